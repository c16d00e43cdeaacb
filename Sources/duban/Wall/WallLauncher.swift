import DubanCore
import DubanStore
import DubanTUI
import DubanWall
import Glibc

/// Puts the wall together: everything that can be wrong with what was asked is told first, then the terminal is taken, then
/// all rights but reading are given up, and only then the store is opened.
enum WallLauncher {
  /// Shows the store at `path` as `playlist` says until the line is gone.
  static func run(
    path: String, _ playlist: Playlist, chord: ExitChord?, _ display: DisplayOptions, _ common: CommonOptions
  ) throws {
    let clock = try PlanClock()
    let setup = try DisplaySetup(display, common, clock)
    Confinement.forgetCrashHandlers()
    // Curses would look for types of terminals there too.
    unsetenv("HOME")
    let terminal = try setup.takeTerminal(isRaw: true)
    let wall = Wall(
      presentation: setup.presentation, playlist: playlist, size: terminal.size, ambiguous: setup.ambiguous,
      localTime: PlanClock.local)
    let folder = FilePath.folder(of: path)
    let polls = !terminal.watch(folder)
    // Where the store is a link to another folder, it is read there.
    _ = try Confinement.confine(reading: [folder, FilePath.folder(of: RightsCheck.whole(path))])
    var session = WallSession(
      wall: wall, reader: StoreBoardReader(path: path, plans: playlist.plans, clock: clock),
      screen: CursesWallScreen(terminal, setup.theme), chord: chord, polls: polls
    ) { clock.now }
    session.run()
  }
}
