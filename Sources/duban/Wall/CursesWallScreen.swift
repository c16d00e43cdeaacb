import CTerminal
import DubanScreen
import DubanWall

/// The wall's screen: a terminal at which no key does anything.
struct CursesWallScreen: WallScreen, ~Copyable {
  private var terminal: CursesTerminal
  private let theme: Theme
  private let depth: ColourDepth

  /// Shows on `terminal`, which was taken raw.
  init(_ terminal: consuming CursesTerminal, _ theme: Theme) {
    depth = terminal.depth
    self.terminal = terminal
    self.theme = theme
  }

  var size: Size { terminal.size }

  mutating func show(_ grid: Grid) { terminal.present(grid, theme, depth) }

  mutating func next(within milliseconds: Int) -> DisplayEvent {
    var value: Int32 = 0
    // Not the dashboard's way: what is pasted is never gathered, however much comes.
    let kind = ct_wait(Int32(clamping: milliseconds), &value)
    switch Int(kind) {
    case CT_EVENT_KEY: return Key(code: value).map(DisplayEvent.key) ?? .key(.paste(""))
    case CT_EVENT_TEXT: return .key(Unicode.Scalar(UInt32(value)).map { .character(Character($0)) } ?? .paste(""))
    case CT_EVENT_RESIZE:
      terminal.forget()
      return .resized
    case CT_EVENT_WATCH: return .news
    case CT_EVENT_TERMINATE, CT_EVENT_HANGUP: return .ended
    case CT_EVENT_TIMEOUT: return .timeout
    default: return .key(.paste(""))
    }
  }
}
