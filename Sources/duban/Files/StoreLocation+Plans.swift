import DubanCore
import DubanStore

extension StoreLocation {
  /// The plans that are there already, from id to title; none where there is no store yet.
  func titles() throws -> [String: String] {
    do {
      let headlines = try openForReading().planHeadlines()
      return Dictionary(headlines.map { ($0.id, $0.title.chinese) }) { first, _ in first }
    } catch StoreError.missing, StoreError.folderMissing, StoreError.notAStore {
      // Opening the store for writing tells what is wrong with it, if anything is.
      return [:]
    }
  }

  /// The plan with `id` that is there already, in force on the day on which something is recorded now.
  func plan(_ id: String) throws -> Plan? {
    do {
      let service = PlanService(store: try openForReading(), clock: try PlanClock())
      return try service.has(plan: id) ? service.plan(id) : nil
    } catch StoreError.missing, StoreError.folderMissing, StoreError.notAStore {
      return nil
    }
  }
}
