import DubanCore
import SamplePlans
import Testing

@testable import DubanReports

@Suite struct `The handover` {
  private let open: OpenPlan
  private let entries: [Entry]

  init() throws {
    let sample = try SamplePlan("huaian-2020")
    open = OpenPlan(board: sample.board(), usual: sample.reviewDay, notice: nil)
    entries = sample.entries
  }

  private func entry(_ actor: String, _ subject: String, _ change: Change, _ number: Int = 1) -> Entry {
    let seq = (entries.last?.seq ?? 0) + number
    return Entry(
      seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: open.board.asOf, on: open.board.asOf, actor: actor,
      plan: open.plan.id, subject: subject, change: change, note: nil, simulated: false)
  }

  @Test func `whatever is open of which somebody recorded something is theirs, with what they did last`() throws {
    let rows = HandoverListing.rows(of: entries, in: open)
    try #require(!rows.isEmpty)
    for row in rows {
      #expect(row.light?.isOpen == true)
      let own = entries.filter { $0.actor == row.entry.actor && ItemID($0.subject).owner == row.subject }
      #expect(row.entry.seq == own.filter { $0.change.step != nil }.map(\.seq).max())
    }
  }

  @Test func `what is over, taken back or only tried is nobody's to hand over`() throws {
    let open = try #require(self.open.board.tasks.first { $0.assessment.light?.isOpen == true }).task.id
    let done = try #require(self.open.board.tasks.first { $0.assessment.light == .done }).task.id
    func rows(_ new: [Entry]) -> [String] {
      HandoverListing.rows(of: entries + new, in: self.open).filter { $0.entry.actor == "新人" }.map(\.subject)
    }
    #expect(rows([entry("新人", open, .remark), entry("新人", done, .remark, 2)]) == [open])
    let first = entry("新人", open, .remark)
    #expect(rows([first, entry("新人", open, .revert(seq: first.seq), 2)]).isEmpty)
    #expect(rows([entry("新人", open, .refused(step: "close", reason: ""))]).isEmpty)
  }

  @Test func `the next step is the one that waits for whoever hands over, not the one that comes first`() throws {
    let task = try #require(
      self.open.board.tasks.first { $0.assessment.light?.isOpen == true && !$0.task.answering.isEmpty })
    let (id, lead) = (task.task.id, task.task.answering[0])
    var state = self.open.board.state(of: id)
    let key = self.open.plan.unitKey(of: lead)
    state.handling.requests = [.init(due: self.open.plan.period.end, recorded: self.open.board.asOf, unit: nil)]
    state.handling.assigned = [key: .init(on: self.open.board.asOf)]
    var board = self.open.board
    board.apply(state, for: id)
    let open = OpenPlan(board: board, usual: self.open.usual, notice: nil)
    func steps(_ author: Author) -> [Step] {
      var own = entry(author.actor, id, .remark)
      own = Entry(
        seq: own.seq, batch: own.seq, at: own.at, recorded: own.recorded, on: own.on, author: author, plan: own.plan,
        subject: id, change: .remark, note: nil, simulated: false)
      return HandoverListing.rows(of: entries + [own], in: open).first { $0.entry.actor == author.actor }?.next.map(
        \.step)
        ?? []
    }
    #expect(open.board.nextStep(of: id)?.step == .extend)
    #expect(steps(Author("联络员", capacity: .unit, unit: key)).first == .acknowledge)
    #expect(steps(Author("科员", capacity: .office)).first == .extend)
  }

  @Test func `one of a milestone is told with its task`() throws {
    let task = try #require(
      open.board.tasks.first { $0.assessment.light?.isOpen == true && !$0.task.milestones.isEmpty }
    ).task
    let rows = HandoverListing.rows(
      of: entries + [entry("新人", task.subject(of: task.milestones[0]), .confirm)], in: open)
    #expect(rows.filter { $0.entry.actor == "新人" }.map(\.subject) == [task.id])
  }
}
