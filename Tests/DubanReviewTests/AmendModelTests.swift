import DubanCore
import DubanDocuments
@testable import DubanReview
import DubanScreen
import DubanTUI
import SnapshotSupport
import Testing

@Suite("A published plan in the editor")
struct AmendModelTests {
  static let plan: Plan = {
    var plan = Plan(
      id: "yards-2026", title: Name("老旧小区改造方案"), jurisdiction: "某市",
      period: Period(start: Day(2026, 1, 1)!, end: Day(2026, 12, 31)!)!)
    plan.issuer = "某市人民政府"
    plan.areas = [Area(Name("东区")), Area(Name("西区"))]
    plan.units = [
      DubanCore.Unit(Name("市住建局"), jurisdiction: "某市"), DubanCore.Unit(Name("市财政局"), jurisdiction: "某市"),
    ]
    plan.sections = [Section(id: "1", title: Name("居住")), Section(id: "2", title: Name("出行"))]
    plan.notes = ["待核：附件“附件2”"]
    var indicator = Indicator(
      id: "i1", number: "1", name: Name("城镇化率"),
      target: Target(Name("城镇化率"), kind: .atLeast, basis: .level, value: Figure(72), unit: "%"))
    indicator.owners = ["市住建局"]
    plan.indicators = [indicator]
    var yards = DubanCore.Task(id: "1-1", number: "（一）", title: Name("改造老旧小区"))
    yards.section = "1"
    yards.text = "全年改造老旧小区70个以上,其中东区30个、西区40个。"
    yards.leads = ["市住建局"]
    yards.cooperating = ["市财政局"]
    yards.due = Day(2026, 11, 30)
    var target = Target(Name("老旧小区"), kind: .atLeast, value: Figure(70), unit: "个")
    target.shares = [Target.Share(area: "东区", value: Figure(30)), Target.Share(area: "西区", value: Figure(40))]
    yards.targets = [target]
    yards.milestones = [
      Milestone(id: "Q2", quarters: [Quarter(year: 2026, index: 2)], due: Day(2026, 6, 30)!, text: "全部开工")
    ]
    yards.notes = ["待核：期限“年底前”，暂按“2026-11-30”"]
    yards.origin = Excerpt("全年改造老旧小区70个以上", at: .line(12))
    var roads = DubanCore.Task(id: "2-1", number: "（二）", title: Name("打通断头路"))
    roads.section = "2"
    roads.leads = ["市财政局"]
    plan.tasks = [yards, roads]
    return plan
  }()

  static func model(
    _ size: Size = Size(rows: 40, columns: 140), _ language: Language = .chinese, of plan: Plan = plan,
    at item: String? = "1-1"
  ) throws -> ReviewModel {
    let today = try #require(Day(2026, 3, 1))
    return ReviewModel(
      amending: plan, at: item, readers: FieldReaders(of: PlanDraft(of: plan), today: today),
      setting: ScreenSetting(
        presentation: Presentation(language: language, today: today), themes: [.base], theme: .base, size: size))
  }

  /// The same without the question at its first task, where the cursor would stand on what is asked.
  private static let quiet: Plan = {
    var quiet = plan
    quiet.tasks[0].notes = []
    return quiet
  }()

  /// Presses keys and returns what they ask for.
  @discardableResult
  private func press(_ model: inout ReviewModel, _ keys: Key...) -> [ReviewModel.Effect] {
    var effects: [ReviewModel.Effect] = []
    for key in keys { effects += model.handle(key) }
    return effects
  }

  private func type(_ model: inout ReviewModel, _ text: String) {
    for character in text { _ = model.handle(.character(character)) }
  }

