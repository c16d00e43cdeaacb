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

  /// What was reported of one measure and still holds, by data day. Never empty.
  package struct Series: Hashable, Sendable {
    /// One for each day, the oldest first.
    package private(set) var values: [Value]

    /// The value of the newest data day: the one in force, whenever it was recorded.
    package var latest: Value { values[values.count - 1] }

    /// `value` and nothing else.
    package init(_ value: Value) { values = [value] }

    /// `value` as of `on` and nothing else.
    package init(_ value: Figure, on: Day) { self.init(Value(value, on: on)) }

    /// Takes in a later entry's value: of two for one day the later entry holds.
    package mutating func add(_ value: Value) {
      let place = values.firstIndex { $0.on >= value.on } ?? values.endIndex
      if place < values.endIndex, values[place].on == value.on {
        values[place] = value
      } else {
        values.insert(value, at: place)
      }
    }

    /// The value in force on `day`; nil where there was none yet.
    package func value(on day: Day) -> Value? { values.last { $0.on <= day } }

    /// The values in force at the end of each of the last `count` months up to `day`, the oldest first, the last on `day` itself; nil
    /// where there was none yet.
    package func monthly(_ count: Int, upTo day: Day) -> [Figure?] {
      var (ends, end) = ([Day](), day)
      for _ in 0..<count {
        ends.append(end)
        end = end.monthStart.advanced(by: -1)
      }
      return ends.reversed().map { value(on: $0)?.value }
    }
  }

  /// The seq of the last entry on the item, compensated ones included; 0 for none. A write names it as what it saw.
  package var version = 0
  package var status: Status?
  /// What the unit said before the office decided otherwise (closed, returned, suspended); nil when it said nothing.
  package var statusBefore: Status?
  /// Why the office sent the report back; nil while it is not sent back.
  package var returnReason: String?
  /// What the unit said of its work, or said before the office decided otherwise.
  package var saidStatus: Status? { status.flatMap { $0.isDecision ? statusBefore : $0 } }
  /// What was reported of each measure, by data day.
  package var values: [String: Series] = [:]
  /// The day of the latest report that said where the item stands: more than a remark.
  package var reported: Day?
  /// The day on which a milestone stood.
  package var confirmed: Day?
  /// The due day that an approved extension set.
  package var extendedDue: Day?
  /// Since when the present status holds.
  package var statusSince: Day?
  /// The latest wording, carried forward into the next report.
  package var wording: String?
  /// The spans for which each unit, by its key, handed in its piece, by their last days, with how many.
  package var handedIn: [String: [Day: Int]] = [:]
  /// The days on which they were handed in, likewise, the first first.
  package var handInDays: [String: [Day: [Day]]] = [:]
  /// Paid in all so far.
  package var paid: Figure?
  /// The day for which that was told.
  package var paidOn: Day?
  /// How far it is on its way between the office and the units.
  package var handling = Handling()
  /// What was told with reports, applications and decisions to show that it is done, each once, the first first.
  package var evidence: [Evidence] = []
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
    // A refused attempt changed nothing, so nobody has to have seen it.
    for entry in known where entry.change.kind.changesItem {
      assert(entry.seq > version, "the events of an item come in the order of their seq")
      version = entry.seq
      guard entry.on <= asOf else { continue }
      if !undone.contains(entry.seq) {
        apply(entry)
      } else if case .raise(let order) = entry.change, order.kind.number != nil {
        // A slip that went out is not unsaid: it keeps its number and stands as withdrawn.
        let undoing = known.last { $0.change.reverted == entry.seq && !undone.contains($0.seq) }
        apply(entry)
        handling.directives[entry.seq]?.withdrawn = .init(on: undoing?.recorded ?? entry.recorded, reason: "")
      }
    }
  }

  /// The state as it will be when `draft` is recorded: what a preview shows.
  ///
  /// - Parameter unit: the key of the unit in whose name it is recorded; nil for nobody's.
  package func after(_ draft: Draft, by unit: String? = nil) -> ItemState {
    var state = self
    state.apply(draft.change, on: draft.on, note: draft.note, unit: unit)
    state.add(draft.evidence)
    // It has no number yet; what it raises gets one that nothing on the item has.
    let seq = max(version, handling.directives.keys.max() ?? 0) + 1
    state.handling.apply(draft.change, on: draft.on, recorded: draft.on, unit: unit, seq: seq, note: draft.note)
    return state
  }

  /// The state with one more entry, which takes nothing back and comes after all that it holds.
  package func adding(_ entry: Entry) -> ItemState {
    var state = self
    state.version = entry.seq
    state.apply(entry)
    return state
  }

  private mutating func apply(_ entry: Entry) {
    simulated = simulated || entry.simulated
    apply(entry.change, on: entry.on, note: entry.note, unit: entry.author.unit)
    add(entry.evidence)
    handling.apply(
      entry.change, on: entry.on, recorded: entry.recorded, unit: entry.author.unit, seq: entry.seq, note: entry.note)
  }

  private mutating func apply(_ change: Change, on day: Day, note: String?, unit: String?) {
    switch change {
    case .report(let status, let values):
      if let note { wording = note }
      // Whatever the unit says to it answers what was sent back; the office's figures leave it waiting for the unit.
      let isAnswer = self.status == .returned && unit != nil
      guard status != nil || !values.isEmpty || isAnswer || (note == nil && reported != nil) else { return }
      // A report that names no status keeps the one that was; none is invented.
      set(status ?? (isAnswer ? statusBefore : self.status), on: day)
      for (name, value) in values {
        let value = Value(value, on: day)
        if self.values[name]?.add(value) == nil { self.values[name] = Series(value) }
      }
      reported = max(day, reported ?? day)
    case .apply:
      if let note { wording = note }
      set(.completed, on: day)
      reported = max(day, reported ?? day)
    case .confirm: confirmed = day
    case .close: decide(.closed, on: day)
    case .sendBack:
      decide(.returned, on: day)
      returnReason = note
    case .suspend: decide(.suspended, on: day)
    case .terminate: decide(.terminated, on: day)
    case .resume: set(statusBefore, on: day)
    case .extend(let due, _): extendedDue = due
    case .handIn(let unit, let span):
      handedIn[unit, default: [:]][span, default: 0] += 1
      handInDays[unit, default: [:]][span, default: []].append(day)
      handInDays[unit]?[span]?.sort()
    case .pay(let figure):
      guard day >= paidOn ?? day else { return }
      (paid, paidOn) = (figure, day)
    case .assign, .acknowledge, .handBack, .requestExtension, .refuseExtension, .remark, .raise, .answer, .returnAnswer,
      .settle, .withdraw, .revert, .publish, .refused, .restored, .circular:
      break
    }
  }

  private mutating func add(_ told: [Evidence]) {
    for evidence in told where !self.evidence.contains(evidence) { self.evidence.append(evidence) }
  }

  /// The office's decision. What the unit said before is kept for the day on which the decision ends; work that is sent
  /// back or taken up again after it was said to be done is under way.
  private mutating func decide(_ decision: Status, on day: Day) {
    if let status, !status.isDecision { statusBefore = status == .completed ? .inProgress : status }
    set(decision, on: day)
  }

  private mutating func set(_ status: Status?, on day: Day) {
    if status != self.status { statusSince = day }
    self.status = status
    returnReason = nil
  }
}
