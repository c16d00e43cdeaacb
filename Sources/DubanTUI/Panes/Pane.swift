import DubanScreen
import DubanCore

/// A part of a plan's screen: rows that show something of the board, of which one may be selected.
///
/// A pane is a value that knows no other pane. What it shows is a function of its context; what is selected is kept by id
/// when the board, the filter or the language changes.
protocol Pane: Equatable, Sendable {
  /// Takes another board, filter or language; what was selected stays so.
  mutating func reload(_ context: PaneContext)
  /// Moves among its rows. `size` is the room under its title bar, in cells.
  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size)
  /// Folds and unfolds, and moves sideways where it can.
  mutating func fold(_ command: FoldCommand, _ context: PaneContext, _ size: Size)
  /// Why the pane cannot fold; nil when it can.
  func obstacle(to command: FoldCommand, _ presentation: Presentation) -> DisplayText?
  /// The id of the selected item, on which item commands act; nil on a heading.
  func selected(_ board: Board) -> String?
  /// Selects an item, unfolding what hides it; false when the pane does not show it.
  mutating func select(_ subject: String, on board: Board) -> Bool
  /// Selects an item, and within it the figures that are meant where the pane tells them apart.
  mutating func select(_ selection: PaneSelection, on board: Board) -> Bool
  /// The ids of all items that the pane lists, in its order, also of those outside the screen; each once.
  func listed(_ board: Board) -> [String]
  /// The ids of the items that the selected row stands for: the item itself, or all that stand under a heading.
  func covered(_ board: Board) -> [String]
  /// The ids of the items from `subject` to the selected row, both included, in the order of the rows; none when the pane
  /// does not show one of the two.
  func range(from subject: String, _ board: Board) -> [String]
  /// Whether left and right move within the pane; else they lead to the next one.
  var movesSideways: Bool { get }
  /// Whether its items stand in the order of the context.
  var isSortable: Bool { get }
  /// By what its rows are grouped; nil when it cannot group.
  var grouping: Grouping? { get }
  mutating func regroup(by grouping: Grouping, _ context: PaneContext)
  /// Whether the heading that is selected is folded; nil when none is selected that can be.
  var isFoldedHead: Bool? { get }
  /// On how many rows the item stands.
  func rowCount(of subject: String, _ board: Board) -> Int
  /// What is selected that is no item of the plan; enter and reports act on it.
  func choice(_ board: Board) -> PaneChoice?
  /// The name under which the figures are reported that are selected within the selected item; nil when all are.
  func measure(_ board: Board) -> String?
  /// Whether it shows more of what is selected in the pane beside it; then it is told by `follow`.
  var follows: Bool { get }
  mutating func follow(_ selection: PaneSelection?, _ context: PaneContext)
  /// What must be fetched so that it can show the board as it is; told once, answered by `take`.
  mutating func need(_ context: PaneContext) -> PaneNeed?
  mutating func take(_ supply: PaneSupply, _ context: PaneContext)
  /// What is done most in it, for the footer; what holds in every pane follows there by itself.
  var hints: [Command] { get }
  /// The whole pane as plain text, also what does not fit on the screen.
  func text(_ context: PaneContext) -> String
  /// Draws the pane with its title bar.
  /// - Parameter previous: the pane as it stands drawn in `region` already, for the same context and focus.
  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?)
}

extension Pane {
  mutating func fold(_ command: FoldCommand, _ context: PaneContext, _ size: Size) {}

  func obstacle(to command: FoldCommand, _ presentation: Presentation) -> DisplayText? {
    switch command {
    case .fold, .foldAll: presentation.pick("此栏不能折叠", "this pane does not fold")
    case .moveLeft, .moveRight: nil
    }
  }

  var hints: [Command] { [.go(.open), .item(.update), .item(.confirm), .mark(.mark), .item(.nothingChanged)] }

  func covered(_ board: Board) -> [String] { selected(board).map { [$0] } ?? [] }

  func range(from subject: String, _ board: Board) -> [String] {
    let ids = listed(board)
    guard let here = selected(board).flatMap(ids.firstIndex), let there = ids.firstIndex(of: subject) else { return [] }
    return Array(ids[min(here, there)...max(here, there)])
  }

  var movesSideways: Bool { false }

  var isSortable: Bool { false }

  var grouping: Grouping? { nil }

  mutating func regroup(by grouping: Grouping, _ context: PaneContext) {}

  mutating func select(_ selection: PaneSelection, on board: Board) -> Bool {
    select(selection.subject, on: board)
  }

  var isFoldedHead: Bool? { nil }

  func rowCount(of subject: String, _ board: Board) -> Int { 1 }

  func choice(_ board: Board) -> PaneChoice? { nil }

  func measure(_ board: Board) -> String? { nil }

  var follows: Bool { false }

  mutating func follow(_ selection: PaneSelection?, _ context: PaneContext) {}

  mutating func need(_ context: PaneContext) -> PaneNeed? { nil }

  mutating func take(_ supply: PaneSupply, _ context: PaneContext) {}

  /// Whether it is the same pane in the same state.
  func isEqual(to other: (any Pane)?) -> Bool { (other as? Self) == self }

  /// Draws it; `previous` helps only when it is the same kind of pane.
  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, sinceAny previous: (any Pane)?) {
    draw(context, in: region, isFocused: isFocused, since: previous as? Self)
  }
}
