import DubanDiagnostics
import Testing

@Suite struct `Rule: a share of a target names one of the same task, and is a rate` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 70, unit: "个"}], milestones: [{quarter: Q1, text: 节点, criteria: [{name: 完成率, value: 60, unit: "%", basis: rate, of: 小去}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 70, unit: "个"}], milestones: [{quarter: Q1, text: 节点, criteria: [{name: 完成数, value: 60, unit: "个", basis: cumulative, of: 小区}]}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 70, unit: "个"}], milestones: [{quarter: Q1, text: 节点, criteria: [{name: 完成率, value: 60, unit: "%", basis: rate, of: 小区}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 70, unit: "个"}], milestones: [{quarter: Q1, text: 节点, criteria: [{name: 小区, value: 30, unit: "个", basis: cumulative}]}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.criterionTarget).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.criterionTarget).messages == [])
  }

  @Test(arguments: faults)
  func `an error cannot be acknowledged away`(_ body: String) throws {
    #expect(
      try RulePlan(body).acknowledging(.criterionTarget).findings(.criterionTarget).allSatisfy { $0.severity == .error }
    )
    #expect(try !RulePlan(body).acknowledging(.criterionTarget).findings(.criterionTarget).isEmpty)
  }
}
