/// The journal as far as an assessment asks it: the entries that count, and what was known of an item on any day.
final class ScoringJournal {
  /// Those that count by the ids of their items, in order: known, not taken back, and each for the day for which it counts.
  let entries: [String: [Entry]]
  /// All known, for the fold, which knows itself what is taken back.
  private let histories: [String: [Entry]]
  private var states: [Moment: ItemState] = [:]

  private struct Moment: Hashable {
    let subject: String
    let day: Day
  }

  /// - Parameters:
  ///   - all: the entries of a plan in the order of their numbers.
  ///   - graceDays: see `ScoringRules.graceDays`.
  init(_ all: [Entry], knownBy: Day?, asOf: Day, graceDays: Int?) {
    let known = all.filter { entry in knownBy.map { entry.recorded <= $0 } ?? true }
      .map { graceDays.map($0.counted) ?? $0 }
    histories = Dictionary(grouping: known.filter(\.change.kind.changesItem), by: \.subject)
    let undone = Entry.undone(known)
    entries = Dictionary(grouping: known.filter { $0.on <= asOf && !undone.contains($0.seq) }, by: \.subject)
  }

  /// What was known of the item `subject` on `day`.
  func state(of subject: String, on day: Day) -> ItemState {
    guard let history = histories[subject] else { return ItemState() }
    let moment = Moment(subject: subject, day: day)
    if let known = states[moment] { return known }
    let state = ItemState(folding: history, asOf: day)
    states[moment] = state
    return state
  }

  /// The number of the entry that published the plan, or changed it last by `day`: it sets the days that were missed.
  func definition(on day: Day) -> [Int] {
    let all = (entries[""] ?? []).filter { if case .publish = $0.change { true } else { false } }
    return (all.last { $0.on <= day } ?? all.first).map { [$0.seq] } ?? []
  }
}

extension Entry {
  /// It for the day for which it counts: that on which it was recorded, where that lies more than `days` after the day for which
  /// it is said to hold.
  fileprivate func counted(_ days: Int) -> Entry {
    guard on.distance(to: recorded) > days else { return self }
    return Entry(
      seq: seq, batch: batch, at: at, recorded: recorded, on: recorded, author: author, plan: plan, subject: subject,
      change: change, note: note, simulated: simulated)
  }

  /// Whether the office recorded it: a unit gives nobody points.
  var isOfOffice: Bool { author.capacity?.takes(.office) ?? true }
}
