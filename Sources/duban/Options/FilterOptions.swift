import ArgumentParser

/// What a listing can be narrowed to.
enum FilterKind: String, CaseIterable {
  case unit, leader, area, section, light, overdue, quarter, status, search
}

/// The filters of `list`; several hold together.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A unit (责任单位) by any of its names; groups that stand for it count.", valueName: "name"))
  var unit: String?

  @Option(help: ArgumentHelp("A leader in charge (分管领导).", valueName: "name"))
  var leader: String?

  @Option(help: ArgumentHelp("An area (县区).", valueName: "name"))
  var area: String?

  @Option(help: ArgumentHelp("A section (章节) by id or title, with the parts of it.", valueName: "id"))
  var section: String?

  @Option(help: ArgumentHelp("Lights (灯), parted by commas: overdue,behind.", valueName: "lights"))
  var light: String?

  @Flag(help: "Only what is overdue (逾期).")
  var overdue = false

  @Option(help: ArgumentHelp("Quarters (季度), parted by commas: Q2,Q3 or 2025Q1.", valueName: "quarters"))
  var quarter: String?

  @Option(help: ArgumentHelp("States (状态), parted by commas: inProgress,completed.", valueName: "states"))
  var status: String?

  @Option(help: ArgumentHelp("Words or numbers (检索), all of which occur.", valueName: "words"))
  var search: String?

  /// The filters that are set.
  var kinds: Set<FilterKind> {
    let given: [(FilterKind, Bool)] = [
      (.unit, unit != nil), (.leader, leader != nil), (.area, area != nil), (.section, section != nil),
      (.light, light != nil), (.overdue, overdue), (.quarter, quarter != nil), (.status, status != nil),
      (.search, search != nil),
    ]
    return Set(given.filter(\.1).map(\.0))
  }
}
