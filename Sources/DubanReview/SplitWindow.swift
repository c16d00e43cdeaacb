import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// Where a task is to be split, by its sentences.
struct SplitWindow: Window {
  private let path: DraftPath
  private let pieces: [(text: String, start: Int)]
  private var index = 1

  /// Nil where nothing in the text ends a piece of it.
  init?(_ path: DraftPath, text: String) {
    self.path = path
    let sentences = SplitWindow.pieces(of: text, endingWith: "。；;！\n")
    // One sentence is split at its commas.
    pieces = sentences.count > 1 ? sentences : SplitWindow.pieces(of: text, endingWith: "，,、")
    guard pieces.count > 1 else { return nil }
  }

  /// The pieces of `text`, each with one of `ends` at its end and with its place.
  private static func pieces(of text: String, endingWith ends: String) -> [(text: String, start: Int)] {
    var pieces: [(text: String, start: Int)] = []
    var (piece, start) = ("", 0)
    for (place, character) in text.enumerated() {
      if piece.isEmpty { start = place }
      piece.append(character)
      if ends.contains(character) {
        pieces.append((piece, start))
        piece = ""
      }
    }
    if !piece.isEmpty { pieces.append((piece, start)) }
    return pieces
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ReviewStep> {
    switch context.keymap.menuCommand(for: key) {
    case .cancel: return .leave
    case .accept: return .chose(.split(path, at: pieces[index].start))
    case .move(.moveUp), .move(.scrollUp): index = max(1, index - 1)
    case .move(.moveDown), .move(.scrollDown): index = min(pieces.count - 1, index + 1)
    case .move(.top), .move(.pageUp): index = 1
    case .move(.bottom), .move(.pageDown): index = pieces.count - 1
    case .help, nil: break
    }
    return .stay
  }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(100, max(30, region.columns - 8))
    let rows = min(pieces.count + 1, max(3, region.rows - 8))
    let inside = WindowFrame(
      presentation.pick("从哪一句起另成一项", "Where the second task begins"), size: Size(rows: rows + 2, columns: width)
    ).draw(in: region)
    let room = max(1, inside.rows - 2)
    let first = max(0, min(index - room / 2, pieces.count - room))
    for (row, place) in (first..<min(pieces.count, first + room)).enumerated() {
      let isSecond = place >= index
      let ground: Ground = place == index ? .selection : .overlay
      inside.put(
        isSecond ? "2 " : "1 ", row: row, width: 2, style: Style(isSecond ? .heading : .dim, on: ground))
      inside.put(
        DisplayText(pieces[place].text), row: row, column: 2, style: Style(isSecond ? .text : .dim, on: ground))
    }
    let hints = context.keymap.hints(
      [(.accept, presentation.pick("拆分", "splits")), (.cancel, presentation.pick("不拆", "leaves it"))], in: .menu)
    KeyLine([.upAndDown(presentation)] + hints).draw(in: inside.row(inside.rows - 1))
  }
}
