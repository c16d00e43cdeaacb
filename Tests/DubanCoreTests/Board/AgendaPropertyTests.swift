import DubanCore
import RandomBoards
import Testing

/// Invariant 14: one definition of open, overdue, due soon and next, for whatever tells of them; invariant 7: counts add up.
@Suite struct `A thousand random boards` {
  /// Calls `check` with each of them; `seed` names the board when something fails.
  private func everyBoard(_ check: (Board, Int) throws -> Void) rethrows {
    var boards = RandomBoards(seed: 14)
    for number in 0..<1_000 { try check(boards.next(), number) }
  }

  private func keys(_ items: some Sequence<AgendaItem>) -> Set<String> { Set(items.map(\.key)) }

  @Test func `hold something of every kind, so that nothing is proved of nothing`() {
    var (kinds, open, overdue, uncovered, nobody) = (Set<AgendaItem.Kind>(), 0, 0, 0, 0)
    everyBoard { board, _ in
      let agenda = board.agenda
      kinds.formUnion(agenda.overdue.map(\.kind))
      open += agenda.items.count
      overdue += agenda.overdueCount
      uncovered += board.tasks.count { $0.assessment.own?.light.isOpen ?? false }
      nobody += agenda.items.count(where: \.units.isEmpty)
    }
    #expect(kinds == Set(AgendaItem.Kind.allCases))
    #expect(overdue > 1_000 && open > 2 * overdue && uncovered > 100 && nobody > 500)
  }

  @Test func `tell of a part of what the plan asks for the same as of all of it`() {
    everyBoard { board, number in
      let whole = board.agenda.ofPlan
      for days in [0, 7, 30] {
        let part = Agenda(ofPlan: board) { $0.isDue(within: days) }
        #expect(part == whole.filtered { $0.isDue(within: days) }, "due within \(days) days on board \(number)")
      }
      let owners = Dictionary(grouping: whole.items, by: \.owner)
      let told =
        board.tasks.map { ($0.task.id, board.overdueDays(of: $0)) }
        + board.indicators.map { ($0.indicator.id, board.overdueDays(of: $0)) }
      for (id, days) in told {
        let own = owners[id] ?? []
        #expect(board.agenda(of: id).items == own, "\(id) of board \(number)")
        #expect(days == own.map(\.overdueDays).max() ?? 0, "\(id) of board \(number)")
      }
    }
  }

