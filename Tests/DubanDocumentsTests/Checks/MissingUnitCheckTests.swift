import DubanDiagnostics
import Testing

@Suite struct `Rule: somebody answers for each task` {
  private static let faults = [
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县住建局]}
      - {id: "2", title: 任务乙}
    """#,
    // Nobody above answers for it; that another part has somebody says nothing.
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks: [{id: "1", title: 总, tasks: [{id: "1-1", title: 分}, {id: "1-2", title: 分二, responsible: [县住建局]}]}]
    """#,
  ]

  private static let sound = [
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县住建局]}
    """#,
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, leads: [县住建局]}
    """#,
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks: [{id: "1", title: 总, tasks: [{id: "1-1", title: 分, responsible: [县住建局]}]}]
    """#,
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks: [{id: "1", title: 总, responsible: [县住建局], tasks: [{id: "1-1", title: 分}, {id: "1-2", title: 分二}]}]
    """#,
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks: [{id: "1", title: 总, leads: [县住建局], tasks: [{id: "1-1", title: 分, tasks: [{id: "1-1-1", title: 细}]}]}]
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.missingUnit).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.missingUnit).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.missingUnit).findings(.missingUnit).messages == [])
  }
}
