import DubanCore
import DubanDocuments
import Testing

/// Two who amend the same version: nothing that either changed is lost in silence.
@Suite struct `Two amendments` {
  private static let base = `Amending a plan`.plan

  private static func merged(_ mine: [ReviewStep], _ theirs: [ReviewStep]) throws -> PlanMerge {
    PlanMerge(
      base: base, mine: try `Amending a plan`.amended(mine), theirs: try `Amending a plan`.amended(theirs))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `of which one changed nothing are the other`(_ seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let base = try generator.plan()
    let other = try `Amending a plan`.amended(
      base.tasks.isEmpty ? [.addUnit("新局")] : [.edit(.task([0]), .title, "改"), .add(.task([0]), "新"), .addUnit("新局")],
      of: base)
    #expect(PlanMerge(base: base, mine: other, theirs: base).plan == other)
    #expect(PlanMerge(base: base, mine: base, theirs: other).plan == other)
    let same = PlanMerge(base: base, mine: other, theirs: other)
    #expect(same.plan == other && same.conflicts.isEmpty)
  }

  @Test func `in different places stand both`() throws {
    let merge = try Self.merged(
      [.edit(.task([0]), .due, "2020-11-30"), .edit(.task([0]), .targetPart(0, .figure), "80")],
      [
        .edit(.task([0]), .title, "小区"), .edit(.task([0]), .targetPart(0, .name), "旧小区"),
        .edit(.unit(0), .value, "住建委"),
      ])
    #expect(merge.conflicts.isEmpty)
    let task = merge.plan.tasks[0]
    #expect(task.due == Day(2020, 11, 30)! && task.title.chinese == "小区" && task.leads == ["住建委"])
    #expect(task.targets[0].value == Figure(80) && task.targets[0].name.chinese == "旧小区")
    #expect(task.targets[0].key == "老旧小区")
  }

  @Test func `of the same field are told, and mine stands`() throws {
    let merge = try Self.merged(
      [.edit(.task([0]), .due, "2020-11-30")], [.edit(.task([0]), .due, "2020-10-31")])
    #expect(merge.plan.tasks[0].due == Day(2020, 11, 30)!)
    #expect(merge.conflicts.map(\.part) == [.task("1-1")] && merge.conflicts.map(\.field) == [.due])
    #expect(merge.conflicts.map(\.title.chinese) == ["老旧小区"])
  }

  @Test func `of which one takes out what the other changes keep it`() throws {
    let gone = try Self.merged([.reject(.task([1]))], [.edit(.task([1]), .title, "公路")])
    #expect(gone.plan.task("2-1")?.title.chinese == "公路" && gone.conflicts.count == 1)
    let changed = try Self.merged([.edit(.task([1]), .title, "公路")], [.reject(.task([1]))])
    #expect(changed.plan.task("2-1")?.title.chinese == "公路" && changed.conflicts.count == 1)
    let both = try Self.merged([.reject(.task([1]))], [.reject(.task([1]))])
    #expect(both.plan.task("2-1") == nil && both.conflicts.isEmpty)
  }

  @Test func `that both bring a task have both, under different ids`() throws {
    let merge = try Self.merged([.add(.task([0]), "停车泊位")], [.add(.task([0]), "加装电梯")])
    #expect(Set(merge.plan.tasks.map(\.title.chinese)) == ["老旧小区", "停车泊位", "加装电梯", "道路"])
    #expect(Set(merge.plan.tasks.map(\.id)).count == 4)
  }

  @Test func `that move one task under the other leave both in the plan`() throws {
    let merge = try Self.merged(
      [.relocate(.task([0]), to: .task([1]))], [.relocate(.task([1]), to: .task([0]))])
    #expect(Set(merge.plan.allTasks.map(\.id)) == ["1-1", "1-1-1", "2-1"])
  }

  @Test func `of which mine names a unit otherwise call it so in what they brought too`() throws {
    let merge = try Self.merged(
      [.edit(.unit(0), .value, "住建委")], [.edit(.task([1]), .cooperating, "市住建局")])
    #expect(merge.plan.task("2-1")?.cooperating == ["住建委"])
  }
}
