import DubanCore
import RandomBoards
import Testing

/// The lists of all units are told in one pass; they must be those that each unit has alone, and name each thing for each unit
/// that has it.
@Suite struct `Lists of work of all units` {
  @Test func `are those of each, on a thousand random boards`() throws {
    var boards = RandomBoards(seed: 20)
    var items = 0
    for _ in 0..<1_000 {
      let board = boards.next()
      let all = WorkList.ofUnits(on: board)
      #expect(all.map(\.reader) == board.plan.units.filter(\.members.isEmpty).map { .unit($0.key) })
      for list in all {
        items += list.items.count
        #expect(list == WorkList(of: list.reader, on: board))
        guard case .unit(let key) = list.reader, let unit = board.plan.unit(recorded: key) else { continue }
        // By the definition, item by item: what waits is the unit's own, and nothing else of its own reports is left out.
        for item in list.items where item.need != .handingIn && item.need != .answering {
          let owner = ItemID(item.subject).owner
          let isOwn =
            board.answering(owner).contains { board.plan.unit($0, includes: unit.name.chinese) }
            || board.state(of: owner).handling.assigned[key] != nil
            || item.units.contains { board.plan.unit($0, includes: unit.name.chinese) }
          #expect(isOwn, "\(key): \(item.subject)")
        }
        for item in board.agenda.overdue
        where item.directive == nil && item.units.contains(where: { board.plan.unit($0, includes: unit.name.chinese) })
        {
          #expect(list.items.contains { ItemID($0.subject).owner == item.owner }, "\(key): \(item.subject)")
        }
      }
    }
    #expect(items > 1_000)
  }
}
