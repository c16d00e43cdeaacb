package import DubanCore
import GRDB

extension Store {
  /// The last circular of `series` about the plan `plan`, or about all plans where it is nil; nil where none went out.
  package func lastCircular(of series: String, about plan: String?) throws(StoreError) -> Entry? {
    try read { db in try Store.lastCircular(of: series, about: plan, in: db) }
  }

  /// Whether anything was recorded after the entry `seq` of what a circular about `plan`, or about all plans, tells.
  package func hasNews(since seq: Int, about plan: String?) throws(StoreError) -> Bool {
    try read { db in try Store.hasNews(since: seq, about: plan, in: db) }
  }

  /// The circular of `series` with the number `number` about `plan`, or about all plans, and the one before it, with which it
  /// compares; nil where none of that number went out.
  ///
  /// - Parameter year: that in which it is numbered; nil for the newest.
  package func circular(
    _ number: Int, of series: String, in year: Int?, about plan: String?
  ) throws(StoreError) -> (entry: Entry, before: Entry?)? {
    try read { db in
      var found: Entry?
      var before: Entry?
      try Store.forEachCircular(of: series, about: plan, in: db) { entry, other in
        if found != nil {
          before = entry
          return false
        }
        if other == number, year.map({ $0 == entry.on.year }) ?? true { found = entry }
        return true
      }
      return found.map { ($0, before) }
    }
  }

  /// Records that a circular of `series` went out that tells of `plan`, or of all plans, as of `day`.
  ///
  /// Numbers of a series rise within a year and begin anew with the next one; nothing is issued as of a day before that of the
  /// last one, since each tells what changed since the one before. Both are decided in the transaction, so that two people never
  /// give one number to two papers.
  /// - Parameters:
  ///   - number: its number in the year, from 1; nil for the next one.
  ///   - author: who issues it.
  ///   - at: the instant now.
  ///   - recorded: the day of that instant in the zone of the store's owner.
  ///   - again: whether it may say once more what the last one says, as of the same day.
  ///   - file: the whole path of the file that is then to stand, which is awaited until `paperStands`; nil where none is.
  /// - Throws: `unknownPlan`, `circularTaken`, `circularBefore`, `circularAhead`, `circularRepeated`, or an error of the file.
  @discardableResult
  package func issueCircular(
    of series: String, number asked: Int?, about plan: String?, asOf day: Day, by author: Author, at: Instant,
    recorded: Day, again: Bool = false, into file: String? = nil
  ) throws(StoreError) -> Entry {
    precondition(CircularSeries.isName(series), "whoever names a series was told what may stand there")
    precondition((1...9_999).contains(asked ?? 1), "circulars are numbered from 1, and no year has so many")
    if day > recorded { throw .circularAhead(asOf: day, today: recorded) }
    return try write { db in
      try Store.allow(.issue, by: author)
      if let plan { _ = try Store.key(ofPlan: plan, in: db) }
      let last = try Store.lastCircular(of: series, about: plan, in: db)
      let hasNews = try last.map { try Store.hasNews(since: $0.seq, about: plan, in: db) } ?? true
      let known = CircularSeries(series, last: last, hasNews: hasNews)
      if let last = known.last, last.asOf > day {
        throw StoreError.circularBefore(series: series, number: last.number, asOf: last.asOf)
      }
      let taken = known.taken(in: day.year)
      let number = asked ?? known.next(asOf: day)
      guard number > taken else { throw StoreError.circularTaken(series: series, number: number, last: taken) }
      if let last = known.last, known.isRepeat(asOf: day), !again {
        throw StoreError.circularRepeated(series: series, number: last.number, asOf: day)
      }
      var writer = try EntryWriter(db)
      let change = Change.circular(series: series, number: number, plan: plan)
      let entry = try writer.add(
        Draft(plan: "", subject: "", on: day, change: change, seen: 0), to: nil,
        EntryWriter.Circumstances(
          batch: writer.nextSeq, author: author, at: at, recorded: recorded, simulated: false))
      if let file { try Store.expectPaper(of: entry, in: file, db) }
      return entry
    }
  }

  private static func lastCircular(of series: String, about plan: String?, in db: Database) throws -> Entry? {
    var last: Entry?
    try forEachCircular(of: series, about: plan, in: db) { entry, _ in
      last = entry
      return false
    }
    return last
  }

  /// Hands each circular of `series` about `plan`, or about all plans, with its number to `body`, the newest first, until that
  /// returns false.
  private static func forEachCircular(
    of series: String, about plan: String?, in db: Database, _ body: (Entry, Int) -> Bool
  ) throws {
    var reader = try EntryReader(db)
    let condition = "plan IS NULL AND kind = (SELECT key FROM entry_kind WHERE name = 'circular') ORDER BY seq DESC"
    try reader.forEach(where: condition, []) { entry in
      guard case .circular(series, let number, plan) = entry.change else { return true }
      return body(entry, number)
    }
  }

  /// What was tried and refused is no news.
  private static func hasNews(since seq: Int, about plan: String?, in db: Database) throws -> Bool {
    let key = try plan.map { try Store.key(ofPlan: $0, in: db) }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM entry WHERE seq > ? AND plan IS NOT NULL AND plan = coalesce(?, plan)
        AND kind <> (SELECT key FROM entry_kind WHERE name = 'refused'))
        """, arguments: [seq, key]) ?? false
  }
}
