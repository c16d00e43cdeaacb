package import DubanCore
import GRDB

/// Undo never removes anything: it adds an entry that takes another one back (invariant 1). Such an entry can be taken
/// back in turn, which is redo. So behind each entry stands a chain of what took it back, what took that back, and so on;
/// the entry holds while the chain has an even number of links.
extension Store {
  /// Takes back every entry of a batch that still holds, in one new batch.
  ///
  /// Undoing a batch of undos brings back what they took back.
  /// - Parameters:
  ///   - batch: the number of the act, as its entries tell.
  ///   - author: who undoes it.
  ///   - at: the instant now.
  ///   - recorded: the day of that instant in the zone with the given IANA name.
  ///   - simulated: whether it is made up for a demonstration.
  /// - Throws: `unknownBatch`; `alreadyUndone`; `changedMeanwhile` when an item of the batch was changed since by an act
  ///   that still holds (invariant 4); or an error of the file.
  @discardableResult
  package func undo(
    batch: Int, by author: Author, at: Instant, recorded: (_ zone: String) -> Day, simulated: Bool = false
  ) throws(StoreError) -> [Entry] {
    try write { db in
      let reversal = try Store.reversal(ofBatch: batch, in: db)
      // A unit takes back what it did itself, and nothing else.
      let isOwn = author.capacity == .unit && reversal.items.allSatisfy { $0.act.author.isSame(as: author) }
      try Store.allow(isOwn ? .undo : .undoOthers, by: author)
      if let first = reversal.since.first {
        throw StoreError.changedMeanwhile(plan: first.plan, subject: first.subject, entries: reversal.since)
      }
      var writer = try EntryWriter(db)
      var circumstances = EntryWriter.Circumstances(
        batch: writer.nextSeq, author: author, at: at, recorded: Day(number: 0), simulated: simulated)
      var subjects: [EntryWriter.Subject] = []
      // The last is taken back first, as if each had been undone by itself.
      let undone = try reversal.items.reversed().map { item in
        let subject = try Store.subject(ofEntry: item.reverting, in: db)
        if item.act.change.amends {
          circumstances.recorded = recorded(try Store.zone(ofPlan: subject.plan, in: db))
          return try Store.takeBack(item.act, reverting: item.reverting, circumstances, with: &writer, in: db)
        }
        let draft = Draft(
          plan: item.act.plan, subject: item.act.subject, on: item.act.on, change: .revert(seq: item.reverting),
          seen: item.reverting)
        subjects.append(subject)
        circumstances.recorded = recorded(try Store.zone(ofPlan: subject.plan, in: db))
        return try writer.add(draft, to: subject, circumstances)
      }
      try StateWriter(db).update(subjects)
      return undone
    }
  }

  /// The last act of `actor` that still holds and is not itself an undo or a redo; nil when there is none.
  package func lastUndoableBatch(actor: String) throws(StoreError) -> Int? {
    try lastBatches(of: actor).act
  }

  /// The last undo of `actor` that still holds, unless another act was done since; undoing it is redo. Nil when there is
  /// none.
  package func lastRedoableBatch(actor: String) throws(StoreError) -> Int? {
    try lastBatches(of: actor).undo
  }

  private func lastBatches(of actor: String) throws(StoreError) -> (act: Int?, undo: Int?) {
    try read { db in
      var reader = try EntryReader(db)
      var act: Int?
      var undo: Int?
      let condition = "author IN (SELECT key FROM author WHERE actor = ?) ORDER BY seq DESC"
      try reader.forEach(where: condition, [actor]) { entry in
        guard entry.change.kind.changesItem || entry.change.amends, try Store.holds(entry, in: db) else { return true }
        let depth = try Store.depth(of: entry, in: db)
        if depth == 0 { act = entry.batch }
        if !depth.isMultiple(of: 2), undo == nil { undo = entry.batch }
        return act == nil
      }
      return (act, undo)
    }
  }
}
