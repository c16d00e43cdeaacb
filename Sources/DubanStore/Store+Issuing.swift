package import DubanCore
import GRDB

extension Store {
  /// The last circular of `series` about the plan `plan`, or about all plans where it is nil; nil where none went out.
  package func lastCircular(of series: String, about plan: String?) throws(StoreError) -> Entry? {
    try read { db in try Store.lastCircular(of: series, about: plan, in: db) }
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
  /// - Throws: `unknownPlan`, `circularTaken`, `circularBefore`, `circularAhead`, or an error of the file.
  @discardableResult
  package func issueCircular(
    of series: String, number asked: Int?, about plan: String?, asOf day: Day, by author: Author, at: Instant,
    recorded: Day
  ) throws(StoreError) -> Entry {
    precondition((1...9_999).contains(asked ?? 1), "circulars are numbered from 1, and no year has so many")
    if day > recorded { throw .circularAhead(asOf: day, today: recorded) }
    return try write { db in
      try Store.allow(.issue, by: author)
      if let plan { _ = try Store.key(ofPlan: plan, in: db) }
      let last = try Store.lastCircular(of: series, about: plan, in: db)
      let known = CircularSeries(series, last: last)
      if let last = known.last, last.asOf > day {
        throw StoreError.circularBefore(series: series, number: last.number, asOf: last.asOf)
      }
      let taken = known.taken(in: day.year)
      let number = asked ?? known.next(asOf: day)
      guard number > taken else { throw StoreError.circularTaken(series: series, number: number, last: taken) }
      var writer = try EntryWriter(db)
      let change = Change.circular(series: series, number: number, plan: plan)
      return try writer.add(
        Draft(plan: "", subject: "", on: day, change: change, seen: 0), to: nil,
        EntryWriter.Circumstances(
          batch: writer.nextSeq, author: author, at: at, recorded: recorded, simulated: false))
    }
  }

  private static func lastCircular(of series: String, about plan: String?, in db: Database) throws -> Entry? {
    var reader = try EntryReader(db)
    var last: Entry?
    let condition = "plan IS NULL AND kind = (SELECT key FROM entry_kind WHERE name = 'circular') ORDER BY seq DESC"
    try reader.forEach(where: condition, []) { entry in
      guard case .circular(series, _, plan) = entry.change else { return true }
      last = entry
      return false
    }
    return last
  }
}
