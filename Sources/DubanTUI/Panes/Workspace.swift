import DubanCore

/// The board of one plan: three panes side by side, of which one has the focus.
struct Workspace: Equatable, Sendable {
  /// The plan's id.
  let plan: String
  private(set) var focused = PaneName.tasks
  var indicators = IndicatorsPane()
  var tasks = TasksPane()
  var overdue = OverduePane()

  /// The panes, in their order on the screen.
  enum PaneName: Int, CaseIterable, Sendable {
    case indicators, tasks, overdue
  }

  init(plan: String) { self.plan = plan }

  /// Takes a new board; what was selected stays so.
  mutating func reload(_ context: PaneContext) {
    indicators.reload(context)
    tasks.reload(context)
    overdue.reload(context)
  }

  /// Gives the focus to the pane with a number from 1.
  mutating func focus(number: Int) {
    if let pane = PaneName(rawValue: number - 1) { focused = pane }
  }

  /// The item selected in the pane with the focus.
  func selected(_ board: Board) -> String? {
    switch focused {
    case .indicators: indicators.selected(board)
    case .tasks: tasks.selected(board)
    case .overdue: overdue.selected
    }
  }

  /// Carries out what the panes do themselves: moving, folding, changing the focus.
  mutating func perform(_ command: Command, _ context: PaneContext, _ size: Size) {
    switch command {
    case .nextPane: step(1)
    case .previousPane: step(-1)
    case .moveLeft where focused != .tasks: step(-1)
    case .moveRight where focused != .tasks: step(1)
    default:
      let place = WorkspaceLayout(size, focused: focused)
      switch focused {
      case .indicators: indicators.perform(command, place.size(of: .indicators))
      case .tasks: tasks.perform(command, context, place.size(of: .tasks))
      case .overdue: overdue.perform(command, place.size(of: .overdue))
      }
    }
  }

  /// Groups the tasks by something else.
  mutating func regroup(by grouping: Grouping, _ context: PaneContext) {
    focused = .tasks
    tasks.regroup(by: grouping, context)
  }

  /// Selects an item wherever it stands, and gives that pane the focus; false when no pane has it.
  mutating func select(_ subject: String, on board: Board) -> Bool {
    if indicators.select(subject, on: board), board.indicator(subject) != nil {
      focused = .indicators
    } else if overdue.select(subject), board.milestone(subject) != nil {
      focused = .overdue
    } else if tasks.select(DetailDocument.owner(of: subject, on: board), on: board) {
      focused = .tasks
    } else {
      return false
    }
    return true
  }

  private mutating func step(_ step: Int) {
    let count = PaneName.allCases.count
    focused = PaneName(rawValue: (focused.rawValue + step + count) % count) ?? focused
  }
}
