import DubanCore
import Testing

/// The tasks of Huai'an 2020 that bring their own figures.
@Suite struct `A timetable of its own` {
  struct Row: CustomTestStringConvertible {
    let name: String
    let target: Target
    let criteria: [[Criterion]]
    /// The share in per cent at the end of Q1 to Q4; the last may be due earlier.
    let expected: [String]
    var testDescription: String { name }
  }

  static func amount(_ name: String, _ value: String, parts: [Target.Part] = []) -> Target {
    var target = Target(Name(name), value: figure(value))
    target.parts = parts
    return target
  }
  static func total(_ name: String, _ value: String) -> Criterion {
    Criterion(name, value: figure(value), basis: .cumulative)
  }
  static func added(_ name: String, _ value: String) -> Criterion {
    Criterion(name, value: figure(value), basis: .increment)
  }
  static func done(_ name: String, _ value: String) -> Criterion {
    Criterion("完成率", value: figure(value), unit: "%", basis: .rate, of: name)
  }
  static func started(_ value: String) -> Criterion {
    Criterion("开工率", value: figure(value), unit: "%", basis: .rate)
  }

  static let rows: [Row] = [
    Row(
      name: "9-1 培训 (累计, 由三部分相加)",
      target: amount(
        "培训", "10",
        parts: [
          Target.Part(Name("重点群体"), value: Figure(3)), Target.Part(Name("技能提升"), value: Figure(3)),
          Target.Part(Name("其他"), value: Figure(4)),
        ]),
      criteria: [
        [total("重点群体", "0.5"), total("技能提升", "0.5"), total("其他", "1")],
        [total("重点群体", "1.5"), total("技能提升", "1"), total("其他", "2")],
        [total("重点群体", "2.5"), total("技能提升", "2"), total("其他", "3")],
        [total("重点群体", "3"), total("技能提升", "3"), total("其他", "4")],
      ], expected: ["20", "45", "75", "100"]),
    Row(
      name: "9-1 重点群体", target: amount("重点群体", "3"),
      criteria: ["0.5", "1.5", "2.5", "3"].map { [total("重点群体", $0)] },
      expected: ["16.666667", "50", "83.333333", "100"]),
    Row(
      name: "9-1 技能提升", target: amount("技能提升", "3"),
      criteria: ["0.5", "1", "2", "3"].map { [total("技能提升", $0)] },
      expected: ["16.666667", "33.333333", "66.666667", "100"]),
    Row(
      name: "9-1 其他", target: amount("其他", "4"), criteria: ["1", "2", "3", "4"].map { [total("其他", $0)] },
      expected: ["25", "50", "75", "100"]),
    Row(
      name: "9-2 基地 (增量)", target: amount("基地", "100"),
      criteria: [[added("基地", "40")], [added("基地", "40")], [added("基地", "20")], []],
      expected: ["40", "80", "100", "100"]),
    Row(
      name: "10-3 送戏下乡 (增量)", target: amount("送戏下乡", "448"),
      criteria: ["80", "144", "80", "144"].map { [added("送戏下乡", $0)] },
      expected: ["17.857143", "50", "67.857143", "100"]),
    Row(
      name: "10-3 非遗展演 (增量)", target: amount("非遗展演", "152"),
      criteria: ["25", "51", "25", "51"].map { [added("非遗展演", $0)] },
      expected: ["16.447368", "50", "66.447368", "100"]),
    Row(
      name: "10-3 公益活动 (增量)", target: amount("公益活动", "10000"),
      criteria: ["3000", "2000", "3000", "2000"].map { [added("公益活动", $0)] },
      expected: ["30", "50", "80", "100"]),
    Row(
      name: "2 农村公路 (一格两率)", target: amount("农村公路", "200"),
      criteria: [
        [], [started("50"), done("农村公路", "20")], [started("100"), done("农村公路", "50")],
        [done("农村公路", "100")],
      ], expected: ["0", "20", "50", "100"]),
    Row(
      name: "1-4 户厕", target: amount("户厕", "18000"),
      criteria: [[started("100")], [done("户厕", "60")], [done("户厕", "100")], []],
      expected: ["0", "60", "100", "100"]),
    Row(
      name: "1-3 旅游公厕", target: amount("旅游公厕", "80"),
      criteria: [
        [started("20")], [started("40")], [started("100"), done("旅游公厕", "70")], [done("旅游公厕", "100")],
      ], expected: ["0", "0", "70", "100"]),
    Row(
      name: "3-4 农村黑臭水体", target: amount("水体", "27"),
      criteria: [[started("100")], [done("水体", "60")], [done("水体", "80")], [done("水体", "100")]],
      expected: ["0", "60", "80", "100"]),
  ]

  @Test(arguments: rows) func `beats the straight line`(row: Row) throws {
    let milestones = row.criteria.enumerated().map { milestone($0 + 1, criteria: $1) }
    for (index, share) in row.expected.enumerated() {
      let asOf = Quarter(year: 2020, index: index + 1).end
      let expected = try #require(
        Expected(
          of: row.target, total: row.target.value, milestones: milestones, period: calendarYear(2020), on: asOf))
      #expect((expected.share * Fraction(100)).rounded(places: 6) == figure(share))
    }
  }

  @Test func `the estates are due in November, not at the year's end`() throws {
    // Source: Huai'an 2020, 1-1: 60 % by Q3, all by 30 November.
    let target = Self.amount("老旧小区", "70")
    var last = milestone(4, criteria: [Self.done("老旧小区", "100")])
    last.due = day("2020-11-30")
    let milestones = [milestone(1), milestone(2), milestone(3, criteria: [Self.done("老旧小区", "60")]), last]
    func share(_ text: String) throws -> Fraction {
      try #require(
        Expected(of: target, total: target.value, milestones: milestones, period: calendarYear(2020), on: day(text))
      )
      .share
    }
    #expect(try share("2020-06-30") == .zero)
    #expect(try share("2020-09-30") == Fraction(3, 5))
    #expect(try share("2020-11-29") == Fraction(3, 5))
    #expect(try share("2020-11-30") == .one)
  }

  @Test func `cumulative figures and increments are never added together`() throws {
    let target = Self.amount("基地", "100")
    let milestones = [
      milestone(1, criteria: [Self.added("基地", "40")]), milestone(2, criteria: [Self.total("基地", "50")]),
    ]
    let expected = try #require(
      Expected(
        of: target, total: target.value, milestones: milestones, period: calendarYear(2020), on: day("2020-06-30")))
    #expect(expected.share == Fraction(1, 2))
  }

  @Test func `a start rate is no completion`() throws {
    // Source: Huai'an 2020, 3-3: 60 % started in Q1 says nothing of what is finished.
    let milestones = [milestone(1, criteria: [Self.started("60")])]
    let target = Self.amount("河道", "36")
    let expected = try #require(
      Expected(
        of: target, total: target.value, milestones: milestones, period: calendarYear(2020), on: day("2020-03-31")))
    #expect(expected.source == .months(elapsed: 3, of: 12, heldAt: day("2020-03-31")))
  }
}
