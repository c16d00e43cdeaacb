import DubanCore
import DubanScreen
import DubanTUI

/// What every display, the dashboard, the wall and the review, settles before they take the terminal: everything that can fail while there
/// is still a line to say so on.
struct DisplaySetup {
  /// The themes there are, and the one to begin with.
  let catalog: ThemeCatalog
  let theme: Theme
  let presentation: Presentation
  let ambiguous: AmbiguousWidth

  /// Reads what `display` and `common` ask for and what the terminal can do, by `clock`.
  ///
  /// - Throws: `Failure.unknown` when the theme that was asked for is not there.
  init(_ display: DisplayOptions, _ common: CommonOptions, _ clock: PlanClock) throws {
    let isUTF8 = CursesTerminal.useLocale()
    catalog = ThemeCatalog()
    theme = try catalog.theme(choosing: display.theme)
    ambiguous = common.ambiguous.width ?? CursesTerminal.probeAmbiguousWidth() ?? .narrow
    let isPlain = display.isASCII || !isUTF8 || Environment.variable("TERM") == "linux"
    presentation = Presentation(
      language: common.language, glyphs: isPlain ? .ascii : .unicode, today: clock.today(in: PlanSettings().timeZone))
  }

  /// What the screens share at the start, before the terminal is taken and its size known.
  ///
  /// - Parameter personal: what the person has set.
  func setting(_ personal: Settings) -> ScreenSetting {
    var setting = ScreenSetting(
      presentation: presentation, themes: catalog.themes, theme: theme, keymap: personal.keymap,
      size: ScreenSetting.smallest, ambiguous: ambiguous, hasMouse: personal.mouse ?? false,
      copiesToFiles: personal.clipboard == .file, opening: DesktopOpener().state)
    setting.ownPart = personal.ownPart
    return setting
  }

  /// Takes the terminal.
  ///
  /// - Parameter isRaw: whether no key may interrupt or stop the program.
  func takeTerminal(isRaw: Bool) throws -> CursesTerminal {
    let (before, after) = CrashMessage.words(presentation.language)
    CursesTerminal.sayOfCrash(before, after)
    return try CursesTerminal(ambiguous: ambiguous, isColoured: Environment.variable("NO_COLOR") == nil, isRaw: isRaw)
  }
}
