import DubanCore
import DubanExports
import RandomBoards
import SamplePlans
import Testing

@testable import DubanReports

/// The board for those who have no program.
@Suite struct `Board to be read elsewhere` {
  private func report(_ ids: [String], _ language: Language) throws -> Report {
    let day = try #require(Day(2023, 9, 30))
    return BoardReport(try ids.map { try SamplePlan($0).board(on: day, knownBy: day) }, day: day, language).report
  }

  @Test(arguments: Language.allCases)
  func `a plan tells its lights, what is late, what comes and whose each task is`(_ language: Language) throws {
    let report = try report(["yangxian-2023"], language)
    #expect(report.addsUp)
    try expectGolden(TextWriter.text(report), "board-yangxian-2023-\(language.rawValue).txt")
  }

  @Test func `all plans stand in one, with a line for each that adds up`() throws {
    let report = try report(SamplePlan.ids, .chinese)
    #expect(report.addsUp)
    let plans = try #require(report.tables.first)
    #expect(plans.rows.count == SamplePlan.ids.count + 1)
    func count(_ cell: ReportTable.Cell) -> Int { if case .count(let counted) = cell { counted.count } else { -1 } }
    for column in plans.columns.indices.dropFirst(2) {
      let parts = plans.rows.dropLast().map { count($0.cells[column]) }
      #expect(parts.reduce(0, +) == count(plans.rows[plans.rows.count - 1].cells[column]))
    }
    let chapters = report.blocks.filter { if case .heading(1, _) = $0 { true } else { false } }
    #expect(chapters.count == SamplePlan.ids.count)
  }

  @Test func `of random boards nothing that is late is left out`() throws {
    var boards = RandomBoards(seed: 71)
    for round in 0..<300 {
      let board = boards.next()
      let report = BoardReport([board], day: board.asOf, Language.allCases[round % 2]).report
      #expect(report.addsUp)
      let late = board.agenda.overdue.map { ItemID.Global(plan: board.plan.id, item: $0.key) }
      let told = report.tables.flatMap(\.rows).compactMap(\.item)
      #expect(Set(late).isSubset(of: told))
      let answered = board.tasks.filter { $0.assessment.light != nil }
      #expect(Set(answered.map { ItemID.Global(plan: board.plan.id, item: $0.task.id) }).isSubset(of: told))
    }
  }
}
