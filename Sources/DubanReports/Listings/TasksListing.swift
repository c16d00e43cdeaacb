package import DubanCore

/// The tasks at any depth, parents before their children.
package enum TasksListing: Listing {
  /// A task of an open plan.
  package struct Row {
    let open: OpenPlan
    let entry: Board.TaskEntry
    let extended: ApprovedExtension?

    fileprivate var task: Task { entry.task }

    /// The task `entry` of `open`, of whose extension `journal` tells.
    ///
    /// - Throws: when the journal cannot be read.
    init(_ entry: Board.TaskEntry, in open: OpenPlan, from journal: some EntrySource) throws {
      (self.open, self.entry) = (open, entry)
      extended = try ApprovedExtension(of: entry.task.id, in: open, from: journal)
    }
  }

  package static let kind = ListingKind.tasks
  package static let title = Name("重点任务", english: "Tasks")
  package static let filters = FilterKey.ofItems

  package static func rows(of open: OpenPlan, from journal: some EntrySource) throws -> [Row] {
    try open.board.tasks.map { try Row($0, in: open, from: journal) }
  }

  package static func facets(of row: Row) -> Facets { Facets(of: row.entry) }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("id", "编号", "Id") { .text($0.open.id($0.task.id)) },
      .data("plan") { .text($0.open.plan.id) },
      .data("number") { .text($0.task.number) },
      .data("parent") { row in .text(row.entry.parent.map { row.open.id($0) }) },
      .data("section") { .text($0.entry.section) },
      ListingColumn("title", "任务", "Task", .flexible, shown: { indented($0, language) }) {
        .text($0.task.title.chinese)
      },
      .data("leads") { .texts($0.task.leads) },
      ListingColumn("responsible", "牵头或责任单位", "Lead or responsible", .flexible, shown: { answering($0, language) }) {
        .texts($0.task.responsible)
      },
      ListingColumn(
        "cooperating", "配合单位", "Cooperating", .flexible,
        shown: { $0.open.plan.unitWords($0.task.cooperating, language) }
      ) { .texts($0.task.cooperating) },
      .data("roles") { .list($0.task.roles, \.cell) },
      .data("andOthers") { .truth($0.task.andOthers) },
      .data("leaders") { .texts($0.task.leaders) },
      .data("status") { .text($0.entry.assessment.state.status?.rawValue) },
      .light(language, late: { $0.entry.assessment.lateDays }) { $0.entry.assessment.light },
      ListingColumn("reason", "依据", "Reason", .flexible) { .text(reason($0, language)) },
      ListingColumn("due", "期限", "Due", shown: { due($0, language) }) { .day($0.entry.assessment.due) },
      .data("missingUnit") { .truth($0.task.missingUnit) },
      .data("targets") { .list($0.entry.assessment.targets, \.taskCell) },
      .data("extension") { $0.extended.cell },
    ]
  }

  /// The sentence behind the light; a heading tells the lights under it.
  package static func reason(_ row: Row, _ language: Language) -> String {
    row.open.board.reason(of: row.entry).words(language, in: row.open.plan.period)
  }

  /// The day that holds, and the one by the plan where it was extended: the old one stays visible.
  private static func due(_ row: Row, _ language: Language) -> String {
    let assessed = row.entry.assessment
    let first = assessed.originalDue.map { language.pick("（原期限 \($0)）", " (originally \($0))") }
    return assessed.due.description + (first ?? "")
  }

  private static func indented(_ row: Row, _ language: Language) -> String {
    String(repeating: "  ", count: row.entry.depth) + row.task.title.words(language)
  }

  /// Those who answer, with the word where they lead: `牵头:市住建局`.
  private static func answering(_ row: Row, _ language: Language) -> String {
    let task = row.task
    guard !task.missingUnit else { return language.pick("（缺责任单位）", "(no unit named)") }
    let words =
      row.open.plan.unitWords(task.answering, language) + (task.andOthers ? language.pick("等", " and others") : "")
    return task.leads.isEmpty ? words : language.pick("牵头：", "lead: ") + words
  }
}
