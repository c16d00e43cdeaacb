import DubanCore
import RandomBoards
import Testing

@Suite struct `The forecast of random boards` {
  /// Calls `check` with each of a thousand boards and with days by which to look.
  private func everyBoard(_ check: (Board, Day, Int) -> Void) {
    var boards = RandomBoards(seed: 12)
    for number in 0..<1_000 {
      let board = boards.next()
      for end in [Forecast.usualEnd(of: board), board.asOf, board.asOf.advanced(by: 20), board.asOf.advanced(by: 800)] {
        check(board, end, number)
      }
    }
  }

  /// Invariants 2 and 14: the board of the day after, with no entry more, calls overdue what today's does and what is foretold.
  @Test func `is what the board of the day after calls overdue beside what is overdue today`() {
    var (kinds, count) = (Set<AgendaItem.Kind>(), 0)
    everyBoard { board, end, number in
      let forecast = Forecast(board, by: end)
      let later = Board(board.plan, states: board.states, asOf: end.advanced(by: 1))
      let today = Set(board.agenda.overdue.map(\.key))
      let then = Set(later.agenda.overdue.map(\.key))
      let told = forecast.items.map(\.item.key)
      #expect(Set(told) == then.subtracting(today), "board \(number) by \(end)")
      #expect(Set(told).count == told.count && today.isSubset(of: then), "board \(number) by \(end)")
      kinds.formUnion(forecast.items.map(\.item.kind))
      count += told.count
    }
    #expect(kinds == Set(AgendaItem.Kind.allCases) && count > 1_000)
  }

  @Test func `is of the agenda of today, in order, and told by what can be told`() {
    var (needs, known) = (0, 0)
    everyBoard { board, end, number in
      let forecast = Forecast(board, by: end)
      let open = Dictionary(uniqueKeysWithValues: board.agenda.items.map { ($0.key, $0) })
      #expect(forecast.items.map(\.item.due) == forecast.items.map(\.item.due).sorted(), "board \(number)")
      for entry in forecast.items {
        #expect(open[entry.item.key] == entry.item && !entry.item.isOverdue && entry.item.due <= end)
        for need in entry.needs {
          needs += 1
          #expect((need.missing == nil) == (need.aWeek == nil))
          guard let missing = need.missing, let aWeek = need.aWeek else { continue }
          known += 1
          // Never nothing, never more than all of it; in the weeks that are left it is enough.
          #expect(missing > .zero && aWeek > .zero && aWeek <= missing, "board \(number), \(entry.item.key)")
          #expect(entry.item.days > 7 || aWeek == missing)
          let weeks = Fraction(Int128(max(7, entry.item.days)), 7)
          #expect(aWeek.fraction * weeks >= missing.fraction)
        }
      }
    }
    #expect(needs > 500 && known > 100 && known < needs, "\(needs) needs, \(known) known")
  }

  @Test func `a later day takes nothing away`() {
    everyBoard { board, end, number in
      let (sooner, later) = (Forecast(board, by: end), Forecast(board, by: end.advanced(by: 30)))
      #expect(Set(sooner.items.map(\.item.key)).isSubset(of: later.items.map(\.item.key)), "board \(number)")
    }
  }
}
