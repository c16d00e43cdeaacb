import DubanDiagnostics
import Testing

@Suite struct `Rule: a total since the start does not fall` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q1, text: 节点, criteria: [{name: 小区, value: 30, unit: "个", basis: cumulative}]}, {quarter: Q2, text: 节点, criteria: [{name: 小区, value: 20, unit: "个", basis: cumulative}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q1, text: 节点, criteria: [{name: 小区, value: 10, unit: "个", basis: cumulative}]}, {quarter: Q2, text: 节点, criteria: [{name: 小区, value: 40, unit: "个", basis: cumulative}]}, {quarter: Q3, text: 节点, criteria: [{name: 小区, value: 35, unit: "个", basis: cumulative}]}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q1, text: 节点, criteria: [{name: 小区, value: 20, unit: "个", basis: cumulative}]}, {quarter: Q2, text: 节点, criteria: [{name: 小区, value: 20, unit: "个", basis: cumulative}]}, {quarter: Q3, text: 节点, criteria: [{name: 小区, value: 30, unit: "个", basis: cumulative}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q1, text: 节点, criteria: [{name: 小区, value: 30, unit: "个", basis: increment}]}, {quarter: Q2, text: 节点, criteria: [{name: 小区, value: 20, unit: "个", basis: increment}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, milestones: [{quarter: Q1, text: 一, criteria: [{name: 甲, value: 30, unit: 个, basis: cumulative}]}, {quarter: Q2, text: 二, criteria: [{name: 乙, value: 20, unit: 个, basis: cumulative}]}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.cumulativeFigure).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.cumulativeFigure).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.cumulativeFigure).findings(.cumulativeFigure).messages == [])
  }
}
