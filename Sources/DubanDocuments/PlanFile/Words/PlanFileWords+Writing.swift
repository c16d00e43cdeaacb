import DubanCore
import DubanDiagnostics

extension PlanFileWords {
  /// `member` with its key, and the words of the format below it, in Chinese.
  static func chinese(_ member: YAMLValue.Member) -> YAMLValue.Member { chinese(member, under: "") }

  /// `member` of a mapping that stands under the English `key`.
  private static func chinese(_ member: YAMLValue.Member, under key: String) -> YAMLValue.Member {
    // Below `items` stand the names of units.
    let name = key == "items" ? member.key : key == "unitChanges" ? ofUnitChanges[member.key] : nil
    return YAMLValue.Member(
      key: name ?? all.written(member.key, chinese: true), value: chinese(member.value, under: member.key))
  }

  /// What is said of units in other words than of figures and days.
  private static let ofUnitChanges = ["from": "原单位", "on": "自"]

  /// `value`, which stands under the English `key`.
  private static func chinese(_ value: YAMLValue, under key: String) -> YAMLValue {
    switch value {
    case .text, .quoted: value
    case .bare(let word): .bare(chinese(word, under: key))
    case .list(let items, let layout): .list(items.map { chinese($0, under: key) }, layout)
    case .mapping(let members, let layout): .mapping(members.map { chinese($0, under: key) }, layout)
    }
  }

  private static func chinese(_ word: String, under key: String) -> String {
    if key == "quarter" { return quarter(word) }
    let told = all.written(word, under: key, chinese: true)
    return told == word ? all.written(word, under: FileWords.truth, chinese: true) : told
  }

  /// `Q2` as 二季度, `2025Q1` as 2025年一季度.
  private static func quarter(_ word: String) -> String {
    switch DayPhrase(word) {
    case .quarterOfYear(let index): quarterNames[index - 1]
    case .quarter(let quarter): "\(quarter.year)年" + quarterNames[quarter.index - 1]
    default: word
    }
  }

  private static let quarterNames = ["一季度", "二季度", "三季度", "四季度"]
}
