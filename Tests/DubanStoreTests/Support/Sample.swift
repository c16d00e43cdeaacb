import DubanCore
import DubanStore
import Testing

/// Plans and moments that tests share.
enum Sample {
  static let day = Day(2020, 4, 2)!
  static let instant = Instant(milliseconds: 1_585_791_000_123)

  /// Two tasks, a milestone, an indicator, funding and a duty.
  static let plan: Plan = {
    var plan = Plan(
      id: "huaian-2020", title: Name("为民办实事", english: "Practical matters"), jurisdiction: "淮安市",
      period: Period(start: Day(2020, 1, 1)!, end: Day(2020, 12, 31)!)!)
    var renewal = DubanCore.Task(id: "1-1", number: "①", title: Name("老旧小区"))
    renewal.targets = [Target(Name("老旧小区"), value: Figure(70), unit: "个")]
    renewal.milestones = [
      Milestone(id: "Q2", quarters: [Quarter(year: 2020, index: 2)], due: Day(2020, 6, 30)!, text: "完成一半")
    ]
    renewal.funding = [Funding(id: "1-1/f1", name: Name("总投入"), total: .init(Figure("1.9")!, unit: "亿元"))]
    plan.units = [DubanCore.Unit(Name("市住建局"), jurisdiction: "淮安市")]
    plan.tasks = [renewal, DubanCore.Task(id: "1-2", title: Name("停车泊位"))]
    plan.indicators = [Indicator(id: "i1", number: "1", name: Name("城镇化率"), target: Target(Name("城镇化率")))]
    plan.duties = [ReportDuty(id: "d1", title: Name("工作信息"), every: .month)]
    return plan
  }()

