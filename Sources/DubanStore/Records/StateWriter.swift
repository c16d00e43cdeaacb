import DubanCore
import GRDB

/// Keeps the table of states in step with the entries, within the transaction that adds them.
///
/// The table is derived: for each item with a history it holds what `ItemState` makes of all its entries. A reader may
/// take that for its own fold when the day for which it asks is not before any of the item's entries.
struct StateWriter {
  private let db: Database

  /// What `ItemState` makes of entries may change with the program. A store whose states were made by another revision is
  /// not believed, and they are made anew when it is next opened for writing. Count up when `ItemState` folds otherwise.
  static let revision = "6"

  /// A writer within the transaction of `db`.
  init(_ db: Database) {
    self.db = db
  }

  /// Brings the state of an item up to date with one more entry that takes nothing back; a history of any length costs
  /// the same.
  func add(_ entry: Entry, to subject: EntryWriter.Subject) throws {
    let row = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT latest_on, latest_recorded, value FROM state WHERE plan = ? AND item = ?"),
      arguments: [subject.plan, subject.number]
    ).map { row in
      try (on: row.at(0) as Int, recorded: row.at(1) as Int, state: Store.value(row, at: 2) as ItemState)
    }
    .next()
    try put(
      (row?.state ?? ItemState()).adding(entry), latestOn: max(entry.on.number, row?.on ?? entry.on.number),
      latestRecorded: max(entry.recorded.number, row?.recorded ?? entry.recorded.number), plan: subject.plan,
      item: subject.number)
  }

  /// Brings the states of `subjects` up to date from all of their entries.
  func update(_ subjects: some Sequence<EntryWriter.Subject>) throws {
    var reader = try EntryReader(db)
    // The plan itself has no state: what is said of it is read from its entries.
    for subject in Set(subjects) where subject.number != ItemWriter.planNumber {
      try put(
        try reader.entries(where: "plan = ? AND item = ?", [subject.plan, subject.number]), plan: subject.plan,
        item: subject.number)
    }
  }

  /// Brings the states of every item of a plan up to date.
  func update(plan: Int) throws {
    var reader = try EntryReader(db)
    try reader.prepare(plan: plan)
    try reader.forEachItem(ofPlan: plan) { item, entries in try put(entries, plan: plan, item: item) }
  }

  /// Whether the states in the table can be believed.
  static func isCurrent(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE plan = 0 AND name = 'states'") == revision
  }

  /// Makes all states anew unless they can be believed.
  func updateAll() throws {
    guard try !StateWriter.isCurrent(db) else { return }
    try db.execute(sql: "DELETE FROM state; DELETE FROM summary")
    for plan in try Int.fetchAll(db, sql: "SELECT key FROM plan") { try update(plan: plan) }
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (plan, name, value) VALUES (0, 'states', ?)",
      arguments: [StateWriter.revision])
  }

  private func put(_ entries: [Entry], plan: Int, item: Int) throws {
    guard let kept = StateWriter.state(after: entries) else { return }
    try put(kept.state, latestOn: kept.latestOn, latestRecorded: kept.latestRecorded, plan: plan, item: item)
  }

  /// What is kept of an item with these entries; nil when none of them changed anything.
  static func state(after entries: [Entry]) -> (state: ItemState, latestOn: Int, latestRecorded: Int)? {
    let entries = entries.filter(\.change.kind.changesItem)
    guard let on = entries.map(\.on).max(), let recorded = entries.map(\.recorded.number).max() else { return nil }
    return (ItemState(folding: entries, asOf: on), on.number, recorded)
  }

  private func put(_ state: ItemState, latestOn: Int, latestRecorded: Int, plan: Int, item: Int) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO state (plan, item, latest_on, latest_recorded, value) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      plan, item, latestOn, latestRecorded, state.json,
    ])
  }
}
