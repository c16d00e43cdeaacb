package import DubanCore
import GRDB

/// The made-up updates with which a plan is shown, and what must be said with them.
package struct Demonstration: Equatable, Sendable {
  /// The plan's id.
  package var plan: String
  /// The day as of which the demonstration opens.
  package var reviewDay: Day
  /// What the screen and every export say of it.
  package var notice: String
  /// What is made up to have happened, in order; empty when it is read back, the entries then being the plan's.
  package var history: [Update] = []

  /// A demonstration of `plan` without updates yet.
  package init(plan: String, reviewDay: Day, notice: String, history: [Update] = []) {
    self.plan = plan
    self.reviewDay = reviewDay
    self.notice = notice
    self.history = history
  }

  /// A made-up update: a draft with its own author and time. Nobody saw a version, so the draft's is not looked at.
  package struct Update: Equatable, Sendable {
    package var draft: Draft
    package var actor: String
    package var at: Instant
    /// The day of `at` in the plan's zone.
    package var recorded: Day

    /// `draft`, as if `actor` had recorded it `at` that moment.
    package init(_ draft: Draft, actor: String, at: Instant, recorded: Day) {
      self.draft = draft
      self.actor = actor
      self.at = at
      self.recorded = recorded
    }
  }
}

extension Demonstration {
  /// The hash by which the entry of its publication holds what is said of it, in hexadecimal digits.
  func seal(by algorithm: HashAlgorithm) throws -> String {
    var fields = SealedFields("demonstration")
    fields.add(plan.bytes)
    fields.add(reviewDay.description.bytes)
    fields.add(notice.bytes)
    return try algorithm.hash(fields.bytes).hexadecimal
  }
}

extension Store {
  /// The demonstration of a plan without its history; nil for a plan that tells only what happened.
  package func demonstration(of plan: String) throws(StoreError) -> Demonstration? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT review_day, notice FROM demonstration JOIN plan ON plan.key = demonstration.plan WHERE plan.id = ?
          """, arguments: [plan])
      guard let row else { return nil }
      guard let day = try Day(row.at(0) as String) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the review day of \(plan)")
      }
      return try Demonstration(plan: plan, reviewDay: day, notice: row.at(1))
    }
  }

  /// Adds a demonstration with its history, each entry an act of its own.
  static func add(_ demonstration: Demonstration, with writer: inout EntryWriter, in db: Database) throws {
    let key = try Store.key(ofPlan: demonstration.plan, in: db)
    guard try Row.fetchOne(db, sql: "SELECT 1 FROM demonstration WHERE plan = ?", arguments: [key]) == nil else {
      throw StoreError.alreadyDemonstrated(plan: demonstration.plan)
    }
    try db.execute(
      sql: "INSERT INTO demonstration (plan, review_day, notice) VALUES (?, ?, ?)",
      arguments: [key, demonstration.reviewDay.description, demonstration.notice])
    var items = ItemReader(db)
    var states: [EntryWriter.Subject: ItemState] = [:]
    for update in demonstration.history {
      precondition(
        update.draft.change.kind.changesItem && update.draft.change.kind != .revert, "made-up updates are steps")
      let circumstances = EntryWriter.Circumstances(
        batch: writer.nextSeq, author: Author(update.actor), at: update.at, recorded: update.recorded, simulated: true)
      let (draft, subject) = (try Store.numbered(update.draft, in: db), try writer.subject(of: update.draft))
      let state = try states[subject] ?? items.state(of: subject)
      // Each is judged on its own day: what is made up follows the same rules.
      let closing = draft.tellsDone
      let item = try closing ? items.whole(subject, on: update.recorded) : items.item(subject, on: update.recorded)
      let context = try items.context(
        of: item, closing: closing, ofPlan: subject.plan, recordedOn: update.recorded, made: states)
      if let refusal = StepRules.refusal(of: draft, on: item, state: state, context: context) {
        throw StoreError.refused(plan: draft.plan, subject: draft.subject, refusal)
      }
      states[subject] = state.adding(try writer.add(draft, to: subject, circumstances))
    }
    try StateWriter(db).update(plan: key)
  }
}
