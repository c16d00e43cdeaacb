/// What waits for somebody on a board (我的待办): since when, by when, with what was said last.
///
/// What is overdue or due of the agenda (invariant 14), what is to be handed in of
/// `DutySheet`. What an item waits for stands in a row for each need: what a unit has to acknowledge may have been asked to be put
/// off too. What is overdue or due by itself is told only of what waits for nothing else. Reminders and listings are made of it.
package struct WorkList: Equatable, Sendable {
  package let reader: WorkReader
  /// In the order of their needs; of one need those due first, then in the order of the document.
  package let items: [WorkItem]

  /// Those that wait for `need`.
  package func items(_ need: WorkItem.Need) -> [WorkItem] { items.filter { $0.need == need } }

  /// The part of it that `isIncluded`.
  package func filtered(_ isIncluded: (WorkItem) -> Bool) -> WorkList {
    WorkList(reader: reader, items: items.filter(isIncluded))
  }

  /// `items` for `reader`; nothing waits where none are given.
  package init(reader: WorkReader, items: [WorkItem] = []) {
    (self.reader, self.items) = (reader, items)
  }

  /// What waits for `reader` on `board`; nothing where its plan does not know them.
  ///
  /// - Parameter horizon: how many days ahead what is due is told.
  package init(of reader: WorkReader, on board: Board, within horizon: Int = Agenda.horizon) {
    self.init(of: reader, WorkGathering(board, within: horizon))
  }

  /// What waits for each single unit of the plan, in its order; a unit for which nothing waits has an empty list.
  package static func ofUnits(on board: Board, within horizon: Int = Agenda.horizon) -> [WorkList] {
    let gathering = WorkGathering(board, within: horizon)
    let units = board.plan.units.filter(\.members.isEmpty)
    let shares = WorkShares(of: units, in: gathering)
    return units.map { WorkList(of: .unit($0.key), gathering, shares) }
  }

  private init(of reader: WorkReader, _ start: WorkGathering, _ shares: WorkShares? = nil) {
    var gathering = start
    switch reader {
    case .office: gathering.gatherOffice()
    case .unit(let text):
      if let unit = start.board.plan.unit(recorded: text) {
        gathering.gather(of: unit, shares ?? WorkShares(of: [unit], in: start))
      }
    case .leader(let name): gathering.gatherLeader(name)
    }
    let order = gathering.items.indices.sorted { left, right in
      let (one, other) = (gathering.items[left], gathering.items[right])
      return (one.need, one.by?.number ?? .max, left) < (other.need, other.by?.number ?? .max, right)
    }
    self.init(reader: reader, items: order.map { gathering.items[$0] })
  }
}
