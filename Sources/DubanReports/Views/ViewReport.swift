package import DubanCore

/// What is on the screen of a plan as a report: the rows of a pane with its title, its day, what they are limited to, and what the lights
/// mean.
package struct ViewReport {
  let content: ShownContent
  let board: Board
  let language: Language
  private let name: String
  private let facts: [String]
  private let isSimulated: Bool

  /// What `content` lists of `board`.
  ///
  /// - Parameters:
  ///   - name: what the pane is called.
  ///   - facts: what the rows are limited to and how they stand, each a sentence without its mark.
  ///   - isSimulated: whether anything in it is made up for a demonstration.
  package init(
    _ content: ShownContent, of board: Board, name: String, facts: [String], isSimulated: Bool, _ language: Language
  ) {
    (self.content, self.board, self.name, self.facts) = (content, board, name, facts)
    (self.isSimulated, self.language) = (isSimulated || board.isSimulated, language)
  }

  /// It as a report.
  package var report: Report {
    let (plan, day) = (board.plan.title.words(language), board.asOf.official(language))
    let title = language.pick("《\(plan)》\(name)（截至\(day)）", "“\(plan)”: \(name) as of \(day)")
    var report = Report(title: title, day: board.asOf, asOf: board.asOf, language: language)
    report.isSimulated = isSimulated
    let told = facts.map(language.official)
    if !told.isEmpty {
      let text = told.joined(separator: language.pick("；", "; ")) + language.pick("。", ".")
      report.blocks.append(.paragraph(Report.Text([.plain(text)])))
    }
    report.blocks += blocks
    if let legend { report.blocks.append(.paragraph(Report.Text([.plain(legend)]))) }
    return report
  }

  private var blocks: [Report.Block] {
    switch content {
    case .indicators(let figures): [.table(table(of: figures))]
    case .tasks(let groups, let grouping): [.table(table(of: groups, by: grouping))]
    case .agenda(let overdue, let next, let helping): agenda(overdue, next, helping)
    case .quarters(let tasks): [.table(quarters(of: tasks))]
    case .units(let units, let shown): [.table(table(of: units, shown))]
    case .areas(let matrix): [.table(table(of: matrix))]
    case .funding(let sheet, let view): [.table(table(of: sheet, view))]
    case .duties(let duties): [.table(table(of: duties))]
    case .changes(let changes, let words): [.table(table(of: changes, words))]
    case .trend(let item, let trend): self.trend(trend, of: item)
    case .work(let list): work(list)
    case .forecast(let forecast): self.forecast(forecast)
    case .nothing: []
    }
  }

  // MARK: What the lights mean

  /// The lights that stand in its tables, each with what it means.
  private var legend: String? {
    let shown = Set(
      blocks.flatMap { block -> [ToldLight] in
        guard case .table(let table) = block else { return [] }
        return table.rows.flatMap(\.cells).compactMap { if case .light(let light) = $0 { light } else { nil } }
      })
    guard !shown.isEmpty else { return nil }
    let told = ToldLight.byUrgency.filter(shown.contains).map { light in
      light.words(language) + language.pick("：", ": ") + light.meaning(board.plan.settings, language)
    }
    return language.pick("图例：", "Lights: ") + told.joined(separator: language.pick("；", "; "))
      + language.pick("。", ".")
  }

  // MARK: What its tables share

  var period: Period { board.plan.period }

  var units: UnitNames { UnitNames(board.plan, language) }

  func id(_ item: String) -> ItemID.Global { ItemID.Global(plan: board.plan.id, item: item) }

  func column(
    _ chinese: String, _ english: String, _ width: Int, _ alignment: ReportTable.Alignment = .leading
  ) -> ReportTable.Column {
    .init(language.pick(chinese, english), width: width, alignment)
  }

  var lightColumn: ReportTable.Column { column("灯", "Light", language == .chinese ? 5 : 10, .centre) }

  func reason(_ judgement: Judgement?) -> ReportTable.Cell {
    judgement.map { .text(language.official($0.words(language, in: period))) } ?? .empty
  }
}

extension ToldLight {
  /// What it says of an item, by the numbers of a plan.
  fileprivate func meaning(_ settings: PlanSettings, _ language: Language) -> String {
    isTerminated ? language.pick("不再推进", "given up") : light.meaning(settings, language)
  }
}

extension Light {
  /// What it says of an item, by the numbers of a plan.
  package func meaning(_ settings: PlanSettings, _ language: Language) -> String {
    let (behind, far) = (settings.behindPoints, settings.farBehindPoints)
    return switch self {
    case .done: language.pick("目标已达到或节点已确认", "target met or milestone confirmed")
    case .closed: language.pick("督查室已认可办结", "accepted and closed by the office")
    case .onTrack: language.pick("按序时推进", "as it should be by now")
    case .dueSoon:
      language.pick("\(settings.dueSoonDays)天内到期", "due within \(English.count(settings.dueSoonDays, "day"))")
    case .behind: language.pick("低于应达进度\(behind)个百分点以上", "more than \(behind) points below what is due")
    case .farBehind: language.pick("低于应达进度\(far)个百分点以上", "more than \(far) points below what is due")
    case .overdue: language.pick("期限已过，未完成", "past its day and not done")
    case .unreported: language.pick("未按要求填报", "not reported as it must be")
    case .suspended: language.pick("经同意暂缓", "put off with consent")
    }
  }
}
