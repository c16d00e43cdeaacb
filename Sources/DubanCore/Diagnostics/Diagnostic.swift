/// Something wrong in a file that a person wrote: where, what was found, what would be accepted.
///
/// Invariant 10: every refused row says file, line, column, what was found and what would be accepted.
package struct Diagnostic: Hashable, Sendable, Error {
  package let place: SourceLocation
  package let kind: Kind
  /// Whether it stands in the way of taking the file in.
  package let severity: Severity
  /// The id of the rule of the checker that found it; nil for what reading found.
  package var rule: String?
  /// The id of the item in which a rule found it; empty for the plan itself.
  package var item: String?
  /// How the file would be right, as far as that is known.
  package var correction: Correction?

  /// A problem at `place`; an error unless it is said to be a remark.
  package init(_ place: SourceLocation, _ kind: Kind, severity: Severity = .error) {
    self.place = place
    self.kind = kind
    self.severity = severity
  }

  /// What would be right in the place of a fault.
  package enum Correction: Hashable, Sendable {
    /// The line at its place, changed; mostly one line, sometimes the several that it must become.
    case replaced(String)
    /// A line that is missing.
    case added(String)

    /// The text of it.
    package var text: String {
      switch self {
      case .replaced(let text), .added(let text): text
      }
    }
  }

  /// How much a problem weighs.
  package enum Severity: String, CaseIterable, Sendable {
    /// The file is refused.
    case error
    /// Worth a look; a published document may well say so.
    case remark

    /// The word for it.
    package func words(_ language: Language) -> String {
      switch self {
      case .error: language.pick("错误", "error")
      case .remark: language.pick("提示", "remark")
      }
    }
  }

  /// The kinds of problem.
  package enum Kind: Hashable, Sendable {
    /// The file is no such document at all; the reason in both languages.
    case unreadable(chinese: String, english: String)
    /// A key that the format does not have, and the nearest that it has.
    case unknownKey(String, nearest: String?)
    /// A key that must be there is not.
    case missingKey(String)
    /// A key stands twice.
    case repeatedKey(String)
    /// A key stands twice, in two spellings of it; the line of the first.
    case sameKey(String, first: String, firstLine: Int)
    /// Another sort of value is wanted: a list, a number, one of some words.
    case wrongValue(found: String, accepted: Accepted)
    /// A value that could be read in several ways, each as it would have to be written.
    case unclear(found: String, readings: [String], chinese: String, english: String)
    /// A name that is declared nowhere, and the nearest that is.
    case undeclared(what: Declared, name: String, nearest: String?)
    /// Several names that were written as one, parted by what is no separator of the format.
    case joined(found: String, names: [String])
    /// Two things bear one id or name.
    case duplicate(String)
    /// What a check of meaning found, in both languages.
    case inconsistent(chinese: String, english: String)
  }

  /// What would be accepted.
  package enum Accepted: Hashable, Sendable {
    case text, number, wholeNumber, day, period, timeOfDay, timeZone, quarter, truth, list, mapping, colour
    /// How long a page stays, and from when to when pages are shown.
    case dwell, hours
    /// Keys, one after the other.
    case chord
    /// The ids of items; those of plans have small letters only.
    case identifier, planIdentifier
    /// What figures hang on.
    case key
    /// The target of another item.
    case link
    /// A day of any month, 1 to 31.
    case dayOfMonth
    /// A number from 0 upward.
    case positiveNumber
    /// A whole number from this one upward.
    case atLeast(Int)
    /// One of these words; the nearest to what was found is named first.
    case oneOf([String])

    /// One of `choices`, the nearest to what was found first.
    package static func oneOf(_ choices: [String], nearestTo found: String) -> Accepted {
      let nearest = nearestName(to: found, among: choices)
      return .oneOf((nearest.map { [$0] } ?? []) + choices.filter { $0 != nearest })
    }
  }

  /// What a name refers to.
  package enum Declared: Hashable, Sendable {
    case unit, area, leader, section, target, item, task, milestone, duty, funding, measure, palette, theme, plan, key
  }
}
