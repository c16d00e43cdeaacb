import DubanCore
import DubanReports
import DubanScreen

/// An item behind a number of a report, as the list of them tells it.
struct ReportItem: Equatable, Sendable {
  let id: ItemID.Global
  /// Its id, with that of its plan where there are several.
  let number: String
  let title: Name
  let units: [String]
  /// Nil for what is not judged.
  let light: Light?
  /// Whether it still stands in the plan as the report tells it; what a comparison tells of before may not.
  let isThere: Bool

  /// The item `id` of `parts`, as it stands now, else as it stood before.
  init(_ id: ItemID.Global, in parts: [Circular.Part]) {
    let part = parts.first { $0.board.plan.id == id.plan }
    self.id = id
    let item = id.item ?? ""
    let isThere = part.map { id.item == nil || ReportItem.isThere(item, on: $0.board) } ?? false
    self.isThere = isThere
    let board = isThere ? part?.board : part?.before
    light = board?.judgement(of: item)?.light
    // Among several plans it is named by the plan's id too.
    let number = parts.count > 1 ? id.text : item
    let owner = ItemID(item).owner
    if let task = board?.task(owner)?.task {
      (self.number, title, units) = (number, task.title, task.answering)
    } else if let indicator = board?.indicator(owner)?.indicator {
      (self.number, title, units) = (number, indicator.name, indicator.owners)
    } else {
      (self.number, title, units) = (number, board?.plan.title ?? Name(id.text), [])
    }
  }

  private static func isThere(_ item: String, on board: Board) -> Bool {
    let owner = ItemID(item).owner
    return board.task(owner) != nil || board.indicator(owner) != nil
  }
}
