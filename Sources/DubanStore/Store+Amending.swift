package import DubanCore
import GRDB

/// Changing a plan that is published (调整): like publishing another definition of it, but by somebody who saw the one before,
/// with a reason and an approver.
extension Store {
  /// A plan's definition with the number of its version, counted from 1.
  package struct Definition: Equatable, Sendable {
    package let plan: Plan
    package let version: Int

    /// The version `version`, which says `plan`.
    package init(plan: Plan, version: Int) { (self.plan, self.version) = (plan, version) }

    /// It as it is in force on `day`; see `Plan.inForce`.
    package func inForce(on day: Day) -> Definition { Definition(plan: plan.inForce(on: day), version: version) }
  }

  /// The newest version of a plan's definition; nil when there is no plan of this id.
  package func definition(of plan: String) throws(StoreError) -> Definition? {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: "SELECT key, version FROM plan WHERE id = ?", arguments: [plan]) else {
        return nil
      }
      return try Definition(plan: Store.definition(ofPlan: row.at(0), in: db), version: row.at(1))
    }
  }

  /// An earlier or the present version of a plan's definition; nil when there is none of this number.
  package func definition(of plan: String, version: Int) throws(StoreError) -> Definition? {
    try read { db in
      try Store.definition(ofPlan: try Store.key(ofPlan: plan, in: db), version: version, in: db)
        .map { Definition(plan: $0, version: version) }
    }
  }

  /// The version `version` of the definition of the plan with the key `key`.
  static func definition(ofPlan key: Int, version: Int, in db: Database) throws -> Plan? {
    try Row.fetchCursor(
      db, sql: "SELECT value FROM definition WHERE plan = ? AND version = ?", arguments: [key, version]
    ).map { row in try Store.value(row, at: 0) as Plan }.next()
  }

  /// Whether `plan`, made from the plan in force, could be the next definition of the plan of its id, without writing anything.
  ///
  /// - Parameter exchanged: names that a file seems to exchange, which is refused where figures hang on them.
  /// - Throws: `unknownPlan`, `doubleItem`, `subjectsWouldVanish`, `figuresWouldBeLost`, `unitChangeFails`, `namesExchanged`, or an error of
  ///   the file.
  package func checkAmendment(to plan: Plan, exchanged: [ExchangedNames] = []) throws(StoreError) {
    try read { db in
      let key = try Store.key(ofPlan: plan.id, in: db)
      var ids: Set<String> = []
      let items = plan.items
      for item in items where !ids.insert(item.id).inserted {
        throw StoreError.doubleItem(plan: plan.id, subject: item.id)
      }
      try Store.checkUnitChanges(of: plan)
      let lost = try OrphanedFigures.find(
        in: db, ofPlan: key, under: plan, after: try Store.definition(ofPlan: key, in: db))
      guard lost.isEmpty else { throw StoreError.figuresWouldBeLost(plan: plan.id, lost) }
      if let exchange = try ExchangedFigures.first(of: exchanged, in: db, ofPlan: key) {
        throw StoreError.namesExchanged(plan: plan.id, exchange)
      }
      try ItemWriter(db).check(items, of: plan.id, key: key)
    }
  }

  /// - Throws: `unitChangeFails` where a change of units that is to come could not be done on its day.
  static func checkUnitChanges(of plan: Plan) throws(StoreError) {
    do throws(UnitChangeProblem) {
      try plan.checkComingUnitChanges()
    } catch {
      throw .unitChangeFails(plan: plan.id, error)
    }
  }

  /// Makes `plan` the next definition of the plan of its id, as one entry by somebody who saw the version `seen`. The keys of its
  /// targets, units and areas are taken as they are.
  ///
  /// - Parameters:
  ///   - seen: the version from which it was made. When another is in force by now, nothing is written (invariant 4).
  ///   - author: who does it.
  ///   - at: the instant now.
  ///   - recorded: the day of that instant in the zone with the given IANA name.
  ///   - reason: why.
  ///   - approver: who approved it; nil where nobody had to.
  /// - Returns: the entry; nil when nothing was otherwise.
  /// - Throws: `amendedMeanwhile` with the entries of the versions since; what `checkAmendment` throws; or an error of the file.
  @discardableResult
  package func amend(
    _ plan: Plan, seen: Int, by author: Author, at: Instant, recorded: (_ zone: String) -> Day, reason: String?,
    approver: String?
  ) throws(StoreError) -> Entry? {
    try write { db in
      try Store.allow(.publish, by: author)
      let key = try Store.key(ofPlan: plan.id, in: db)
      let since = try Store.publications(ofPlan: key, after: seen, in: db)
      let version = try Int.fetchOne(db, sql: "SELECT version FROM plan WHERE key = ?", arguments: [key])
      guard since.isEmpty, version == seen else { throw StoreError.amendedMeanwhile(plan: plan.id, entries: since) }
      var writer = try EntryWriter(db)
      var idle: Set<Renaming> = []
      let before = writer.nextSeq
      let publication = try Store.publish(
        plan, note: reason, replacing: true, renamed: [], idle: &idle,
        amending: approver.map { Change.Amendment(approver: $0) }, hasKeys: true,
        EntryWriter.Circumstances(
          batch: before, author: author, at: at, recorded: recorded(try Store.zone(ofPlan: key, in: db)),
          simulated: false), with: &writer, in: db)
      guard publication == .replaced else { return nil }
      return try Store.publications(ofPlan: key, after: seen, in: db).last
    }
  }

  /// The entries by which versions of a plan after `version` were published, in order.
  static func publications(ofPlan key: Int, after version: Int, in db: Database) throws -> [Entry] {
    var reader = try EntryReader(db)
    return try reader.entries(
      where: "plan = ? AND seq IN (SELECT entry FROM definition WHERE plan = ? AND version > ?)", [key, key, version])
  }

  /// The entries by which versions of a plan after `version` were published, in order.
  package func publications(of plan: String, after version: Int) throws(StoreError) -> [Entry] {
    try read { db in try Store.publications(ofPlan: try Store.key(ofPlan: plan, in: db), after: version, in: db) }
  }

  // MARK: Taking back

  /// Brings back the version before the one that the entry `reverting` published, as an entry that takes it back.
  ///
  /// - Throws: what publishing throws, such as `figuresWouldBeLost` where figures hang on what would be gone.
  static func takeBack(
    _ act: Entry, reverting: Int, _ circumstances: EntryWriter.Circumstances, with writer: inout EntryWriter,
    in db: Database
  ) throws -> Entry {
    let key = try Store.key(ofPlan: act.plan, in: db)
    let version =
      try Int.fetchOne(
        db, sql: "SELECT version FROM definition WHERE plan = ? AND entry = ?", arguments: [key, reverting]) ?? 0
    guard let plan = try Store.definition(ofPlan: key, version: version - 1, in: db) else {
      throw StoreError.unknownBatch(act.batch)
    }
    var idle: Set<Renaming> = []
    _ = try Store.publish(
      plan, note: nil, replacing: true, renamed: [], idle: &idle,
      amending: Change.Amendment(reverts: reverting), hasKeys: true, circumstances, with: &writer, in: db)
    guard let entry = try Store.publications(ofPlan: key, after: version, in: db).last else {
      throw StoreError.unknownBatch(act.batch)
    }
    return entry
  }
}
