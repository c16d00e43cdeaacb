package import DubanCore
import GRDB

/// What was tried and refused stands in the journal: it changes nothing, nobody has to have seen it, and it is no news.
extension Store {
  /// Records `attempt` as an entry on its item, on the plan where it has no such item, or on the store where no plan is named.
  ///
  /// - Parameters:
  ///   - author: who tried it.
  ///   - at: the instant now.
  ///   - recorded: the day of that instant in the zone with the given IANA name.
  ///   - zone: the IANA name of the zone of the store's owner, in which the day of an attempt on the store itself is told.
  /// - Throws: `unknownPlan`, or an error of the file.
  @discardableResult
  package func recordRefusal(
    of attempt: RefusedAttempt, by author: Author, at: Instant, recorded: (_ zone: String) -> Day,
    zone: String = PlanSettings().timeZone
  ) throws(StoreError) -> Entry {
    try write { db in
      var writer = try EntryWriter(db)
      var draft = Draft(
        plan: attempt.plan, subject: attempt.subject, on: Day(number: 0),
        change: .refused(step: attempt.what, reason: attempt.reason), seen: 0)
      var subject: EntryWriter.Subject?
      if !attempt.plan.isEmpty {
        do {
          subject = try writer.subject(of: draft)
        } catch StoreError.unknownSubject {
          subject = EntryWriter.Subject(
            plan: try Store.key(ofPlan: draft.plan, in: db), number: ItemWriter.planNumber)
          draft.subject = ""
        }
      }
      let day = recorded(try subject.map { try Store.zone(ofPlan: $0.plan, in: db) } ?? zone)
      draft.on = day
      return try writer.add(
        draft, to: subject,
        EntryWriter.Circumstances(batch: writer.nextSeq, author: author, at: at, recorded: day, simulated: false))
    }
  }

  /// The attempts of `author` that were refused since the instant `since`, the newest first, among the last thousand entries.
  package func refusals(of author: Author, since: Instant) throws(StoreError) -> [Entry] {
    try read { db in
      var reader = try EntryReader(db)
      return try reader.entries(where: "at >= ? ORDER BY seq DESC LIMIT 1000", [since.milliseconds])
        .filter { $0.change.kind == .refused && $0.author == author }
    }
  }
}
