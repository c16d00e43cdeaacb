import CTerminal
import DubanScreen
import Foundation

/// The terminal while the dashboard has it: taken at the start, given back when this value goes, whatever the reason.
struct CursesTerminal: ~Copyable {
  /// What is on the screen, so that only what changed is sent.
  private var shown: Grid?
  private var paint = PaintTable()
  private var presses = PressTimer()
  /// What happened while a paste was being read.
  private var postponed: [(kind: Int32, value: Int32)] = []

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - ambiguous: how characters of ambiguous width are measured; the shim measures alike.
  ///   - isColoured: whether colours may be used, if the terminal has any.
  ///   - isRaw: whether no key may interrupt or stop the program.
  /// - Throws: `Failure.noTerminal` when there is none, or none of a kind that can be used.
  init(ambiguous: AmbiguousWidth, isColoured: Bool, isRaw: Bool = false) throws {
    switch ambiguous {
    case .narrow: ct_measure { CursesTerminal.columns($0, .narrow) }
    case .wide: ct_measure { CursesTerminal.columns($0, .wide) }
    }
    let result = ct_start((isColoured ? 0 : Int32(CT_MONO)) | (isRaw ? Int32(CT_RAW) : 0))
    guard result == 0 else { throw Failure.noTerminal(result == CT_ERROR_NO_TYPE ? .unknownType : .notATerminal) }
    guard ct_places_cursor() == 1 else {
      ct_end()
      throw Failure.noTerminal(.cannotPlaceCursor)
    }
  }

  deinit { ct_end() }

  /// Takes the character set from the environment; false when only ASCII can be shown. To be called once, before all else.
  static func useLocale() -> Bool { ct_locale() == 1 }

  /// What is said of a crash once the terminal is given back: `before`, the number of the signal, `after`.
  static func sayOfCrash(_ before: String, _ after: String) { ct_crash_message(before, after) }

  /// Whether the process was asked to end or its terminal is gone, though nobody has taken that event yet.
  @Sendable static func mustEnd() -> Bool { ct_must_end() == 1 }

  private static func columns(_ scalar: UInt32, _ ambiguous: AmbiguousWidth) -> Int32 {
    Unicode.Scalar(scalar).map { Int32(DisplayWidth.columns($0, ambiguous)) } ?? 1
  }

  /// How the terminal draws characters of ambiguous width; nil when it does not say.
  static func probeAmbiguousWidth() -> AmbiguousWidth? {
    switch ct_probe_ambiguous(200) {
    case 1: .narrow
    case 2: .wide
    default: nil
    }
  }

  /// The terminal's size in cells.
  var size: Size { Size(rows: Int(ct_rows()), columns: Int(ct_columns())) }

  /// How many colours it has.
  var depth: ColourDepth { ColourDepth(colours: Int(ct_colours())) }

  /// Whether the terminal's type is unknown here and another one is used in its place.
  var fellBack: Bool { ct_fell_back() == 1 }

  /// Whether the window is larger than any screen may be, so that only a part of it is used.
  var isOutgrown: Bool { ct_outgrown() == 1 }

  /// Watches a folder for what other processes write in it; false when the system cannot.
  func watch(_ folder: String) -> Bool { ct_watch(folder) >= 0 }

  /// Waits for what happens next, `timeout` milliseconds at most; nil waits without end.
  mutating func next(timeout: Int?) -> DisplayEvent {
    var (kind, value): (Int32, Int32) = (0, 0)
    if postponed.isEmpty {
      kind = ct_wait(timeout.map { Int32(clamping: $0) } ?? -1, &value)
    } else {
      (kind, value) = postponed.removeFirst()
    }
    switch Int(kind) {
    case CT_EVENT_KEY: return Key(code: value).map(DisplayEvent.key) ?? .timeout
    case CT_EVENT_TEXT: return Unicode.Scalar(UInt32(value)).map { .key(.character(Character($0))) } ?? .timeout
    case CT_EVENT_PASTE_BEGIN: return .key(.paste(readPaste()))
    case CT_EVENT_MOUSE: return .mouse(mouse(value))
    case CT_EVENT_RESIZE: return .resized
    case CT_EVENT_WATCH: return .news
    case CT_EVENT_TERMINATE: return value == SIGINT ? .interrupt : .ended
    case CT_EVENT_HANGUP: return .ended
    default: return .timeout
    }
  }

