import DubanCore

/// An extension (延期) that was approved: both days, by whom, and the day by the plan.
struct ApprovedExtension {
  /// The day that it moved.
  let from: Day
  /// The day that holds since.
  let to: Day
  let approver: String
  /// The day by the plan, which is the one that the first extension moved.
  let first: Day

  /// It for scripts.
  var cell: Table.Cell {
    .record([
      Table.Member("from", .day(from)), Table.Member("to", .day(to)), Table.Member("approver", .text(approver)),
      Table.Member("first", .day(first)),
    ])
  }

  /// The one that `entry` records of an item in the state `before`; nil where it records none.
  init?(_ entry: Entry, before: ItemState, in open: OpenPlan) {
    guard case .extend(let due, let approver) = entry.change,
      let from = before.extendedDue ?? open.board.dayOfPlan(entry.subject)
    else { return nil }
    (self.from, to, self.approver) = (from, due, approver)
    first = open.board.dayOfPlan(entry.subject) ?? from
  }

  /// The last of the item `subject` that counts on the board of `open`; nil where no day was moved.
  ///
  /// - Throws: when the journal cannot be read.
  init?(of subject: String, in open: OpenPlan, from journal: some EntrySource) throws {
    let board = open.board
    // Nearly nothing was extended; the journal is asked only about what was.
    guard board.state(of: subject).extendedDue != nil else { return nil }
    let known = try journal.entries(of: open.plan.id, subject: subject)
      .filter { entry in board.knownBy.map { entry.recorded <= $0 } ?? true }
    let undone = Entry.undone(known)
    let counting = known.filter { $0.on <= board.asOf && !undone.contains($0.seq) && $0.change.kind == .step(.extend) }
    guard let last = counting.last else { return nil }
    self.init(last, before: ItemState(folding: counting.dropLast(), asOf: board.asOf), in: open)
  }
}

extension ApprovedExtension? {
  /// It for scripts, or nothing.
  var cell: Table.Cell { map(\.cell) ?? .empty }
}

extension Board {
  /// The day by which the plan asks for the item, extensions aside; nil for what has none.
  fileprivate func dayOfPlan(_ subject: String) -> Day? {
    switch judgedItem(subject) {
    case .task(let entry): entry.task.due(in: plan)
    case .indicator(let entry): entry.indicator.due(in: plan)
    case .milestone(let milestone, _): milestone.milestone.due
    case .funding, .duty, .plan, nil: nil
    }
  }
}
