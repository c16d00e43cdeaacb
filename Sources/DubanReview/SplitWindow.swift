import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// Where a task is to be split, by its sentences: at the one that is selected, or at all that are marked.
struct SplitWindow: Window {
  private let path: DraftPath
  private let pieces: [SplitPlaces.Piece]
  /// Where the second task begins, unless others are marked; the arrows move it from one sensible place to the next.
  private var index: Int
  /// The pieces at which tasks are marked to begin.
  private var marked: Set<Int> = []

  /// Nil where nothing in the text ends a piece of it.
  ///
  /// - Parameter title: what the task is called; alone it is no task.
  init?(_ path: DraftPath, text: String, title: String) {
    guard let places = SplitPlaces(text, title: title) else { return nil }
    self.path = path
    pieces = places.pieces
    index = places.proposed
  }

  /// At which pieces tasks begin.
  private var cuts: Set<Int> { marked.isEmpty ? [index] : marked }

  /// The rows that it wants.
  var rows: Int { pieces.count + 5 }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ReviewStep> {
    if key == .character(" ") {
      if marked.remove(index) == nil { marked.insert(index) }
      return .stay
    }
    switch context.keymap.menuCommand(for: key) {
    case .cancel: return .leave
    case .accept: return .chose(.split(path, at: cuts.sorted().map { pieces[$0].start }))
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
    let room = min(pieces.count, max(2, region.rows - 5))
    let cuts = cuts
    let inside = WindowFrame(
      presentation.pick("从哪几句起另成一项", "Where other tasks begin"), size: Size(rows: room + 2, columns: width)
    ).draw(in: region)
    let first = max(0, min(index - room / 2, pieces.count - room))
    for (row, place) in (first..<min(pieces.count, first + room)).enumerated() {
      let ground: Ground = place == index ? .selection : .overlay
      // Each task has its number where it begins; what follows belongs to it.
      let isStart = place == 0 || cuts.contains(place)
      let number = 1 + cuts.count { $0 <= place }
      inside.put(
        isStart ? DisplayText("\(number)") : "", row: row, width: 3, style: Style(.heading, on: ground))
      inside.put(
        DisplayText(pieces[place].text.trimmed), row: row, column: 3, style: Style(isStart ? .text : .dim, on: ground))
    }
    inside.droppingLastRows(inside.rows - room).drawMoreSigns(
      above: first > 0, below: first + room < pieces.count, Style(.key, on: .overlay))
    let mark = KeyHint.fixed(
      presentation.pick("空格", "space"), presentation.pick("加或去分界", "begin a task here"))
    let hints = context.keymap.hints(
      [(.accept, presentation.pick("拆分", "split")), (.cancel, presentation.pick("不拆", "cancel"))], in: .menu)
    KeyLine([.upAndDown(presentation), mark] + hints).draw(in: inside.row(inside.rows - 1))
  }
}
