package import DubanCore
import GRDB

/// Refused attempts that are not written down one by one: somebody tries the same again and again, or more than a journal should
/// take. They are counted beside the journal until one entry tells how many there were, so that nothing is lost in silence.
extension Store {
  /// Counts an attempt of `author` at the instant `at` that is not written down by itself.
  package func countUnwritten(by author: Author, at: Instant) throws(StoreError) {
    try write { db in
      var writer = try EntryWriter(db)
      let name = "\(Store.unwritten)\(try writer.key(of: author))"
      let known = try String.fetchOne(
        db, sql: "SELECT value FROM setting WHERE plan = 0 AND name = ?", arguments: [name]
      ).flatMap(Unwritten.init)
      let now = Unwritten(count: (known?.count ?? 0) + 1, since: known?.since ?? at.milliseconds)
      try db.execute(
        sql: """
          INSERT INTO setting (plan, name, value) VALUES (0, ?, ?)
          ON CONFLICT (plan, name) DO UPDATE SET value = excluded.value
          """, arguments: [name, now.text])
    }
  }

  /// Writes one entry for everybody of whom attempts were counted since before the instant `limit`, in his name, and counts anew.
  ///
  /// - Parameters:
  ///   - at: the instant now, whose day in the zone of the store's owner is `recorded`.
  ///   - reason: what is told of so many.
  package func tellUnwritten(
    since limit: Instant, at: Instant, recorded: Day, reason: (Int) -> String
  ) throws(StoreError) {
    // Mostly nothing is counted, and this is asked with each write.
    guard try read({ db in try !Store.counted(since: limit, in: db).isEmpty }) else { return }
    try write { db in
      var reader = try EntryReader(db)
      for (key, name, unwritten) in try Store.counted(since: limit, in: db) {
        var writer = try EntryWriter(db)
        let draft = Draft(
          plan: "", subject: "", on: recorded,
          change: .refused(step: RefusedAttempt.unwritten, reason: reason(unwritten.count)), seen: 0)
        _ = try writer.add(
          draft, to: nil,
          EntryWriter.Circumstances(
            batch: writer.nextSeq, author: try reader.author(key), at: at, recorded: recorded, simulated: false))
        try db.execute(sql: "DELETE FROM setting WHERE plan = 0 AND name = ?", arguments: [name])
      }
    }
  }

  private static func counted(
    since limit: Instant, in db: Database
  ) throws -> [(author: Int, name: String, unwritten: Unwritten)] {
    try Row.fetchAll(
      db, sql: "SELECT name, value FROM setting WHERE plan = 0 AND name GLOB ? ORDER BY length(name), name",
      arguments: [unwritten + "*"]
    ).compactMap { row in
      let name = try row.at(0) as String
      guard let author = Int(name.dropFirst(unwritten.count)), let counted = Unwritten(try row.at(1) as String),
        counted.since < limit.milliseconds
      else { return nil }
      return (author, name, counted)
    }
  }

  /// Before the key of the author, under which is kept how many there were.
  private static let unwritten = "refused-"

  /// How many there were, and the instant of the first in milliseconds.
  private struct Unwritten {
    var count: Int
    var since: Int64

    init(count: Int, since: Int64) { (self.count, self.since) = (count, since) }

    init?(_ text: String) {
      let parts = text.split(separator: " ")
      guard parts.count == 2, let count = Int(parts[0]), let since = Int64(parts[1]) else { return nil }
      self.init(count: count, since: since)
    }

    var text: String { "\(count) \(since)" }
  }
}
