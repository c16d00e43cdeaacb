import DubanDiagnostics
import Testing

@Suite struct `Rule: a milestone is due within the plan's period and its own quarters` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{due: 2025-01-31, text: 节点}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q2, due: 2024-08-01, text: 节点}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{due: 2023-12-31, text: 节点}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, due: 2024-09-30, milestones: [{due: 2024-06-30, text: 开工}, {due: 2024-11-30, text: 验收}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, due: 2024-06-30, milestones: [{quarter: Q3, text: 完工}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{due: 2024-12-31, text: 节点}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q2, due: 2024-05-20, text: 节点}]}
    """#,
    #"""
    period: {start: 2024-01-01, end: 2026-12-31}
    tasks:
      - {id: "1", title: 任务甲, milestones: [{due: 2026-06-30, text: 节点}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, due: 2024-09-30, milestones: [{due: 2024-06-30, text: 开工}, {due: 2024-09-30, text: 完工}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.milestoneDay).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.milestoneDay).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.milestoneDay).findings(.milestoneDay).messages == [])
  }
}
