import DubanCore
import DubanDiagnostics
import DubanDocuments
import Testing

/// Makes plans that use every field of the format, with texts that are hard to write in YAML.
struct PlanGenerator {
  private var random: SeededGenerator
  private var units: [String] = []
  private var areas: [String] = []
  private var leaders: [String] = []
  private var sections: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let hardTexts = [
    "提标改造老旧小区", "70", "1-1", "-5%", "~", "null", "true", "yes", "是: 否", "a #b", "#开头", "- 列表", "“引号”与'单引号'",
    "say \"no\"",
    "行一\n行二", "tab\there", " 前后空格 ", "冒号:", "a:b", "[方括号]", "{花括号}", "*星号", "&与", "!叹号", "%百分", "@at", "`反引号`",
    "e\u{301}́",
    "👨‍👩‍👧‍👦 一家", "\u{1B}[31m红", "\u{0}", "\u{85}\u{2028}\u{FEFF}", "反斜杠\\n", "2020-01-01", "0x1F", "1e3", "=1+1", "<<", "?",
    "|", ">", ",",
    "逗号,分号;", "12:30", ".inf", "...", "---", "\u{7F}", "一、二（三）〔2020〕1号", "\r\n",
  ]

  mutating func plan() throws -> Plan {
    let year = Int.random(in: 2019...2024, using: &random)
    let years = Int.random(in: 0...2, using: &random)
    let last = Quarter(year: year + years, index: 4).end
    let period = try #require(Period(start: Quarter(year: year, index: 1).start, end: last))
    var plan = Plan(id: "p-\(year)", title: name(), jurisdiction: text(), period: period)
    plan.documentNumber = optional { $0.text() }
    plan.issuer = optional { $0.text() }
    plan.issued = optional { $0.day() }
    plan.published = optional { $0.day() }
    plan.notes = texts()
    if random.once(in: 2) { plan.settings = settings() }
    areas = declared("区")
    plan.areas = areas.map { area($0) }
    units = declared("局")
    plan.units = units.map { unit($0, jurisdiction: plan.jurisdiction) }
    leaders = declared("领导")
    plan.leaders = leaders.map { leader($0) }
    sections = (1...3).map(String.init)
    plan.sections = sections.map {
      Section(id: $0, title: name(), parent: $0 == "3" ? random.one(of: ["1", "2"]) : nil)
    }
    plan.indicators = (0..<Int.random(in: 0...4, using: &random)).map { indicator("i\($0)") }
    plan.tasks = (0..<Int.random(in: 0...4, using: &random)).map { task("\($0 + 1)", year: year, depth: 0) }
    plan.funding = fundings("plan")
    plan.duties = (0..<Int.random(in: 0...2, using: &random)).map { duty("d\($0)", of: plan) }
    link(&plan)
    plan.document = optional { $0.text() }
    plan.acknowledged = (0..<Int.random(in: 0...2, using: &random)).map { index in
      Acknowledgement(
        rule: random.one(of: RuleID.ofPlans), item: index == 0 ? "" : text(), reason: text())
    }
    if random.once(in: 3) { plan.assessment = assessment(of: plan) }
    if random.once(in: 2) { plan.unitChanges = unitChanges(of: plan) }
    return plan
  }

  // MARK: Values

  private mutating func text() -> String { random.one(of: Self.hardTexts) }

  private mutating func texts() -> [String] { random.some(of: Self.hardTexts, atMost: 3) }

  private mutating func name(_ chinese: String? = nil) -> Name {
    Name(chinese ?? text(), english: random.once(in: 2) ? text() : nil)
  }

  private mutating func declared(_ word: String) -> [String] {
    let names = (1...Int.random(in: 1...6, using: &random)).map { "\(word)\($0)" }
    return names + [word + text()]
  }

  private mutating func day() -> Day {
    Day(number: Int.random(in: 18_000...20_500, using: &random))
  }

  private mutating func figure() -> Figure {
    let scale = Int.random(in: 0...6, using: &random)
    return Figure(units: Int64.random(in: -9_999_999...999_999_999_999_999, using: &random), scale: scale)
  }

  private mutating func optional<Value>(_ make: (inout Self) -> Value) -> Value? {
    random.once(in: 2) ? make(&self) : nil
  }

