import DubanCore
import Testing

@Suite struct `Next steps` {
  let chain = `Rules of the chain`()

  func next(_ steps: [(on: String, unit: String?, change: Change)]) -> NextStep? {
    guard let item = chain.plan.item("1") else { return nil }
    return NextStep(of: item, chain.state(steps), answering: ["zj", "市教育局"], in: chain.plan)
  }

  @Test func `every state has somebody whose turn it is`() {
    let given = `Rules of the chain`.given
    let fresh = next([])
    #expect(fresh?.step == .report && fresh?.side == .unit && fresh?.units == ["zj", "市教育局"])
    let assigned = next([given])
    #expect(assigned?.step == .acknowledge && assigned?.since == day("2020-03-09") && assigned?.by == day("2020-03-10"))
    #expect(assigned?.isLate(on: day("2020-03-10")) == false && assigned?.isLate(on: day("2020-03-11")) == true)
    let one = next([given, ("2020-03-10", "zj", .acknowledge(unit: "zj"))])
    #expect(one?.step == .acknowledge && one?.units == ["市教育局"])
    let back = next([given, ("2020-03-10", "zj", .handBack(unit: "zj", to: "市水利局"))])
    #expect(back?.step == .assign && back?.side == .office && back?.since == day("2020-03-10"))
    let reported = next([("2020-03-10", "zj", .report(status: .inProgress, values: [:]))])
    #expect(reported?.units == ["市教育局"], "of several who answer those are named that have not reported")
    let applied = next([("2020-03-10", "zj", .apply)])
    #expect(applied?.step == .close && applied?.side == .office && applied?.since == day("2020-03-10"))
    let returned = next([("2020-03-10", "zj", .apply), ("2020-03-12", nil, .sendBack)])
    #expect(returned?.step == .report && returned?.side == .unit && returned?.since == day("2020-03-12"))
    let wanted = next([("2020-03-10", "zj", .requestExtension(due: day("2021-03-31")))])
    #expect(wanted?.step == .extend && wanted?.side == .office)
    #expect(next([("2020-03-10", nil, .suspend)])?.step == .resume)
    let slip = Change.raise(.init(.slip(.blue, number: nil), units: ["市教育局"], answerBy: day("2020-03-20")))
    let asked = next([given, ("2020-03-10", nil, slip)])
    #expect(asked?.step == .answer && asked?.units == ["市教育局"] && asked?.by == day("2020-03-20"))
    #expect(asked?.since == day("2020-03-10"))
    let answer = Change.answer(directive: 1, unit: "市教育局")
    let answered = next([("2020-03-10", nil, slip), ("2020-03-12", "市教育局", answer)])
    #expect(answered?.step == .settle && answered?.side == .office && answered?.since == day("2020-03-12"))
    let closed = next([("2020-03-10", nil, slip), ("2020-03-12", nil, .close)])
    #expect(closed?.step == .answer, "what was raised waits whatever became of the work")
    #expect(next([("2020-03-10", nil, .close)]) == nil && next([("2020-03-10", nil, .terminate)]) == nil)
  }