  @Test("Looked at: two sizes, both languages", arguments: [(24, 80), (40, 140)], [Language.chinese, .english])
  func pictures(_ size: (rows: Int, columns: Int), _ language: Language) throws {
    let name = "\(size.columns)x\(size.rows)-\(language == .chinese ? "zh" : "en")"
    var model = try Self.model(Size(rows: size.rows, columns: size.columns), language)
    try expectSnapshot(model.draw(), named: "amend-\(name)")
    // On the target, whose pieces are unfolded.
    press(&model, .tab)
    for _ in model.fields where model.selectedField?.field != .target(0) { press(&model, .character("j")) }
    press(&model, .character(" "))
    try expectSnapshot(model.draw(), named: "amend-target-\(name)")
    press(&model, .tab, .character("e"), .ctrl("u"))
    type(&model, "改造城镇老旧小区")
    press(&model, .enter, .character("w"))
    try expectSnapshot(model.draw(), named: "amend-publish-\(name)")
    press(&model, .escape, .character("p"))
    try expectSnapshot(model.draw(), named: "amend-move-\(name)")
  }

  @Test("A title typed anew is published with reason and approver, which are both asked for")
  func publishing() throws {
    var model = try Self.model(of: Self.quiet)
    press(&model, .character("w"))
    #expect(model.draw().snapshot.contains("没有改动"))
    press(&model, .character("e"), .ctrl("u"))
    type(&model, "整治小区")
    press(&model, .enter, .character("w"))
    #expect(model.draw().snapshot.contains("标题 改造老旧小区 → 整治小区"))
    let none = press(&model, .enter)
    #expect(none == [])
    #expect(model.draw().snapshot.contains("请写明理由"))
    type(&model, "更名")
    let still = press(&model, .enter)
    #expect(still == [])
    #expect(model.draw().snapshot.contains("请写明批准人"))
    type(&model, "市政府")
    var wanted = Self.quiet
    wanted.tasks[0].title = Name("整治小区")
    let effects = press(&model, .enter)
    #expect(effects == [.amend(wanted, reason: "更名", approver: "市政府")])
  }

  @Test("A question that was left open is settled by enter, and needs nobody's approval")
  func settling() throws {
    var model = try Self.model()
    #expect(model.review.uncertain == 2)
    press(&model, .enter)
    #expect(model.review.uncertain == 1)
    press(&model, .character("w"))
    type(&model, "已核")
    var wanted = Self.plan
    wanted.tasks[0].notes = []
    let effects = press(&model, .enter)
    #expect(effects == [.amend(wanted, reason: "已核", approver: nil)])
  }

  @Test("A task moves to another section, and back by undo")
  func moving() throws {
    var model = try Self.model()
    press(&model, .character("p"), .character("j"), .enter)
    #expect(PlanAmender.plan(of: model.review.draft)?.tasks.map(\.section) == ["2", "2"])
    press(&model, .character("U"))
    #expect(PlanAmender.plan(of: model.review.draft) == Self.plan)
    #expect(!model.hasChanges)
  }

  @Test("What somebody else published meanwhile is told, and what was typed stands on it")
  func rebasing() throws {
    var model = try Self.model(of: Self.quiet)
    press(&model, .character("e"), .ctrl("u"))
    type(&model, "整治小区")
    press(&model, .enter)
    var theirs = Self.quiet
    theirs.tasks[0].due = Day(2026, 10, 31)
    theirs.tasks[1].title = Name("打通道路")
    model.rebase(onto: theirs, told: ["李强 10:05 调整方案：第 2 版"])
    let shown = model.draw().snapshot
    #expect(shown.contains("李强 10:05") && shown.contains("2026-11-30 → 2026-10-31") && shown.contains("打通道路"))
    press(&model, .enter)
    var wanted = theirs
    wanted.tasks[0].title = Name("整治小区")
    #expect(PlanAmender.plan(of: model.review.draft) == wanted)
    press(&model, .character("w"))
    #expect(model.draw().snapshot.contains("标题 改造老旧小区 → 整治小区"))
    #expect(!model.draw().snapshot.contains("打通道路 →"))
  }

  @Test("Opens on the milestone, the indicator or the plan that is named", arguments: ["1-1/Q2", "i1", "", "d9"])
  func places(_ item: String) throws {
    let shown = try Self.model(at: item).draw().snapshot
    switch item {
    case "1-1/Q2": #expect(shown.contains("要求") && shown.contains("全部开工"))
    case "i1": #expect(shown.contains("数据来源"))
    default: #expect(shown.contains("老旧小区改造方案"))
    }
  }
}
