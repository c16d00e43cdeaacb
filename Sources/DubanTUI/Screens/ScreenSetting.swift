package import DubanCore
package import DubanScreen

/// What all screens that stand on one another share, and hand on to the one that is shown next.
package struct ScreenSetting: Sendable {
  /// How everything is told and drawn.
  package var presentation: Presentation
  /// The themes to choose from, and the one in use.
  package let themes: [Theme]
  package var theme: Theme
  /// The keys as the person has set them.
  package let keymap: Keymap
  /// The terminal's size in cells.
  package var size: Size
  /// How ambiguous characters are measured.
  package let ambiguous: AmbiguousWidth
  /// Whether the mouse is on: the terminal reports it then, and selects text only with shift.
  package var hasMouse: Bool
  /// Whether copied texts go to files, because the person or the terminal wants it so.
  package var copiesToFiles: Bool
  /// Whether a file that was written can be opened on the desktop.
  package let opening: DesktopOpening
  /// Who came in over SSH, and as what; nil for who works on the machine itself and may read and write its files.
  package var served: Author?
  /// Whether the person never started the program before: until the first key the screen says how to begin.
  package var isFirstStart = false
  /// Whose work waits, where the person's settings say so.
  package var ownPart: WorkReader?

  /// Whose work waits for this person: who came in over SSH is told by the key, else the settings say it, else it is the office's.
  var reader: WorkReader { served?.reader ?? ownPart ?? .office }

  /// - Parameters:
  ///   - themes: at least one; `theme` is one of them.
  ///   - size: the terminal's size in cells.
  package init(
    presentation: Presentation, themes: [Theme], theme: Theme, keymap: Keymap = .standard, size: Size,
    ambiguous: AmbiguousWidth = .narrow, hasMouse: Bool = false, copiesToFiles: Bool = false,
    opening: DesktopOpening = .noDesktop
  ) {
    self.presentation = presentation
    self.themes = themes
    self.theme = theme
    self.keymap = keymap
    self.size = size
    self.ambiguous = ambiguous
    self.hasMouse = hasMouse
    self.copiesToFiles = copiesToFiles
    self.opening = opening
  }

  /// Why nothing is read from files here or written into them; nil where it may be.
  package var filesObstacle: DisplayText? {
    served == nil
      ? nil : presentation.pick("经 SSH 不能读写文件", "over SSH nothing is read from files or written into them")
  }

  /// The smallest terminal on which a screen is drawn.
  package static let smallest = Size(rows: 12, columns: 40)

  /// Whether the terminal has room for a screen.
  package var isLargeEnough: Bool {
    size.rows >= ScreenSetting.smallest.rows && size.columns >= ScreenSetting.smallest.columns
  }

  /// Says on a terminal that is too small how to go on. Only leaving works there: nobody may steer what cannot be seen.
  package func drawTooSmall(in screen: Region) {
    let quit = keymap.label(.program(.quit))
    let words = presentation.pick(
      "窗口太小：至少 40 列 12 行。放大窗口，或按 \(quit) 退出。",
      "The window is too small: 40x12 at least. Enlarge it, or press \(quit) to quit.")
    for (row, line) in words.wrapped(to: max(2, screen.columns), ambiguous).prefix(screen.rows).enumerated() {
      screen.write(line, row: row)
    }
  }
}
