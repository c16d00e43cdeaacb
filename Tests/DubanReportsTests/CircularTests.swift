import DubanCore
import DubanExports
import SamplePlans
import Testing

@testable import DubanReports

/// The circular of a published plan with made-up progress, looked at as a whole: `Golden/`. `RECORD_SNAPSHOTS=1` records.
@Suite struct `Circular of a plan` {
  private static let quarters = [
    ("Q1", Day(2020, 3, 31)), ("Q2", Day(2020, 6, 30)), ("Q3", Day(2020, 9, 30)), ("Q4", Day(2020, 12, 31)),
  ]

  @Test(arguments: quarters.indices, Language.allCases)
  func `at each quarter's end it reads like one that an office would send`(_ index: Int, _ language: Language) throws {
    let (name, end) = Self.quarters[index]
    let day = try #require(end)
    let sample = try SamplePlan("huaian-2020")
    let before = index == 0 ? nil : Self.quarters[index - 1].1.map { sample.board(on: $0, knownBy: $0) }
    var settings = Circular.Settings(day: day.advanced(by: 8))
    settings.office = "市政府督查室"
    settings.addressees = "各县区人民政府、各有关单位"
    settings.number = index + 1
    let report = Circular([.init(sample.board(on: day, knownBy: day), before: before)], settings, language).report
    #expect(report.addsUp)
    try expectGolden(MarkdownWriter.text(report), "huaian-2020-\(name)-\(language.rawValue).md")
  }
}
