package import DubanCore

/// The units with their parts, keyed by name and jurisdiction, what groups have counted for their members as papers count it; at the
/// end the tasks for which nobody answers.
package enum UnitsListing: Listing {
  /// A unit's part in an open plan.
  package struct Row {
    let open: OpenPlan
    let summary: UnitSummary
  }

  package static let kind = ListingKind.units
  package static let title = Name("责任单位", english: "Units")
  package static let filters: Set<FilterKey> = [.unit, .plan]

  package static func rows(of open: OpenPlan, from journal: some EntrySource) -> [Row] {
    open.board.units(expandsGroups: true) { _ in true }
      .map { Row(open: open, summary: $0) }
  }

  package static func facets(of row: Row) -> Facets {
    var facets = Facets()
    guard let unit = row.summary.unit else { return facets }
    facets.responsible = [unit.name.chinese]
    facets.words = [unit.name.chinese, unit.name.english, unit.jurisdiction] + unit.aliases + unit.members
    return facets
  }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("name", "单位", "Unit", .flexible, shown: { name($0, language) }) {
        .text($0.summary.unit?.name.chinese)
      },
      ListingColumn("jurisdiction", "地方", "Jurisdiction") { .text($0.summary.unit?.jurisdiction) },
      ListingColumn("plan", "方案", "Plan") { .text($0.open.plan.id) },
      ListingColumn("leads", "牵头", "Leads", .right) { .count($0.summary.leads.count) },
      ListingColumn("responsible", "责任", "Responsible", .right) { .count($0.summary.responsible.count) },
      ListingColumn("cooperates", "配合", "Cooperates", .right) { .count($0.summary.cooperates.count) },
      ListingColumn("answers", "负责", "Answers for", .right) { .count($0.summary.answering.count) },
      ListingColumn("lights", "灯", "Lights", .flexible, shown: { $0.summary.lights.words(language) }) {
        $0.summary.lights.cell
      },
      .data("coming") { row in
        let words = coming(row, language)
        return words.isEmpty ? .empty : .text(words.joined(separator: language.pick("；", "; ")))
      },
    ]
  }

  /// How many units the plan names, how many answer for something, and by what rule they are counted.
  package static func counted(_ open: OpenPlan, _ language: Language) -> String {
    let units = open.plan.units
    let (all, groups) = (units.count.description, units.count { !$0.members.isEmpty }.description)
    let answering = AnsweringUnits(open.board).count
    let (count, verb) = (answering.description, answering == 1 ? "answers" : "answer")
    let told = language.pick(
      "\(open.plan.id)：方案列出单位\(all)个，其中分组\(groups)个；负责事项的单位\(count)个。",
      "\(open.plan.id): the plan names \(all) units, \(groups) of them groups; \(count) \(verb) for items. ")
    return told + UnitsRule.words(language)
  }

  /// The unit, with for how many a group stands and what is to come of it.
  private static func name(_ row: Row, _ language: Language) -> String {
    guard let unit = row.summary.unit else { return language.pick("（缺责任单位）", "(no unit named)") }
    let members = unit.members.count
    let group =
      members == 0 ? [] : [language.pick("\(members)个成员，按成员计", "counted by \(English.count(members, "member"))")]
    let told = (group + coming(row, language)).joined(separator: language.pick("；", "; "))
    return unit.name.words(language) + (told.isEmpty ? "" : language.pick("（\(told)）", " (\(told))"))
  }

  private static func coming(_ row: Row, _ language: Language) -> [String] {
    row.summary.unit.map { row.open.plan.comingWords(of: $0.name.chinese, language) } ?? []
  }
}
