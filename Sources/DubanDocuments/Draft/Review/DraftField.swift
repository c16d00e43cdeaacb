package import DubanCore

/// A field of a part of a draft, as a person reads and changes it.
package enum DraftField: Hashable, Sendable {
  /// The whole, where a part is one text: a line of the head, a section, a unit's name.
  case value
  case number, title, text
  case leads, responsible, cooperating, leaders, areas
  case start, due
  /// A target, from 0; one behind the last is a new one.
  case target(Int)
  /// A milestone, from 0; one behind the last is a new one.
  case milestone(Int)
  case category, owners, sources
  /// Other spellings of a unit.
  case aliases
}

extension DraftField {
  /// One word, read back by `init(word:)`: `target.2`.
  package var word: String {
    switch self {
    case .value: "value"
    case .number: "number"
    case .title: "title"
    case .text: "text"
    case .leads: "leads"
    case .responsible: "responsible"
    case .cooperating: "cooperating"
    case .leaders: "leaders"
    case .areas: "areas"
    case .start: "start"
    case .due: "due"
    case .target(let index): "target.\(index)"
    case .milestone(let index): "milestone.\(index)"
    case .category: "category"
    case .owners: "owners"
    case .sources: "sources"
    case .aliases: "aliases"
    }
  }

  /// Reads what `word` writes.
  package init?(word: some StringProtocol) {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, let index = Int(parts[1]), index >= 0 {
      switch parts[0] {
      case "target": self = .target(index)
      case "milestone": self = .milestone(index)
      default: return nil
      }
      return
    }
    guard let field = DraftField.single.first(where: { $0.word == word }) else { return nil }
    self = field
  }

  private static let single: [DraftField] = [
    .value, .number, .title, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .category,
    .owners,
    .sources, .aliases,
  ]

  /// Its name before the value.
  package func label(_ language: Language) -> String {
    switch self {
    case .value: language.pick("内容", "Value")
    case .number: language.pick("序号", "Number")
    case .title: language.pick("事项", "Title")
    case .text: language.pick("原文", "Text")
    case .leads: language.pick("牵头", "Leads")
    case .responsible: language.pick("责任", "Responsible")
    case .cooperating: language.pick("配合", "Cooperating")
    case .leaders: language.pick("分管", "Leaders")
    case .areas: language.pick("地区", "Areas")
    case .start: language.pick("开始", "Start")
    case .due: language.pick("期限", "Due")
    case .target: language.pick("目标", "Target")
    case .milestone: language.pick("节点", "Milestone")
    case .category: language.pick("类别", "Category")
    case .owners: language.pick("责任", "Responsible")
    case .sources: language.pick("数据来源", "Data source")
    case .aliases: language.pick("又称", "Also called")
    }
  }
}
