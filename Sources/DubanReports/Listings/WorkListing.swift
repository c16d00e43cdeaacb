package import DubanCore

/// What waits for somebody: for the office unless a unit is asked for, as its list of work tells it.
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
    rows(of: open, for: [.office])
  }

  /// What waits for `readers`, each thing once.
  package static func rows(of open: OpenPlan, for readers: [WorkReader]) -> [Row] {
    var told: Set<String> = []
    return readers.flatMap { WorkList(of: $0, on: open.board).items }.filter { told.insert($0.key).inserted }
      .map { Row(open: open, item: $0) }
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
      ListingColumn(
        "remark", "来由", "Because", .flexible, shown: { $0.item.remark?.words(in: $0.open.plan, language) ?? "" }
      ) { .text($0.item.remark?.words(in: $0.open.plan, .chinese)) },
      .data("span") { .day($0.item.span) },
    ]
  }
}
