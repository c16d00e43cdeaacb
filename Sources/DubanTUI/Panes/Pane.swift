import DubanScreen
import DubanCore
import DubanReports

/// A part of a plan's screen: rows that show something of the board, of which one may be selected.
///
/// A pane is a value that knows no other pane. What it shows is a function of its context; what is selected is kept by id
/// when the board, the filter or the language changes. What only some panes can do they say by the protocols of
/// `PaneAbilities.swift`; `Workspace+Abilities.swift` asks them.
protocol Pane: Equatable, Sendable {
  /// Takes another board, filter or language; what was selected stays so.
  mutating func reload(_ context: PaneContext)
  /// Moves among its rows. `size` is the room under its title bar, in cells.
  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size)
  /// The id of the selected item, on which item commands act; nil on a heading.
  func selected(_ board: Board) -> String?
  /// Selects an item, unfolding what hides it; false when the pane does not show it.
  mutating func select(_ subject: String, on board: Board) -> Bool
  /// The ids of all items that the pane lists, in its order, also of those outside the screen; each once.
  func listed(_ board: Board) -> [String]
  /// What is done most in it, for the footer; what holds in every pane follows there by itself.
  var hints: [Command] { get }
  /// The whole pane as plain text, also what does not fit on the screen.
  func text(_ context: PaneContext) -> String
  /// What it lists, all of it, for a report.
  func content(_ context: PaneContext) -> ShownContent
  /// Draws the pane with its title bar.
  /// - Parameter previous: the pane as it stands drawn in `region` already, for the same context and focus.
  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?)
}

extension Pane {
  var hints: [Command] { [.go(.open), .item(.update), .item(.confirm), .mark(.mark), .item(.nothingChanged)] }

  /// Whether it is the same pane in the same state.
  func isEqual(to other: (any Pane)?) -> Bool {
    guard let other = other as? Self else { return false }
    return other == self
  }

  /// Draws it; `previous` helps only when it is the same kind of pane.
  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, sinceAny previous: (any Pane)?) {
    draw(context, in: region, isFocused: isFocused, since: previous as? Self)
  }
}
