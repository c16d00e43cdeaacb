/// One act that is to be taken back, or brought back, with all of its items at once.
package struct Reversal: Equatable, Sendable {
  package let direction: Direction
  /// The number of what is taken back: of the act itself, or of its undoing when it is to be brought back.
  package let batch: Int
  /// What stops holding, or holds again; in the order in which it was recorded.
  package let items: [Item]
  /// What others have done to the same items since and still holds, in order: it stands in the way (invariant 4).
  package let since: [Entry]

  /// Which way it goes.
  package enum Direction: Sendable { case undo, redo }

  /// One entry of the act.
  package struct Item: Equatable, Sendable {
    /// What somebody did.
    package let act: Entry
    /// The number of the entry that is taken back for it: its own, or that of the last undo or redo behind it.
    package let reverting: Int

    /// `act`, which is reversed by taking back the entry with the number `reverting`.
    package init(act: Entry, reverting: Int) {
      self.act = act
      self.reverting = reverting
    }
  }

  /// The reversal of the act or undoing with the number `batch`.
  package init(_ direction: Direction, batch: Int, items: [Item], since: [Entry]) {
    self.direction = direction
    self.batch = batch
    self.items = items
    self.since = since
  }

  /// The state of an item after it, `entries` being all that are on that item.
  package func state(after entries: [Entry], asOf: Day, knownBy: Day?) -> ItemState {
    guard let last = entries.last else { return ItemState() }
    var entries = entries
    for item in items where item.act.plan == last.plan && item.act.subject == last.subject {
      let act = item.act
      entries.append(
        Entry(
          seq: (entries.last ?? last).seq + 1, batch: last.seq + 1, at: last.at, recorded: last.recorded, on: act.on,
          actor: act.actor, plan: act.plan, subject: act.subject, change: .revert(seq: item.reverting), note: nil,
          simulated: false))
    }
    return ItemState(folding: entries, asOf: asOf, knownBy: knownBy)
  }
}