  /// A plan in which every field of every type has a value.
  static let richPlan: Plan = {
    var plan = Plan(
      id: "rich-2024", title: Name("三年行动\"计划\"\n\\ 2024–2026\u{1}😀", english: "Three years"), jurisdiction: "宿迁市",
      period: Period(start: Day(2024, 1, 1)!, end: Day(2026, 12, 31)!)!)
    plan.documentNumber = "宿政办发〔2024〕1号"
    plan.issuer = "宿迁市人民政府办公室"
    plan.issued = Day(2024, 1, 23)
    plan.published = Day(2024, 2, 14)
    plan.settings.timeZone = "Asia/Urumqi"
    plan.settings.dueSoonDays = 5
    plan.settings.behindPoints = Figure("7.5")!
    plan.settings.farBehindPoints = Figure(20)
    plan.settings.aboutPercent = Figure("0.000001")!
    plan.settings.proRateBesideWords = true
    plan.settings.proRateFrom = Figure(8)
    plan.settings.reporting = .monthly
    plan.settings.acknowledgeDays = 2
    plan.settings.handBackDays = 5
    plan.settings.closingNeedsEvidence = true
    plan.settings.holidays = [Day(2024, 10, 1)!]
    plan.settings.makeUpDays = [Day(2024, 10, 12)!]
    plan.document = "行动计划.docx"
    plan.acknowledged = [Acknowledgement(rule: "share-sum", item: "1", reason: "另有机动")]
    plan.notes = ["附件二缺页"]
    var rule = ScoringRule(.noted, Points(hundredths: -25))
    (rule.name, rule.days, rule.most, rule.mostPerItem) = ("通报批评", 3, Points(10), Points(hundredths: 50))
    var assessment = ScoringRules()
    (assessment.base, assessment.every, assessment.rules) = (Points(100), .year, [rule])
    (assessment.mostDeducted, assessment.mostAdded, assessment.isRanked) = (Points(40), Points(5), true)
    (assessment.graceDays, assessment.roles, assessment.awards) = (7, ["指导单位"], ["f1"])
    assessment.groups = [ScoringRules.Group(Name("部门", english: "Bureaus"), units: ["市住建局", "市财政局"])]
    assessment.notes = ["办法另定"]
    plan.assessment = assessment
    var area = Area(Name("洋河镇", english: "Yanghe"))
    area.key = "洋河"
    plan.areas = [area, Area(Name("埠子镇"))]
    var unit = DubanCore.Unit(Name("市住建局", english: "Housing"), jurisdiction: "宿迁市")
    unit.key = "市建设局"
    unit.aliases = ["市住房和城乡建设局"]
    unit.members = ["洋河镇"]
    unit.formerly = ["市房管局"]
    plan.units = [unit, DubanCore.Unit(Name("市财政局"), jurisdiction: "宿迁市")]
    var done = UnitChange(from: ["市房管局"], into: ["市住建局", "市财政局"], on: Day(2024, 3, 1)!)
    (done.items, done.rest, done.isDone) = (["市财政局": ["1-1", "d0"]], "市住建局", true)
    plan.unitChanges = [done, UnitChange(from: ["市财政局"], into: ["市金融局"], on: Day(2026, 12, 1)!)]
    var everybody = Leader(Name("全体区长", english: "All leaders"))
    everybody.members = ["王旭锋"]
    plan.leaders = [Leader(Name("王旭锋")), everybody]
    plan.sections = [
      Section(id: "1", title: Name("更新", english: "Renewal")), Section(id: "1.1", title: Name("小区"), parent: "1"),
    ]
    plan.indicators = Target.Kind.allCases.enumerated().map { number, kind in
      var indicator = Indicator(
        id: "i\(number)", number: "(\(number))", name: Name("指标\(number)", english: "Measure \(number)"),
        target: target(kind))
      indicator.category = Name("水平", english: "Level")
      indicator.owners = ["市住建局", "市财政局"]
      indicator.sources = ["市统计局"]
      indicator.due = Day(2025, 6, 30)
      indicator.notes = ["仅正文"]
      indicator.origin = Excerpt("指标", at: .sheetCell(sheet: number == 0 ? "" : "表", row: 3, column: 2))
      return indicator
    }
    plan.tasks = [
      task("1", children: [task("1-1", children: [task("1-1-1", children: [])]), task("1-2", children: [])])
    ]
    plan.funding = [funding("f1")]
    plan.duties = ReportDuty.Rhythm.allCases.enumerated().map { number, every in
      var duty = ReportDuty(id: "d\(number)", title: Name("信息"), every: every, count: 2, units: ["市住建局"])
      duty.start = Day(2024, 5, 1)
      duty.dueDay = 25
      duty.dueMonth = .next
      duty.task = "1-1"
      duty.receiver = "领导小组办公室"
      duty.notes = ["每月25日前"]
      duty.origin = Excerpt("每月报送", at: .paragraph(9))
      return duty
    }
    return plan
  }()

  /// A remark on an item, by somebody who saw version `seen`.
  static func remark(_ subject: String, seen: Int = 0, _ note: String? = "备注") -> Draft {
    Draft(plan: plan.id, subject: subject, on: day, change: .remark, note: note, seen: seen)
  }

  private static func target(_ kind: Target.Kind) -> Target {
    let basis = Target.Basis.allCases[kind.rawValue.count % Target.Basis.allCases.count]
    var target = Target(
      Name("老旧小区\(kind)", english: "Estates"), kind: kind, basis: basis, value: Figure("6811.44"), unit: "个")
    target.key = "小区"
    target.relation = .inStep
    target.years = [Target.YearShare(year: 2024, value: Figure("0.5")!)]
    target.sameAs = Target.Link(item: "1-2", key: "老旧小区")
    target.from = Figure(610)
    target.upper = Figure("-0.5")
    target.text = "AA以上"
    target.reference = "全市平均"
    target.each = .areaAndYear
    target.areas = ["洋河镇"]
    target.alternative = Target.Quantity(Figure(1), unit: "亿美元")
    target.parts = [Target.Part(Name("普通高中"), value: Figure(5), unit: "所")]
    target.shares = [
      Target.Share(area: "洋河镇", value: Figure("0.25")!, parts: [Target.Part(Name("含考核"), value: Figure(16))])
    ]
    target.start = Day(2024, 7, 1)
    target.due = Day(2026, 11, 30)
    target.notes = ["其中"]
    target.origin = Excerpt("其中", at: .cell(table: 1, row: 2, column: 3))
    return target
  }