  /// The whole of a paste, however slowly it comes and whatever else happens meanwhile: the rest of it would be keys.
  private mutating func readPaste() -> String {
    var text = String.UnicodeScalarView()
    while true {
      var value: Int32 = 0
      let kind = ct_wait(-1, &value)
      switch Int(kind) {
      case CT_EVENT_TEXT: if let scalar = Unicode.Scalar(UInt32(value)) { text.append(scalar) }
      case CT_EVENT_PASTE_END: return String(text)
      case CT_EVENT_TERMINATE, CT_EVENT_HANGUP:
        postponed.append((kind, value))
        return String(text)
      default: if !postponed.contains(where: { $0 == (kind, value) }) { postponed.append((kind, value)) }
      }
    }
  }

  // MARK: The mouse and the clipboard

  private mutating func mouse(_ value: Int32) -> Mouse {
    var (row, column): (Int32, Int32) = (0, 0)
    ct_mouse_place(&row, &column)
    let place = Position(row: Int(row), column: Int(column))
    switch Int(value) {
    case CT_MOUSE_WHEEL_UP: return Mouse(.wheelUp, at: place)
    case CT_MOUSE_WHEEL_DOWN: return Mouse(.wheelDown, at: place)
    default: return Mouse(presses.kind(at: place), at: place)
    }
  }

  /// Switches the mouse on or off, if it is not so already.
  func useMouse(_ isOn: Bool) { _ = ct_mouse(isOn ? 1 : 0) }

  /// Whether texts may be sent for the clipboard.
  var takesClipboard: Bool { ct_takes_clipboard() == 1 }

  /// Sends a text for the clipboard of the person's own machine.
  func copy(_ text: String) {
    var encoded = Data(text.utf8).base64EncodedString()
    encoded.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { ct_copy($0.baseAddress, Int32($0.count)) }
    }
  }

  /// Puts what changed on the screen, in the colours of `theme`.
  mutating func present(_ grid: Grid, _ theme: Theme, _ depth: ColourDepth) {
    if paint.use(theme, depth) { shown = nil }
    for run in PaintedRun.joined(grid.changes(from: shown), { paint.presentation($0) }) {
      var text = run.text
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          ct_put(
            Int32(run.row), Int32(run.column), characters.baseAddress, Int32(characters.count), Int32(run.columns),
            run.paint.foreground, run.paint.background, run.paint.attributes)
        }
      }
    }
    if let cursor = grid.cursor {
      ct_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      ct_cursor(-1, 0)
    }
    shown = grid
    ct_present()
  }

  /// Makes the next frame a whole one: after a resize all cells are blank.
  mutating func forget() { shown = nil }

  /// Paints everything anew, for when something else wrote on the screen.
  mutating func repaint() {
    shown = nil
    ct_redraw()
  }
}

/// Styles as the shim takes them, computed once for a theme.
private struct PaintTable {
  private var theme: Theme?
  private var depth = ColourDepth.mono
  private var palette: Palette?
  private var looks: [Style: PaintedRun.Paint] = [:]

  /// Takes a theme; true when it is another one than before.
  mutating func use(_ theme: Theme, _ depth: ColourDepth) -> Bool {
    guard theme != self.theme || depth != self.depth else { return false }
    self.theme = theme
    self.depth = depth
    palette = Palette(theme, depth: depth)
    looks = [:]
    return true
  }

  mutating func presentation(_ style: Style) -> PaintedRun.Paint {
    if let known = looks[style] { return known }
    guard let paint = palette?.paint(style) else {
      return PaintedRun.Paint(foreground: -1, background: -1, attributes: 0)
    }
    let presentation = PaintedRun.Paint(
      foreground: number(paint.foreground), background: number(paint.background), attributes: number(paint.attributes))
    looks[style] = presentation
    return presentation
  }

  private func number(_ colour: TerminalColour) -> Int32 {
    switch colour {
    case .standard: -1
    case .index(let index): Int32(index)
    case .direct(let colour): Int32(colour.red) << 16 | Int32(colour.green) << 8 | Int32(colour.blue)
    }
  }

  private func number(_ attributes: Attributes) -> Int32 {
    var sum: Int32 = 0
    if attributes.contains(.bold) { sum |= Int32(CT_BOLD) }
    if attributes.contains(.underline) { sum |= Int32(CT_UNDERLINE) }
    if attributes.contains(.reverse) { sum |= Int32(CT_REVERSE) }
    return sum
  }
}