  private mutating func word<Word: CaseIterable>(_: Word.Type) -> Word { random.one(of: Array(Word.allCases)) }

  // MARK: Parts

  private mutating func settings() -> PlanSettings {
    var settings = PlanSettings()
    settings.timeZone = random.one(of: ["Asia/Shanghai", "Asia/Urumqi", "UTC"])
    settings.dueSoonDays = Int.random(in: 0...30, using: &random)
    settings.behindPoints = Figure(units: Int64.random(in: 0...500, using: &random), scale: 1)
    settings.farBehindPoints = Figure(units: Int64.random(in: 500...900, using: &random), scale: 1)
    settings.aboutPercent = Figure(Int.random(in: 0...10, using: &random))
    settings.proRateBesideWords = random.once(in: 2)
    settings.proRateFrom = Figure(Int.random(in: 0...10, using: &random))
    settings.reporting = word(ReportingRhythm.self)
    settings.acknowledgeDays = Int.random(in: 0...5, using: &random)
    settings.handBackDays = Int.random(in: 0...10, using: &random)
    settings.closingNeedsEvidence = Bool.random(using: &random)
    if random.once(in: 3) { settings.holidays = Set([day(), day()]).sorted() }
    if random.once(in: 3) { settings.makeUpDays = [day()] }
    return settings
  }

  private mutating func points(_ range: ClosedRange<Int>) -> Points {
    Points(hundredths: Int.random(in: range, using: &random))
  }

  private mutating func assessment(of plan: Plan) -> ScoringRules {
    var rules = ScoringRules()
    rules.every = optional { $0.word(ReportDuty.Rhythm.self) }
    rules.base = optional { $0.points(-10_000...10_000) }
    rules.rules = (0..<Int.random(in: 0...4, using: &random)).map { _ in scoringRule() }
    rules.mostDeducted = optional { $0.points(0...5_000) }
    rules.mostAdded = optional { $0.points(0...5_000) }
    rules.isRanked = random.once(in: 2)
    rules.graceDays = optional { Int.random(in: 0...30, using: &$0.random) }
    rules.roles = Array(Set(plan.allTasks.flatMap(\.roles).map(\.name.chinese)).sorted().prefix(1))
    let middle = units.count / 2
    rules.groups = [units[..<middle], units[middle...]].filter { !$0.isEmpty }.enumerated().map { index, units in
      ScoringRules.Group(name("组\(index)"), units: Array(units))
    }
    rules.awards = plan.funding.prefix(1).map(\.id)
    rules.notes = texts()
    return rules
  }

  private mutating func scoringRule() -> ScoringRule {
    let when = word(ScoringRule.When.self)
    let amount = points(1...900_000)
    var rule = ScoringRule(when, when == .done || when == .early ? amount : -amount)
    if when == .late || when == .early { rule.days = Int.random(in: 1...90, using: &random) }
    rule.name = when == .noted ? text() : optional { $0.text() }
    rule.most = optional { $0.points(0...5_000) }
    rule.mostPerItem = optional { $0.points(0...5_000) }
    return rule
  }

  private mutating func unit(_ called: String, jurisdiction: String) -> Unit {
    var unit = Unit(name(called), jurisdiction: optional { $0.text() } ?? jurisdiction)
    unit.key = key(called)
    if random.once(in: 3) { unit.aliases = ["别名 " + called, "又名:" + called] }
    if random.once(in: 4) { unit.members = random.some(of: units + areas, atMost: 3) }
    if random.once(in: 4) { unit.formerly = ["前身一 \(called)", "前身二 \(called)"] }
    return unit
  }

