/// One of the few words that a key such as `light` takes.
package struct FilterChoice: Hashable, Sendable {
  /// The canonical name, which scripts rest on.
  package let name: String
  /// What it is called in the interface.
  package let word: Name
  /// What else it is called in Chinese.
  private let others: [String]

  init(_ name: String, _ chinese: String, _ english: String, others: [String] = []) {
    self.name = name
    word = Name(chinese, english: english)
    self.others = others
  }

  /// All that it may be called.
  var spellings: [String] { [name, word.chinese, word.words(.english)] + others }

  /// The Chinese words that may be read for it, a leading 已 being left out or not.
  var readWords: [String] {
    ([word.chinese] + others).map(FilterChoice.bare).flatMap { [$0, "已" + $0] }
  }

  /// Whether `text` calls it so: capitals, spaces, hyphens and a leading 已 make no difference.
  func isCalled(_ text: String) -> Bool {
    let wanted = FilterChoice.bare(text)
    return spellings.contains { FilterChoice.bare($0) == wanted }
  }

  private static func bare(_ text: String) -> String {
    let letters = Folding.standard.text(text).filter { $0 != " " && $0 != "-" && $0 != "_" }
    return letters.hasPrefix("已") && letters.count > 1 ? String(letters.dropFirst()) : letters
  }
}

/// What an item can be, beside its light and its status.
package enum FilterProperty: String, CaseIterable, Sendable {
  /// Its day has passed, or a piece that is owed is missing.
  case overdue
  /// Nobody is named who answers for it.
  case missingUnit = "missing-unit"
  /// An approved extension moved its due day.
  case extended
  /// It only holds others together.
  case heading
  /// What is known of it is made up.
  case simulated

  fileprivate var choice: FilterChoice {
    switch self {
    case .overdue: FilterChoice(rawValue, "逾期", "overdue")
    case .missingUnit: FilterChoice(rawValue, "缺责任单位", "missing unit")
    case .extended: FilterChoice(rawValue, "延期", "extended")
    case .heading: FilterChoice(rawValue, "分类标题", "heading", others: ["汇总项"])
    case .simulated: FilterChoice(rawValue, "演示", "simulated")
    }
  }
}

extension FilterKey {
  /// The words that the key takes; none for keys that take something else.
  package var choices: [FilterChoice] {
    switch self {
    case .light:
      Light.byUrgency.map { FilterChoice($0.rawValue, $0.words(.chinese), $0.words(.english)) }
    case .kind:
      ItemKind.allCases.filter { $0 != .plan }.map { FilterChoice($0.rawValue, $0.words(.chinese), $0.words(.english)) }
    case .property: FilterProperty.allCases.map(\.choice)
    case .status: FilterKey.statuses
    case .what:
      Change.Kind.allCases.map { FilterChoice($0.rawValue, $0.words(.chinese), $0.words(.english)) }
    default: []
    }
  }

  /// What tasks and indicators, milestones, and pieces that are owed can be; one that several can be stands once.
  private static let statuses: [FilterChoice] = {
    let all =
      Status.allCases.map {
        // Offices say both.
        let others = $0 == .inProgress ? ["进行中"] : []
        return FilterChoice($0.rawValue, $0.words(.chinese), $0.words(.english), others: others)
      }
      + MilestoneAssessment.State.allCases.map { FilterChoice($0.rawValue, $0.words(.chinese), $0.words(.english)) }
      + DutyAssessment.State.allCases.map { FilterChoice($0.rawValue, $0.words(.chinese), $0.words(.english)) }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.name).inserted }
  }()
}
