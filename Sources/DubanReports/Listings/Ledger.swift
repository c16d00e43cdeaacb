package import DubanCore

/// The ledger (台账) of a plan for scripts: one row for each item in the order of the document, with its state and what it is made of.
/// People get `LedgerTable`.
package enum Ledger {
  /// The ledger of `open`, of whose extensions `journal` tells; a row says itself when it is made up, and what must be said of it.
  ///
  /// - Parameter language: in which the reasons of lights are told.
  /// - Throws: when the journal cannot be read.
  package static func table(
    of open: OpenPlan, from journal: some EntrySource, _ language: Language
  ) throws -> Table {
    let funding = Dictionary(open.board.funding.map { ($0.funding.id, $0) }) { first, _ in first }
    let owed = Dictionary(grouping: open.board.duties.filter { $0.state != .due }, by: \.duty.id)
    let columns = Self.columns + detailColumns
    let rows = try open.plan.items.map { item in
      try Row(item, in: open, from: journal, funding: funding[item.id], owed: owed[item.id] ?? [], language)
    }
    return Table(
      title: open.plan.title,
      columns: columns.map { Table.Column($0.key, $0.title) },
      rows: rows.map { row in columns.map { $0.cell(row) } })
  }

  private struct Column {
    let key: String
    let title: Name
    let cell: (Row) -> Table.Cell

    init(_ key: String, _ chinese: String, _ english: String, _ cell: @escaping (Row) -> Table.Cell) {
      self.key = key
      title = Name(chinese, english: english)
      self.cell = cell
    }
  }

  private static var columns: [Column] {
    [
      Column("id", "编号", "Id") { .text($0.open.id($0.item.id)) },
      Column("kind", "类别", "Kind") { .text($0.item.kind.rawValue) },
      Column("plan", "方案", "Plan") { .text($0.open.plan.id) },
      Column("number", "序号", "Number") { .text($0.number) },
      Column("parent", "上级", "Under") { row in .text(row.item.parent.map { row.open.id($0) }) },
      Column("section", "章节", "Section") { .text($0.section) },
      Column("title", "事项", "Item") { .text($0.item.title.chinese) },
      Column("target", "目标", "Target") { .text($0.target) },
      Column("leads", "牵头单位", "Lead units") { .texts($0.leads) },
      Column("responsible", "责任单位", "Responsible units") { .texts($0.responsible) },
      Column("cooperating", "配合单位", "Cooperating units") { .texts($0.cooperating) },
      Column("leaders", "分管领导", "Leaders in charge") { .texts($0.leaders) },
      Column("due", "期限", "Due") { $0.due.map { .day($0) } ?? .empty },
      Column("status", "状态", "Status") { .text($0.state.status?.rawValue) },
      Column("latest", "最新值", "Latest") { .text($0.latest) },
      Column("light", "灯", "Light") { .text($0.judgement?.light.rawValue) },
      Column("reason", "依据", "Reason") { .text($0.reason) },
      Column("reportedOn", "填报日", "Reported on") { row in
        (row.state.reported ?? row.state.confirmed).map { .day($0) } ?? .empty
      },
      Column("note", "最新说明", "Latest wording") { .text($0.state.wording) },
      Column("asOf", "截至", "As of") { .day($0.open.board.asOf) },
      Column("simulated", "演示", "Simulated") { .truth($0.open.isSimulated) },
      Column("notice", "声明", "Notice") { .text($0.open.notice?.chinese) },
    ]
  }

  /// What an item is made of, with where each part stands.
  private static var detailColumns: [Column] {
    [
      Column("roles", "其他职责", "Further parts") { .list($0.roles, \.cell) },
      Column("sources", "数据来源", "Data sources") { .texts($0.sources) },
      Column("targets", "量化目标", "Targets") { .list($0.targets, \.taskCell) },
      Column("funding", "资金", "Funding") { row in
        guard let entry = row.funding else { return .empty }
        let funding = entry.funding
        return .record([
          Table.Member("kind", .text(funding.kind.rawValue)), Table.Member("each", .text(funding.each?.rawValue)),
          Table.Member("total", funding.totalCell), Table.Member("sources", funding.sourcesCell),
          Table.Member("parts", funding.partsCell), Table.Member("shares", funding.shares.cell),
          Table.Member("paid", .figure(entry.paid)),
        ])
      },
      Column("extension", "延期", "Extension") { $0.extended.cell },
    ]
  }

  /// What the ledger tells of an item.
  private struct Row {
    let open: OpenPlan
    let item: ItemReference
    var state: ItemState
    var number: String?
    var section: String?
    var target: String?
    var leads: [String] = []
    var responsible: [String] = []
    var cooperating: [String] = []
    var leaders: [String] = []
    var roles: [Task.NamedRole] = []
    var sources: [String] = []
    var targets: [TargetAssessment] = []
    let funding: FundingEntry?
    let extended: ApprovedExtension?
    var due: Day?
    var latest: String?
    var judgement: Judgement?
    var reason: String?

    init(
      _ item: ItemReference, in open: OpenPlan, from journal: some EntrySource, funding: FundingEntry?,
      owed: [DutyAssessment], _ language: Language
    ) throws {
      self.funding = funding
      extended = try ApprovedExtension(of: item.id, in: open, from: journal)
      self.open = open
      self.item = item
      let board = open.board
      state = board.state(of: item.id)
      switch item.kind {
      case .plan: break
      case .indicator: board.indicator(item.id).map { take($0, language) }
      case .task: board.task(item.id).map { take($0, board, language) }
      case .milestone:
        item.parent.flatMap { board.task($0) }.map { take($0.task, section: $0.section) }
        due = board.milestone(item.id)?.due
        judgement = board.milestone(item.id)?.judgement
      case .funding:
        item.parent.flatMap { board.task($0) }.map { take($0.task, section: $0.section) }
        let total = funding?.funding.total
        target = total.map { Target.joined($0.value, $0.unit) }
        latest = state.paid.map { Target.joined($0, total?.unit) }
      case .duty:
        responsible = board.plan.duties.first { $0.id == item.id }?.units ?? []
        latest = owed.isEmpty ? nil : "\(owed.count(where: \.state.isIn))/\(owed.count)"
      }
      if reason == nil { reason = judgement?.words(language, in: open.plan.period) }
    }

    private mutating func take(_ task: Task, section: String?) {
      self.section = section
      leads = task.leads
      responsible = task.responsible
      cooperating = task.cooperating
      leaders = task.leaders
      roles = task.roles
    }

    private mutating func take(_ entry: Board.TaskEntry, _ board: Board, _ language: Language) {
      take(entry.task, section: entry.section)
      number = entry.task.number
      due = entry.assessment.due
      judgement = entry.assessment.judgement
      reason = board.reason(of: entry).words(language, in: board.plan.period)
      targets = entry.assessment.targets
      target = targets.map { "\($0.target.name.chinese) \($0.target.words(.chinese))" }.joined(separator: "；").orNil
      latest =
        targets.filter { $0.latest != nil }.map { "\($0.target.name.chinese) \($0.latestWords)" }
        .joined(separator: "；").orNil
    }

    private mutating func take(_ entry: Board.IndicatorEntry, _ language: Language) {
      number = entry.indicator.number
      responsible = entry.indicator.owners
      cooperating = entry.indicator.sources
      sources = entry.indicator.sources
      targets = [entry.assessment.target]
      due = entry.assessment.due
      judgement = entry.assessment.judgement
      target = entry.indicator.target.words(.chinese)
      latest = entry.assessment.target.latestWords.orNil
    }
  }
}

extension String {
  /// The text, or nil when there is none.
  fileprivate var orNil: String? { isEmpty ? nil : self }
}