  private static func task(_ id: String, children: [DubanCore.Task]) -> DubanCore.Task {
    var task = DubanCore.Task(id: id, number: "①", title: Name("任务\(id)", english: "Task \(id)"))
    task.text = "我们自己的说法"
    task.section = "1.1"
    task.leads = ["市住建局"]
    task.responsible = ["市财政局"]
    task.cooperating = ["市财政局"]
    task.roles = [DubanCore.Task.NamedRole(Name("指导单位", english: "Guiding"), units: ["市财政局"])]
    task.andOthers = true
    task.leaders = ["王旭锋"]
    task.areas = ["洋河镇"]
    task.start = Day(2024, 3, 1)
    task.due = Day(2024, 11, 30)
    task.targets = [target(.exactly), target(.about)]
    task.milestones = [
      Milestone(
        id: "Q2-3", quarters: [Quarter(year: 2024, index: 2), Quarter(year: 2024, index: 3)], due: Day(2024, 9, 30)!,
        text: "基本完成",
        criteria: Criterion.Basis.allCases.map {
          Criterion("完成率", value: Figure("7.5")!, unit: "%", basis: $0, of: "老旧小区")
        }),
      Milestone(id: "2025-06-30", quarters: [], due: Day(2025, 6, 30)!, text: "全部实现"),
    ]
    task.funding = [funding(id + "/f1")]
    task.notes = ["缺责任单位"]
    task.milestones[0].origin = Excerpt("二、三季度基本完成", at: .line(12))
    task.origin = Excerpt("1.任务", at: .line(11))
    task.children = children
    return task
  }

  private static func funding(_ id: String) -> Funding {
    var funding = Funding(id: id, name: Name("总投入"), total: Target.Quantity(Figure("1.9")!, unit: "亿元"))
    funding.kind = .about
    funding.each = .year
    funding.sources = [
      Funding.Source(Name("向上争取"), value: Figure(500), unit: "万元", note: "约"), Funding.Source(Name("其余")),
    ]
    funding.parts = [Target.Part(Name("幼儿园"), value: Figure("4.9")!)]
    funding.shares = [Target.Share(area: "埠子镇", value: Figure(960))]
    funding.notes = ["配套"]
    funding.origin = Excerpt("约1.9亿元", at: .line(13))
    return funding
  }
}

extension Store {
  /// Publishes as the tests' usual author.
  @discardableResult
  func publish(
    _ plans: [Plan], replacing: Bool = false, demonstrations: [Demonstration] = [], on day: Day = Sample.day,
    note: String? = nil
  ) throws(StoreError) -> [Publication] {
    try publish(
      plans, by: Author("李明"), at: Sample.instant, recorded: { _ in day }, note: note, replacing: replacing,
      demonstrations: demonstrations)
  }

  /// The entries after the one with the number `seq` that are steps on items: all but those of publishing and the like.
  func steps(since seq: Int = 0) throws(StoreError) -> [Entry] {
    try entries(since: seq).filter(\.change.kind.changesItem)
  }

  /// Records as the tests' usual author.
  @discardableResult
  func record(_ drafts: Draft..., actor: String = "李明") throws(StoreError) -> [Entry] {
    try record(drafts, by: Author(actor), at: Sample.instant, recorded: { _ in Sample.day })
  }

  /// Undoes as the tests' usual author.
  @discardableResult
  func undo(_ batch: Int, actor: String = "李明") throws(StoreError) -> [Entry] {
    try undo(batch: batch, by: Author(actor), at: Sample.instant, recorded: { _ in Sample.day })
  }
}
