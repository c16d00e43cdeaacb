package import DubanCore

/// What will be late by the quarter's end, or by another day, if nothing more comes, and what is needed a week.
package enum ForecastListing: Listing {
  /// Something of an open plan that will be late by `end`.
  package struct Row {
    let open: OpenPlan
    let end: Day
    let entry: ForecastItem

    var item: AgendaItem { entry.item }
  }

  package static let kind = ListingKind.forecast
  package static let title = Name("预测", english: "Forecast")
  package static let filters = FilterKey.ofItems

  package static func rows(of open: OpenPlan, from journal: some EntrySource) -> [Row] { rows(of: open, by: nil) }

  /// What of `open` will be late by `end`; nil for the end of its quarter.
  package static func rows(of open: OpenPlan, by end: Day?) -> [Row] {
    let forecast = Forecast(open.board, by: end)
    return forecast.items.map { Row(open: open, end: forecast.end, entry: $0) }
  }

  package static func facets(of row: Row) -> Facets { Facets(of: row.item.subject, in: row.open.board) }

  package static func isSimulated(_ row: Row) -> Bool { row.open.board.state(of: row.item.subject).simulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      .data("plan") { .text($0.open.plan.id) },
      ListingColumn("subject", "编号", "Id") { .text($0.open.id($0.item.subject)) },
      .data("kind") { .text($0.item.kind.rawValue) },
      .data("target") { .text($0.item.target) },
      ListingColumn("title", "事项", "Item", .flexible, shown: { $0.entry.title.words(language) }) {
        .text($0.entry.title.chinese)
      },
      ListingColumn("units", "单位", "Unit", .flexible, shown: { $0.open.plan.unitWords($0.item.units, language) }) {
        .texts($0.item.units)
      },
      ListingColumn("due", "期限", "Due") { .day($0.item.due) },
      ListingColumn("days", "剩余天数", "Days left", .right) { .count($0.item.days) },
      .light(language) { $0.item.shownLight },
      .people("尚缺", "Missing", .right) { $0.entry.need?.missingWords(language) ?? "" },
      .people("每周需", "Needed a week", .right) { $0.entry.need?.aWeek?.description ?? "" },
      .people("近期每周", "Lately a week", .right) { $0.entry.need?.pace?.description ?? "" },
      .data("needs") { .list($0.entry.needs) { $0.cell } },
      .data("by") { .day($0.end) },
    ]
  }
}

extension ForecastNeed {
  /// What is missing of something that is counted.
  fileprivate var cell: Table.Cell {
    .record([
      Table.Member("name", .text(name.chinese)), Table.Member("unit", .text(unit)),
      Table.Member("wanted", .figure(wanted)), Table.Member("reached", .figure(reached)),
      Table.Member("missing", .figure(missing)), Table.Member("atLeast", .truth(isLeast)),
      Table.Member("aWeek", .figure(aWeek)), Table.Member("pace", .figure(pace)),
    ])
  }
}
