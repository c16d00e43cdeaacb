import DubanCore
import Foundation
import GRDB
import Testing

@testable import DubanStore

@Suite struct `Checking a store` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore([Sample.plan, Sample.richPlan])
    for (number, subject) in ["1-1", "1-2", "1-1/Q2", "i1", "1-1", "1-2"].enumerated() {
      let change: Change =
        subject == "1-1" ? .report(status: .inProgress, values: ["老旧小区": Figure(10 + number)]) : .remark
      try store.record(
        Draft(
          plan: Sample.plan.id, subject: subject, on: Sample.day, change: change,
          note: "第\(number)次",
          seen: try store.version(of: Sample.plan.id, subject: subject)), actor: ["李明", "王芳"][number % 2])
    }
    try store.undo(8, actor: "王芳")
    var corrected = Sample.plan
    corrected.tasks[1].title = Name("公共停车泊位")
    try store.publish([corrected], replacing: true)
    try store.record(Sample.remark("1-1", seen: 7), actor: "赵强")
    #expect(try store.findings() == [])
    #expect(try store.lastSeq() == 11)
    store.close()
  }

  /// What is found in a copy of the store after `body` has altered it.
  private func findings(_ body: (Database) throws -> Void) throws -> [StoreFinding] {
    let copy = folder["altered.duban"]
    for suffix in ["", "-wal", "-shm"] { unlink(copy + suffix) }
    try FileManager.default.copyItem(atPath: folder.store, toPath: copy)
    try Alteration.unguarded(copy, body)
    let reader = try Store(opening: copy, mode: .readOnly)
    defer { reader.close() }
    return try reader.findings()
  }

  @Test(arguments: [
    ("UPDATE entry SET note = 'x' WHERE seq = 4", StoreFinding.altered(entry: 4)),
    ("UPDATE entry SET note = note || char(0) || 'x' WHERE seq = 4", .altered(entry: 4)),
    ("UPDATE entry SET hash = zeroblob(32) WHERE seq = 5", .altered(entry: 5)),
    ("UPDATE entry SET previous = zeroblob(32) WHERE seq = 5", .altered(entry: 5)),
    ("UPDATE entry SET algorithm = 2 WHERE seq = 5", .altered(entry: 5)),
    ("DELETE FROM entry WHERE seq = 6", .missing(entries: 6...6)),
    ("DELETE FROM entry WHERE seq > 9", .missing(entries: 10...11)),
    ("DELETE FROM entry", .missing(entries: 1...11)),
    ("UPDATE entry SET seq = 99 WHERE seq = 11", .behindEnd(entry: 99)),
    ("UPDATE chain SET hash = zeroblob(32)", .end(entry: 11)),
    ("DELETE FROM chain", .end(entry: 0)),
    ("UPDATE chain SET origin = zeroblob(32)", .origin),
    (
      "UPDATE definition SET value = replace(value, '70', '7') WHERE version = 1",
      .definition(plan: "huaian-2020", version: 1)
    ),
    (
      "DELETE FROM definition WHERE version = 1 AND plan = 1",
      .definitionMissing(plan: "huaian-2020", version: 1, entry: 1)
    ),
    ("UPDATE definition SET entry = NULL WHERE plan = 2", .definitionMissing(plan: "rich-2024", version: 1, entry: 2)),
    ("UPDATE plan SET title = 'x' WHERE key = 2", .plan("rich-2024", column: "title")),
    ("UPDATE plan SET period_end = '2020-11-30' WHERE key = 1", .plan("huaian-2020", column: "period_end")),
    ("UPDATE plan SET version = 1 WHERE key = 1", .plan("huaian-2020", column: "version")),
    ("UPDATE item SET value = replace(value, '70', '7') WHERE id = '1-1'", .item(plan: "huaian-2020", id: "1-1")),
    ("UPDATE item SET value = '{}' WHERE number = 0 AND plan = 1", .item(plan: "huaian-2020", id: "")),
    ("DELETE FROM item WHERE id = '1-1/f1' AND plan = 1", .item(plan: "huaian-2020", id: "1-1/f1")),
    ("UPDATE state SET value = replace(value, '14', '15')", .state(plan: "huaian-2020", id: "1-1")),
    ("UPDATE state SET latest_on = 0", .state(plan: "huaian-2020", id: "i1")),
    ("DELETE FROM state", .state(plan: "huaian-2020", id: "1-2")),
    ("UPDATE search SET value = x'00' WHERE plan = 2", .search(plan: "rich-2024")),
    ("UPDATE search SET made = 0 WHERE plan = 2", .search(plan: "rich-2024")),
    ("DELETE FROM search WHERE plan = 2", .search(plan: "rich-2024")),
    ("UPDATE status SET name = 'x' WHERE key = 6", .lookup(table: "status", key: 6)),
    ("INSERT INTO status (key, name) VALUES (8, 'x')", .lookup(table: "status", key: 8)),
    ("DELETE FROM entry_kind WHERE name = 'restored'", .lookup(table: "entry_kind", key: 14)),
    ("UPDATE author SET unit = '市住建局' WHERE actor = '赵强'", .altered(entry: 11)),
    ("DROP TRIGGER IF EXISTS entry_is_never_edited", .guardRemoved("entry_is_never_edited")),
    ("DROP INDEX entry_by_item", .partChanged("entry_by_item", isIndex: true)),
    ("DROP INDEX author_once", .partChanged("author_once", isIndex: true)),
    ("DROP VIEW history", .partChanged("history", isIndex: false)),
    ("DROP VIEW history; CREATE VIEW history AS SELECT 1 AS seq", .partChanged("history", isIndex: false)),
    (
      "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN UPDATE state SET latest_on = 0; END",
      .triggerAdded("quiet")
    ),
  ])
  func `names what was altered`(sql: String, finding: StoreFinding) throws {
    let found = try findings { db in try db.execute(sql: sql) }
    // The guard is put back by whoever alters, unless that is the alteration.
    if case .guardRemoved = finding {
      try DatabaseQueue(path: folder.store).write { db in try db.execute(sql: "DROP TRIGGER entry_is_never_edited") }
      #expect(try Store(opening: folder.store, mode: .readOnly).findings() == [finding])
      return
    }
    #expect(found.contains(finding), "\(found)")
  }

  @Test func `after a break goes on, so that each of several is named and no other`() throws {
    let found = try findings { db in
      try db.execute(sql: "UPDATE entry SET note = 'x' WHERE seq IN (4, 5, 9)")
    }
    #expect(found == [.altered(entry: 4), .altered(entry: 5), .altered(entry: 9)])
  }

  @Test func `names an entry that was replaced by one with a hash of its own`() throws {
    let found = try findings { db in
      var reader = try SealedEntryReader(
        db, kinds: "entry_kind", authors: "SELECT key, actor, capacity, unit, fingerprint FROM author")
      let row = try Row.fetchOne(
        db, sql: "SELECT \(SealedEntryReader.columns(author: "author")), previous FROM entry WHERE seq = 4")!
      var entry = try reader.entry(row)
      entry.note = "伪造".bytes
      let hash = try entry.hash(after: row.bytes(14)!, by: .sha256)
      try db.execute(sql: "UPDATE entry SET note = '伪造', hash = ? WHERE seq = 4", arguments: [Data(hash)])
    }
    #expect(found == [.replaced(entry: 4)])
  }

  /// Two hundred alterations at random, as somebody with `sqlite3` might make them: none is missed, and the entry is named.
  @Test func `misses none of two hundred alterations`() throws {
    var random = SystemRandomNumberGenerator()
    var missed: [String] = []
    for _ in 1...200 {
      let seq = Int.random(in: 1...11, using: &random)
      let other = (1...11).filter { $0 != seq }.randomElement(using: &random)!
      let seed = Int.random(in: 1_000_000...9_999_999, using: &random)
      let columns =
        "batch, at, recorded, holds_on, author, plan, item, kind, status, simulated, detail, note, algorithm"
      let kinds: [(sql: String, expected: Set<StoreFinding>)] = [
        ("UPDATE entry SET note = 'x\(seed)' WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("UPDATE entry SET at = at + \(seed) WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("UPDATE entry SET recorded = recorded - \(seed) WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("UPDATE entry SET holds_on = holds_on + 1 WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("UPDATE entry SET batch = batch - 1 WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("UPDATE entry SET author = author % 3 + 1 WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("UPDATE entry SET item = item + 1 WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("UPDATE entry SET kind = kind % 11 + 1 WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("UPDATE entry SET status = coalesce(status, 0) % 6 + 1 WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("UPDATE entry SET simulated = 1 - simulated WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("UPDATE entry SET detail = '{\"values\":{\"老旧小区\":\(seed)}}' WHERE seq = \(seq)", [.altered(entry: seq)]),
        ("DELETE FROM entry WHERE seq = \(seq)", [.missing(entries: seq...seq)]),
        (
          """
          INSERT INTO entry (seq, \(columns), previous, hash)
          SELECT 12, \(columns), (SELECT hash FROM chain), hash FROM entry WHERE seq = \(seq)
          """, [.behindEnd(entry: 12)]
        ),
        (
          """
          UPDATE entry SET reverts = NULL; UPDATE entry SET seq = 99 WHERE seq = \(seq);
          UPDATE entry SET seq = \(seq) WHERE seq = \(other); UPDATE entry SET seq = \(other) WHERE seq = 99
          """, [.altered(entry: seq), .altered(entry: other)]
        ),
        (
          "UPDATE author SET actor = actor || '\(seed)' WHERE key = (SELECT author FROM entry WHERE seq = \(seq))",
          [.altered(entry: seq)]
        ),
        (
          "UPDATE definition SET value = replace(value, '老旧小区', '老旧小区\(seed)') WHERE plan = 1 AND version = 2",
          [.definition(plan: "huaian-2020", version: 2)]
        ),
        (
          "UPDATE item SET value = replace(value, '70', '\(seed)') WHERE plan = 1 AND id = '1-1'",
          [.item(plan: "huaian-2020", id: "1-1")]
        ),
        (
          "UPDATE state SET value = replace(value, '\"status\"', '\"x\(seed)\"') WHERE item = (SELECT number FROM item "
            + "WHERE plan = 1 AND id = '1-1')", [.state(plan: "huaian-2020", id: "1-1")]
        ),
        ("UPDATE plan SET time_zone = 'UTC' WHERE key = 1", [.plan("huaian-2020", column: "time_zone")]),
      ]
      let (sql, expected) = kinds.randomElement(using: &random)!
      let found = try findings { db in try db.execute(sql: sql) }
      if !expected.isSubset(of: found) { missed.append("\(sql): \(found)") }
    }
    #expect(missed == [])
  }

  @Test func `a journal may change its algorithm, and each row names its own`() throws {
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    try store.seal(by: .sm3)
    try store.record(Sample.remark("1-1", seen: 11))
    try store.publish([Sample.plan], replacing: true)
    let names = try store.read { db in
      try String.fetchAll(db, sql: "SELECT algorithm FROM history WHERE seq > 10 ORDER BY seq")
    }
    #expect(names == ["sha256", "sm3", "sm3"])
    #expect(try store.findings() == [])
  }
}
