package import DubanCore

/// What waits for the office's decision. What waits for units is told by reminders.
package enum WorkListing: Listing {
  /// Something that waits in an open plan.
  package struct Row {
    let open: OpenPlan
    let item: WorkItem
  }

  package static let kind = ListingKind.work
  package static let title = Name("待办", english: "Work")
  package static let filters = FilterKey.ofItems

  package static func rows(of open: OpenPlan, from journal: some EntrySource) -> [Row] {
    WorkList(of: .office, on: open.board).items.map { Row(open: open, item: $0) }
  }

  package static func facets(of row: Row) -> Facets { Facets(of: row.item.subject, in: row.open.board) }

  package static func isSimulated(_ row: Row) -> Bool { row.open.board.state(of: row.item.subject).simulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("need", "待办", "Waits for", shown: { $0.item.need.words(language) }) {
        .text($0.item.need.rawValue)
      },
      .data("plan") { .text($0.open.plan.id) },
      ListingColumn("subject", "编号", "Id") { .text($0.open.id($0.item.subject)) },
      ListingColumn("title", "事项", "Item", .flexible, shown: { $0.item.title.words(language) }) {
        .text($0.item.title.chinese)
      },
      ListingColumn("units", "单位", "Unit", .flexible, shown: { $0.open.plan.unitWords($0.item.units, language) }) {
        .texts($0.item.units)
      },
      ListingColumn("since", "自", "Since") { .day($0.item.since) },
      ListingColumn("by", "限", "By") { .day($0.item.by) },
      .light(language) { $0.item.light },
      ListingColumn("wording", "最近说法", "Said last", .flexible) { .text($0.item.wording) },
    ]
  }
}
