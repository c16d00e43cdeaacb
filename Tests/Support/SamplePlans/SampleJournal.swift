package import DubanCore
import DubanReports

/// A journal of entries that are at hand, all of them of one plan.
package struct SampleJournal: EntrySource {
  /// In their order.
  package let entries: [Entry]

  /// A journal with `entries`; one in which nothing happened where none are given.
  package init(_ entries: [Entry] = []) { self.entries = entries }

  package func entries(of plan: String) -> [Entry] { entries }
  package func entries(of plan: String, subject: String) -> [Entry] { entries.filter { $0.subject == subject } }
  package func entriesOfStore() -> [Entry] { [] }
  package func words(_ instant: Instant, in zone: String) -> String { instant.description }
}
