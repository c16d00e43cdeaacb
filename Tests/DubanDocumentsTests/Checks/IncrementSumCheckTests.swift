import DubanDiagnostics
import Testing

@Suite struct `Rule: what the quarters add up to is the target` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 演出, kind: exactly, basis: amount, value: 448, unit: "场"}], milestones: [{quarter: Q1, text: 节点, criteria: [{name: 演出, value: 80, unit: "场", basis: increment}]}, {quarter: Q4, text: 节点, criteria: [{name: 演出, value: 144, unit: "场", basis: increment}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 演出, kind: atMost, basis: amount, value: 100, unit: "场"}], milestones: [{quarter: Q1, text: 节点, criteria: [{name: 演出, value: 80, unit: "场", basis: increment}]}, {quarter: Q4, text: 节点, criteria: [{name: 演出, value: 44, unit: "场", basis: increment}]}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 演出, kind: exactly, basis: amount, value: 224, unit: "场"}], milestones: [{quarter: Q1, text: 节点, criteria: [{name: 演出, value: 80, unit: "场", basis: increment}]}, {quarter: Q2, text: 节点, criteria: [{name: 演出, value: 144, unit: "场", basis: increment}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 演出, kind: atLeast, basis: amount, value: 200, unit: "场"}], milestones: [{quarter: Q1, text: 节点, criteria: [{name: 演出, value: 80, unit: "场", basis: increment}]}, {quarter: Q2, text: 节点, criteria: [{name: 演出, value: 144, unit: "场", basis: increment}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 演出, kind: exactly, basis: amount, value: 448, unit: "场"}], milestones: [{quarter: Q1, text: 节点, criteria: [{name: 演出, value: 80, unit: "场", basis: cumulative}]}, {quarter: Q2, text: 节点, criteria: [{name: 演出, value: 448, unit: "场", basis: cumulative}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 出栏, kind: exactly, basis: amount, value: 95, unit: 万头}], milestones: [{quarter: Q2, text: 半年, criteria: [{name: 出栏, value: 45, unit: 万头, basis: increment}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 16, unit: 个}], milestones: [{quarter: Q2, text: 开工, criteria: [{name: 小区, value: 16, unit: 个, basis: increment}]}, {quarter: Q4, text: 完工, criteria: [{name: 小区, value: 16, unit: 个, basis: increment}]}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.incrementSum).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.incrementSum).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.incrementSum).findings(.incrementSum).messages == [])
  }
}
