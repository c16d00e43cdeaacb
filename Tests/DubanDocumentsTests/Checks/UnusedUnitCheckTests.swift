import DubanDiagnostics
import Testing

@Suite struct `Rule: a declared unit has a part in something` {
  private static let faults = [
    #"""
    units: [县住建局, 县水利局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县住建局]}
    """#
  ]

  private static let sound = [
    #"""
    units: [县住建局]
    tasks:
      - {id: "1", title: 任务甲, cooperating: [县住建局]}
    """#,
    #"""
    units: [县住建局]
    tasks:
      - {id: "1", title: 任务甲, roles: [{name: 考核, units: [县住建局]}]}
    """#,
    #"""
    units: [县住建局]
    duties: [{id: d1, title: 信息, every: month, units: [县住建局]}]
    tasks:
      - {id: "1", title: 任务甲}
    """#,
    #"""
    units: [县住建局, {name: 全体, members: [县住建局]}]
    tasks:
      - {id: "1", title: 任务甲, responsible: [全体]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.unusedUnit).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.unusedUnit).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.unusedUnit).findings(.unusedUnit).messages == [])
  }
}
