package import DubanCore

extension Diagnostic {
  /// What would be accepted. What only one format asks for is described by that format, in an extension of its own.
  package enum Accepted: Hashable, Sendable {
    case text, number, wholeNumber, day, period, truth, list, mapping
    /// A number from 0 upward.
    case positiveNumber
    /// A whole number from this one upward.
    case atLeast(Int)
    /// One of these words; the nearest to what was found is named first.
    case oneOf([String])
    /// What a format calls by a phrase of its own: the end of a sentence in both languages.
    case described(Name)

    /// One of `choices`, the nearest to what was found first.
    package static func oneOf(_ choices: [String], nearestTo found: String) -> Accepted {
      let nearest = nearestName(to: found, among: choices)
      return .oneOf((nearest.map { [$0] } ?? []) + choices.filter { $0 != nearest })
    }

    /// A phrase of a format, the end of a sentence in both languages.
    package static func described(_ chinese: String, _ english: String) -> Accepted {
      .described(Name(chinese, english: english))
    }
  }

  /// What a name refers to; each format names its own in an extension.
  package struct Declared: Hashable, Sendable {
    private let name: Name

    /// What is called `chinese` and `english`.
    package init(_ chinese: String, _ english: String) { name = Name(chinese, english: english) }

    /// The word for it.
    package func words(_ language: Language) -> String { name.words(language) }
  }
}

extension Diagnostic.Accepted {
  /// What would be accepted, as the end of a sentence.
  package func words(_ language: Language) -> String {
    switch self {
    case .text: language.pick("文字", "a text")
    case .number: language.pick("数字（最多15位，小数最多6位）", "a number (15 digits at most, 6 after the point)")
    case .wholeNumber: language.pick("整数", "a whole number")
    case .day: language.pick("日期，如 2020-09-30", "a day such as 2020-09-30")
    case .period:
      language.pick("起止时间，如 2026 或 2026-01-01 至 2026-12-31", "a period such as 2026, or 2026-01-01 至 2026-12-31")
    case .truth: "true / false"
    case .list: language.pick("列表", "a list")
    case .mapping: language.pick("一组“键: 值”", "a mapping of keys to values")
    case .positiveNumber: language.pick("不小于0的数字", "a number from 0 upward")
    case .atLeast(let least): language.pick("不小于\(least)的整数", "a whole number from \(least) upward")
    case .oneOf(let choices):
      language.pick("其中之一：", "one of ") + choices.joined(separator: language.pick("、", ", "))
    case .described(let name): name.words(language)
    }
  }
}
