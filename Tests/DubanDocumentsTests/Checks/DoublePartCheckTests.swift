import DubanDiagnostics
import Testing

@Suite struct `Rule: no unit answers and helps at once` {
  private static let faults = [
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, leads: [县住建局], cooperating: [县住建局, 县财政局]}
    """#,
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县住建局], cooperating: [县住建局]}
    """#,
  ]

  private static let sound = [
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, leads: [县住建局], cooperating: [县财政局]}
    """#,
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, leads: [县住建局]}
      - {id: "2", title: 任务乙, cooperating: [县住建局]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.doublePart).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.doublePart).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.doublePart).findings(.doublePart).messages == [])
  }
}
