import DubanCore
import RandomBoards
import SamplePlans
import Testing

@testable import DubanReports

/// Invariant 14: what `list` tells as overdue is what the agenda holds.
@Suite struct `The listings and the agenda` {
  @Test func `--overdue and the slips name what is overdue`() throws {
    let journal = SampleJournal()
    var boards = RandomBoards(seed: 14)
    for number in 0..<200 {
      let board = boards.next()
      let open = OpenPlan(board: board, usual: board.asOf, notice: nil)
      let overdue = board.agenda.overdue.filter { $0.directive == nil }
      func listed<L: Listing>(_ listing: L.Type, _ id: (L.Row) -> String) throws -> Set<String> {
        let text = "is:overdue"
        let filter = FilterMatch(FilterReader(names: FilterNames([board.plan])).read(text).filter, on: board)
        return Set(try L.rows(of: open, from: journal).filter { filter.admits(L.facets(of: $0)) }.map(id))
      }
      let owners = Set(overdue.filter { $0.kind != .indicator }.map(\.owner))
      #expect(try listed(TasksListing.self) { $0.entry.task.id } == owners, "tasks of board \(number)")
      let milestones = Set(overdue.filter { $0.kind == .milestone }.map(\.subject))
      #expect(try listed(MilestonesListing.self) { $0.milestone.id } == milestones, "board \(number)")
      let indicators = Set(overdue.filter { $0.kind == .indicator }.map(\.subject))
      #expect(try listed(IndicatorsListing.self) { $0.entry.indicator.id } == indicators, "board \(number)")
      let slips = SlipsListing.rows(of: open, from: journal)
      #expect(slips.compactMap(\.proposed) == board.slips && slips.compactMap(\.raised) == board.directives)
      let unanswered = slips.filter { $0.state == .overdue }.map { "\($0.subject)##\($0.raised?.number ?? 0)" }
      let raised = board.agenda.overdue.filter { $0.directive != nil }
      #expect(Set(unanswered) == Set(raised.map(\.key)), "board \(number)")
      #expect(
        PlansListing.rows(of: open, from: journal).map(\.summary.overdue) == [overdue.count + raised.count],
        "board \(number)")
    }
  }
}
