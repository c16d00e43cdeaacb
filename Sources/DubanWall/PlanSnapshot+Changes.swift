package import DubanCore

extension PlanSnapshot {
  /// A reading of the plan on `board`, with what `changes` tells of today.
  package init(board: Board, today: Day, isSimulated: Bool, newestRecord: Day?, telling changes: PlanChanges) {
    var items: [ItemChange] = []
    for group in changes.days.flatMap(\.groups) {
      switch group {
      case .item(let item):
        items.add(
          ItemChange(
            subject: item.subject, title: item.title, unit: board.firstUnit(of: item.subject), before: item.before,
            after: item.after, kinds: item.entries.map(\.entry.change.kind)))
      case .act(let act):
        for part in act.entries {
          let subject = board.owner(of: part.change.entry.subject)
          items.add(
            ItemChange(
              subject: subject, title: part.title, unit: board.firstUnit(of: subject), before: part.change.before,
              after: part.change.after, kinds: [part.change.entry.change.kind]))
        }
      }
    }
    self.init(board: board, today: today, isSimulated: isSimulated, newestRecord: newestRecord, changes: items)
  }
}

extension [PlanSnapshot.ItemChange] {
  /// Adds an older change; of an item that is there it is only its beginning.
  fileprivate mutating func add(_ older: PlanSnapshot.ItemChange) {
    guard let place = firstIndex(where: { $0.subject == older.subject }) else { return append(older) }
    let newer = self[place]
    self[place] = PlanSnapshot.ItemChange(
      subject: newer.subject, title: newer.title, unit: newer.unit, before: older.before ?? newer.before,
      after: newer.after ?? older.after, kinds: newer.kinds + older.kinds)
  }
}

extension Board {
  /// The task with which a milestone is told; everything else stands for itself.
  fileprivate func owner(of subject: String) -> String { milestone(subject)?.task ?? subject }

  /// The first of the units that answer for an item.
  fileprivate func firstUnit(of subject: String) -> String? {
    task(subject)?.task.answering.first ?? indicator(subject)?.indicator.owners.first
  }
}
