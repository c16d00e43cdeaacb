import DubanCore
import DubanScreen
@testable import DubanTUI
import RandomBoards
import SamplePlans
import Testing

/// A board for panes, with the entries from which it follows.
struct PaneBoard {
  let name: String
  private(set) var board: Board
  var entries: [Entry] = []

  /// The sample plans, some by chance, one without anything and one with a single task.
  static let all: [PaneBoard] = {
    do {
      var random = RandomBoards(seed: 9)
      let samples = try SamplePlan.ids.map { id in
        let sample = try SamplePlan(id)
        return PaneBoard(name: id, board: sample.board(), entries: sample.entries)
      }
      return samples + (0..<8).map { PaneBoard(name: "random \($0)", board: random.next()) } + [empty, single]
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  private static let year = Quarter(year: 2020, index: 1).start

  private static func plan(_ id: String) -> Plan {
    guard let period = Period(start: year, end: Quarter(year: 2020, index: 4).end) else {
      preconditionFailure("no period")
    }
    return Plan(id: id, title: Name("某市要点"), jurisdiction: "某市", period: period)
  }

  private static var empty: PaneBoard {
    PaneBoard(name: "empty", board: Board(plan("empty"), states: [:], asOf: year.advanced(by: 100)))
  }

  private static var single: PaneBoard {
    var task = Task(id: "1", title: Name("新建学校"))
    task.leads = ["教育局"]
    task.targets = [Target(Name("学校"), kind: .atLeast, basis: .amount, value: Figure(12))]
    // One leads through the first quarter to the second, where another is more urgent.
    let (first, second) = (Quarter(year: 2020, index: 1), Quarter(year: 2020, index: 2))
    task.milestones = [
      Milestone(id: "Q1-Q2", quarters: [first, second], due: second.end, text: "开工"),
      Milestone(id: "2020-04-30", quarters: [], due: second.start.advanced(by: 29), text: "招标"),
    ]
    var plan = plan("single")
    plan.units = [Unit(Name("教育局"), jurisdiction: "某市")]
    plan.tasks = [task]
    return PaneBoard(name: "single", board: Board(plan, states: [:], asOf: second.start.advanced(by: 45)))
  }

  /// What a pane may read, with nothing filtered.
  func context(_ language: Language = .chinese, order: ItemOrder = .document) -> PaneContext {
    var context = PaneContext(
      entry: PlanEntry(board: board, defaultAsOf: board.asOf, notice: nil, today: board.asOf),
      presentation: Presentation(language: language, today: board.asOf))
    context.order = order
    context.marked = Set(board.tasks.prefix(3).map(\.task.id))
    return context
  }

  /// The same with a filter that lets every other task through with its milestones, and every other indicator.
  var filtered: PaneContext {
    var context = context()
    var shown: Set<String> = []
    for (number, entry) in board.tasks.enumerated() where !number.isMultiple(of: 2) {
      shown.formUnion([entry.task.id] + entry.assessment.milestones.map(\.id))
    }
    for (number, entry) in board.indicators.enumerated() where number.isMultiple(of: 2) {
      shown.insert(entry.indicator.id)
    }
    context.shown = shown
    return context
  }

  /// The contexts in which a pane is looked at; of a large board not in every order.
  var contexts: [PaneContext] {
    let orders = board.tasks.count > 20 ? [.urgency] : ItemOrder.allCases.dropFirst()
    return [context(), context(.english), filtered] + orders.map { context(order: $0) }
  }

  /// Twenty days later, when nothing else was reported.
  var later: PaneContext { context(of: board.plan, on: board.asOf.advanced(by: 20)) }

  /// After the plan lost the last half of its tasks and indicators.
  var shorter: PaneContext {
    var plan = board.plan
    plan.tasks.removeLast(plan.tasks.count / 2)
    plan.indicators.removeLast(plan.indicators.count / 2)
    return context(of: plan, on: board.asOf)
  }

  private func context(of plan: Plan, on day: Day) -> PaneContext {
    var other = self
    let states = Dictionary(plan.items.map { ($0.id, board.state(of: $0.id)) }, uniquingKeysWith: { first, _ in first })
    other.board = Board(plan, states: states, asOf: day)
    return other.context()
  }

  /// The pane on this board, with something to follow and all that it asks for.
  func pane(_ name: PaneName, _ context: PaneContext) -> any Pane {
    supplied(unsupplied(name, context), context)
  }

  /// The pane on this board, with something to follow, before it has got anything that it asks for.
  func unsupplied(_ name: PaneName, _ context: PaneContext) -> any Pane {
    var pane = name.empty
    pane.reload(context)
    guard var following = pane as? any FollowingPane else { return pane }
    following.follow(followed, context)
    return following
  }

  /// An item with figures, as it is selected beside a pane that follows.
  var followed: PaneSelection? {
    let items = board.tasks.map(\.task.id) + board.indicators.map(\.indicator.id)
    return items.first { !board.trendMeasures(of: $0).isEmpty }.map { PaneSelection(subject: $0, measure: nil) }
  }

  /// The pane with all that it asks for.
  func supplied(_ pane: any Pane, _ context: PaneContext) -> any Pane {
    guard var fetching = pane as? any FetchingPane, let need = fetching.need(context) else { return pane }
    fetching.take(supply(need), context)
    return fetching
  }

  /// What the store would answer.
  func supply(_ need: PaneNeed) -> PaneSupply {
    switch need {
    case .history(let subject):
      .history(subject, entries.filter { $0.subject == subject || $0.subject.hasPrefix(subject + "/") })
    case .changes(let start):
      .changes(
        LoadedChanges(
          start: start, changes: PlanChanges(entries, where: { _ in true }, in: board.plan, asOf: board.asOf),
          from: board.plan.period.start, lookedAt: nil))
    }
  }
}

/// A pane on a board, as it is looked at in one context.
struct PaneCase {
  let name: PaneName
  let on: PaneBoard
  let context: PaneContext
  let pane: any Pane

  var board: Board { on.board }

  /// Every pane on every board in every context.
  static func all(_ name: PaneName) -> [PaneCase] { cases[name] ?? [] }

  private static let cases = Dictionary(
    uniqueKeysWithValues: PaneName.allCases.map { name in
      let cases = PaneBoard.all.flatMap { board in
        board.contexts.map { PaneCase(name: name, on: board, context: $0, pane: board.pane(name, $0)) }
      }
      return (name, cases)
    })

  /// Whether it is looked at as it opens in Chinese.
  var isUsual: Bool { context.shown == nil && context.order == .document && context.language == .chinese }

  /// Whether it is the first sample, told in English.
  var isFirstInEnglish: Bool { context.language == .english && on.name == PaneBoard.all.first?.name }

  /// Which case it is, for a message.
  var told: Comment {
    let filter = context.shown == nil ? "" : ", filtered"
    return "\(name) on \(on.name) by \(context.order), \(context.language)\(filter)"
  }

  /// The pane with each of its columns chosen in turn, where it moves sideways.
  var turns: [any Pane] {
    guard var turn = pane as? any SidewaysPane else { return [pane] }
    let size = Size(rows: 23, columns: 80)
    for _ in 0..<40 { turn.moveSideways(-1, context, size) }
    var turns: [any Pane] = []
    while turns.last.map({ !turn.isEqual(to: $0) }) ?? true {
      turns.append(turn)
      turn.moveSideways(1, context, size)
    }
    return turns
  }
}

extension Pane {
  /// The ids of the items that the selected row stands for.
  func rowItems(_ board: Board) -> [String] {
    (self as? any CoveringPane)?.covered(board) ?? selected(board).map { [$0] } ?? []
  }

  /// The pane alone on a screen of `size`.
  func grid(_ context: PaneContext, _ size: Size, isFocused: Bool = true) -> Grid {
    Grid.drawn(size) { draw(context, in: $0, isFocused: isFocused, sinceAny: nil) }
  }

  /// The pane after `motion` on a screen of `size`.
  func moved(_ motion: Motion, _ context: PaneContext, _ size: Size) -> Self {
    var pane = self
    pane.move(motion, context, Size(rows: size.rows - 1, columns: size.columns))
    return pane
  }
}
