package import DubanCore
import DubanStore

/// A small store with something of every kind in it, to be ill-treated.
package enum MadeStore {
  /// The id of its plan.
  package static let id = "made-2020"
  /// The day of review that suits it.
  package static let day = Day(2020, 6, 30)!

  /// Makes it at `path`, where nothing lies yet, and closes it.
  package static func make(at path: String) throws {
    let store = try Store(opening: path, mode: .readWrite(create: true))
    defer { store.close() }
    var plan = plan
    _ = try store.publish([plan], by: Author("李明"), at: instant, recorded: { _ in recorded })
    func record(_ subject: String, _ change: Change, by name: String, _ note: String) throws {
      let draft = Draft(
        plan: plan.id, subject: subject, on: recorded, change: change, note: note,
        seen: try store.version(of: plan.id, subject: subject))
      try store.record([draft], by: Author(name), at: instant, recorded: { _ in recorded })
    }
    try record("1-1", .report(status: .inProgress, values: ["老旧小区": Figure(31)]), by: "李明", "开工31个")
    try record("1-2", .remark, by: "王芳", "选址")
    try record("i1", .report(status: nil, values: ["value": Figure("61.5")!]), by: "王芳", "统计快报")
    try record("1-1", .remark, by: "王芳", "误填")
    if let batch = try store.lastUndoableBatch(actor: "王芳") {
      try store.undo(batch: batch, by: Author("王芳"), at: instant, recorded: { _ in recorded })
    }
    plan.tasks[1].title = Name("公共停车泊位")
    _ = try store.publish([plan], by: Author("李明"), at: instant, recorded: { _ in recorded }, replacing: true)
    try store.set("theme", to: "dark")
  }

  private static let recorded = Day(2020, 4, 2)!
  private static let instant = Instant(milliseconds: 1_585_791_000_123)

  private static var plan: Plan {
    var plan = Plan(
      id: id, title: Name("为民办实事", english: "Practical matters"), jurisdiction: "淮安市",
      period: Period(start: Day(2020, 1, 1)!, end: Day(2020, 12, 31)!)!)
    var renewal = DubanCore.Task(id: "1-1", number: "①", title: Name("老旧小区"))
    renewal.targets = [Target(Name("老旧小区"), value: Figure(70), unit: "个")]
    renewal.milestones = [
      Milestone(id: "Q2", quarters: [Quarter(year: 2020, index: 2)], due: day, text: "完成一半")
    ]
    plan.units = [DubanCore.Unit(Name("市住建局"), jurisdiction: "淮安市")]
    plan.tasks = [renewal, DubanCore.Task(id: "1-2", number: "②", title: Name("停车泊位"))]
    plan.indicators = [
      Indicator(id: "i1", number: "1", name: Name("城镇化率"), target: Target(Name("城镇化率"), value: Figure(62), unit: "%"))
    ]
    return plan
  }
}
