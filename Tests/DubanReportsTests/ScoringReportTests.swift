import DubanCore
import DubanExports
import SamplePlans
import Testing

@testable import DubanReports

/// The points of units as they leave the office.
@Suite struct `Reports on assessments` {
  /// The sample `id` with `rules`, published by the entry behind all others.
  private func sample(
    _ id: String, asOf: Day? = nil, _ edit: (inout Plan) -> Void = { _ in }
  ) throws -> (open: OpenPlan, journal: SampleJournal) {
    let sample = try SamplePlan(id, edit: edit)
    let day = sample.plan.issued ?? sample.plan.period.start
    let published = Entry(
      seq: sample.entries.count + 1, batch: sample.entries.count + 1, at: Instant(milliseconds: 0), recorded: day,
      on: day, actor: "督查室", plan: id, subject: "", change: .publish(version: 1, hash: "00"), note: nil,
      simulated: false)
    let open = OpenPlan(
      board: sample.board(on: asOf), usual: sample.reviewDay, notice: Name("演示数据", english: "Made up"))
    return (open, SampleJournal(sample.entries + [published]))
  }

  /// The usual rules: base 100, late -1, returned -2 (佳木斯), not reported -10 and at most 10 (district rule).
  private static func usual(_ plan: inout Plan) {
    var rules = ScoringRules()
    rules.base = Points(100)
    var silent = ScoringRule(.unreported, Points(-10))
    silent.most = Points(10)
    rules.rules = [ScoringRule(.late, Points(-1)), ScoringRule(.returned, Points(-2)), silent]
    rules.isRanked = true
    plan.assessment = rules
  }

  private func report(
    _ id: String, asOf: Day? = nil, _ language: Language, _ edit: (inout Plan) -> Void = { _ in }
  ) throws -> Report {
    let (open, journal) = try sample(id, asOf: asOf, edit)
    let part = try #require(try ScoringReport.Part(open, from: journal))
    return ScoringReport([part], office: "市政府督查室", day: open.board.asOf, language).report
  }

  @Test(arguments: [Language.chinese, .english])
  func `the points of a plan are told with what made them`(language: Language) throws {
    let report = try report("huaian-2020", language, Self.usual)
    try expectGolden(
      TextWriter.text(report, TextLayout(width: 140)), "assessment-huaian-2020-\(language.rawValue).txt")
  }

  @Test(arguments: [Language.chinese, .english])
  func `a plan that leaves the points to others says who is assessed, and what is awarded`(language: Language) throws {
    let report = try report("suqian-2024", language)
    try expectGolden(
      TextWriter.text(report, TextLayout(width: 100)), "assessment-suqian-2024-\(language.rawValue).txt")
  }

  @Test func `the three-year plan assesses its nine small cities each year that has begun`() throws {
    let (open, journal) = try sample("suqian-2024", asOf: Day(2025, 3, 1))
    let scorings = Scoring.all(open.plan, entries: journal.entries, asOf: open.board.asOf)
    #expect(scorings.map(\.span.start.year) == [2024, 2025])
    #expect(scorings.map { $0.scores.count } == [9, 9])
    #expect(scorings[0].scores.allSatisfy { $0.items.count == 22 }, "all 22 tasks have them as 实施主体")
    #expect(open.plan.assessment?.countsPoints == false)
  }

  @Test(arguments: ExportFormat.allCases)
  func `every format writes it`(format: ExportFormat) throws {
    let report = try report("huaian-2020", .chinese, Self.usual)
    let bytes = try format.bytes(report)
    #expect(bytes.count > 1_000)
    if format.isText { #expect(String(decoding: bytes, as: UTF8.self).contains("市住建局")) }
  }

  @Test func `as a spreadsheet its points and totals are sheets`() throws {
    let workbook = Workbook(try report("huaian-2020", .chinese, Self.usual))
    #expect(workbook.sheets.count == 2)
    #expect(workbook.sheets[0].columns.map(\.heading.chinese).contains("得分"))
  }

  @Test func `of two years each sheet tells its own, in its name and above it`() throws {
    let workbook = Workbook(try report("suqian-2024", asOf: Day(2025, 3, 1), .chinese))
    #expect(workbook.sheets.map(\.title) == ["（一）小城市（2025年）", "（一）小城市（2024年）"])
    #expect(workbook.sheets.map { $0.heading.contains("2025年1月1日至2025年12月31日") } == [true, false])
    #expect(workbook.sheets.map { $0.heading.contains("2024年1月1日至2024年12月31日") } == [false, true])
    let one = Workbook(try report("suqian-2024", asOf: Day(2024, 9, 30), .chinese))
    #expect(one.sheets.map(\.title) == ["（一）小城市"])
  }

  @Test func `a plan without rules is in no report`() throws {
    let (open, journal) = try sample("yangxian-2023")
    #expect(try ScoringReport.Part(open, from: journal) == nil)
    #expect(try ScoresListing.rows(of: open, from: journal).isEmpty)
  }

  @Test func `scripts get each unit with its points and their entries`() throws {
    let (open, journal) = try sample("huaian-2020", Self.usual)
    let rows = try ScoresListing.rows(of: open, from: journal)
    let text = JSONWriter.text(ScoresListing.answer(rows, .english).table)
    let seqs = Set(journal.entries.map(\.seq))
    let points = rows.flatMap(\.score.points)
    #expect(!points.isEmpty)
    #expect(points.allSatisfy { !$0.entries.isEmpty && seqs.isSuperset(of: $0.entries) })
    #expect(text.contains("\"entries\":") && text.contains("\"total\":"))
    for row in rows {
      #expect(row.score.total == row.score.base + row.score.points.map(\.counted).sum)
    }
  }
}
