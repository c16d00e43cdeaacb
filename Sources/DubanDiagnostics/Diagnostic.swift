/// Something wrong in a file that a person wrote: which rule, where, how sure, what was found, what would be accepted.
///
/// Invariant 10: every refused row says file, line, column, what was found and what would be accepted.
package struct Diagnostic: Hashable, Sendable, Error {
  package let place: SourceLocation
  package let kind: Kind
  /// Whether it stands in the way of taking the file in.
  package let severity: Severity
  /// The rule that found it; what reading found bears the rule of its kind.
  package var rule: RuleID
  /// How sure it is that something is wrong; what its rule says unless it was told apart.
  package var certainty: Certainty
  /// The id of the item in which a rule found it; empty for the plan itself, nil for what reading found.
  package var item: String?
  /// Where the other half of a contradiction stands.
  package var other: SourceLocation?
  /// The id of the item in which the other half stands.
  package var otherItem: String?
  /// How the file would be right, as far as that is known.
  package var correction: Correction?

  /// A problem at `place`; an error of the rule that its kind tells unless said otherwise.
  package init(_ place: SourceLocation, _ kind: Kind, severity: Severity = .error, rule: RuleID? = nil) {
    self.place = place
    self.kind = kind
    self.severity = severity
    self.rule = rule ?? kind.rule
    self.certainty = self.rule.certainty
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
  }

  /// How sure it is that something is wrong.
  package enum Certainty: String, CaseIterable, Sendable {
    /// Arithmetic or the format itself says so.
    case certain
    /// It is so in nearly every document; a few mean what they say.
    case likely
    /// A person must look; it may well be meant.
    case possible
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
}

extension Diagnostic.Kind {
  /// The rule that a problem of this kind breaks unless a finer one is told.
  package var rule: RuleID {
    switch self {
    case .unreadable: .unreadable
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .repeatedKey, .sameKey: .repeatedKey
    case .wrongValue, .unclear: .wrongValue
    case .undeclared: .undeclared
    case .joined: .joinedNames
    case .duplicate: .duplicate
    case .inconsistent: .inconsistent
    }
  }
}
