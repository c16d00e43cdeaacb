import DubanCore

/// A row of the indicators pane.
enum IndicatorRow: Equatable, Sendable {
  /// The heading over the indicators of a category, or over the targets of a task.
  case heading(Name)
  /// The indicator at a position of `Board.indicators`.
  case indicator(Int)
  /// A target of a task: positions in `Board.tasks` and in the task's targets.
  case target(task: Int, index: Int)

  /// The rows of a board: its indicators by category; for a plan without indicators the measured targets of its tasks.
  /// What the filter hides is left out, and headings with it under which nothing stands.
  static func rows(of context: PaneContext) -> [IndicatorRow] {
    let board = context.board
    let rows = sorted(board.indicators.isEmpty ? targets(of: board) : indicators(of: board), context)
    guard context.shown != nil else { return rows }
    let left = rows.filter { row in
      row.subject(on: board).map(context.shows) ?? true
        && context.lights.map { row.hasLight(of: $0, on: board) } ?? true
    }
    return left.enumerated().filter { index, row in
      guard case .heading = row else { return true }
      guard left.indices.contains(index + 1) else { return false }
      if case .heading = left[index + 1] { return false }
      return true
    }.map(\.element)
  }

  /// In another order than the plan's nothing stands under headings.
  private static func sorted(_ rows: [IndicatorRow], _ context: PaneContext) -> [IndicatorRow] {
    guard context.order != .document else { return rows }
    let items = rows.filter { if case .heading = $0 { false } else { true } }
    return context.board.ordered(items, by: context.order) { $0.subject(on: context.board) }
  }

  /// How many items the rows of a board are about.
  static func total(of board: Board) -> Int {
    board.indicators.isEmpty
      ? board.tasks.reduce(0) { $0 + $1.task.targets.count(where: \.isMeasured) } : board.indicators.count
  }

  /// The item that the row is about; headings are about none.
  func subject(on board: Board) -> String? {
    switch self {
    case .heading: nil
    case .indicator(let index): board.indicators[index].indicator.id
    case .target(let task, _): board.tasks[task].task.id
    }
  }

  /// Whether its own light is among `lights`: who asks for what is late is not told what of the same task is well. Headings always
  /// stay for now.
  private func hasLight(of lights: Set<Light>, on board: Board) -> Bool {
    switch self {
    case .heading: true
    case .indicator(let index): lights.contains(board.indicators[index].assessment.light)
    case .target(let task, let index): lights.contains(board.tasks[task].assessment.targets[index].light)
    }
  }

  /// What names the row when the rows are made anew.
  func key(on board: Board) -> String {
    switch self {
    case .heading(let name): "# " + name.chinese
    case .indicator(let index): board.indicators[index].indicator.id
    case .target(let task, let index): "\(board.tasks[task].task.id) \(index)"
    }
  }

  private static func indicators(of board: Board) -> [IndicatorRow] {
    var rows: [IndicatorRow] = []
    var category: Name?
    for (index, entry) in board.indicators.enumerated() {
      if entry.indicator.category != category, let name = entry.indicator.category {
        rows.append(.heading(name))
        category = name
      }
      rows.append(.indicator(index))
    }
    return rows
  }

  private static func targets(of board: Board) -> [IndicatorRow] {
    board.tasks.enumerated().flatMap { index, entry -> [IndicatorRow] in
      let measured = entry.task.targets.indices.filter { entry.task.targets[$0].isMeasured }
      guard !measured.isEmpty else { return [] }
      return [.heading(entry.task.title)] + measured.map { .target(task: index, index: $0) }
    }
  }
}
