import DubanDiagnostics
import Testing

@Suite struct `Rule: per cent and percentage points are told apart` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 入住率, kind: exactly, basis: growth, value: 2, unit: "%", origin: {line: 1, text: 入住率提高2个百分点}}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 入住率, kind: exactly, basis: growth, value: 2, unit: "百分点", origin: {line: 1, text: 入住率提高2%}}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 入住率, kind: exactly, basis: growth, value: 2, unit: "百分点"}], milestones: [{quarter: Q1, text: 节点, criteria: [{name: 入住率, value: 1, unit: "%", basis: rate}]}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 入住率, kind: exactly, basis: growth, value: 2, unit: "百分点", origin: {line: 1, text: 入住率提高2个百分点}}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 入住率, kind: exactly, basis: growth, value: 2, unit: "%", origin: {line: 1, text: 入住率提高}}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 入住率, kind: exactly, basis: growth, value: 2, unit: "%", origin: {line: 1, text: 收入增长2%，入住率提高2个百分点}}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.percentagePoint).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.percentagePoint).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.percentagePoint).findings(.percentagePoint).messages == [])
  }
}
