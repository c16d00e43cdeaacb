import ArgumentParser
import DubanCore

/// The filters of `list` as options; each is a term of the same grammar, and several hold together.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "责任单位的任一名称或其中几个字；代表它的集体单位也算。",
      "A unit (责任单位) by any of its names or a part of one; groups that stand for it count.", valueName: "name"),
    completion: Completion.unit)
  var unit: String?

  @Option(help: ArgumentHelp("分管领导。", "A leader in charge (分管领导).", valueName: "name"), completion: Completion.leader)
  var leader: String?

  @Option(help: ArgumentHelp("县区。", "An area (县区).", valueName: "name"), completion: Completion.area)
  var area: String?

  @Option(
    help: ArgumentHelp("章节的编号或标题，含其下各部分。", "A section (章节) by id or title, with the parts of it.", valueName: "id"),
    completion: Completion.section)
  var section: String?

  @Option(
    help: ArgumentHelp("灯，用逗号分开：overdue,behind。", "Lights (灯), parted by commas: overdue,behind.", valueName: "lights"),
    completion: Completion.light)
  var light: String?

  @Flag(help: ArgumentHelp("只看逾期的。", "Only what is overdue (逾期)."))
  var overdue = false

  @Option(
    help: ArgumentHelp(
      "季度，用逗号分开：Q2,Q3 或 2025Q1。", "Quarters (季度), parted by commas: Q2,Q3 or 2025Q1.", valueName: "quarters"))
  var quarter: String?

  @Option(
    help: ArgumentHelp(
      "状态，用逗号分开：inProgress,completed。", "States (状态), parted by commas: inProgress,completed.", valueName: "states"),
    completion: Completion.status)
  var status: String?

  @Option(
    help: ArgumentHelp(
      "记录的操作人，用于 events 和 handover。", "Who recorded it (操作人), of events and the handover.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("检索词或数字，须全部出现。", "Words or numbers (检索), all of which occur.", valueName: "words"))
  var search: String?

  /// One option that is given: its name, what it asks, and for which values.
  struct Given {
    let name: String
    /// Nil for words that may stand anywhere.
    let key: FilterKey?
    let values: [String]
  }

  /// The options that are given.
  var given: [Given] {
    [
      ("unit", .unit, unit.map { [$0] }), ("leader", .leader, leader.map { [$0] }), ("area", .area, area.map { [$0] }),
      ("section", .section, section.map { [$0] }), ("light", .light, light.map(FilterOptions.list)),
      ("overdue", .property, overdue ? [FilterProperty.overdue.rawValue] : nil),
      ("quarter", .quarter, quarter.map(FilterOptions.list)), ("status", .status, status.map(FilterOptions.list)),
      ("by", .by, by.map { [$0] }),
      ("search", nil, search.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }),
    ].compactMap { (name: String, key: FilterKey?, values: [String]?) in
      values.map { Given(name: name, key: key, values: $0) }
    }
  }

  /// What stands between commas of either width, each once.
  static func list(_ text: String) -> [String] {
    var words: [String] = []
    for word in Folding.narrow(text).split(whereSeparator: { $0 == "," || $0 == "、" }) {
      let word = String(word).trimmed
      if !word.isEmpty, !words.contains(word) { words.append(word) }
    }
    return words
  }
}
