package import DubanCore

/// The board of a plan, or of all plans, to be read where nobody has the program: counts by light, what is overdue and what is due next,
/// the indicators, and the tasks of each unit.
package struct BoardReport {
  let boards: [Board]
  let language: Language
  /// The day at its end.
  private let day: Day

  /// The board of `boards`, written on `day`.
  package init(_ boards: [Board], day: Day, _ language: Language) {
    self.boards = boards
    self.day = day
    self.language = language
  }

  private var asOf: Day { boards.map(\.asOf).max() ?? day }

  /// It as a report.
  package var report: Report {
    var report = Report(title: title, day: day, asOf: asOf, language: language)
    report.isSimulated = boards.contains(where: \.isSimulated)
    if boards.count == 1, let board = boards.first {
      var outline = Outline(language)
      report.blocks = BoardReport.parts(board, language).flatMap { part in
        [outline.chapter(part.title)] + part.blocks
      }
    } else {
      report.blocks = portfolio
      var outline = Outline(language)
      for board in boards {
        report.blocks.append(outline.chapter(Report.Text([.plain(board.plan.title.words(language))])))
        for part in BoardReport.parts(board, language) {
          report.blocks.append(outline.section(part.title))
          report.blocks += part.blocks
        }
      }
    }
    report.sums = boards.flatMap { sums($0) }
    return report
  }

  private var title: String {
    let day = asOf.official(language)
    guard boards.count == 1, let plan = boards.first?.plan else {
      return language.pick("督办看板：\(boards.count)个方案（截至\(day)）", "Board of \(boards.count) plans as of \(day)")
    }
    let name = plan.title.words(language)
    return language.pick("《\(name)》督办看板（截至\(day)）", "Board of “\(name)” as of \(day)")
  }

  // MARK: Counts

  /// The judged tasks of `board` with their lights.
  static func tasks(_ board: Board) -> [(id: ItemID.Global, light: ToldLight)] {
    board.tasks.compactMap { entry in
      entry.assessment.judgement.map { (ItemID.Global(plan: board.plan.id, item: entry.task.id), $0.told) }
    }
  }

  static func indicators(_ board: Board) -> [(id: ItemID.Global, light: ToldLight)] {
    board.indicators.map {
      (ItemID.Global(plan: board.plan.id, item: $0.indicator.id), $0.assessment.judgement.told)
    }
  }

  static func counted(_ items: [(id: ItemID.Global, light: ToldLight)], _ words: String) -> Counted {
    Counted(items.map(\.id), words)
  }

  private func sums(_ board: Board) -> [Sum] {
    [BoardReport.tasks(board), BoardReport.indicators(board)].map { items in
      Sum(BoardReport.counted(items, ""), Bars.parts(items, language).map(\.counted))
    }
  }

  // MARK: All plans

  /// A line a plan.
  private var portfolio: [Report.Block] {
    let all = boards.flatMap { BoardReport.tasks($0) }
    let shown = Bars.parts(all, language).map(\.light)
    let columns =
      [
        ReportTable.Column(language.pick("方案", "Plan"), width: 30), .init(language.pick("截至", "As of"), width: 11),
        .init(language.pick("任务", "Tasks"), width: 6, .trailing),
      ] + shown.map { .init($0.words(language), width: language == .chinese ? 6 : 10, .trailing) }
    func row(_ name: String, _ day: Day?, _ items: [(id: ItemID.Global, light: ToldLight)], isTotal: Bool)
      -> ReportTable.Row
    {
      let cells = shown.map { light -> ReportTable.Cell in
        .count(BoardReport.counted(items.filter { $0.light == light }, light.words(language)))
      }
      return .init(
        nil, [.text(name), day.map { .day($0) } ?? .empty, .count(BoardReport.counted(items, name))] + cells,
        isTotal: isTotal)
    }
    let rows = boards.map {
      row($0.plan.title.words(language), $0.asOf, BoardReport.tasks($0), isTotal: false)
    }
    return [
      .table(
        ReportTable(columns: columns, rows: rows + [row(language.pick("合计", "Total"), nil, all, isTotal: true)]))
    ]
  }
}
