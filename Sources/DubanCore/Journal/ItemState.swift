/// What is known of one item: the fold of its entries.
package struct ItemState: Equatable, Sendable {
  /// A value with the day for which it was reported.
  package struct Value: Hashable, Sendable {
    package var value: Figure
    package var on: Day

    /// `value` as of `on`.
    package init(_ value: Figure, on: Day) {
      self.value = value
      self.on = on
    }
  }

  /// The seq of the last entry on the item, compensated ones included; 0 for none. A write names it as what it saw.
  package var version = 0
  package var status: Status?
  /// The latest value of each measure.
  package var values: [String: Value] = [:]
  /// The day of the latest report.
  package var reported: Day?
  /// The day on which a milestone stood.
  package var confirmed: Day?
  /// The due day that an approved extension set.
  package var extendedDue: Day?
  /// Since when the present status holds.
  package var statusSince: Day?
  /// The latest wording, carried forward into the next report.
  package var wording: String?
  /// The spans for which each unit handed in its piece, by their last days, with how many.
  package var handedIn: [String: [Day: Int]] = [:]
  /// Paid in all so far.
  package var paid: Figure?
  /// Whether any of it is made up for the demonstration.
  package var simulated = false

  /// Nothing known.
  package init() {}

  /// The state after `entries`, which all touch one item and come in the order of their seq.
  ///
  /// Invariant 2: an entry counts when it was recorded by `knownBy` (nil: at any time) and holds for a day not after
  /// `asOf`. An entry that a counting revert names does not count; a revert that is itself reverted does nothing.
  package init(folding entries: some BidirectionalCollection<Entry>, asOf: Day, knownBy: Day? = nil) {
    let known = entries.filter { entry in knownBy.map { entry.recorded <= $0 } ?? true }
    let undone = Entry.undone(known)
    for entry in known {
      assert(entry.seq > version, "the events of an item come in the order of their seq")
      version = entry.seq
      if entry.on <= asOf, !undone.contains(entry.seq) { apply(entry) }
    }
  }

  /// The state as it will be when `draft` is recorded: what a preview shows.
  package func after(_ draft: Draft) -> ItemState {
    var state = self
    state.apply(draft.change, on: draft.on, note: draft.note)
    return state
  }

  private mutating func apply(_ entry: Entry) {
    simulated = simulated || entry.simulated
    apply(entry.change, on: entry.on, note: entry.note)
  }

  private mutating func apply(_ change: Change, on day: Day, note: String?) {
    switch change {
    case .report(let status, let values):
      set(status ?? (self.status == .returned || self.status == nil ? .inProgress : self.status), on: day)
      for (name, value) in values { self.values[name] = Value(value, on: day) }
      reported = max(day, reported ?? day)
      if let note { wording = note }
    case .confirm: confirmed = day
    case .close: set(.closed, on: day)
    case .sendBack: set(.returned, on: day)
    case .suspend: set(.suspended, on: day)
    case .resume: set(.inProgress, on: day)
    case .extend(let due, _): extendedDue = due
    case .handIn(let unit, let span): handedIn[unit, default: [:]][span, default: 0] += 1
    case .pay(let figure): paid = figure
    case .remark, .revert: break
    }
  }

  private mutating func set(_ status: Status?, on day: Day) {
    if status != self.status { statusSince = day }
    self.status = status
  }
}
