package import DubanCore

/// The money set aside, with its sources and what was paid so far.
package enum FundingListing: Listing {
  /// Money of an open plan.
  package struct Row {
    let open: OpenPlan
    let entry: FundingEntry

    fileprivate var funding: Funding { entry.funding }
    /// The unit in which its figures are told.
    fileprivate var unit: String? { entry.funding.total?.unit }
  }

  package static let kind = ListingKind.funding
  package static let title = Name("资金安排", english: "Funding")
  package static let filters: Set<FilterKey> = [
    .unit, .lead, .responsible, .cooperating, .leader, .area, .section, .plan,
  ]

  package static func rows(of open: OpenPlan, from journal: some EntrySource) -> [Row] {
    open.board.funding.map { Row(open: open, entry: $0) }
  }

  package static func facets(of row: Row) -> Facets {
    Facets(of: row.funding, of: row.entry.task.flatMap { row.open.board.task($0) })
  }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      .people("编号", "Id") { $0.open.id($0.funding.id) },
      .data("plan") { .text($0.open.plan.id) },
      .data("task") { row in .text(row.entry.task.map { row.open.id($0) }) },
      ListingColumn("name", "资金", "Funding", .flexible, shown: { $0.funding.name.words(language) }) {
        .text($0.funding.name.chinese)
      },
      ListingColumn("total", "总额", "Total", shown: { totalWords($0, language) }) { $0.funding.totalCell },
      ListingColumn("sources", "来源", "Sources", .flexible, shown: { sourceWords($0, language) }) {
        $0.funding.sourcesCell
      },
      .data("shares") { $0.funding.shares.cell },
      ListingColumn("paid", "累计已付", "Paid", .right, shown: { paidWords($0) }) { .figure($0.entry.paid) },
      .data("kind") { .text($0.funding.kind.rawValue) },
      .data("each") { .text($0.funding.each?.rawValue) },
      .data("parts") { $0.funding.partsCell },
    ]
  }

  /// What its page says of the money.
  package static func lines(_ row: Row, _ language: Language) -> [(label: Name, text: String)] {
    let parts = row.funding.parts.map { "\($0.name.words(language)) \(Target.joined($0.value, $0.unit ?? row.unit))" }
    let shares = row.funding.shares.map { "\($0.area) \(Target.joined($0.value, row.unit))" }
    let separator = language.pick("、", ", ")
    return [
      (Name("总额", english: "Total"), totalWords(row, language)),
      (Name("来源", english: "Sources"), sourceWords(row, language)),
      (Name("其中", english: "Parts"), parts.joined(separator: separator)),
      (Name("分地区", english: "By area"), shares.joined(separator: separator)),
      (Name("累计已付", english: "Paid"), paidWords(row)),
    ]
  }

  private static func totalWords(_ row: Row, _ language: Language) -> String {
    guard let total = row.funding.total else { return "" }
    // Money is told in the words of a target: about, at least, each year.
    var target = Target(row.funding.name, kind: row.funding.kind, value: total.value, unit: total.unit)
    target.each = row.funding.each
    return target.words(language)
  }

  /// With its unit, which is that of the total: the lines of one plan are told in several.
  private static func paidWords(_ row: Row) -> String { row.entry.paid.map { Target.joined($0, row.unit) } ?? "" }

  private static func sourceWords(_ row: Row, _ language: Language) -> String {
    row.funding.sources.map { source in
      let unit = source.unit ?? row.unit
      return source.name.words(language) + (source.value.map { " " + Target.joined($0, unit) } ?? "")
    }.joined(separator: language.pick("、", ", "))
  }
}
