import DubanCore
import Testing

@Suite struct `The quarter board` {
  /// A cell in short: what a row of the tables below expects.
  private func short(_ cell: QuarterBoard.Cell) -> String {
    switch cell {
    case .empty: "-"
    case .milestone(let assessed, let progress, let others):
      ["\(assessed.milestone.id) \(assessed.light.rawValue)"]
        .map { text in progress.map { "\(text) \($0.reached.map(\.description) ?? "?")/\($0.criterion.value)" } ?? text
        }
        .map { others > 0 ? "\($0) +\(others)" : $0 }[0]
    case .leads(let assessed): "to \(assessed.milestone.id)"
    case .task(let assessment): "task \(assessment.light?.rawValue ?? "")"
    case .heading(let standing, let count): "\(standing) of \(count)"
    }
  }

  private func cells(_ tasks: [Task], _ states: [String: ItemState] = [:], asOf: String = "2020-08-15") -> [[String]] {
    let table = QuarterBoard(Board(plan(tasks: tasks), states: states, asOf: day(asOf)))
    return Board(plan(tasks: tasks), states: states, asOf: day(asOf)).tasks.indices.map { position in
      table.quarters.map { short(table.cell(of: position, in: $0)) }
    }
  }

  private func task(_ id: String, _ milestones: [Milestone] = [], targets: [Target] = [], due: String? = nil) -> Task {
    var task = Task(id: id, title: Name(id))
    task.milestones = milestones
    task.targets = targets
    task.due = due.map(day)
    return task
  }

  @Test func `each milestone stands in its quarter, late and open ones with their light`() {
    var confirmed = ItemState()
    confirmed.confirmed = day("2020-04-12")
    let found = cells([task("1", [milestone(1), milestone(2), milestone(3)])], ["1/Q1": confirmed])
    #expect(found == [["Q1 done", "Q2 overdue", "Q3 onTrack", "-"]])
  }

  @Test func `a milestone of two quarters leads from the first to the one in which it is due`() {
    let both = Milestone(
      id: "Q2-3", quarters: [Quarter(year: 2020, index: 2), Quarter(year: 2020, index: 3)], due: day("2020-09-30"),
      text: "节点")
    #expect(cells([task("1", [both])]) == [["-", "to Q2-3", "Q2-3 onTrack", "-"]])
  }

  @Test func `of several milestones in a quarter the most urgent shows and the others are counted`() {
    let days = ["2020-07-31", "2020-09-30"].map { Milestone(id: $0, quarters: [], due: day($0), text: "节点") }
    #expect(cells([task("1", days)]) == [["-", "-", "2020-07-31 overdue +1", "-"]])
  }

  @Test func `a task without milestones stands where it is due, however late that is`() {
    #expect(
      cells([task("1"), task("2", due: "2020-06-30"), task("3", due: "2021-03-31")])
        == [
          ["-", "-", "-", "task unreported"], ["-", "task overdue", "-", "-"], ["-", "-", "-", "task unreported"],
        ])
  }

  @Test func `a heading counts what stands of what is due under it`() {
    var heading = task("1")
    heading.children = [task("1-1", [milestone(1), milestone(2)]), task("1-2", [milestone(1)])]
    var confirmed = ItemState()
    confirmed.confirmed = day("2020-03-30")
    #expect(cells([heading], ["1-2/Q1": confirmed])[0] == ["1 of 2", "0 of 1", "-", "-"])
  }

  @Test func `a plan of three years has twelve quarters, and a milestone after its end has one more`() {
    var long = plan(tasks: [task("1", [milestone(1)])])
    long.period = Period(start: day("2020-01-01"), end: day("2022-12-31")) ?? long.period
    #expect(QuarterBoard(Board(long, states: [:], asOf: day("2020-02-01"))).quarters.count == 12)
    let late = Milestone(id: "end", quarters: [], due: day("2021-01-15"), text: "节点")
    let board = QuarterBoard(Board(plan(tasks: [task("1", [late])]), states: [:], asOf: day("2020-02-01")))
    #expect(board.quarters.map(\.description) == ["2020Q1", "2020Q2", "2020Q3", "2020Q4", "2021Q1"])
  }

  @Test(arguments: [
    // What is demanded, what is reported, and what the cell shows of it.
    ([Criterion("小区", value: Figure(70), basis: .cumulative)], ["小区": "42"], "42/70"),
    ([Criterion("小区", value: Figure(70), basis: .cumulative)], [:], "?/70"),
    ([Criterion("小区", value: Figure(15), basis: .increment)], ["小区": "42"], "?/15"),
    ([Criterion("开工率", value: Figure(40), unit: "%", basis: .rate)], ["开工率": "35.5"], "35.5/40"),
    // A rate of completion follows from its target: 42 of 70.
    ([Criterion("完成率", value: Figure(75), unit: "%", basis: .rate, of: "小区")], ["小区": "42"], "60/75"),
    // Of two figures the one that is not reached shows.
    (
      [
        Criterion("小区", value: Figure(40), basis: .cumulative),
        Criterion("样板", value: Figure(2), basis: .cumulative),
      ], ["小区": "42", "样板": "1"], "1/2"
    ),
  ]) func `a milestone's figure is told beside what is reached`(
    criteria: [Criterion], values: [String: String], shown: String
  ) {
    var state = ItemState()
    state.values = values.mapValues { ItemState.Series(figure($0), on: day("2020-08-01")) }
    let task = task(
      "1", [milestone(3, criteria: criteria)], targets: [Target(Name("小区"), value: Figure(70), unit: "个")])
    #expect(cells([task], ["1": state])[0][2] == "Q3 onTrack \(shown)")
  }
}
