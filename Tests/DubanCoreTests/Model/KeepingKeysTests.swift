import DubanCore
import Testing

@Suite struct `Keys that a new definition keeps` {
  private func plan(targets: [Target], units: [Unit] = [], areas: [Area] = []) -> Plan {
    var task = Task(id: "1", title: Name("任务"))
    task.targets = targets
    var plan = DubanCoreTests.plan(tasks: [task])
    plan.units = units
    plan.areas = areas
    return plan
  }

  @Test func `what is new under an old name never inherits the figures of what was renamed`() {
    let old = plan(
      targets: [Target(Name("公园"), value: Figure(70), unit: "个")], units: [Unit(Name("甲局"), jurisdiction: "市")],
      areas: [Area(Name("东区"))])
    let new = plan(
      targets: [Target(Name("口袋公园"), value: Figure(70)), Target(Name("公园"), value: Figure(9))],
      units: [Unit(Name("甲局"), jurisdiction: "市"), Unit(Name("丙局"), jurisdiction: "市")],
      areas: [Area(Name("南区")), Area(Name("东区"))])
    let renamings = [
      Renaming(old: "公园", new: "口袋公园"), Renaming(old: "甲局", new: "丙局"), Renaming(old: "东区", new: "南区"),
    ]
    let kept = new.keepingKeys(of: old, renamings)
    #expect(kept.idle.isEmpty)
    #expect(kept.plan.tasks[0].targets.map(\.key) == ["公园", "公园·2"])
    #expect(kept.plan.units.map(\.key) == ["甲局·2", "甲局"])
    #expect(kept.plan.areas.map(\.key) == ["东区", "东区·2"])
    // A second import of the same file without a word of renaming changes nothing.
    let again = new.keepingKeys(of: kept.plan, [])
    #expect(again.plan == kept.plan)
  }

  @Test func `two that exchange their names exchange their keys`() {
    let old = plan(targets: [Target(Name("甲")), Target(Name("乙"))])
    let renamings = [Renaming(old: "甲", new: "乙"), Renaming(old: "乙", new: "甲")]
    let kept = plan(targets: [Target(Name("甲")), Target(Name("乙"))]).keepingKeys(of: old, renamings).plan
    #expect(kept.tasks[0].targets.map(\.key) == ["乙", "甲"])
  }

  @Test func `a link finds a target by its key, and by its name after a rename`() {
    var renamed = Target(Name("口袋公园"), value: Figure(70))
    renamed.key = "公园"
    let plan = plan(targets: [renamed, Target(Name("广场"))])
    for text in ["1#公园", "1#口袋公园"] {
      #expect(Target.Link(text).flatMap { plan.target($0) } == renamed, "\(text)")
    }
  }
}
