import DubanCore
import Testing

@Suite struct `Step table` {
  @Test(arguments: Step.allCases)
  func `every step is taken on something, from somewhere, and has a word in both languages`(step: Step) {
    #expect(!step.row.items.isEmpty)
    #expect(!step.row.from.isEmpty)
    #expect(!step.words(.chinese).isEmpty)
    #expect(step.words(.english) != step.words(.chinese))
  }

  @Test func `names in files and on the command line are each one step's`() {
    #expect(Set(Step.allCases.map(\.row.fileKey)).count == Step.allCases.count)
    let statements = Step.allCases.compactMap(\.row.statement)
    #expect(Set(statements).count == statements.count)
    #expect(Set(statements).isDisjoint(with: Status.allCases.filter { !$0.isDecision }.map(\.rawValue)))
  }

  @Test func `a status that only the office sets is reached by a step, and left by one`() {
    for status in Status.allCases where status.isDecision {
      #expect(Step.allCases.contains { $0.row.to == status }, "\(status) is reached")
      #expect(Step.allCases.contains { $0.row.from.contains(status) && $0.row.to != status && $0 != .remark })
    }
  }

  @Test func `what the office decides is the office's, what is reported the unit's`() {
    for step in Step.allCases where step.row.to?.isDecision == true { #expect(step.row.side == .office) }
    #expect(Step.report.row.side == .unit)
  }

  @Test(arguments: Change.Kind.allCases)
  func `the name of a kind leads back to it`(kind: Change.Kind) {
    #expect(Change.Kind(rawValue: kind.rawValue) == kind)
  }
}
