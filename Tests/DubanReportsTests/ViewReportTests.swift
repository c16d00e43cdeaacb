import DubanCore
import DubanExports
import RandomBoards
import SamplePlans
import Testing

@testable import DubanReports

/// What is on the screen, as a report that every format writes.
@Suite struct `A pane as a report` {
  /// Everything that panes can list of `board`.
  private func contents(of board: Board, _ entries: [Entry] = []) -> [ShownContent] {
    let agenda = board.agenda
    let figures =
      board.indicators.map { ShownContent.Figure(item: $0.indicator.id, target: nil, heading: $0.indicator.category) }
      + board.tasks.flatMap { entry in
        entry.task.targets.indices.map { .init(item: entry.task.id, target: $0, heading: entry.task.title) }
      }
    let sheets = board.plan.duties.map { board.dutySheet(of: $0) }
    let changes = entries.map {
      ShownContent.Change($0, title: Name($0.subject), before: nil, after: .overdue, isUndone: false)
    }
    return [.indicators(figures), .agenda(overdue: agenda.overdue, next: agenda.due(within: 30))]
      + Grouping.allCases.map { .tasks(board.groups(by: $0), by: $0) }
      + [.quarters(Array(board.tasks.indices)), .units(board.standings(), shown: nil), .areas(AreaMatrix(board))]
      + FundingView.allCases.map { .funding(FundingSheet(board), $0) }
      + [
        .duties(sheets.map { .init($0, rows: Array($0.rows.indices)) }),
        .changes(changes, EntryWords(among: entries)), .forecast(Forecast(board)), .nothing,
      ] + WorkReader.all(of: board.plan).map { .work(WorkList(of: $0, on: board)) }
  }

  private func report(_ content: ShownContent, _ board: Board, _ language: Language) -> Report {
    ViewReport(content, of: board, name: "栏", facts: ["筛选 x"], isSimulated: false, language).report
  }

  @Test(arguments: SamplePlan.ids, Language.allCases)
  func `holds in every format and as a spreadsheet`(id: String, language: Language) throws {
    let sample = try SamplePlan(id)
    let board = sample.board()
    for content in contents(of: board, sample.entries) {
      let report = report(content, board, language)
      #expect(report.addsUp)
      for table in report.tables { #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }) }
      for format in ExportFormat.allCases where format != .csv || !report.tables.isEmpty {
        #expect(try !format.bytes(report).isEmpty)
      }
      guard !report.tables.isEmpty else { continue }
      let workbook = Workbook(report)
      #expect(workbook.sheets.count == report.tables.count && workbook.note.contains("筛选"))
      for (sheet, table) in zip(workbook.sheets, report.tables) {
        let rows = Array(sheet.rows)
        #expect(rows.count == table.rows.count && rows.allSatisfy { $0.count == sheet.columns.count })
      }
      #expect(try !XLSXWriter.bytes(workbook).isEmpty)
    }
  }

  @Test func `of random boards no row is lost`() throws {
    var boards = RandomBoards(seed: 23)
    for round in 0..<200 {
      let board = boards.next()
      for content in contents(of: board) {
        let report = report(content, board, Language.allCases[round % 2])
        #expect(report.addsUp)
        let rows = report.tables.reduce(0) { $0 + $1.rows.count { !$0.isTotal } }
        switch content {
        // A sheet has a row for each span, money one for each source or area, a trend one for each day.
        case .duties, .trend, .funding: break
        case .indicators, .tasks, .agenda, .quarters, .units, .areas, .changes, .work, .forecast, .nothing:
          #expect(rows == content.count)
        }
      }
    }
  }

  @Test func `only the lights that stand in it are explained`() throws {
    let board = try SamplePlan("huaian-2020").board()
    let report = report(.agenda(overdue: board.agenda.overdue, next: []), board, .chinese)
    guard case .paragraph(let legend) = report.blocks.last else {
      Issue.record("no legend")
      return
    }
    #expect(legend.plain == "图例：逾期：期限已过，未完成。")
    #expect(report.title == "《2020年市政府为民办十件实事》栏（截至2020年10月15日）")
  }

  @Test func `figures keep their unit in a column of its own in a spreadsheet`() throws {
    let board = try SamplePlan("huaian-2020").board()
    let sheet = try #require(Workbook(report(.funding(FundingSheet(board), .task), board, .chinese)).sheets.first)
    let total = try #require(sheet.columns.firstIndex { $0.heading.chinese == "总额" })
    #expect(sheet.columns[total].kind == .number && sheet.columns[total + 1].heading.chinese == "计量单位")
    let first = try #require(Array(sheet.rows).first)
    #expect(first[total] == .figure(Figure("1.9")) && first[total + 1] == .text("亿元"))
  }

  @Test func `what a filter hides of a unit is not counted`() throws {
    let board = try SamplePlan("huaian-district-2022").board()
    let kept = Set(board.indicators.prefix(3).map(\.indicator.id))
    let standings = board.standings { kept.contains($0) }
    let table = try #require(report(.units(standings, shown: kept), board, .chinese).tables.first)
    let place = try #require(table.columns.firstIndex { $0.title == "指标" })
    let counted = table.rows.flatMap { row -> [ItemID.Global] in
      if case .count(let counted) = row.cells[place] { counted.rows } else { [] }
    }
    #expect(!counted.isEmpty && Set(counted.compactMap(\.item)).isSubset(of: kept))
    for (row, standing) in zip(table.rows, standings) {
      if case .count(let counted) = row.cells[place] { #expect(counted.count == standing.indicators) }
    }
  }

  @Test func `an item is told with all that belongs to it`() throws {
    let sample = try SamplePlan("huaian-2020")
    let open = OpenPlan(board: sample.board(), usual: sample.reviewDay, notice: nil)
    let journal = SampleJournal(sample.entries)
    let page = try #require(try ItemReportBuilder(open: open, journal: journal, language: .chinese).page(of: "1-1"))
    let report = page.report(of: open, .chinese)
    #expect(report.title.hasSuffix("（截至2020年10月15日）") && report.isSimulated)
    let text = TextWriter.text(report)
    for word in ["责任单位", "量化目标", "节点", "资金安排", "记录", "老旧小区"] { #expect(text.contains(word), "\(word)") }
    #expect(report.tables.count == 1 + page.parts.count)
  }
}
