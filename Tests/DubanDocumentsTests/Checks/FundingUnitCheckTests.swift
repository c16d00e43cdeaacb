import DubanDiagnostics
import Testing

@Suite struct `Rule: units of money compare with the total` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, total: {value: 2, unit: 亿元}, sources: [{name: 市级, value: 30000, unit: 万元}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, total: {value: 2, unit: 亿元}, sources: [{name: 外资, value: 1, unit: 亿美元}]}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, total: {value: 2, unit: 亿元}, sources: [{name: 市级, value: 500, unit: 万元}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, total: {value: 2, unit: 亿元}, sources: [{name: 市级, value: 2}]}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.fundingUnit).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.fundingUnit).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.fundingUnit).findings(.fundingUnit).messages == [])
  }
}
