import DubanDiagnostics
import Testing

@Suite struct `Rule: combined quarters follow each other, and milestones their days` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: [Q4, Q2], due: 2024-12-31, text: 节点}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q2, text: 一}, {quarter: Q1, text: 二}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: [Q2, Q3], text: 一}, {quarter: Q4, text: 二}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q1, text: 一}, {due: 2024-05-31, text: 二}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.quarterOrder).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.quarterOrder).messages == [])
  }

  @Test func `a remark is acknowledged, an error is not`() throws {
    let counts = try Self.faults.map { try RulePlan($0).acknowledging(.quarterOrder).findings(.quarterOrder).count }
    #expect(counts == [1, 0])
  }
}
