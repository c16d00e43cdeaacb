import DubanCore
import DubanDocuments

/// Makes drafts of plans as no careful reader would: names that are empty, doubled or of odd characters, numbers in every form,
/// days before the start, figures without what their kind needs, links that lead nowhere.
struct DraftGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let names =
    PlanGenerator.hardTexts + [
      "", " ", "\u{200B}", "市住建局", "市住房和城乡建设局", "区财政局", "清江浦区", "市@局", "名" + String(repeating: "长", count: 300),
    ]

  private static let numbers = [
    "", "1", "１", "①", "（三）", "三", "一、", "1.2", "1-3", "第十二条", "⑴", "A1", "十", "-", "一二三四五六七八九",
    "111111111111111111111111111",
    "plan", "Ⅳ", "\u{1}",
  ]

  mutating func draft() -> PlanDraft {
    var draft = PlanDraft()
    draft.title = optional { $0.guess($0.name()) }
    draft.documentNumber = optional { $0.guess($0.name()) }
    draft.issuer = optional { $0.guess($0.name()) }
    draft.jurisdiction = optional { $0.guess($0.name()) }
    draft.issued = optional { $0.guess($0.day()) }
    draft.period = optional { one in
      Period(start: one.day(), end: one.day()).map { one.guess($0) }
    }.flatMap { $0 }
    draft.areas = guesses(3)
    draft.units = many(5) { one in
      var unit = UnitDraft(one.guess(one.name()))
      unit.jurisdiction = one.optional { $0.name() }
      unit.aliases = one.guesses(3)
      unit.members = one.many(3) { $0.name() }
      return unit
    }
    draft.leaders = guesses(2)
    draft.sections = many(3) { one in
      SectionDraft(
        id: one.random.one(of: Self.numbers), title: one.guess(one.name()),
        parent: one.optional { $0.random.one(of: Self.numbers) })
    }
    draft.indicators = many(4) { one in
      var indicator = IndicatorDraft(
        number: one.random.one(of: Self.numbers), name: one.guess(one.name()), target: one.guess(one.target()))
      indicator.category = one.optional { $0.guess($0.name()) }
      indicator.owners = one.guesses(3)
      indicator.sources = one.guesses(2)
      indicator.due = one.optional { $0.guess($0.day()) }
      return indicator
    }
    draft.tasks = many(5) { $0.task(depth: 0) }
    draft.funding = many(2) { one in one.guess(one.funding()) }
    draft.duties = many(2) { one in one.guess(one.duty()) }
    draft.questions = many(4) { one in
      Question(one.word(Question.Kind.self), about: one.passage(), readings: one.many(3) { $0.name() })
    }
    draft.missing = many(2) { one in Question(one.word(Question.Kind.self), about: one.passage()) }
    draft.ignored = many(2) { $0.passage() }
    draft.framed = many(2) { $0.passage() }
    draft.isMinutes = random.once(in: 4)
    return draft
  }

  // MARK: Parts

  private mutating func task(depth: Int) -> TaskDraft {
    var task = TaskDraft(number: random.one(of: Self.numbers), title: guess(name()))
    task.text = optional { $0.guess($0.name()) }
    task.section = optional { $0.random.one(of: Self.numbers) }
    task.leads = guesses(3)
    task.responsible = guesses(3)
    task.cooperating = guesses(3)
    task.roles = Dictionary(many(2) { ($0.name(), $0.guesses(2)) }) { first, _ in first }
    task.andOthers = random.once(in: 2)
    task.leaders = guesses(2)
    task.areas = guesses(2)
    task.start = optional { $0.guess($0.day()) }
    task.due = optional { $0.guess($0.day()) }
    task.dueWords = optional { $0.guess($0.name()) }
    task.targets = many(3) { one in one.guess(one.target()) }
    task.milestones = many(4) { one in one.guess(one.milestone()) }
    task.funding = many(2) { one in one.guess(one.funding()) }
    let isDeep = depth < 12 && random.once(in: 2 + depth / 4)
    if isDeep { task.children = many(depth == 0 ? 3 : 1) { $0.task(depth: depth + 1) } }
    return task
  }

  private mutating func target() -> Target {
    var target = Target(Name(name()), kind: word(Target.Kind.self), basis: word(Target.Basis.self))
    target.value = optional { $0.figure() }
    target.unit = optional { $0.name() }
    target.from = optional { $0.figure() }
    target.upper = optional { $0.figure() }
    target.text = optional { $0.name() }
    target.reference = optional { $0.name() }
    target.relation = word(Target.Relation.self)
    target.each = optional { $0.word(Target.Each.self) }
    target.areas = many(2) { $0.name() }
    target.parts = many(2) { Target.Part(Name($0.name()), value: $0.figure(), unit: nil) }
    target.shares = many(3) { Target.Share(area: $0.name(), value: $0.figure()) }
    target.years = many(2) { Target.YearShare(year: $0.day().year, value: $0.figure()) }
    target.sameAs = optional { Target.Link(item: $0.random.one(of: Self.numbers), key: $0.optional { $0.name() }) }
    target.start = optional { $0.day() }
    target.due = optional { $0.day() }
    target.notes = many(2) { $0.name() }
    return target
  }

  private mutating func milestone() -> Milestone {
    let quarters = many(3) { Quarter(of: $0.day()) }
    let criteria = many(3) { one in
      Criterion(
        one.name(), value: one.figure(), unit: one.optional { $0.name() }, basis: one.word(Criterion.Basis.self),
        of: one.optional { $0.name() })
    }
    return Milestone(id: name(), quarters: quarters, due: day(), text: name(), criteria: criteria)
  }

  private mutating func funding() -> Funding {
    var funding = Funding(id: "", name: Name(name()), total: optional { Target.Quantity($0.figure(), unit: $0.name()) })
    funding.kind = word(Target.Kind.self)
    funding.sources = many(2) {
      Funding.Source(Name($0.name()), value: $0.optional { $0.figure() }, note: $0.optional { $0.name() })
    }
    funding.shares = many(3) { Target.Share(area: $0.name(), value: $0.figure()) }
    funding.parts = many(2) { Target.Part(Name($0.name()), value: $0.figure()) }
    return funding
  }

  private mutating func duty() -> ReportDuty {
    var duty = ReportDuty(
      id: random.one(of: Self.numbers), title: Name(name()), every: word(ReportDuty.Rhythm.self),
      count: Int.random(in: -1...2, using: &random), units: many(3) { $0.name() })
    duty.start = optional { $0.day() }
    duty.dueDay = optional { Int.random(in: -1...40, using: &$0.random) }
    duty.dueMonth = word(ReportDuty.DueMonth.self)
    duty.task = optional { $0.random.one(of: Self.numbers) }
    return duty
  }

  // MARK: Values

  private mutating func name() -> String { random.one(of: Self.names) }

  private mutating func day() -> Day { Day(number: Int.random(in: 19_000...20_200, using: &random)) }

  private mutating func figure() -> Figure { Figure(units: Int64.random(in: -99...99_999, using: &random), scale: 2) }

  private mutating func passage() -> Passage {
    let number = Int.random(in: 0...9, using: &random)
    let origins: [Origin] = [
      .inFile("附件.xlsx", .sheetCell(sheet: "表一", row: number, column: 3)), .line(number), .paragraph(number),
      .cell(table: 1, row: number, column: 2),
      .sheetCell(sheet: random.one(of: ["", "表一"]), row: number, column: 3),
    ]
    return Passage(name(), at: random.one(of: origins))
  }

  private mutating func guess<Value: Sendable>(_ value: Value) -> Guess<Value> {
    Guess(value, from: passage(), confidence: word(Confidence.self), alternatives: random.once(in: 3) ? [value] : [])
  }

  private mutating func guesses(_ most: Int) -> [Guess<String>] { many(most) { one in one.guess(one.name()) } }

  private mutating func many<Value>(_ most: Int, _ make: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in make(&self) }
  }

  private mutating func optional<Value>(_ make: (inout Self) -> Value) -> Value? {
    random.once(in: 2) ? make(&self) : nil
  }

  private mutating func word<Word: CaseIterable>(_: Word.Type) -> Word { random.one(of: Array(Word.allCases)) }
}
