import DubanCore
import Testing

@Suite struct `Grouping tasks` {
  func board() -> Board {
    var first = Task(id: "1", title: Name("小区"))
    first.section = "s"
    first.leads = ["市住建局", "各区政府"]
    first.cooperating = ["市财政局"]
    first.leaders = ["甲"]
    first.milestones = [milestone(2), milestone(3)]
    var second = Task(id: "2", title: Name("资金"))
    second.leads = ["市财政局"]
    second.areas = ["淮阴区"]
    let third = Task(id: "3", title: Name("无单位"))
    var plan = plan(tasks: [first, second, third])
    plan.units = ["市财政局", "市住建局", "各区政府", "市水利局"].map { Unit(Name($0), jurisdiction: "某市") }
    plan.units[2].members = ["淮阴区"]
    plan.areas = [Area(Name("淮阴区"))]
    plan.leaders = [Leader(Name("甲"))]
    plan.sections = [Section(id: "s", title: Name("第一章"))]
    return Board(plan, states: [:], asOf: day("2020-07-15"))
  }

  func shape(_ grouping: Grouping) -> [String] {
    board().groups(by: grouping).map { group in
      (group.name?.chinese ?? "-") + ":"
        + group.members.map { board().tasks[$0.task].task.id + ($0.role == .cooperating ? "c" : "") }.joined(
          separator: " ")
    }
  }

  @Test(arguments: [
    (Grouping.unit, ["市财政局:2 1c", "市住建局:1", "各区政府:1", "-:3"]),
    (.section, ["第一章:1", "-:2 3"]),
    (.leader, ["甲:1", "-:2 3"]),
    (.area, ["淮阴区:1 2", "-:3"]),
    (.light, ["逾期:1", "未报:2 3"]),
    (.quarter, ["2020Q2:1", "2020Q3:1", "2020Q4:2 3"]),
  ])
  func `stands in the order of the plan, what has none last`(grouping: Grouping, expected: [String]) {
    #expect(shape(grouping) == expected)
  }

  @Test func `nobody leads where the plan does not say so, and every part is told`() {
    var task = Task(id: "1", title: Name("任务"))
    task.responsible = ["甲局", "乙局"]
    task.cooperating = ["丙局"]
    task.roles = [Task.NamedRole(Name("考核单位"), units: ["丁局", "甲局"])]
    var led = Task(id: "2", title: Name("有牵头"))
    led.leads = ["乙局"]
    led.responsible = ["甲局"]
    var plan = plan(tasks: [task, led])
    plan.units = ["甲局", "乙局", "丙局", "丁局"].map { Unit(Name($0), jurisdiction: "某市") }
    #expect(task.answering == ["甲局", "乙局"] && led.answering == ["乙局"])
    let board = Board(plan, states: [:], asOf: day("2020-07-15"))
    let groups = board.groups(by: .unit)
    #expect(
      groups.map { $0.members.map(\.role) } == [
        [.responsible, .responsible], [.responsible, .lead], [.cooperating], [.named],
      ])
    #expect(groups.map { $0.members.map(\.isHelping) } == [[false, true], [false, false], [true], [true]])
    #expect(groups.map(\.lights.total) == [1, 2, 0, 0], "beside a lead nobody else answers")
    let units = board.units
    #expect(units.map(\.leads) == [[], [1], [], []])
    #expect(units.map(\.responsible) == [[0, 1], [0], [], []])
    #expect(units.map(\.answering) == [[0], [1, 0], [], []] && units.map(\.lights.total) == [1, 2, 0, 0])
    #expect(units.map(\.named) == [[], [], [], [0]])
    #expect(board.standings().map(\.hasPart) == [true, true, true, true])
  }

  @Test func `a unit's lights are those of what it leads`() {
    let finance = board().groups(by: .unit)[0]
    #expect(finance.lights.total == 1)
    #expect(finance.count(.lead) == 1 && finance.count(.cooperating) == 1)
  }
}
