import DubanDiagnostics
import Testing

@Suite struct `Rule: a unit is spelt one way` {
  private static let faults = [
    #"""
    units: [县交通局, 县交通运输局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县交通局, 县交通运输局]}
    """#,
    #"""
    units: [县住建局, 县住房和城乡建设局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县住建局, 县住房和城乡建设局]}
    """#,
    #"""
    units: [县发改委, 县发展和改革委员会]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县发改委, 县发展和改革委员会]}
    """#,
  ]

  private static let sound = [
    #"""
    units: [县教育局, 县体育局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县教育局, 县体育局]}
    """#,
    #"""
    units: [县住建局, 市住房和城乡建设局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县住建局, 市住房和城乡建设局]}
    """#,
    #"""
    units: [县水利局, 县农业局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县水利局, 县农业局]}
    """#,
    #"""
    units: [县教育局, 县教育体育局, 县教育科学局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县教育局, 县教育体育局, 县教育科学局]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.unitSpelling).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.unitSpelling).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.unitSpelling).findings(.unitSpelling).messages == [])
  }
}
