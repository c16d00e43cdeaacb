package import DubanCore
import GRDB

extension Store {
  // MARK: Plans

  /// All plans whole as their newest definitions say, in the order of their import; or those that were published before the entry
  /// `seq`, as they were then. What they say on a day, `Plan.inForce` tells.
  package func plans(before seq: Int? = nil) throws(StoreError) -> [Plan] {
    try read { db in
      try Int.fetchAll(db, sql: "SELECT key FROM plan ORDER BY key").compactMap { key in
        if let seq, try !Store.isPublished(key, before: seq, in: db) { return nil }
        return try Store.definition(ofPlan: key, before: seq, in: db)
      }
    }
  }

  /// One plan whole as its definition says; nil when there is none of this id. What it says on a day, `Plan.inForce` tells.
  ///
  /// - Parameter knownBy: the day on which the plan is asked for as it was then: the last version that was recorded by that day,
  ///   or the first where all came later. Nil for the newest version.
  /// - Parameter seq: the entry before which it is asked for as it was then; nil where it was published later.
  package func plan(_ id: String, knownBy day: Day? = nil, before seq: Int? = nil) throws(StoreError) -> Plan? {
    try read { db in
      guard let key = try Int.fetchOne(db, sql: "SELECT key FROM plan WHERE id = ?", arguments: [id]) else {
        return nil
      }
      if let seq, try !Store.isPublished(key, before: seq, in: db) { return nil }
      return try Store.definition(ofPlan: key, knownBy: day, before: seq, in: db)
    }
  }

  /// Whether a version of the plan was there before the entry `seq`.
  private static func isPublished(_ key: Int, before seq: Int, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM definition WHERE plan = ? AND (entry IS NULL OR entry < ?))",
      arguments: [key, seq]) ?? false
  }

  /// The versions of a plan's definition, from 1 on, with the entries by which they were published; nil for one that was there
  /// before publishing was an entry.
  package func versions(of plan: String) throws(StoreError) -> [(version: Int, entry: Int?)] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT version, entry FROM definition WHERE plan = ? ORDER BY version",
        arguments: [try Store.key(ofPlan: plan, in: db)]
      ).map { try ($0.at(0), $0.at(1)) }
    }
  }

  /// The newest definition of a plan, or the one that was known on `day`, or before the entry `seq`.
  static func definition(
    ofPlan key: Int, knownBy day: Day? = nil, before seq: Int? = nil, in db: Database
  ) throws -> Plan {
    let version: Int? =
      if day == nil, seq == nil {
        nil
      } else {
        try Int.fetchOne(
          db,
          sql: """
            SELECT max(definition.version) FROM definition LEFT JOIN entry ON entry.seq = definition.entry
            WHERE definition.plan = ? AND (entry.seq IS NULL OR (entry.recorded <= ? AND entry.seq < ?))
            """, arguments: [key, day?.number ?? Int.max, seq ?? Int.max]) ?? 1
      }
    let plan = try Row.fetchCursor(
      db,
      sql: """
        SELECT definition.value FROM plan
        JOIN definition ON definition.plan = plan.key AND definition.version = coalesce(?, plan.version)
        WHERE plan.key = ?
        """, arguments: [version, key]
    ).map { row in try Store.value(row, at: 0) as Plan }.next()
    guard let plan else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no definition of plan \(key)") }
    return plan
  }

  /// The headline of each plan, in the order of their import, without loading any.
  package func planHeadlines() throws(StoreError) -> [PlanHeadline] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, title, title_en, document_number, issuer, jurisdiction, issued, period_start, period_end, time_zone,
            indicators, tasks, milestones, units, areas
          FROM plan ORDER BY key
          """
      ).map(Store.headline)
    }
  }

  private static func headline(_ row: Row) throws -> PlanHeadline {
    guard let start = try Day(row.at("period_start") as String), let end = try Day(row.at("period_end") as String),
      let period = Period(start: start, end: end)
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "period of \(try row.at("id") as String)") }
    return try PlanHeadline(
      id: row.at("id"), title: Name(row.at("title"), english: row.at("title_en")),
      documentNumber: row.at("document_number"), issuer: row.at("issuer"), jurisdiction: row.at("jurisdiction"),
      issued: (row.at("issued") as String?).flatMap { Day($0) }, period: period, timeZone: row.at("time_zone"),
      indicators: row.at("indicators"), tasks: row.at("tasks"), milestones: row.at("milestones"),
      units: row.at("units"), areas: row.at("areas"))
  }

  /// The key by which rows name the plan `id`.
  static func key(ofPlan id: String, in db: Database) throws -> Int {
    guard let key = try Int.fetchOne(db, sql: "SELECT key FROM plan WHERE id = ?", arguments: [id]) else {
      throw StoreError.unknownPlan(id: id)
    }
    return key
  }

  // MARK: Entries

  /// The entries of a plan after the one with the number `seq`, in order.
  package func entries(of plan: String, after seq: Int = 0) throws(StoreError) -> [Entry] {
    try read { db in
      let key = try Store.key(ofPlan: plan, in: db)
      var reader = try EntryReader(db)
      if seq == 0 { try reader.prepare(plan: key) }
      return try reader.entries(where: "plan = ? AND seq > ?", [key, seq])
    }
  }

  /// The entries of all plans after the one with the number `seq`, in order.
  package func entries(since seq: Int) throws(StoreError) -> [Entry] {
    try read { db in
      var reader = try EntryReader(db)
      return try reader.entries(where: "seq > ?", [seq])
    }
  }

  /// The version of an item: the number of the last entry on it, refused attempts aside, 0 for none. A draft names it in `seen`.
  package func version(of plan: String, subject: String) throws(StoreError) -> Int {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql:
          "SELECT plan.key, item.number FROM item JOIN plan ON plan.key = item.plan WHERE plan.id = ? AND item.id = ?",
        arguments: [plan, subject])
      guard let row else { throw StoreError.unknownSubject(plan: plan, subject: subject) }
      return try Store.version(of: EntryWriter.Subject(plan: row.at(0), number: row.at(1)), in: db)
    }
  }

  /// The number of the last entry in the store, 0 for none.
  package func lastSeq() throws(StoreError) -> Int {
    try read { db in try Store.lastSeq(db) }
  }

  /// The number of the last entry, within a transaction.
  static func lastSeq(_ db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT max(seq) FROM entry")) ?? 0
  }
}
