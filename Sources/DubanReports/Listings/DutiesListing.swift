package import DubanCore

/// What units owe of the report duties, up to the span in which the as-of day falls.
package enum DutiesListing: Listing {
  /// A piece that a unit owes.
  package struct Row {
    let open: OpenPlan
    let duty: DutyAssessment
  }

  package static let kind = ListingKind.duties
  package static let title = Name("报送要求", english: "Report duties")
  package static let filters: Set<FilterKey> = [.unit, .plan, .quarter, .status, .due, .property]
  package static let statuses = DutyAssessment.State.allCases.map(\.rawValue)

  package static func rows(of open: OpenPlan, from journal: some EntrySource) -> [Row] {
    open.board.duties.map { Row(open: open, duty: $0) }
  }

  package static func facets(of row: Row) -> Facets {
    var facets = Facets()
    facets.responsible = [row.duty.unit]
    facets.kind = .duty
    facets.dues = [row.duty.due]
    if row.duty.state == .missing { facets.properties.insert(.overdue) }
    facets.quarters = [Quarter(of: row.duty.span)]
    facets.status = row.duty.state.rawValue
    // A duty of every unit has one entry in the search for all of them, so each row is looked through by itself.
    facets.words =
      [row.duty.duty.id, row.duty.duty.title.chinese, row.duty.duty.title.english, row.duty.unit]
      + [row.open.plan.unit(named: row.duty.unit)?.name.english, row.duty.duty.receiver, row.duty.span.description]
    return facets
  }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("id", "编号", "Id") { .text($0.open.id($0.duty.duty.id)) },
      .data("plan") { .text($0.open.plan.id) },
      ListingColumn("title", "报送", "Duty", .flexible, shown: { $0.duty.duty.title.words(language) }) {
        .text($0.duty.duty.title.chinese)
      },
      .data("task") { row in .text(row.duty.duty.task.map { row.open.id($0) }) },
      .data("every") { .text($0.duty.duty.every.rawValue) },
      ListingColumn("unit", "单位", "Unit", .flexible, shown: { $0.open.plan.unitWords([$0.duty.unit], language) }) {
        .text($0.duty.unit)
      },
      ListingColumn("span", "报送期", "Span ends") { .day($0.duty.span) },
      ListingColumn("due", "期限", "Due") { .day($0.duty.due) },
      ListingColumn("owed", "应报", "Owed", .right) { .count($0.duty.duty.count) },
      ListingColumn("handedIn", "已报", "Handed in", .right) { .count($0.duty.handedIn) },
      ListingColumn("state", "状态", "State", shown: { $0.duty.state.words(language) }) {
        .text($0.duty.state.rawValue)
      },
    ]
  }
}
