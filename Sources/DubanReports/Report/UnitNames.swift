import DubanCore

/// The names of a plan's units in a language, at hand for many rows.
struct UnitNames: Sendable {
  private let names: [String: String]
  private let language: Language

  /// Those of `plan`.
  init(_ plan: Plan, _ language: Language) {
    self.language = language
    names = Dictionary(plan.units.map { ($0.name.chinese, $0.name.words(language)) }) { first, _ in first }
  }

  /// The names of `units`.
  func all(_ units: [String]) -> [String] { units.map { names[$0] ?? $0 } }

  /// The names of `units` in a row.
  func list(_ units: [String]) -> String { language.list(all(units)) }
}
