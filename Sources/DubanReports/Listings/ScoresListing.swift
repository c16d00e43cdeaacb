package import DubanCore

/// The points of units where a plan assesses them, each with the entries that made it.
package enum ScoresListing: Listing {
  /// Where one stands over a stretch.
  package struct Row {
    let open: OpenPlan
    let scoring: Scoring
    let group: Name?
    let standing: Scoring.Standing

    /// What it has.
    var score: Scoring.Score { standing.score }
  }

  package static let kind = ListingKind.scores
  package static let title = Name("考核", english: "Assessment")
  package static let filters: Set<FilterKey> = [.unit, .plan]

  package static func rows(of open: OpenPlan, from journal: some EntrySource) throws -> [Row] {
    guard open.plan.assessment != nil else { return [] }
    let scorings = Scoring.all(
      open.plan, entries: try journal.entries(of: open.plan.id), asOf: open.board.asOf, knownBy: open.board.knownBy)
    return scorings.flatMap { scoring in
      scoring.groups.flatMap { group in
        group.standings.map { Row(open: open, scoring: scoring, group: group.name, standing: $0) }
      }
    }
  }

  package static func facets(of row: Row) -> Facets {
    var facets = Facets()
    facets.responsible = [row.score.party.name.chinese]
    facets.words = [row.score.party.name.chinese, row.score.party.name.english, row.group?.chinese]
    return facets
  }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      .data("plan") { .text($0.open.plan.id) },
      ListingColumn("start", "起", "From day") { .day($0.scoring.span.start) },
      ListingColumn("end", "止", "To day") { .day($0.scoring.span.end) },
      .data("isOver") { .truth($0.scoring.isOver) },
      ListingColumn("group", "组", "Group", shown: { $0.group?.words(language) ?? "" }) { .text($0.group?.chinese) },
      ListingColumn("place", "名次", "Place", .right) { row in
        row.scoring.rules.countsPoints ? row.standing.place.map { .count($0) } ?? .empty : .empty
      },
      ListingColumn("unit", "单位", "Unit", .flexible, shown: { $0.score.party.name.words(language) }) {
        .text($0.score.party.name.chinese)
      },
      .data("items") { row in .texts(row.score.items.map { row.open.id($0) }) },
      .people("事项数", "Items", .right) { String($0.score.items.count) },
      ListingColumn("base", "起评分", "From", .right) { points($0.score.base, $0) },
      ListingColumn("added", "加分", "Added", .right) { points($0.score.added, $0) },
      ListingColumn("deducted", "扣分", "Taken", .right) { points($0.score.deducted, $0) },
      ListingColumn("total", "得分", "Points", .right) { points($0.score.total, $0) },
      .data("points") { row in .list(row.score.points) { cell($0, in: row, language) } },
    ]
  }

  private static func points(_ points: Points, _ row: Row) -> Table.Cell {
    row.scoring.rules.countsPoints ? .figure(points.figure) : .empty
  }

  private static func cell(_ point: ScoredPoint, in row: Row, _ language: Language) -> Table.Cell {
    var members = [
      Table.Member("id", .text(row.open.id(point.item))), Table.Member("when", .text(point.rule.when.rawValue)),
      Table.Member("name", .text(point.rule.name)), Table.Member("day", .day(point.day)),
      Table.Member("points", .figure(point.rule.points.figure)), Table.Member("counted", .figure(point.counted.figure)),
      Table.Member("entries", .list(point.entries) { .count($0) }),
      Table.Member("reason", .text(point.words(language, in: row.open.plan.period))),
    ]
    if let appeal = point.appeal {
      members.append(
        Table.Member(
          "appeal",
          .record([
            Table.Member("raised", appeal.raised.map { .count($0) } ?? .empty),
            Table.Member("decided", appeal.decided.map { .count($0) } ?? .empty),
            Table.Member("upheld", appeal.decided == nil ? .empty : .truth(appeal.isUpheld)),
            Table.Member("reason", .text(appeal.reason)),
          ])))
    }
    return .record(members)
  }
}
