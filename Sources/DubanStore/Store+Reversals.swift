package import DubanCore
import GRDB

/// What an undo or a redo would do, and what stands in its way.
extension Store {
  /// What taking back the batch would reverse, without doing it.
  ///
  /// - Throws: `unknownBatch`, also for what is no step, such as publishing; `alreadyUndone` when nothing of it holds; or an error of the file.
  package func reversal(ofBatch batch: Int) throws(StoreError) -> Reversal {
    try read { db in try Store.reversal(ofBatch: batch, in: db) }
  }

  static func reversal(ofBatch batch: Int, in db: Database) throws -> Reversal {
    let entries = try entries(ofBatch: batch, in: db)
    guard let first = entries.first, entries.allSatisfy({ $0.change.kind.changesItem || $0.change.amends }) else {
      throw StoreError.unknownBatch(batch)
    }
    let holding = try entries.filter { try holds($0, in: db) }
    guard !holding.isEmpty else { throw StoreError.alreadyUndone(batch: batch) }
    let items = try holding.map { entry in
      Reversal.Item(
        act: try act(behind: entry, in: db), reverting: try chain(of: entry.seq, in: db).last ?? entry.seq)
    }
    let own = Set(items.map(\.act.seq))
    var since: [Int: Entry] = [:]
    for entry in holding {
      if entry.change.amends {
        let key = try Store.key(ofPlan: entry.plan, in: db)
        for later in try publications(ofPlan: key, afterEntry: entry.seq, but: own, in: db) { since[later.seq] = later }
        continue
      }
      let subject = try subject(ofEntry: entry.seq, in: db)
      for later in changes(since: entry.seq, but: own, among: try Store.entries(on: subject, after: 0, in: db)) {
        since[later.seq] = later
      }
    }
    return Reversal(
      try depth(of: first, in: db).isMultiple(of: 2) ? .undo : .redo, batch: batch,
      items: items.sorted { $0.act.seq < $1.act.seq }, since: since.values.sorted { $0.seq < $1.seq })
  }

  /// What amended the plan after the entry `seq` and holds, own acts and what takes them back aside.
  private static func publications(
    ofPlan key: Int, afterEntry seq: Int, but own: Set<Int>, in db: Database
  ) throws -> [Entry] {
    let version =
      try Int.fetchOne(
        db, sql: "SELECT version FROM definition WHERE plan = ? AND entry = ?", arguments: [key, seq]) ?? 0
    return try publications(ofPlan: key, after: version, in: db).filter { later in
      // What was done since and taken back leaves the plan as it was.
      let act = try act(behind: later, in: db)
      return try act.seq > seq && !own.contains(act.seq) && holds(act, in: db)
    }
  }

  /// What has changed an item since the entry `seq`, own acts aside: acts that hold now and did not then, or the other way
  /// round. Told is the act when it is newer, else what took or brought it back. `entries` are all on the item.
  private static func changes(since seq: Int, but own: Set<Int>, among entries: [Entry]) -> [Entry] {
    let (undoneThen, undoneNow) = (Entry.undone(entries.filter { $0.seq <= seq }), Entry.undone(entries))
    return entries.compactMap { act in
      guard act.change.kind.changesItem, act.change.kind != .revert, !own.contains(act.seq) else { return nil }
      let (held, holds) = (act.seq <= seq && !undoneThen.contains(act.seq), !undoneNow.contains(act.seq))
      guard held != holds else { return nil }
      if act.seq > seq { return act }
      var last = act
      while let next = entries.first(where: { $0.change == .revert(seq: last.seq) }) { last = next }
      return last
    }
  }

  /// The item that an entry touches.
  static func subject(ofEntry seq: Int, in db: Database) throws -> EntryWriter.Subject {
    let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT plan, item FROM entry WHERE seq = ?"), arguments: [seq])
    guard let row else { throw StoreError.unknownBatch(seq) }
    return try EntryWriter.Subject(plan: row.at(0), number: row.at(1))
  }

  // MARK: Chains

  static func holds(_ entry: Entry, in db: Database) throws -> Bool {
    try chain(of: entry.seq, in: db).count.isMultiple(of: 2)
  }

  /// What took the entry back, what took that back, and so on.
  private static func chain(of seq: Int, in db: Database) throws -> [Int] {
    var links: [Int] = []
    var last = seq
    while let next = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT seq FROM entry WHERE reverts = ?"), arguments: [last])
    {
      links.append(next)
      last = next
    }
    return links
  }

  /// What the entry takes back, what that took back, and so on down to what somebody did.
  private static func roots(of entry: Entry, in db: Database) throws -> [Int] {
    var roots: [Int] = []
    let query = try db.makeStatement(sql: "SELECT reverts FROM entry WHERE seq = ? AND reverts IS NOT NULL")
    while let reverted = try Int.fetchOne(query, arguments: [roots.last ?? entry.seq]) { roots.append(reverted) }
    return roots
  }

  /// 0 for what somebody did, 1 for what takes that back, 2 for what takes the taking back back.
  static func depth(of entry: Entry, in db: Database) throws -> Int { try roots(of: entry, in: db).count }

  /// What somebody did that the entry takes or brings back; the entry itself when it is no undo.
  private static func act(behind entry: Entry, in db: Database) throws -> Entry {
    guard let root = try roots(of: entry, in: db).last else { return entry }
    var reader = try EntryReader(db)
    return try reader.entries(where: "seq = ?", [root]).first ?? entry
  }

  /// The entries of one act. They stand together, as the act held the write lock.
  private static func entries(ofBatch batch: Int, in db: Database) throws -> [Entry] {
    var reader = try EntryReader(db)
    var entries: [Entry] = []
    try reader.forEach(where: "seq >= ?", [batch]) { entry in
      guard entry.batch == batch else { return false }
      entries.append(entry)
      return true
    }
    return entries
  }
}
