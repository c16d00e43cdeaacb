import DubanDiagnostics
import Testing

@Suite struct `Rule: sources are together not above the total` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, total: {value: 1, unit: 亿元}, sources: [{name: 市, value: 0.6}, {name: 县, value: 0.5}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, total: {value: 1, unit: 亿元}, sources: [{name: 市, value: 6000, unit: 万元}, {name: 县, value: 0.5}]}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, total: {value: 1, unit: 亿元}, sources: [{name: 市, value: 0.6}, {name: 县, value: 0.4}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, total: {value: 1, unit: 亿元}, sources: [{name: 市, value: 0.3}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, total: {value: 1, unit: 亿元}, sources: [{name: 市, value: 600, unit: 万元}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, kind: atLeast, total: {value: 1, unit: 亿元}, sources: [{name: 市, value: 1.2}]}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.fundingSum).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.fundingSum).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.fundingSum).findings(.fundingSum).messages == [])
  }
}
