import DubanCore
import DubanStore

/// What can be found in the plans of a store: read at the first search, and again only when a plan was published since.
struct SearchLibrary {
  private var revision: Int?
  private var indexes: [PlanIndex] = []

  /// The indexes of all plans of `store`, or that of `plan` alone.
  mutating func indexes(of plan: String?, in store: Store) throws -> [PlanIndex] {
    let current = try store.searchStamp()
    let isCurrent = current != nil && current == revision
    if let plan {
      return isCurrent ? indexes.filter { $0.plan == plan } : try store.searchIndexes(only: plan)
    }
    if !isCurrent {
      indexes = try store.searchIndexes()
      revision = current
    }
    return indexes
  }
}
