import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// Where a task is moved to: the sections and the tasks under which it may stand.
struct RelocateWindow: Window {
  private let path: DraftPath
  private let places: [(path: DraftPath, title: String, depth: Int)]
  private var index = 0

  /// Nil where there is no other place.
  init?(_ path: DraftPath, in draft: PlanDraft, _ language: Language) {
    guard case .task(let moved) = path else { return nil }
    self.path = path
    var places: [(path: DraftPath, title: String, depth: Int)] = []
    for row in draft.placeRows {
      switch row.path {
      case .section: places.append((row.path, row.title, row.depth))
      case .task(let other):
        // Not under itself, nor where it is.
        guard !other.starts(with: moved), Array(moved.dropLast()) != other else { continue }
        places.append((row.path, row.number.isEmpty ? row.title : "\(row.number) \(row.title)", row.depth))
      case .head, .indicator, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: continue
      }
    }
    places.append((.head(.title), language.pick("不归任何章节", "under no section"), 0))
    self.places = places
  }

  /// The rows that it wants.
  var rows: Int { places.count + 4 }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ReviewStep> {
    switch context.keymap.menuCommand(for: key) {
    case .cancel: return .leave
    case .accept: return .chose(.relocate(path, to: places[index].path))
    case .move(.moveUp), .move(.scrollUp): index = max(0, index - 1)
    case .move(.moveDown), .move(.scrollDown): index = min(places.count - 1, index + 1)
    case .move(.pageUp): index = max(0, index - 8)
    case .move(.pageDown): index = min(places.count - 1, index + 8)
    case .move(.top): index = 0
    case .move(.bottom): index = places.count - 1
    case .help, nil: break
    }
    return .stay
  }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(100, max(30, region.columns - 8))
    let room = min(places.count, max(2, region.rows - 4))
    let inside = WindowFrame(presentation.pick("移到", "Move to"), size: Size(rows: room + 1, columns: width)).draw(
      in: region)
    let first = max(0, min(index - room / 2, places.count - room))
    for (row, place) in (first..<min(places.count, first + room)).enumerated() {
      let ground: Ground = place == index ? .selection : .overlay
      inside.put(
        DisplayText(String(places[place].title.prefix(200))), row: row, column: 2 * min(places[place].depth, 4),
        style: Style(.text, on: ground))
    }
    let hints = context.keymap.hints(
      [(.accept, presentation.pick("移到这里", "move here")), (.cancel, presentation.pick("不移", "cancel"))],
      in: .menu)
    KeyLine([.upAndDown(presentation)] + hints).draw(in: inside.row(inside.rows - 1))
  }
}
