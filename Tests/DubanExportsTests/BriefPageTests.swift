import DubanCore
import Foundation
import RandomBoards
import Testing

@testable import DubanExports
@testable import DubanReports

/// The brief stands on one A4 page, however busy the day is.
@Suite struct `One page for the morning meeting` {
  /// A plan in which nearly everything is late, with names and words of any length.
  private func busy(_ seed: UInt64, tasks: Int) throws -> (now: Board, before: Board) {
    var dice = SeededDice(state: seed)
    func text(_ most: Int) -> String {
      let pieces = ["改造", "老旧小区", "综合", "A3级", "2,000米", "（含配套）", "推进", "“四好”", "Reconstruction", " of ", "pipelines"]
      return (0..<max(1, dice.next(most))).map { _ in pieces[dice.next(pieces.count)] }.joined()
    }
    let (start, day, end) = (Day(2020, 1, 1)!, Day(2020, 10, 8)!, Day(2020, 12, 31)!)
    var plan = Plan(
      id: "p", title: Name(text(12)), jurisdiction: "某市", period: try #require(Period(start: start, end: end)))
    plan.units = (0..<12).map { Unit(Name("\($0)" + text(8)), jurisdiction: "某市") }
    plan.duties = (0..<dice.next(4)).map { place in
      var duty = ReportDuty(id: "d\(place)", title: Name(text(10)), every: ReportDuty.Rhythm.allCases[dice.next(5)])
      duty.dueDay = 8 + dice.next(9)
      return duty
    }
    var states: [String: ItemState] = [:]
    plan.tasks = (1...tasks).map { number in
      var task = Task(id: "\(number)", number: "\(number)", title: Name(text(14)))
      task.leads = Array(plan.units.map(\.name.chinese).prefix(dice.next(6)))
      task.due = day.advanced(by: dice.next(60) - 45)
      if dice.next(3) == 0 {
        task.targets = [Target(Name(text(6)), kind: .atLeast, value: Figure(100), unit: "个")]
      }
      var state = ItemState()
      state.status = .inProgress
      if dice.next(5) > 0 { state.reported = day.advanced(by: -dice.next(120)) }
      state.wording = dice.next(4) > 0 ? text(40) : nil
      states[task.id] = state
      return task
    }
    return (
      Board(plan, states: states, asOf: day), Board(plan, states: states, asOf: day.advanced(by: -7))
    )
  }

  private func brief(_ now: Board, _ before: Board, _ language: Language) -> Report {
    var settings = Circular.Settings(day: now.asOf)
    settings.office = "某市人民政府办公室督查室"
    return Brief([.init(now, before: before)], settings, language).report
  }

  /// What is told of the most urgent, and how many more there are.
  private func told(_ report: Report) -> (rows: Int, more: Int) {
    let more = report.blocks.compactMap { block -> Int? in
      guard case .paragraph(let text) = block, text.plain.contains("另有") || text.plain.contains("more: see") else {
        return nil
      }
      return text.counts.first?.count
    }
    // The first table has the lights.
    return (report.tables.count > 1 ? report.tables[1].rows.count : 0, more.first ?? 0)
  }

  @Test(arguments: Language.allCases)
  func `it goes on a page in every format, and says how many more there are`(_ language: Language) throws {
    var shortened: Set<Int> = []
    for seed in 0..<120 as Range<UInt64> {
      let (now, before) = try busy(seed, tasks: 1 + Int(seed % 40))
      let report = brief(now, before, language)
      #expect(report.addsUp && report.isOnePage)
      let lines = TextWriter.text(report).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= BriefPage.lines, "\(seed): \(lines)")
      let style = OnePage.style(.standard, for: report)
      #expect(OnePage.holds(report, style), "\(seed)")
      let late = now.tasks.count {
        [.overdue, .farBehind, .behind, .unreported, .dueSoon].contains($0.assessment.light)
      }
      let (rows, more) = told(report)
      #expect(rows + more == late, "\(seed)")
      #expect(rows <= 5 && (late == 0 || rows >= 3 || rows == late))
      shortened.insert(rows)
    }
    // Some of them were really too long.
    #expect(shortened.contains(5) && shortened.contains { (3...4).contains($0) }, "\(shortened.sorted())")
  }

  @Test func `on a quiet day nothing of it is cut`() throws {
    var boards = RandomBoards(seed: 5)
    for _ in 0..<100 {
      let board = boards.next()
      let report = brief(board, Board(board.plan, states: board.states, asOf: board.asOf.advanced(by: -7)), .chinese)
      #expect(OnePage.holds(report, OnePage.style(.standard, for: report)))
      #expect(TextWriter.text(report).split(separator: "\n").count <= BriefPage.lines)
    }
  }

  @Test func `letters are as large as the page allows`() throws {
    let (now, before) = try busy(7, tasks: 40)
    let long = brief(now, before, .chinese)
    var short = long
    short.blocks = Array(short.blocks.prefix(1))
    let usual = PaperStyle.standard.onOnePage
    #expect(OnePage.style(.standard, for: short) == usual)
    #expect(OnePage.style(.standard, for: long).sizes.body < usual.sizes.body)
    // A house that sets smaller letters keeps them.
    var small = PaperStyle.standard
    small.sizes.body = 22
    #expect(OnePage.style(small, for: long).sizes.body <= 22)
  }

  @Test(.enabled(if: WordProcessor.isThere, "soffice and pdfinfo are not there"))
  func `a word processor prints it on one page`() throws {
    var papers: [(String, [UInt8])] = []
    for seed in [3, 38, 39, 79, 119, 158] as [UInt64] {
      let (now, before) = try busy(seed, tasks: 40)
      for language in Language.allCases {
        papers.append(
          ("\(seed)-\(language.rawValue)", try ExportFormat.docx.bytes(brief(now, before, language))))
      }
    }
    let pages = try WordProcessor.pages(of: papers)
    #expect(pages.count == papers.count)
    for (name, count) in pages { #expect(count == 1, "\(name)") }
  }
}

/// Numbers by chance, the same ones for the same seed.
private struct SeededDice {
  var state: UInt64

  /// One from 0 to below `limit`.
  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}
