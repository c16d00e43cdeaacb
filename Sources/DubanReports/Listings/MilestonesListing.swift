package import DubanCore

/// What must stand by when, and what does.
package enum MilestonesListing: Listing {
  /// A milestone of an open plan, with its task.
  package struct Row {
    let open: OpenPlan
    let task: Board.TaskEntry
    let milestone: MilestoneAssessment
    let extended: ApprovedExtension?

    /// The milestone of `task` of `open`, of whose extension `journal` tells.
    ///
    /// - Throws: when the journal cannot be read.
    init(
      _ milestone: MilestoneAssessment, of task: Board.TaskEntry, in open: OpenPlan, from journal: some EntrySource
    ) throws {
      (self.open, self.task, self.milestone) = (open, task, milestone)
      extended = try ApprovedExtension(of: milestone.id, in: open, from: journal)
    }
  }

  package static let kind = ListingKind.milestones
  package static let title = Name("节点", english: "Milestones")
  package static let filters = FilterKey.ofItems
  package static let statuses = MilestoneAssessment.State.allCases.map(\.rawValue)

  package static func rows(of open: OpenPlan, from journal: some EntrySource) throws -> [Row] {
    try open.board.tasks.flatMap { task in
      try task.assessment.milestones.map { try Row($0, of: task, in: open, from: journal) }
    }
  }

  package static func facets(of row: Row) -> Facets { Facets(of: row.milestone, in: row.task) }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("id", "编号", "Id") { .text($0.open.id($0.milestone.id)) },
      .data("plan") { .text($0.open.plan.id) },
      .data("task") { .text($0.open.id($0.milestone.task)) },
      .data("quarters") { .texts($0.milestone.milestone.quarters.map(\.description)) },
      ListingColumn("due", "期限", "Due") { .day($0.milestone.due) },
      .data("originalDue") { .day($0.milestone.milestone.due) },
      .people("任务", "Task", .flexible) { $0.task.task.title.words(language) },
      ListingColumn("text", "节点要求", "What must stand", .flexible) { .text($0.milestone.milestone.text) },
      .data("criteria") { .list($0.milestone.milestone.criteria, \.cell) },
      ListingColumn("state", "状态", "State", shown: { $0.milestone.state.words(language) }) {
        .text($0.milestone.state.rawValue)
      },
      ListingColumn("confirmedOn", "确认日", "Confirmed") { .day($0.milestone.confirmed) },
      ListingColumn("overdueDays", "逾期天数", "Days overdue", .right, shown: { overdueWords($0) }) {
        .count($0.milestone.overdueDays)
      },
      .light(language) { $0.milestone.light },
      .data("extension") { $0.extended.cell },
    ]
  }

  private static func overdueWords(_ row: Row) -> String {
    row.milestone.overdueDays == 0 ? "" : "\(row.milestone.overdueDays)"
  }
}
