import DubanCore
import DubanScreen
import DubanTUI

/// Something that must be read before going on: what somebody else did meanwhile.
struct TellWindow: Window {
  private let title: String
  private let sentences: [String]
  private var top = 0

  /// `sentences` under `title`.
  init(_ title: String, _ sentences: [String]) {
    self.title = title
    self.sentences = sentences
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Never> {
    switch context.keymap.menuCommand(for: key) {
    case .cancel, .accept: return .leave
    case .move(.moveUp), .move(.scrollUp): top = max(0, top - 1)
    case .move(.moveDown), .move(.scrollDown): top += 1
    case .move(.pageUp): top = max(0, top - 8)
    case .move(.pageDown): top += 8
    case .move(.top): top = 0
    case .move(.bottom): top = sentences.count * 20
    case .help, nil: break
    }
    return .stay
  }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(110, max(30, region.columns - 6))
    let lines = sentences.flatMap { DisplayText($0).wrapped(to: width, region.ambiguous) }
    let room = max(1, min(lines.count, region.rows - 8))
    let first = min(top, max(0, lines.count - room))
    let inside = WindowFrame(DisplayText(title), size: Size(rows: room + 2, columns: width)).draw(in: region)
    for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
      inside.write(line, row: row, style: Style(.text, on: .overlay))
    }
    let hints = context.keymap.hints([(.accept, presentation.pick("接着改", "continue"))], in: .menu)
    KeyLine((lines.count > room ? [.upAndDown(presentation)] : []) + hints).draw(in: inside.row(inside.rows - 1))
  }
}
