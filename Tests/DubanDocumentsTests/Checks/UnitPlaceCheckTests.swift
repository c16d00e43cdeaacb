import DubanDiagnostics
import Testing

@Suite struct `Rule: a unit of a higher place says so` {
  private static let faults = [
    #"""
    units: [市住建局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [市住建局]}
    """#,
    #"""
    units: [省水利厅]
    tasks:
      - {id: "1", title: 任务甲, responsible: [省水利厅]}
    """#,
  ]

  private static let sound = [
    #"""
    units: [县住建局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县住建局]}
    """#,
    #"""
    units: [市场监管局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [市场监管局]}
    """#,
    #"""
    units: [住建局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [住建局]}
    """#,
    #"""
    units: [市政公用中心]
    tasks:
      - {id: "1", title: 任务甲, responsible: [市政公用中心]}
    """#,
    #"""
    units: [{name: 市住建局, jurisdiction: 云水市}]
    tasks:
      - {id: "1", title: 任务甲, responsible: [市住建局]}
    """#,
    #"""
    units: [市生态环境局青石分局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [市生态环境局青石分局]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.unitPlace).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.unitPlace).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.unitPlace).findings(.unitPlace).messages == [])
  }
}
