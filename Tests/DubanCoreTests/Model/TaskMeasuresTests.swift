import DubanCore
import Testing

@Suite struct `What a task is reported in` {
  private func task(_ parts: [[String]], criteria: [Criterion] = []) -> Task {
    var task = Task(id: "1", title: Name("任务"))
    task.targets = parts.enumerated().map { index, names in
      var target = Target(Name("目标\(index + 1)"), value: Figure(10), unit: "个")
      target.parts = names.map { Target.Part(Name($0), value: Figure(5), unit: $0 == "高中" ? "所" : nil) }
      return target
    }
    if !criteria.isEmpty { task.milestones = [milestone(1, criteria: criteria)] }
    return task
  }

  @Test func `counts what is told within a target, though no milestone does`() {
    let task = task([["新建", "高中"]])
    #expect(task.measures == ["目标1", "新建", "高中"])
    #expect(task.partMeasures == ["新建", "高中"])
    #expect(task.askedMeasures == ["目标1"], "few report them")
    #expect(Item.task(task).onlyMeasure == "目标1", "a figure without a name is that of the target")
    #expect(Item.task(task).amounts.contains("新建"), "so that it cannot be less than nothing")
  }

  @Test func `leaves out a name that would not tell of which target it is`() {
    #expect(task([["新建", "改建"], ["新建"]]).measures == ["目标1", "目标2", "改建"])
    #expect(task([["目标1"]]).measures == ["目标1"])
  }

  @Test func `asks once for what a milestone counts too`() {
    let task = task([["新建"]], criteria: [Criterion("新建", value: Figure(3), unit: "个", basis: .cumulative)])
    #expect(task.measures == ["目标1", "新建"] && task.partMeasures.isEmpty)
    #expect(Item.task(task).onlyMeasure == nil, "two of its figures are asked for")
  }

  @Test(arguments: [
    ("目标1", "10个", true), ("目标1@东区", "10个", true), ("目标1@2024", "10个", true), ("目标1@东区", "10家", false),
    ("高中", "2所", true),
    ("新建", "2个", true), ("新建", "2所", false),
  ])
  func `is read in the unit of the target or the part`(measure: String, text: String, isRead: Bool) {
    let reader = FigureReader(measure, of: task([["新建", "高中"]]))
    #expect(((try? reader.figure(text)) != nil) == isRead)
  }
}
