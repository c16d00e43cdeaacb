import DubanCore
import DubanStore

/// All that the program can show of a store, so that two stores are compared by what somebody would see.
struct ShownStore: Equatable {
  private let plans: [ShownPlan]
  private let headlines: [PlanHeadline]
  private let entries: [Entry]
  private let ofStore: [Entry]
  private let end: JournalEnd
  private let indexes: [PlanIndex]
  private let summaries: [String: PlanSummary]
  private let papers: [String]

  /// What it shows of one plan.
  private struct ShownPlan: Equatable {
    let plan: Plan
    let versions: [Plan]
    let entries: [Entry]
    let states: [String: ItemState]
    let earlierStates: [String: ItemState]
    let demonstration: Demonstration?
    let newestRecord: Day?
    let newestDay: Day?
    let itemVersions: [Int]
  }

  /// Reads all of it.
  ///
  /// - Parameters:
  ///   - day: the day of review.
  ///   - program: the version whose lines of the portfolio count.
  /// - Throws: the store's refusal.
  init(of store: Store, on day: Day, program: String) throws(StoreError) {
    headlines = try store.planHeadlines()
    var plans: [ShownPlan] = []
    for plan in try store.plans() {
      var versions: [Plan] = []
      for (version, _) in try store.versions(of: plan.id) {
        if let definition = try store.definition(of: plan.id, version: version) { versions.append(definition.plan) }
      }
      var itemVersions: [Int] = []
      for task in plan.allTasks { itemVersions.append(try store.version(of: plan.id, subject: task.id)) }
      plans.append(
        ShownPlan(
          plan: plan, versions: versions, entries: try store.entries(of: plan.id),
          states: try store.states(of: plan.id, asOf: day),
          earlierStates: try store.states(of: plan.id, asOf: plan.period.start),
          demonstration: try store.demonstration(of: plan.id), newestRecord: try store.newestRecord(of: plan.id),
          newestDay: try store.newestDay(of: plan.id, notAfter: day), itemVersions: itemVersions))
    }
    self.plans = plans
    entries = try store.entries(since: 0)
    ofStore = try store.entriesOfStore()
    end = try store.journalEnd()
    indexes = try store.searchIndexes { _ in day }
    summaries = try store.rememberedSummaries(program: program)
    papers = try store.awaitedPapers().map { "\($0)" }
  }
}
