import DubanCore
import RandomBoards
import Testing

@testable import DubanWall

/// Invariant 14: what the wall tells as overdue and due is what the agenda holds.
@Suite struct `The wall and the agenda` {
  @Test func `the pages list what is overdue and what is due within the horizon, and every unit owes its part`() {
    var boards = RandomBoards(seed: 14)
    for number in 0..<200 {
      let board = boards.next()
      let agenda = board.agenda
      let reading = PlanSnapshot(board: board, today: board.asOf, isSimulated: false, newestRecord: nil, changes: [])
      #expect(reading.agenda == agenda)
      #expect(OverduePage(reading).rows.map(\.item) == agenda.overdue, "board \(number)")
      #expect(NextPage(reading).rows.map(\.item) == agenda.due(within: 31), "board \(number)")
      let units = UnitsPage(reading).rows
      let answers = { (item: AgendaItem) in max(1, item.units.count) }
      #expect(units.map(\.overdue).reduce(0, +) == agenda.overdue.map(answers).reduce(0, +), "board \(number)")
      #expect(units.map(\.open).reduce(0, +) == agenda.items.map(answers).reduce(0, +), "board \(number)")
    }
  }
}
