import DubanDiagnostics
import Testing

@Suite struct `Rule: nothing is due before the day of issue` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{due: 2024-02-01, text: 部署}, {quarter: Q1, text: 开工}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{due: 2024-01-31, text: 一}, {due: 2024-02-09, text: 二}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q1, text: 开工}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{due: 2024-02-10, text: 印发}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.issueDay).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.issueDay).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.issueDay).findings(.issueDay).messages == [])
  }
}
