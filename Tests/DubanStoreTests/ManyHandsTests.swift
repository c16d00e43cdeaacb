import DubanCore
import Testing

@testable import DubanStore

/// Several people, each in a capacity of his own and with what he saw some time ago, try whatever comes to mind: back-dated, with
/// falling figures, beside a plan whose units are renamed and merged meanwhile.
@Suite struct `Many hands on one store` {
  /// SplitMix64, so that what is found can be found again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func once(in count: Int) -> Bool { number(1...count) == 1 }
    mutating func one<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }
  }

  private static let id = Sample.plan.id
  private static let subjects = ["1-1", "1-1-1", "1-2", "1-1/Q2", "i1", "d1", "1-1/f1", ""]
  private static let units = ["市住建局", "市房管局", "市城建局", "市住房城乡建设局", "外星局"]
  private static let people = [
    Author("王芳", capacity: .office), Author("周主任", capacity: .approver),
    Author("李明", capacity: .unit, unit: "市住建局"), Author("赵强", capacity: .unit, unit: "市房管局"),
    Author("孙某", capacity: .viewer), Author("陈静"),
  ]

  private static let plan: Plan = {
    var plan = Sample.plan
    plan.units.append(DubanCore.Unit(Name("市房管局"), jurisdiction: "淮安市"))
    plan.tasks[0].leads = ["市住建局"]
    plan.tasks[0].cooperating = ["市房管局"]
    plan.tasks[0].milestones[0].criteria = [Criterion("数量", value: Figure(35), basis: .cumulative, of: "老旧小区")]
    var child = DubanCore.Task(id: "1-1-1", title: Name("管网改造"))
    child.responsible = ["市房管局"]
    child.targets = [Target(Name("管网"), value: Figure(12), unit: "公里")]
    child.targets[0].sameAs = Target.Link(item: "1-1", key: "老旧小区")
    plan.tasks[0].children = [child]
    plan.tasks[1].responsible = ["市房管局"]
    plan.indicators[0].owners = ["市住建局"]
    plan.duties[0].units = ["市住建局", "市房管局"]
    return plan
  }()

  private static func change(_ dice: inout Dice, _ today: Day, _ state: ItemState) -> Change {
    let unit = dice.one(units)
    let later = today.advanced(by: dice.number(-5...90))
    let raised = Array(state.handling.directives.keys).sorted()
    let number = raised.isEmpty || dice.once(in: 6) ? dice.number(1...9) : dice.one(raised)
    let asked = dice.once(in: 8) ? [] : [unit] + (dice.once(in: 3) ? [dice.one(units)] : [])
    switch dice.number(1...26) {
    case 1...5:
      let names = ["老旧小区", "管网", IndicatorAssessment.measure, "无此指标"]
      let values = dice.once(in: 3) ? [:] : [dice.one(names): Figure(dice.number(-3...80))]
      return .report(status: dice.one([nil, .notStarted, .inProgress, .completed, .closed]), values: values)
    case 6, 7: return .assign(units: asked, acknowledgeBy: dice.once(in: 2) ? nil : later)
    case 8: return .acknowledge(unit: unit)
    case 9: return .handBack(unit: unit, to: dice.one(units))
    case 10: return .apply
    case 11, 12: return .confirm
    case 13: return .close
    case 14: return .sendBack
    case 15: return .suspend
    case 16: return .terminate
    case 17: return .resume
    case 18: return .requestExtension(due: later)
    case 19: return .extend(due: later, approver: dice.once(in: 5) ? "" : "市政府")
    case 20: return .refuseExtension
    case 21: return .handIn(unit: unit, span: dice.one([Day(2020, 3, 31)!, Day(2020, 4, 30)!, today]))
    case 22: return dice.once(in: 2) ? .pay(Figure(dice.number(-1...3))) : .remark
    case 23:
      let kinds: [Directive.Kind] = [
        .slip(dice.one(Slip.Colour.allCases), number: nil), .instruction(leader: dice.one(["张三", ""])),
        .inspection(dice.one(Directive.Inspection.allCases)),
      ]
      return .raise(Directive.Order(dice.one(kinds), units: asked, answerBy: later))
    case 24: return .answer(directive: number, unit: unit)
    case 25: return .returnAnswer(directive: number, unit: unit)
    default: return dice.once(in: 2) ? .settle(directive: number) : .withdraw(directive: number)
    }
  }

  /// One of the steps that are possible on `subject`, by somebody whose it is, as he would mean it.
  private static func sensible(_ dice: inout Dice, _ board: Board, _ today: Day, _ subject: String) -> (Change, Author)?
  {
    guard let item = board.item(subject) else { return nil }
    let (plan, state) = (board.plan, board.state(of: subject))
    let steps = StepRules.possible(on: item, state: state, context: RuleContext(plan: plan, today: today))
      .filter { ![.close, .terminate, .apply].contains($0) || dice.once(in: 8) }
    guard let step = steps.randomElement(using: &dice) else { return nil }
    let unit = dice.one(plan.units)
    let handling = state.handling
    let author: Author =
      switch step.row.side {
      case .unit: Author("联络员", capacity: .unit, unit: unit.key)
      case .office, .anyone: dice.one([people[0], people[1], people[5]])
      }
    let later = today.advanced(by: dice.number(1...60))
    func raised(_ isIncluded: (Directive) -> Bool) -> Int {
      handling.standing.filter { isIncluded($0.directive) }.randomElement(using: &dice)?.number ?? 0
    }
    func order(_ kind: Directive.Kind) -> Change { .raise(Directive.Order(kind, units: [unit.key], answerBy: later)) }
    let change: Change =
      switch step {
      case .report:
        .report(
          status: dice.one([nil, .inProgress, .completed]),
          values: item.measures.randomElement(using: &dice).map { [$0: Figure(dice.number(0...80))] } ?? [:])
      case .assign: .assign(units: [unit.key], acknowledgeBy: later)
      case .acknowledge: .acknowledge(unit: unit.key)
      case .handBack: .handBack(unit: unit.key, to: dice.one(plan.units).key)
      case .apply: .apply
      case .confirm: .confirm
      case .close: .close
      case .sendBack: .sendBack
      case .suspend: .suspend
      case .terminate: .terminate
      case .resume: .resume
      case .requestExtension: .requestExtension(due: plan.period.end.advanced(by: dice.number(1...90)))
      case .extend: .extend(due: plan.period.end.advanced(by: dice.number(1...90)), approver: "市政府")
      case .refuseExtension: .refuseExtension
      case .handIn: .handIn(unit: unit.key, span: Day(2020, 3, 31)!)
      case .pay: .pay(Figure(dice.number(0...3)))
      case .remark: .remark
      case .issueSlip: order(.slip(dice.one(Slip.Colour.allCases), number: nil))
      case .instruct: order(.instruction(leader: "张三"))
      case .inspect: order(.inspection(.spotCheck))
      case .answer: .answer(directive: raised { !$0.owing(in: plan).isEmpty }, unit: unit.key)
      case .returnAnswer: .returnAnswer(directive: raised { !$0.answers.isEmpty }, unit: unit.key)
      case .settle: .settle(directive: raised { $0.owing(in: plan).isEmpty })
      case .withdraw: .withdraw(directive: raised { _ in true })
      }
    return (change, author)
  }

  /// What the plan says on `day`, by its newest definition.
  private func inForce(_ store: Store, _ day: Day) throws -> Plan {
    try #require(try store.plan(Self.id)).inForce(on: day)
  }

  private func board(_ store: Store, _ day: Day) throws -> Board {
    Board(try inForce(store, day), states: try store.states(of: Self.id, asOf: day), asOf: day)
  }

  /// Renames a unit or merges two, at once or from a day ahead on.
  private func reorganise(_ store: Store, _ today: Day, _ dice: inout Dice) throws {
    let definition = try #require(try store.definition(of: Self.id))
    let plan = definition.plan.inForce(on: today)
    let begins = today.advanced(by: dice.number(0...20))
    let change =
      dice.once(in: 2)
      ? UnitChange(from: ["市住建局"], into: ["市住房城乡建设局"], on: begins)
      : UnitChange(from: ["市住建局", "市房管局"], into: ["市城建局"], on: begins)
    guard let next = try? plan.taking(change, on: today) else { return }
    _ = try store.amend(
      next, seen: definition.version, by: Author("周主任", capacity: .approver), at: Sample.instant,
      recorded: { _ in today }, reason: "机构改革", approver: "市委编委")
  }

  @Test(arguments: 1...40)
  func `the store takes what the rules let pass, refuses what they refuse, and nothing is lost or left undefined`(
    seed: Int
  ) throws {
    var dice = Dice(state: UInt64(seed))
    let folder = try Folder()
    let store = try folder.makeStore([Self.plan])
    var today = Day(2020, 3, 2)!
    var seen: [String: Int] = [:]
    var (taken, refused, late) = (0, 0, 0)
    for _ in 0..<90 {
      today = today.advanced(by: dice.number(0...4))
      if dice.once(in: 25) { try reorganise(store, today, &dice) }
      let subject = dice.one(Self.subjects)
      let board = try board(store, today)
      let sensible = dice.once(in: 2) ? Self.sensible(&dice, board, today, subject) : nil
      let author = sensible?.1 ?? dice.one(Self.people)
      let version = try store.version(of: Self.id, subject: subject)
      // Mostly the newest is on the screen, else what was there when it was last looked at.
      if seen[subject] == nil || !dice.once(in: 6) { seen[subject] = version }
      let change = sensible?.0 ?? Self.change(&dice, today, board.state(of: subject))
      let on = today.advanced(by: sensible == nil ? dice.number(-12...1) : -dice.one([0, 0, 0, 3]))
      var draft = Draft(
        plan: Self.id, subject: subject, on: on, change: change,
        note: sensible == nil && dice.once(in: 5) ? nil : "说明", seen: seen[subject] ?? version)
      draft.isMeant = dice.once(in: 2)
      let expected = board.refusal(of: draft, today: today, by: author)
      let before = try store.lastSeq()
      let day = today
      do throws(StoreError) {
        let entry = try store.record([draft], by: author, at: Sample.instant, recorded: { _ in day })
        #expect(
          draft.seen == version && expected == nil,
          "\(seed): \(draft) was taken, against \(String(describing: expected))")
        #expect(entry.map(\.author) == [author])
        taken += 1
      } catch {
        // What was refused stands nowhere.
        #expect(try store.lastSeq() == before)
        switch error {
        case .changedMeanwhile(_, _, let entries):
          #expect(draft.seen != version && !entries.isEmpty, "\(seed): \(draft)")
          late += 1
        case .refused(_, _, .slipBefore): refused += 1
        case .refused(_, _, let refusal):
          #expect(refusal == expected, "\(seed): \(draft) by \(author)")
          refused += 1
        default: throw error
        }
      }
      if dice.once(in: 12), let batch = try store.lastUndoableBatch(actor: author.actor) {
        _ = try? store.undo(batch: batch, by: author, at: Sample.instant, recorded: { _ in day })
      }
    }
    #expect(taken > 10 && refused > 10 && taken + refused + late == 90, "\(taken) \(refused) \(late)")
    let findings = try store.findings()
    #expect(findings == [], "\(seed): \(findings)")
    let after = try self.board(store, today)
    // Counts add up, every item has a light or is a heading, and who owes the next step is known.
    let judged = after.tasks.filter { !$0.task.isHeading }
    #expect(ToldLight.byUrgency.reduce(0) { $0 + after.taskCounts[$1] } == judged.count)
    #expect(judged.allSatisfy { $0.assessment.judgement != nil })
    for subject in Self.subjects {
      let own = try store.entries(of: Self.id, subject: subject)
      let folded = ItemState(folding: own, asOf: today)
      if subject != "" { #expect(folded == after.state(of: subject), "\(seed): \(subject)") }
      guard let item = after.item(subject) else { continue }
      let state = after.state(of: subject)
      let possible = StepRules.possible(
        on: item, state: state, context: RuleContext(plan: after.plan, today: today))
      #expect(possible.contains(.remark))
    }
    // Lists of work name nothing that the plan does not know.
    let known = Set(after.plan.items.map(\.id))
    for list in WorkList.ofUnits(on: after) + [WorkList(of: .office, on: after)] {
      #expect(list.items.allSatisfy { known.contains($0.subject) })
      #expect(Set(list.items.map(\.key)).count == list.items.count, "\(seed): a row for each need, none twice")
    }
  }
}
