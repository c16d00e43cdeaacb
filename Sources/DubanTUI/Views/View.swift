package import DubanCore

/// A way to look at a plan: which panes stand on the screen, and what of the plan they show in which order.
package struct View: Equatable, Sendable {
  /// Names it in files and on the command line.
  package let id: String
  package let name: Name
  /// The panes in their order, each once; at least one. The one that has the focus first is `focus`.
  package let panes: [PaneName]
  package let focus: PaneName
  package var layout = Layout.columns
  /// The digit that opens it, 0 to 9.
  package var digit: Int?
  /// What is filtered by, in the grammar of filters; nil leaves the filter that holds.
  package var filter: String?
  package var grouping = Grouping.unit
  package var order = ItemOrder.document
  /// What the list of tasks tells of each where it has the room; empty for the usual.
  package var columns: [TaskColumn] = []
  /// What is asked for at the opening.
  package var asks: Asked?
  /// Whether it is a person's own.
  package var isOwn = false

  /// How the panes stand.
  package enum Layout: String, CaseIterable, Sendable {
    /// Beside each other.
    case columns
    /// One below the other.
    case rows
  }

  /// Whose part of the plan is shown.
  package enum Asked: String, CaseIterable, Sendable {
    case unit, leader

    /// The key by which the answer is filtered.
    package var key: FilterKey { self == .unit ? .unit : .leader }
  }

  /// A view with the focus on `focus`, else on its first pane.
  package init(id: String, name: Name, panes: [PaneName], focus: PaneName? = nil) {
    precondition(!panes.isEmpty, "a view shows something")
    self.id = id
    self.name = name
    self.panes = panes
    self.focus = focus ?? panes[0]
  }

  /// The view that there is when no file can be read.
  package static let board: View = {
    var view = View(
      id: "board", name: Name("看板", english: "board"), panes: [.indicators, .tasks, .overdue], focus: .tasks)
    view.digit = 1
    return view
  }()
}

extension [View] {
  /// These with `others` put in: one of the same id takes the place of the one that was there, one of the same digit takes
  /// the digit from it.
  package func replacing(with others: [View]) -> [View] {
    var views = self
    for other in others {
      for index in views.indices where views[index].digit == other.digit && views[index].id != other.id {
        views[index].digit = nil
      }
      if let index = views.firstIndex(where: { $0.id == other.id }) {
        views[index] = other
      } else {
        views.append(other)
      }
    }
    return views.filter { $0.digit != nil }.sorted { ($0.digit ?? 0) < ($1.digit ?? 0) }
      + views.filter { $0.digit == nil }
  }
}
