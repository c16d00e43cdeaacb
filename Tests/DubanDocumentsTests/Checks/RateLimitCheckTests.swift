import DubanDiagnostics
import Testing

@Suite struct `Rule: no share of a whole passes it, and none falls` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q1, text: 节点, criteria: [{name: 开工率, value: 20, unit: "%", basis: rate}]}, {quarter: Q2, text: 节点, criteria: [{name: 开工率, value: 60, unit: "%", basis: rate}]}, {quarter: Q3, text: 节点, criteria: [{name: 开工率, value: 120, unit: "%", basis: rate}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q1, text: 节点, criteria: [{name: 开工率, value: 60, unit: "%", basis: rate}]}, {quarter: Q2, text: 节点, criteria: [{name: 开工率, value: 20, unit: "%", basis: rate}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 完成率, kind: exactly, basis: rate, value: 120, unit: "%"}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q1, text: 节点, criteria: [{name: 开工率, value: 20, unit: "%", basis: rate}]}, {quarter: Q2, text: 节点, criteria: [{name: 开工率, value: 60, unit: "%", basis: rate}]}, {quarter: Q3, text: 节点, criteria: [{name: 开工率, value: 100, unit: "%", basis: rate}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 税收增长, kind: exactly, basis: growth, value: 120, unit: "%"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 产能利用水平, kind: exactly, basis: level, value: 105, unit: "%"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q3, text: 桩基, criteria: [{name: 完成率, value: 100, unit: "%", basis: rate}]}, {quarter: Q4, text: 下部结构, criteria: [{name: 完成率, value: 80, unit: "%", basis: rate}]}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.rateLimit).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.rateLimit).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.rateLimit).findings(.rateLimit).messages == [])
  }
}
