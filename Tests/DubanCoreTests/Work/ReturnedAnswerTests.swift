import DubanCore
import Testing

/// An answer that was sent back is told apart from one that was never given.
@Suite struct `An answer that was sent back` {
  typealias Step = (on: String, unit: String?, change: Change)

  private let chain = `Rules of the chain`()
  private static let both: [Step] = [
    ("2020-04-01", nil, `Rules of what units are asked to answer`.slip(.blue, to: ["zj", "市教育局"], by: "2020-04-25")),
    ("2020-04-03", "zj", .answer(directive: 1, unit: "zj")),
    ("2020-04-05", nil, .returnAnswer(directive: 1, unit: "zj")),
  ]

  private func board(_ steps: [Step], on asOf: String) -> Board {
    Board(chain.plan, states: ["1": chain.state(steps)], asOf: day(asOf))
  }

  private func remarks(_ reader: WorkReader, _ board: Board, _ need: WorkItem.Need) -> [String?] {
    WorkList(of: reader, on: board).items(need).map { $0.remark?.words(in: chain.plan, .chinese) }
  }

  @Test func `its unit is told when and why, the others nothing`() {
    let board = board(Self.both, on: "2020-04-20")
    #expect(remarks(.unit("zj"), board, .answering) == ["市住建局的答复4月5日退回：说明"])
    #expect(remarks(.unit("市教育局"), board, .answering) == [nil])
    #expect(remarks(.office, self.board(Self.both, on: "2020-04-26"), .unanswered) == ["市住建局的答复4月5日退回：说明"])
  }

  @Test func `it has a state of its own until its day has passed or it is given again`() {
    func state(_ steps: [Step], _ asOf: String) -> Directive.State? {
      board(steps, on: asOf).directives.first?.directive.state(in: chain.plan, on: day(asOf))
    }
    #expect(state(Array(Self.both.prefix(2)), "2020-04-20") == .open)
    #expect(state(Self.both, "2020-04-20") == .returned)
    #expect(state(Self.both, "2020-04-26") == .overdue)
    let again = Self.both + [("2020-04-06", "zj", Change.answer(directive: 1, unit: "zj"))]
    #expect(state(again, "2020-04-20") == .open)
    #expect(remarks(.unit("zj"), board(again, on: "2020-04-20"), .answering) == [])
  }
}
