/// The part of a filter that asks what was recorded and by whom: which entries it lets through.
package struct EntryFilter: Hashable, Sendable {
  private let terms: [Filter.Term]

  /// What `filter` asks of entries; nil where it asks nothing of them.
  package init?(_ filter: Filter) {
    terms = filter.terms.filter { $0.key?.isOfEntries == true }
    if terms.isEmpty { return nil }
  }

  /// Whether `entry` is shown.
  package func admits(_ entry: Entry) -> Bool {
    terms.allSatisfy { term in term.values.contains { EntryFilter.admits(entry, $0) } != term.isNegated }
  }

  private static func admits(_ entry: Entry, _ value: FilterValue) -> Bool {
    switch value {
    case .text(let text): SearchQuery(text).matches(entry.actor)
    case .choice(let name): entry.change.kind.rawValue == name
    case .quarter, .day, .number: false
    }
  }
}
