package import DubanCore

/// The supervision slips that the state of the plans calls for.
package enum SlipsListing: Listing {
  /// A slip for an item of an open plan.
  package struct Row {
    let open: OpenPlan
    let slip: Slip
  }

  package static let kind = ListingKind.slips
  package static let title = Name("督办单", english: "Supervision slips")
  package static let filters = FilterKey.ofItems

  package static func rows(of open: OpenPlan, from journal: some EntrySource) -> [Row] {
    open.board.slips.map { Row(open: open, slip: $0) }
  }

  package static func facets(of row: Row) -> Facets { Facets(of: row.slip.subject, in: row.open.board) }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      .data("plan") { .text($0.open.plan.id) },
      ListingColumn("subject", "编号", "Id") { .text($0.open.id($0.slip.subject)) },
      ListingColumn("colour", "督办单", "Slip", shown: { $0.slip.colour.words(language) }) {
        .text($0.slip.colour.rawValue)
      },
      ListingColumn("title", "事项", "Item", .flexible, shown: { $0.slip.title.words(language) }) {
        .text($0.slip.title.chinese)
      },
      ListingColumn(
        "units", "责任单位", "Responsible", .flexible, shown: { $0.open.plan.unitWords($0.slip.units, language) }
      ) { .texts($0.slip.units) },
      ListingColumn("due", "期限", "Due") { .day($0.slip.due) },
      .light(language) { $0.slip.judgement.light },
      ListingColumn("reason", "依据", "Reason", .flexible) {
        .text($0.slip.judgement.words(language, in: $0.open.plan.period))
      },
    ]
  }
}
