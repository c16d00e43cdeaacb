import DubanCore
import DubanExports
import Testing

@testable import DubanReports

/// What the rules of a circular are tried on: a plan of a few tasks, their states, and the circular about them in text.
protocol CircularRules {}

extension CircularRules {
  func day(_ month: Int, _ number: Int) -> Day { Day(2020, month, number) ?? Day(number: 0) }

  func plan(_ tasks: [Task], id: String = "p") throws -> Plan {
    var plan = Plan(
      id: id, title: Name("方案\(id)"), jurisdiction: "某市",
      period: try #require(Period(start: day(1, 1), end: day(12, 31))))
    var group = Unit(Name("各区政府"), jurisdiction: "某市")
    group.members = ["东区政府", "西区政府"]
    plan.units = ["编办", "信访局", "东区政府", "西区政府"].map { Unit(Name($0), jurisdiction: "某市") } + [group]
    plan.tasks = tasks
    return plan
  }

  func task(_ id: String, _ units: [String] = [], milestone: Day? = nil) -> Task {
    var task = Task(id: id, number: id, title: Name("任务\(id)"))
    task.responsible = units
    if let milestone {
      let quarter = Quarter(of: milestone)
      task.milestones = [Milestone(id: "Q", quarters: [quarter], due: milestone, text: "主体完工")]
    }
    return task
  }

  func reported(_ on: Day) -> ItemState {
    var state = ItemState()
    (state.status, state.reported) = (.inProgress, on)
    return state
  }

  func told(
    _ plan: Plan, _ states: [String: ItemState], on day: Day, before: [String: ItemState]? = nil,
    remarks: CircularRemarks = CircularRemarks(), _ change: (inout Circular.Settings) -> Void = { _ in }
  ) throws -> String {
    var settings = Circular.Settings(day: day)
    change(&settings)
    let earlier = before.map { Board(plan, states: $0, asOf: day.advanced(by: -30)) }
    let part = Circular.Part(Board(plan, states: states, asOf: day), before: earlier, remarks: remarks)
    let report = Circular([part], settings, .chinese).report
    #expect(report.addsUp)
    return TextWriter.text(report, TextLayout(width: 3_000))
  }
}
