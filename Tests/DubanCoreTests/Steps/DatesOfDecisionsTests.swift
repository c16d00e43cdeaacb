import DubanCore
import Testing

/// What is dated, repeated or put off against what stands.
@Suite struct `Steps beside what stands` {
  private let chain = `Rules of the chain`()
  private static let report = Change.report(status: .inProgress, values: [:])

  private func refusal(_ change: Change, on: String, _ state: ItemState, note: String? = "说明") throws -> Refusal? {
    var draft = Draft(plan: "test", subject: "1", on: day(on), change: change, note: note, seen: 0)
    draft.isMeant = true
    let item = try #require(chain.plan.item("1"))
    return StepRules.refusal(
      of: draft, on: item, state: state, context: RuleContext(plan: chain.plan, today: day("2020-12-01")))
  }

  @Test(arguments: [("2020-05-09", true), ("2020-05-10", false), ("2020-05-11", false)])
  func `a decision on a report is never dated before it`(on: String, isRefused: Bool) throws {
    let state = chain.state([("2020-05-10", "zj", Self.report)])
    for (change, step) in [(Change.close, Step.close), (.sendBack, .sendBack)] {
      let refused = Refusal.beforeReport(step, on: day(on), reported: day("2020-05-10"))
      #expect(try refusal(change, on: on, state) == (isRefused ? refused : nil))
    }
    #expect(try refusal(.close, on: on, ItemState()) == nil, "the office may close what nobody reported")
    let words = Refusal.beforeReport(.close, on: day("2020-05-09"), reported: day("2020-05-10")).words(.chinese)
    #expect(words.contains("2020-05-09") && words.contains("2020-05-10"))
  }

  @Test func `nothing changed is said of what was reported once`() throws {
    let unchanged = Change.report(status: nil, values: [:])
    #expect(try refusal(unchanged, on: "2020-05-10", ItemState(), note: nil) == .nothingToRepeat)
    #expect(try refusal(unchanged, on: "2020-05-10", ItemState(), note: "") == .nothingToRepeat)
    #expect(try refusal(unchanged, on: "2020-05-10", ItemState()) == nil, "a wording says something")
    let reported = chain.state([("2020-05-01", "zj", Self.report)])
    #expect(try refusal(unchanged, on: "2020-05-10", reported, note: nil) == nil)
    let undone = chain.state([("2020-05-01", "zj", Self.report), ("2020-05-02", nil, .revert(seq: 1))])
    #expect(try refusal(unchanged, on: "2020-05-10", undone, note: nil) == .nothingToRepeat)
  }

  // MARK: Milestones past what they lead to

  @Test(
    arguments: [
      // The second quarter goes past nothing; on the day of the next; past it; past all and the task.
      ("2020-08-31", []), ("2020-09-30", []), ("2020-10-01", ["Q3"]), ("2020-12-31", ["Q3"]),
      ("2021-01-01", ["-", "Q3", "Q4"]),
    ] as [(String, [String])])
  func `a milestone that goes past later days is asked about`(due: String, passed: [String]) throws {
    var plan = chain.plan
    plan.tasks[0].milestones = [milestone(1), milestone(2), milestone(3), milestone(4)]
    for change in [Change.requestExtension(due: day(due)), .extend(due: day(due), approver: "市政府")] {
      let board = Board(plan, states: [:], asOf: day("2020-06-01"))
      let draft = Draft(plan: "test", subject: "1/Q2", on: day("2020-06-01"), change: change, note: "理由", seen: 0)
      let refusal = board.refusal(of: draft, today: day("2020-06-01"))
      if passed.isEmpty {
        #expect(refusal == nil)
      } else {
        guard case .extensionPast(day(due), let days) = refusal else {
          Issue.record("\(String(describing: refusal))")
          continue
        }
        #expect(days.map { $0.milestone ?? "-" } == passed)
        #expect(refusal?.question == .extensionPast)
        #expect(board.refusal(of: draft.meant, today: day("2020-06-01")) == nil)
      }
    }
  }

  @Test func `what stands, and what was put off itself, is passed by nobody`() {
    var plan = chain.plan
    plan.tasks[0].milestones = [milestone(2), milestone(3)]
    let stands = history("1/Q3", [("2020-05-01", .confirm)])
    let later = history("1/Q3", [("2020-05-01", .extend(due: day("2020-11-30"), approver: "市政府"))])
    let draft = Draft(
      plan: "test", subject: "1/Q2", on: day("2020-06-01"), change: .requestExtension(due: day("2020-10-31")),
      note: "理由", seen: 0)
    for entries in [stands, later] {
      let states = ["1/Q3": ItemState(folding: entries, asOf: day("2020-06-01"))]
      let board = Board(plan, states: states, asOf: day("2020-06-01"))
      #expect(board.refusal(of: draft, today: day("2020-06-01")) == nil)
    }
    let board = Board(plan, states: [:], asOf: day("2020-06-01"))
    #expect(board.refusal(of: draft, today: day("2020-06-01"))?.words(.chinese) == "新期限 2020-10-31 晚于节点 Q3（2020-09-30）")
  }
}
