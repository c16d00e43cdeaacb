/// The part of a filter that asks what was recorded and by whom: which entries it lets through.
package struct EntryFilter: Equatable, Sendable {
  private let terms: [Filter.Term]
  /// The terms made ready, so that words are not read anew for each of a million entries.
  private let questions: [Question]

  private struct Question: Sendable {
    let isNegated: Bool
    let tests: [Test]
  }

  private enum Test: Sendable {
    case actor(SearchQuery)
    case kind(String)
  }

  /// What `filter` asks of entries; nil where it asks nothing of them.
  package init?(_ filter: Filter) {
    terms = filter.terms.filter { $0.key?.isOfEntries == true }
    if terms.isEmpty { return nil }
    questions = terms.map { Question(isNegated: $0.isNegated, tests: $0.values.compactMap(EntryFilter.test)) }
  }

  private static func test(_ value: FilterValue) -> Test? {
    switch value {
    case .text(let text): .actor(SearchQuery(text))
    case .choice(let name): .kind(name)
    case .quarter, .day, .number: nil
    }
  }

  /// Whether `entry` is shown.
  package func admits(_ entry: Entry) -> Bool {
    questions.allSatisfy { question in
      question.isNegated
        != question.tests.contains { test in
          switch test {
          case .actor(let query): query.matches(entry.actor)
          case .kind(let name): entry.change.kind.rawValue == name
          }
        }
    }
  }

  package static func == (left: EntryFilter, right: EntryFilter) -> Bool { left.terms == right.terms }
}
