import DubanCore
import RandomBoards
import Testing

import DubanScreen
@testable import DubanTUI

/// Invariant 14: what the screen tells as overdue, due and next is what the agenda holds.
@Suite struct `The screen and the agenda` {
  private func everyBoard(_ check: (Board, Int) throws -> Void) rethrows {
    var boards = RandomBoards(seed: 14)
    for number in 0..<200 { try check(boards.next(), number) }
  }

  private func items(_ rows: [OverdueRow], _ heading: OverdueRow.Heading) -> [AgendaItem] {
    var (items, isUnder) = ([AgendaItem](), false)
    for row in rows {
      switch row {
      case .heading(let other, _, _): isUnder = other == heading
      case .item(let item): if isUnder { items.append(item) }
      }
    }
    return items
  }

  @Test func `the pane lists what is overdue and what is due within the horizon`() {
    everyBoard { board, number in
      let agenda = board.agenda
      let rows = OverdueRow.rows(of: agenda)
      #expect(items(rows, .overdue) == agenda.overdue, "board \(number)")
      #expect(items(rows, .next) == agenda.due(within: 31), "board \(number)")
      for case .heading(let heading, let count, let owners) in rows {
        #expect(count == items(rows, heading).count && owners == Set(items(rows, heading).map(\.owner)).count)
      }
      #expect(Set(rows.map(\.key)).count == rows.count, "every row has a name of its own on board \(number)")
    }
  }

  @Test func `what a unit only helps with stands and counts apart, and nothing is told twice or lost`() {
    everyBoard { board, number in
      let agenda = board.agenda
      for unit in board.plan.units.map(\.name.chinese) {
        let rows = OverdueRow.rows(of: agenda, for: [unit])
        func own(_ items: [AgendaItem]) -> [AgendaItem] { items.filter { $0.units.contains(unit) } }
        func others(_ items: [AgendaItem]) -> [AgendaItem] { items.filter { !$0.units.contains(unit) } }
        let (late, next) = (agenda.overdue, agenda.due(within: Agenda.horizon))
        #expect(items(rows, .overdue) == own(late) && items(rows, .next) == own(next), "\(unit) on board \(number)")
        #expect(items(rows, .helpingOverdue) == others(late) && items(rows, .helpingNext) == others(next))
        #expect(Set(rows.map(\.key)).count == rows.count, "every row has a name of its own")
      }
    }
  }

  @Test func `the portfolio tells how many are overdue and what is next`() {
    everyBoard { board, number in
      var pane = PortfolioPane()
      let presentation = Presentation(language: .chinese, today: board.asOf)
      pane.reload(
        [PortfolioEntry(id: board.plan.id, title: board.plan.title, summary: PlanSummary(board))], presentation)
      let grid = Grid.drawn(Size(rows: 8, columns: 140)) { pane.draw(presentation, in: $0) }
      let text = grid.plainText
      let overdue = board.agenda.overdueCount
      #expect(text.contains("逾期部分 \(overdue) 个") == (overdue > 0), "board \(number)")
      if let next = board.agenda.next {
        #expect(text.contains("下一到期 \(next.first.due.words(.chinese, in: board.plan.period))"), "board \(number)")
      }
    }
  }
}