  /// Changes that are done, which only tell, and one that is to come and can be done.
  private mutating func unitChanges(of plan: Plan) -> [UnitChange] {
    var changes = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      var done = UnitChange(from: ["原局" + text()], into: ["甲局" + text(), "乙局"], on: day())
      done.items = ["甲局": ["1", text()], "乙 \(text())": ["d1"]]
      done.rest = optional { $0.text() }
      done.isDone = true
      return done
    }
    if let unit = plan.units.first(where: \.members.isEmpty), plan.unit(named: "新局 1") == nil {
      changes.append(
        UnitChange(from: [unit.name.chinese], into: ["新局 1"], on: Day(number: plan.period.start.number + 100)))
    }
    return changes
  }

  private mutating func area(_ called: String) -> Area {
    var area = Area(name(called))
    area.key = key(called)
    return area
  }

  private mutating func leader(_ called: String) -> Leader {
    var leader = Leader(name(called))
    if random.once(in: 4) { leader.members = random.some(of: leaders, atMost: 3) }
    return leader
  }

  /// Now and then one of its own; always where the name could not be one.
  private mutating func key(_ name: String) -> String {
    random.once(in: 4) || name.contains("@") ? "键 " + name.replacing("@", with: "") : name
  }

  private mutating func roles() -> [Task.NamedRole] {
    ["指导", "考核"].prefix(Int.random(in: 0...2, using: &random)).map { word in
      Task.NamedRole(name(word + text()), units: [random.one(of: units)])
    }
  }

  private mutating func excerpt() -> Excerpt {
    let (a, b) = (Int.random(in: 1...9999, using: &random), Int.random(in: 1...99, using: &random))
    let places: [Origin] = [
      .line(a), .paragraph(a), .cell(table: b, row: a, column: 1), .sheetCell(sheet: "", row: a, column: b),
      .sheetCell(sheet: text(), row: a, column: b),
    ]
    return Excerpt(text(), at: random.one(of: places))
  }

  private mutating func years() -> [Target.YearShare] {
    [2024, 2025].prefix(Int.random(in: 0...2, using: &random)).map { Target.YearShare(year: $0, value: figure()) }
  }

  /// Lets some targets say that they are those of the first item that has any.
  private mutating func link(_ plan: inout Plan) {
    guard let first = plan.allTasks.first(where: { !$0.targets.isEmpty }), let target = first.targets.first else {
      return
    }
    let link = Target.Link(item: first.id, key: first.targets.count > 1 || random.once(in: 2) ? target.key : nil)
    func change(_ task: inout Task) {
      for index in task.targets.indices where task.id != first.id && random.once(in: 3) {
        task.targets[index].sameAs = link
      }
      for index in task.children.indices { change(&task.children[index]) }
    }
    for index in plan.tasks.indices { change(&plan.tasks[index]) }
    for index in plan.indicators.indices where random.once(in: 3) { plan.indicators[index].target.sameAs = link }
  }

  private mutating func indicator(_ id: String) -> Indicator {
    let name = name()
    var target = target(0)
    target.name = name
    // An indicator's figures hang on its id.
    target.key = name.chinese
    var indicator = Indicator(id: id, number: optional { $0.text() } ?? "", name: name, target: target)
    indicator.category = optional { $0.name() }
    indicator.owners = random.some(of: units, atMost: 3)
    indicator.sources = random.some(of: units, atMost: 2)
    indicator.due = optional { $0.day() }
    indicator.notes = texts()
    indicator.origin = optional { $0.excerpt() }
    return indicator
  }

  private mutating func duty(_ id: String, of plan: Plan) -> ReportDuty {
    var duty = ReportDuty(
      id: id, title: name(), every: word(ReportDuty.Rhythm.self), count: Int.random(in: 1...3, using: &random),
      units: random.some(of: units, atMost: 2))
    duty.start = optional { $0.day() }
    duty.dueDay = optional { Int.random(in: 1...31, using: &$0.random) }
    if duty.dueDay != nil { duty.dueMonth = word(ReportDuty.DueMonth.self) }
    duty.task = optional { _ in plan.tasks.last?.id } ?? nil
    duty.receiver = optional { $0.text() }
    duty.notes = texts()
    duty.origin = optional { $0.excerpt() }
    return duty
  }

  private mutating func task(_ id: String, year: Int, depth: Int) -> Task {
    var task = Task(id: id, number: optional { $0.text() } ?? "", title: name())
    task.text = optional { $0.text() }
    if depth == 0 { task.section = optional { $0.random.one(of: $0.sections) } }
    task.leads = random.some(of: units, atMost: 3)
    task.responsible = random.some(of: units, atMost: 3)
    task.roles = roles()
    task.andOthers = random.once(in: 4)
    task.cooperating = random.some(of: units, atMost: 3)
    task.leaders = random.some(of: leaders, atMost: 2)
    task.areas = random.some(of: areas, atMost: 4)
    task.start = optional { $0.day() }
    task.due = optional { $0.day() }
    task.targets = (0..<Int.random(in: 0...3, using: &random)).map { target($0) }
    task.milestones = milestones(year: year)
    task.funding = fundings(id)
    task.notes = texts()
    task.origin = optional { $0.excerpt() }
    if depth < 3 {
      task.children = (0..<Int.random(in: 0...(2 - depth / 2), using: &random)).map {
        self.task("\(id).\($0)", year: year, depth: depth + 1)
      }
    }
    return task
  }

  private mutating func target(_ index: Int) -> Target {
    var target = Target(name(), kind: word(Target.Kind.self), basis: word(Target.Basis.self), value: figure())
    target.name = Name("目标\(index)" + text(), english: target.name.english)
    target.key = key(target.name.chinese)
    if target.kind == .relative { target.relation = word(Target.Relation.self) }
    target.years = years()
    target.unit = optional { $0.text() }
    target.from = figure()
    target.upper = figure()
    target.text = text()
    target.reference = text()
    target.each = optional { $0.word(Target.Each.self) }
    target.areas = random.some(of: areas, atMost: 3)
    target.alternative = optional { $0.quantity() }
    target.parts = parts()
    target.shares = shares()
    target.start = optional { $0.day() }
    target.due = optional { $0.day() }
    target.notes = texts()
    target.origin = optional { $0.excerpt() }
    return target
  }

  private mutating func quantity() -> Target.Quantity { Target.Quantity(figure(), unit: optional { $0.text() }) }

  private mutating func parts() -> [Target.Part] {
    (0..<Int.random(in: 0...2, using: &random)).map { _ in
      Target.Part(name(), value: figure(), unit: optional { $0.text() })
    }
  }

  private mutating func shares() -> [Target.Share] {
    random.some(of: areas, atMost: 4).map { Target.Share(area: $0, value: figure(), parts: parts()) }
  }

  private mutating func fundings(_ item: String) -> [Funding] {
    (0..<Int.random(in: 0...2, using: &random)).map { index in
      var funding = Funding(id: "\(item)/f\(index + 1)", name: name(), total: optional { $0.quantity() })
      funding.kind = random.one(of: [.exactly, .about, .atLeast])
      funding.each = optional { $0.word(Target.Each.self) }
      funding.sources = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        Funding.Source(
          name(), value: optional { $0.figure() }, unit: optional { $0.text() }, note: optional { $0.text() })
      }
      funding.parts = parts()
      funding.shares = shares()
      funding.notes = texts()
      funding.origin = optional { $0.excerpt() }
      return funding
    }
  }

  /// Every way in which a milestone may be bound: one quarter, combined quarters, a later year, a day.
  private mutating func milestones(year: Int) -> [Milestone] {
    let all: [(id: String, quarters: [Quarter])] = [
      ("Q1", [Quarter(year: year, index: 1)]),
      ("Q2-3", [Quarter(year: year, index: 2), Quarter(year: year, index: 3)]),
      ("\(year + 1)Q1", [Quarter(year: year + 1, index: 1)]),
      ("Q4-\(year + 1)Q1", [Quarter(year: year, index: 4), Quarter(year: year + 1, index: 1)]),
      ("\(year + 1)Q3-4", [Quarter(year: year + 1, index: 3), Quarter(year: year + 1, index: 4)]),
      ("", []),
    ]
    return random.some(of: all, atMost: all.count).map { id, quarters in
      let due = quarters.last.map { random.once(in: 2) ? $0.end : $0.end.advanced(by: -7) } ?? day()
      let criteria = (0..<Int.random(in: 0...2, using: &random)).map { index in
        Criterion(
          "\(index)" + text().replacing("@", with: ""), value: figure(), unit: optional { $0.text() },
          basis: word(Criterion.Basis.self),
          of: optional { $0.text() })
      }
      var milestone = Milestone(
        id: quarters.isEmpty ? due.description : id, quarters: quarters, due: due, text: text(), criteria: criteria)
      milestone.origin = optional { $0.excerpt() }
      return milestone
    }
  }
}
