package import DubanCore
import Foundation
import GRDB

/// What publishing did with a plan.
package enum Publication: Equatable, Sendable {
  /// It was new.
  case added
  /// The same definition was there already.
  case unchanged
  /// It took the place of another definition.
  case replaced
}

extension Store {
  /// Takes the plans in, all or none, each with its made-up updates if it comes with any.
  ///
  /// Each plan that is new or changed gets an entry of its own, and its definition is kept as one more version. A plan that is
  /// there already with the same definition is left as it is. Another definition of it is refused unless `replacing` is set,
  /// and refused then too when an item with a history would vanish.
  ///
  /// It takes the place of the plan in force on the day of recording: what changed of units by then is part of it, and what is to
  /// come must be possible on its day.
  /// - Parameters:
  ///   - author: who publishes.
  ///   - at: the instant now. A plan that comes with made-up updates is made up to have been published with the first of them.
  ///   - recorded: the day of that instant in the zone with the given IANA name (invariant 9).
  ///   - note: the reason.
  ///   - renamed: targets, units and areas that are called otherwise than in the definition before, and keep their figures.
  /// - Returns: what was done with each plan, in their order.
  /// - Throws: `conflictingDefinition`, `subjectsWouldVanish`, `figuresWouldBeLost`, `unitChangeFails`, `namesExchanged`, `renamesNothing`, `doubleItem`, `unknownPlan`, `unknownSubject`,
  ///   `alreadyDemonstrated`, or an error of the file.
  @discardableResult
  package func publish(
    _ plans: [Plan], by author: Author, at: Instant, recorded: (_ zone: String) -> Day, note: String? = nil,
    replacing: Bool = false, renamed: [Renaming] = [], demonstrations: [Demonstration] = []
  ) throws(StoreError) -> [Publication] {
    try write { db in
      try Store.allow(.publish, by: author)
      var writer = try EntryWriter(db)
      let batch = writer.nextSeq
      var idle = Set(renamed)
      let publications = try plans.map { plan in
        var circumstances = EntryWriter.Circumstances(
          batch: batch, author: author, at: at, recorded: recorded(plan.settings.timeZone), simulated: false)
        let history = demonstrations.first { $0.plan == plan.id }?.history ?? []
        if let first = history.min(by: { $0.at.milliseconds < $1.at.milliseconds }) {
          (circumstances.at, circumstances.recorded, circumstances.simulated) = (first.at, first.recorded, true)
        }
        let seal = try demonstrations.first { $0.plan == plan.id }.map { try $0.seal(by: writer.algorithm) }
        return try Store.publish(
          plan, note: note, replacing: replacing, renamed: renamed, idle: &idle,
          amending: seal.map { Change.Amendment(demonstration: $0) }, circumstances, with: &writer, in: db)
      }
      if let renaming = idle.first { throw StoreError.renamesNothing(old: renaming.old, new: renaming.new) }
      for demonstration in demonstrations { try Store.add(demonstration, with: &writer, in: db) }
      return publications
    }
  }

  /// - Parameter hasKeys: whether the plan has the keys of its targets, units and areas already.
  static func publish(
    _ plan: Plan, note: String?, replacing: Bool, renamed: [Renaming], idle: inout Set<Renaming>,
    amending: Change.Amendment? = nil, hasKeys: Bool = false,
    _ circumstances: EntryWriter.Circumstances, with writer: inout EntryWriter, in db: Database
  ) throws -> Publication {
    var plan = plan
    var exchanges: [ExchangedNames] = []
    var before = plan
    let known = try Int.fetchOne(db, sql: "SELECT key FROM plan WHERE id = ?", arguments: [plan.id])
    let today = try known.flatMap { try Store.reviewDay(ofPlan: $0, in: db) } ?? circumstances.recorded
    if let known { before = try Store.definition(ofPlan: known, in: db).inForce(on: today) }
    if known != nil, !hasKeys {
      // A file need not repeat the keys that its targets, units and areas were given before.
      let old = before
      exchanges = plan.exchangedNames(since: old, renamed)
      let kept = plan.keepingKeys(of: old, renamed)
      plan = kept.plan
      idle.formIntersection(kept.idle)
    }
    try Store.checkUnitChanges(of: plan)
    plan = plan.inForce(on: today)
    // What is in force already changes nothing, whether it has come since or was published so.
    if known != nil, plan == before { return .unchanged }
    let items = plan.items
    var ids: Set<String> = []
    for item in items where !ids.insert(item.id).inserted {
      throw StoreError.doubleItem(plan: plan.id, subject: item.id)
    }
    let definition = plan.json
    let found = try Row.fetchOne(
      db,
      sql: """
        SELECT plan.key, plan.version, definition.value FROM plan
        JOIN definition ON definition.plan = plan.key AND definition.version = plan.version WHERE plan.id = ?
        """, arguments: [plan.id])
    if let found {
      if try found.at("value") as String == definition { return .unchanged }
      guard replacing else { throw StoreError.conflictingDefinition(plan: plan.id) }
      let lost = try OrphanedFigures.find(in: db, ofPlan: found.at("key"), under: plan, after: before)
      guard lost.isEmpty else { throw StoreError.figuresWouldBeLost(plan: plan.id, lost) }
      if amending?.reverts != nil {
        let records = try UnitRecords.lost(in: db, ofPlan: found.at("key"), under: plan, after: before)
        guard records.isEmpty else { throw StoreError.recordsWouldBeLost(plan: plan.id, records) }
      }
      if let exchange = try ExchangedFigures.first(of: exchanges, in: db, ofPlan: found.at("key")) {
        throw StoreError.namesExchanged(plan: plan.id, exchange)
      }
    }
    let version = (try found?.at("version") ?? 0) + 1
    let key = try PlanWriter(db).put(plan, items: items, version: version)
    try ItemWriter(db).put(plan, items: items, key: key)
    try db.execute(sql: "DELETE FROM summary WHERE plan = ?", arguments: [key])
    try SearchWriter(db).put(PlanIndex(plan), ofPlan: key)
    let hash = try writer.algorithm.hash(definition.bytes)
    let draft = Draft(
      plan: plan.id, subject: "", on: circumstances.recorded,
      change: .publish(version: version, hash: hash.hexadecimal, amending: amending), note: note, seen: 0)
    let entry = try writer.add(
      draft, to: EntryWriter.Subject(plan: key, number: ItemWriter.planNumber), circumstances)
    try db.execute(
      sql: "INSERT INTO definition (plan, version, entry, algorithm, hash, value) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [key, version, entry.seq, try writer.key(of: writer.algorithm), Data(hash), definition])
    return found == nil ? .added : .replaced
  }
}
