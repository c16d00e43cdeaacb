import DubanCore
import DubanStore
import DubanTUI
import DubanWall
import Glibc

/// Puts the wall together: everything that can be wrong with what was asked is told first, then the terminal is taken, then
/// all rights but reading are given up, and only then the store is opened.
enum WallLauncher {
  /// Shows the store at `path` as `playlist` says until the line is gone.
  static func run(path: String, _ playlist: Playlist, chord: ExitChord?, _ common: CommonOptions) throws {
    let language = common.language
    let clock = try PlanClock()
    let isUTF8 = CursesTerminal.useLocale()
    let theme = try ThemeCatalog().theme(choosing: common.theme)
    let ambiguous = common.ambiguous.width ?? CursesTerminal.probeAmbiguousWidth() ?? .narrow
    let isPlain = common.isASCII || !isUTF8 || Environment.variable("TERM") == "linux"
    Confinement.forgetCrashHandlers()
    // Curses would look for types of terminals there too.
    unsetenv("HOME")
    let terminal = try CursesTerminal(
      ambiguous: ambiguous, isColoured: Environment.variable("NO_COLOR") == nil, isRaw: true)
    let presentation = Presentation(
      language: language, glyphs: isPlain ? .ascii : .unicode, today: clock.today(in: PlanSettings().timeZone))
    let wall = Wall(
      presentation: presentation, playlist: playlist, size: terminal.size, ambiguous: ambiguous,
      localTime: PlanClock.local)
    let folder = FilePath.folder(of: path)
    let polls = !terminal.watch(folder)
    var screen = CursesWallScreen(terminal, theme)
    // Where the store is a link to another folder, it is read there.
    _ = try Confinement.confine(reading: [folder, FilePath.folder(of: RightsCheck.whole(path))])
    var session = WallSession(
      wall: wall, reader: StoreBoardReader(path: path, plans: playlist.plans, clock: clock), chord: chord, polls: polls
    ) { clock.now }
    session.run(&screen)
  }
}
