import DubanScreen
import DubanCore

/// A pane whose rows stand under headings that fold.
protocol FoldingPane: Pane {
  /// Whether there are headings now; a list without groups has none, and does not fold.
  var hasHeadings: Bool { get }
  /// Whether the heading that is selected is folded; nil when none is selected.
  var isFoldedHead: Bool? { get }
  /// Folds and unfolds; left and right lead out of a heading and into it. `size` is the room under the title bar, in cells.
  mutating func fold(_ command: FoldCommand, _ context: PaneContext, _ size: Size)
}

/// A pane in which left and right choose among columns, or among ways to tell the same rows; in others they lead to the
/// pane beside.
protocol SidewaysPane: Pane {
  /// Chooses what is so many to the right, where there is something. `size` is the room under the title bar, in cells.
  mutating func moveSideways(_ step: Int, _ context: PaneContext, _ size: Size)
  /// What that means in this pane, for the help; nil where the words that hold everywhere tell it.
  func sideways(_ language: Language) -> (left: String, right: String)?
}

extension SidewaysPane {
  func sideways(_ language: Language) -> (left: String, right: String)? { nil }
}

/// A pane whose rows can be grouped by something else.
protocol GroupingPane: Pane {
  var grouping: Grouping { get }
  /// Groups them by something else; the selected item stays so.
  mutating func regroup(by grouping: Grouping, _ context: PaneContext)
}

/// A pane whose items stand in the order of the context, after a reload.
protocol SortingPane: Pane {}

/// A pane that shows more of what is selected in the pane beside it.
protocol FollowingPane: Pane {
  /// Takes what is selected there; nil for nothing.
  mutating func follow(_ selection: PaneSelection?, _ context: PaneContext)
}

/// A pane that shows something that has to be fetched from the store.
protocol FetchingPane: Pane {
  /// What must be fetched so that it can show the board as it is; told once, answered by `take`.
  mutating func need(_ context: PaneContext) -> PaneNeed?
  mutating func take(_ supply: PaneSupply, _ context: PaneContext)
}

/// A pane that tells the figures of an item apart.
protocol MeasuringPane: Pane {
  /// The name under which the figures are reported that are selected within the selected item; nil when all are.
  func measure(_ board: Board) -> String?
  /// Selects an item, and within it the figures that are meant; false when the pane does not show it.
  mutating func select(_ selection: PaneSelection, on board: Board) -> Bool
}

/// A pane in which something can be selected that is no item of the plan.
protocol ChoosingPane: Pane {
  /// What that is; enter and reports act on it.
  func choice(_ board: Board) -> PaneChoice?
}

/// A pane of which a row may stand for several items: a heading for those under it.
protocol CoveringPane: Pane {
  /// The ids of the items that the selected row stands for: the item itself, or all that stand under a heading.
  func covered(_ board: Board) -> [String]
  /// The ids of the items from `subject` to the selected row, both included, in the order of the rows; none when the pane
  /// does not show one of the two.
  func range(from subject: String, _ board: Board) -> [String]
}

extension CoveringPane {
  func range(from subject: String, _ board: Board) -> [String] { listedRange(from: subject, board) }
}

extension Pane {
  /// The ids of the listed items from `subject` to the selected one; none when the pane does not list one of the two.
  func listedRange(from subject: String, _ board: Board) -> [String] {
    let ids = listed(board)
    guard let here = selected(board).flatMap(ids.firstIndex), let there = ids.firstIndex(of: subject) else { return [] }
    return Array(ids[min(here, there)...max(here, there)])
  }
}

/// A pane in which an item may stand on several rows.
protocol RepeatingPane: Pane {
  /// On how many rows the item stands, also where they are folded.
  func rowCount(of subject: String, _ board: Board) -> Int
}
