import DubanCore

/// A made-up plan for one calendar year, in the shape of the published ones: headings with measures under them, a lead and
/// a helper for most, an amount to reach, and four quarters with running totals.
struct GeneratedPlan {
  let plan: Plan
  /// The tasks that are worked on, which leaves the headings out.
  let measures: [Measure]

  /// A task that is worked on, and how its unit goes about it.
  struct Measure {
    let task: DubanCore.Task
    /// The amount to reach.
    let amount: Int
    /// How fast it goes. Per cent of the straight line from nothing to the amount; nil for a unit that never reports.
    let pace: Int?
  }

  static let amountName = "改造数量"
  static let rateName = "开工率"

  private static let works = ["老旧小区改造", "城市公园建设", "农村道路提升", "污水管网新建", "普通中小学新建", "养老机构改造", "棚户区征收"]
  private static let offices = ["住建局", "教育局", "民政局", "交通局", "水利局", "财政局", "城管局", "卫健委", "文旅局", "人社局"]
  private static let year = 2024

  /// The plan with the number `number`, with exactly `count` tasks at all depths.
  init(number: Int, tasks count: Int, dice: inout Dice) {
    let start = Quarter(year: Self.year, index: 1).start
    let end = Quarter(year: Self.year, index: 4).end
    guard let period = Period(start: start, end: end) else { preconditionFailure("a year ends after it starts") }
    var plan = Plan(
      id: "generated-\(number)", title: Name("第\(number)号重点任务分解方案", english: "Generated plan \(number)"),
      jurisdiction: "示例市", period: period)
    plan.areas = (1...10).map { Area(Name("第\($0)区")) }
    plan.leaders = (1...8).map { Leader(Name("第\($0)位分管领导")) }
    plan.units = plan.areas.prefix(6).flatMap { area in
      Self.offices.map { DubanCore.Unit(Name(area.name.chinese + $0), jurisdiction: area.name.chinese) }
    }
    plan.sections = (1...5).map { Section(id: "\($0)", title: Name("第\($0)类工作", english: "Chapter \($0)")) }
    plan.indicators = (1...20).map { number in
      let target = Target(
        Name("示例指标\(number)"), kind: .atLeast, basis: .level, value: Figure(80 + number % 20), unit: "%")
      return Indicator(id: "i\(number)", number: "\(number)", name: Name("示例指标\(number)"), target: target)
    }

    var measures: [Measure] = []
    var left = count
    var position = 0
    while left > 0 {
      position += 1
      let section = plan.sections[(position - 1) * plan.sections.count / max(count, position)].id
      let work = Self.works[position % Self.works.count]
      var heading = DubanCore.Task(
        id: "\(position)", number: "\(position)", title: Name("\(work)第\(position)批", english: "Works, lot \(position)")
      )
      heading.section = section
      let children = min(4, left - 1)
      heading.children = (0..<children).map { child in
        let measure = Self.measure(
          "\(position)-\(child + 1)", title: "\(work)第\(position)批第\(child + 1)项", of: plan, dice: &dice)
        measures.append(measure)
        return measure.task
      }
      plan.tasks.append(heading)
      left -= 1 + children
    }
    self.plan = plan
    self.measures = measures
  }

  private static func measure(_ id: String, title: String, of plan: Plan, dice: inout Dice) -> Measure {
    let amount = Int.random(in: 4...200, using: &dice)
    var task = DubanCore.Task(id: id, number: id, title: Name(title))
    task.text = "年底前完成\(amount)个。"
    task.areas = [plan.areas[Int.random(in: 0..<plan.areas.count, using: &dice)].name.chinese]
    task.leaders = [plan.leaders[Int.random(in: 0..<plan.leaders.count, using: &dice)].name.chinese]
    // As in the published plans, some tasks name nobody.
    if dice.hit(95) {
      let lead = Int.random(in: 0..<plan.units.count, using: &dice)
      task.leads = [plan.units[lead].name.chinese]
      task.cooperating = [plan.units[(lead + 7) % plan.units.count].name.chinese]
    }
    task.targets = [Target(Name(amountName), value: Figure(amount), unit: "个")]
    task.milestones = (1...4).map { index in
      let quarter = Quarter(year: year, index: index)
      var criteria = [Criterion(amountName, value: Figure(amount * index / 4), unit: "个", basis: .cumulative)]
      if index < 3 { criteria.append(Criterion(rateName, value: Figure(index * 50), unit: "%", basis: .rate)) }
      return Milestone(
        id: quarter.short, quarters: [quarter], due: quarter.end, text: "累计完成\(amount * index / 4)个",
        criteria: criteria)
    }
    return Measure(task: task, amount: amount, pace: Self.pace(&dice))
  }

  /// Most are about on time, some are slow, a few stand nearly still, and a few are never heard of.
  private static func pace(_ dice: inout Dice) -> Int? {
    switch Int.random(in: 1...100, using: &dice) {
    case 1...70: Int.random(in: 100...130, using: &dice)
    case 71...85: Int.random(in: 75...99, using: &dice)
    case 86...95: Int.random(in: 20...74, using: &dice)
    default: nil
    }
  }
}
