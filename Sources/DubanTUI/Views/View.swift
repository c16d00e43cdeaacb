package import DubanCore

/// A way to look at a plan: which panes stand on the screen.
package struct View: Equatable, Sendable {
  /// Names it in files and on the command line.
  package let id: String
  package let name: Name
  /// The panes in their order, each once; at least one. The one that has the focus first is `focus`.
  package let panes: [PaneName]
  package let focus: PaneName

  /// A view with the focus on `focus`, else on its first pane.
  package init(id: String, name: Name, panes: [PaneName], focus: PaneName? = nil) {
    precondition(!panes.isEmpty, "a view shows something")
    self.id = id
    self.name = name
    self.panes = panes
    self.focus = focus ?? panes[0]
  }

  /// The view in which a plan opens.
  package static let board = View(
    id: "board", name: Name("看板", english: "board"), panes: [.indicators, .tasks, .overdue], focus: .tasks)

  /// The views that come with the program, in the order of their digits.
  package static let standard = [board]
}