  @Test func `name one set of overdue items on every light, in the portfolio, by unit, by slip and by filter`() {
    var escalated = 0
    everyBoard { board, number in
      let agenda = board.agenda
      let overdue = agenda.overdue
      // What units are asked to answer is overdue by itself and gives the item no light.
      let owners = Set(overdue.filter { $0.directive == nil }.map(\.owner))
      let tasks = board.tasks.filter { $0.assessment.light == .overdue }.map(\.task.id)
      let indicators = board.indicators.filter { $0.assessment.light == .overdue }.map(\.indicator.id)
      #expect(owners == Set(tasks + indicators), "lights of board \(number)")
      let milestones = board.milestones.filter { $0.light == .overdue }.map(\.id)
      #expect(Set(overdue.filter { $0.kind == .milestone }.map(\.subject)) == Set(milestones), "board \(number)")
      #expect(keys(overdue).count == overdue.count, "no item stands twice on board \(number)")
      #expect(PlanSummary(board).overdue == overdue.count, "portfolio of board \(number)")
      #expect(keys(board.standings().flatMap(\.agenda.overdue)) == keys(overdue), "units of board \(number)")
      // Where no slip stands all of it calls for one; where one stands, none of a weaker colour is proposed, and none of the same
      // but for red.
      let unsent = overdue.filter { board.state(of: $0.owner).handling.strongestSlip == nil }
      let proposed = board.slips.filter { board.state(of: $0.subject).handling.strongestSlip == nil }
      #expect(keys(proposed.flatMap(\.items).filter(\.isOverdue)) == keys(unsent), "slips of board \(number)")
      #expect(
        Set(proposed.filter { $0.colour == .red }.map(\.subject)) == Set(unsent.map(\.owner)),
        "red slips of board \(number)")
      for slip in board.slips {
        guard let standing = board.state(of: slip.subject).handling.strongestSlip else { continue }
        #expect(slip.colour > standing || (slip.colour == .red && standing == .red), "board \(number)")
        escalated += 1
      }
      let filter = FilterMatch(FilterReader(names: FilterNames([board.plan])).read("light:overdue").filter, on: board)
      #expect(filter.shown(on: board) == owners.union(milestones), "filter on board \(number)")
      let late = FilterMatch(FilterReader(names: FilterNames([board.plan])).read("is:overdue").filter, on: board)
      #expect(late.shown(on: board) == owners.union(milestones), "property on board \(number)")
      let group = board.groups(by: .light).first { $0.key == Light.overdue.rawValue }
      #expect(Set(group?.members.map { board.tasks[$0.task].task.id } ?? []) == Set(tasks), "group on board \(number)")
    }
    #expect(escalated > 100)
  }

  @Test func `name one set of due items, whatever their light`() {
    everyBoard { board, number in
      let agenda = board.agenda
      let soon = board.plan.settings.dueSoonDays
      for days in [0, soon, Agenda.horizon] {
        let due = agenda.due(within: days)
        let wanted = agenda.items.filter {
          $0.light != .overdue && (board.asOf...board.asOf.advanced(by: days)).contains($0.due)
        }
        #expect(keys(due) == keys(wanted), "due within \(days) days on board \(number)")
        #expect(
          due.map(\.isReported) == due.map(\.isReported).sorted { !$0 && $1 }, "never reported first, board \(number)")
        let ofUnits = board.standings().flatMap { $0.agenda.due(within: days) }
        #expect(keys(ofUnits) == keys(due), "units of board \(number)")
      }
      let isFree = { (item: AgendaItem) in board.state(of: item.owner).handling.strongestSlip == nil }
      let ofSlips = board.slips.flatMap(\.items).filter { $0.isDue(within: soon) && isFree($0) }
      #expect(keys(ofSlips) == keys(agenda.due(within: soon).filter(isFree)), "slips of board \(number)")
      let next = agenda.items.filter { !$0.isOverdue }.map(\.due).min()
      let summary = PlanSummary(board)
      #expect(summary.next?.due == next, "portfolio of board \(number)")
      #expect((summary.next?.count ?? 0) == agenda.items.count { !$0.isOverdue && $0.due == next }, "board \(number)")
      let first = agenda.items.enumerated().min {
        ($0.element.isOverdue ? 0 : 1, $0.element.days, $0.offset)
          < ($1.element.isOverdue ? 0 : 1, $1.element.days, $1.offset)
      }
      #expect(agenda.first == first?.element)
      #expect(agenda.first.map { $0.isOverdue } == (agenda.items.isEmpty ? nil : agenda.overdueCount > 0))
    }
  }

  @Test func `tell a passed day of something open as overdue, and nothing settled as open`() {
    everyBoard { board, number in
      for item in board.agenda.items {
        #expect(item.days == board.asOf.distance(to: item.due))
        #expect(item.isOverdue || item.days >= 0, "\(item.key) on board \(number)")
        // A ceiling is overdue since it was exceeded, wherever its own day is.
        let late = item.judgement.reason.exceededDays ?? max(0, -item.days)
        #expect(item.overdueDays == (item.isOverdue ? late : 0))
        guard item.directive == nil else {
          #expect(
            board.directive(item.directive ?? 0, on: item.owner)?.stands == true, "\(item.key) on board \(number)")
          continue
        }
        let status = board.state(of: item.owner).status
        #expect(status != .closed && status != .suspended, "\(item.key) on board \(number)")
      }
    }
  }

  @Test func `count what adds up`() {
    everyBoard { board, number in
      #expect(board.taskCounts.total == board.tasks.count && board.indicatorCounts.total == board.indicators.count)
      #expect(board.taskCounts.headings == board.tasks.count(where: \.task.isHeading), "board \(number)")
      let agenda = board.agenda
      let later = agenda.items.count { !$0.isOverdue && !$0.isDue(within: Agenda.horizon) }
      #expect(agenda.overdueCount + agenda.due(within: Agenda.horizon).count + later == agenda.items.count)
      #expect(PlanSummary(board).open == agenda.items.count)
      for standing in board.standings() {
        #expect(standing.open >= standing.overdue)
        #expect(standing.summary.lights.total == standing.summary.answering.count, "units of board \(number)")
      }
      let ofKinds = AgendaItem.Kind.allCases.map { kind in agenda.items.count { $0.kind == kind } }
      #expect(ofKinds.reduce(0, +) == agenda.items.count)
    }
  }

  @Test func `show every overdue milestone as overdue in its quarter`() {
    everyBoard { board, number in
      let quarters = QuarterBoard(board)
      for (position, entry) in board.tasks.enumerated() {
        for milestone in entry.assessment.milestones where milestone.light == .overdue {
          guard let quarter = milestone.milestone.quarters.last else { continue }
          #expect(
            quarters.cell(of: position, in: quarter).milestone?.light == .overdue, "\(milestone.id), board \(number)")
        }
      }
    }
  }

  @Test func `take over news as if judged anew`() {
    everyBoard { board, number in
      var other = Board(board.plan, states: [:], asOf: board.asOf)
      other.apply(board.states)
      #expect(other.agenda == board.agenda, "board \(number)")
    }
  }
}
