package import DubanCore

/// The indicators with their targets and latest values.
package enum IndicatorsListing: Listing {
  /// An indicator of an open plan.
  package struct Row {
    let open: OpenPlan
    let entry: Board.IndicatorEntry
    let extended: ApprovedExtension?

    /// The indicator `entry` of `open`, of whose extension `journal` tells.
    ///
    /// - Throws: when the journal cannot be read.
    init(_ entry: Board.IndicatorEntry, in open: OpenPlan, from journal: some EntrySource) throws {
      (self.open, self.entry) = (open, entry)
      extended = try ApprovedExtension(of: entry.indicator.id, in: open, from: journal)
    }

    fileprivate var indicator: Indicator { entry.indicator }
    fileprivate var target: TargetAssessment { entry.assessment.target }
  }

  package static let kind = ListingKind.indicators
  package static let title = Name("主要指标", english: "Indicators")
  package static let filters = FilterKey.ofItems.subtracting([.cooperating, .leader, .section])

  package static func rows(of open: OpenPlan, from journal: some EntrySource) throws -> [Row] {
    try open.board.indicators.map { try Row($0, in: open, from: journal) }
  }

  package static func facets(of row: Row) -> Facets { Facets(of: row.entry) }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("id", "编号", "Id") { .text($0.open.id($0.indicator.id)) },
      .data("plan") { .text($0.open.plan.id) },
      .data("number") { .text($0.indicator.number) },
      ListingColumn("name", "指标", "Indicator", .flexible, shown: { $0.indicator.name.words(language) }) {
        .text($0.indicator.name.chinese)
      },
      .data("category") { .text($0.indicator.category?.chinese) },
      .data("unit") { .text($0.indicator.target.unit) },
      ListingColumn("target", "目标", "Target", shown: { $0.indicator.target.words(language) }) {
        $0.indicator.target.indicatorCell
      },
      .data("owners") { .texts($0.indicator.owners) },
      .data("sources") { .texts($0.indicator.sources) },
      ListingColumn("latest", "最新值", "Latest", shown: { $0.target.latestWords }) { $0.target.latestCell },
      ListingColumn("expected", "应达%", "Expected%", .right) { .figure($0.target.expectedPercent) },
      ListingColumn("gap", "差距（点）", "Gap", .right) { .figure($0.target.gapPoints) },
      .light(language, late: { $0.entry.assessment.judgement.reason.lateDays }) { $0.entry.assessment.light },
      ListingColumn("reason", "依据", "Reason", .flexible) {
        .text($0.entry.assessment.judgement.words(language, in: $0.open.plan.period))
      },
      .data("extension") { $0.extended.cell },
    ]
  }
}
