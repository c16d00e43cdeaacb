import DubanCore
import DubanStore

/// What can be found in the plans of a store: read at the first search, and again only when a plan was published or
/// a change of units has come since.
struct SearchLibrary {
  private var revision: Store.SearchStamp?
  private var indexes: [PlanIndex] = []

  /// The indexes of all plans of the store of `service`, or that of `plan` alone, as they are in force today.
  mutating func indexes(of plan: String?, on service: PlanService) throws -> [PlanIndex] {
    let (store, today) = (service.store, service.days(of: service.clock.now))
    let current = try store.searchStamp(on: today)
    let isCurrent = current != nil && current == revision
    if let plan {
      return isCurrent ? indexes.filter { $0.plan == plan } : try store.searchIndexes(only: plan, on: today)
    }
    if !isCurrent {
      indexes = try store.searchIndexes(on: today)
      revision = current
    }
    return indexes
  }
}