  @Test
  func `no sequence of steps leads where nothing is possible or nobody's turn it is, and all counts add up after it`()
    throws
  {
    var dice = Dice(seed: 11)
    let item = try #require(chain.plan.item("1"))
    var raised = 0
    for _ in 0..<10_000 {
      var entries: [Entry] = []
      var today = day("2020-02-01")
      for _ in 0..<Int.random(in: 1...8, using: &dice) {
        today = today.advanced(by: Int.random(in: 0...9, using: &dice))
        let state = ItemState(folding: entries, asOf: today)
        let context = RuleContext(plan: chain.plan, today: today)
        let possible = StepRules.possible(on: item, state: state, context: context)
        #expect(possible.contains(.remark))
        let step = try #require(Step.allCases.filter { $0.row.items.contains(.task) }.randomElement(using: &dice))
        let draft = Draft(
          plan: "test", subject: "1", on: today, change: change(step, state, today, &dice), note: "说明",
          seen: state.version
        ).meant
        let refusal = StepRules.refusal(of: draft, on: item, state: state, context: context)
        if refusal == nil {
          #expect(possible.contains(step), "\(step) was taken although it is said not to be possible")
          entries.append(
            Entry(
              seq: entries.count + 1, batch: entries.count + 1, at: Instant(milliseconds: 0), recorded: today,
              on: today,
              author: Author("某人", unit: step.row.side == .unit ? "zj" : nil), plan: "test", subject: "1",
              change: draft.change, note: draft.note, simulated: false))
        }
        let after = ItemState(folding: entries, asOf: today)
        let next = NextStep(of: item, after, answering: ["zj", "市教育局"], in: chain.plan)
        let isOver = after.status == .closed || after.status == .terminated
        #expect((next == nil) == (isOver && after.handling.standing.isEmpty))
        // What was raised is in one state only, and what is settled or withdrawn stays so.
        for directive in after.handling.directives.values {
          #expect(directive.settled == nil || directive.withdrawn == nil)
          #expect(directive.stands || directive.owing(in: chain.plan).isEmpty)
          #expect(directive.latest <= today && directive.on <= directive.latest)
          #expect(directive.settled == nil || directive.answered(in: chain.plan) == directive.order.units)
        }
        raised += after.handling.directives.count
        if let next {
          #expect(
            StepRules.possible(on: item, state: after, context: context).contains(next.step), "\(next) is possible")
          #expect(next.units.isEmpty == (next.side == .office))
        }
      }
      let board = Board(chain.plan, states: ["1": ItemState(folding: entries, asOf: today)], asOf: today)
      let (counts, agenda) = (board.taskCounts, board.agenda)
      #expect(counts.total == board.tasks.count && counts.judged + counts.headings == counts.total)
      let later = agenda.items.count { !$0.isOverdue && !$0.isDue(within: Agenda.horizon) }
      #expect(agenda.overdueCount + agenda.due(within: Agenda.horizon).count + later == agenda.items.count)
      for standing in board.standings() {
        #expect(standing.summary.lights.total == standing.summary.answering.count)
        #expect(standing.open >= standing.overdue)
      }
    }
    #expect(raised > 10_000, "something is proved of what was raised")
  }

  private func change(_ step: Step, _ state: ItemState, _ today: Day, _ dice: inout Dice) -> Change {
    // Mostly something that was raised, whatever became of it, sometimes nothing.
    let number = state.handling.directives.keys.sorted().randomElement(using: &dice) ?? 99
    let by = today.advanced(by: Int.random(in: 0...20, using: &dice))
    func order(_ kind: Directive.Kind) -> Change {
      .raise(Directive.Order(kind, units: Bool.random(using: &dice) ? ["zj"] : ["zj", "市教育局"], answerBy: by))
    }
    let unit = Bool.random(using: &dice) ? "zj" : "市教育局"
    return switch step {
    case .assign: .assign(units: Bool.random(using: &dice) ? [unit] : ["zj", "市教育局"], acknowledgeBy: today)
    case .acknowledge: .acknowledge(unit: unit)
    case .handBack: .handBack(unit: unit, to: "市水利局")
    case .report: .report(status: Status.reportable.randomElement(using: &dice), values: [:])
    case .apply: .apply
    case .confirm: .confirm
    case .close: .close
    case .sendBack: .sendBack
    case .suspend: .suspend
    case .terminate: .terminate
    case .resume: .resume
    case .requestExtension: .requestExtension(due: today.advanced(by: 400))
    case .extend: .extend(due: today.advanced(by: 400), approver: "市政府")
    case .refuseExtension: .refuseExtension
    case .handIn: .handIn(unit: unit, span: today)
    case .pay: .pay(.zero)
    case .remark: .remark
    case .issueSlip: order(.slip(Slip.Colour.allCases.randomElement(using: &dice) ?? .blue, number: nil))
    case .instruct: order(.instruction(leader: "张市长"))
    case .inspect: order(.inspection(.spotCheck))
    case .answer: .answer(directive: number, unit: unit)
    case .returnAnswer: .returnAnswer(directive: number, unit: unit)
    case .settle: .settle(directive: number)
    case .withdraw: .withdraw(directive: number)
    }
  }
}
