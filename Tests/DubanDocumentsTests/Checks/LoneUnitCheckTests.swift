import DubanDiagnostics
import Testing

@Suite struct `Rule: a name that stands once may be a misprint of one that stands often` {
  private static let faults = [
    #"""
    units: [县自然资源局, 县白然资源局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县自然资源局]}
      - {id: "2", title: 任务乙, responsible: [县自然资源局]}
      - {id: "3", title: 任务丙, responsible: [县自然资源局]}
      - {id: "4", title: 任务丁, responsible: [县白然资源局]}
    """#
  ]

  private static let sound = [
    #"""
    units: [县自然资源局, 县白然资源局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县自然资源局]}
      - {id: "2", title: 任务乙, responsible: [县白然资源局]}
    """#,
    #"""
    units: [县自然资源局, 县水利局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县自然资源局]}
      - {id: "2", title: 任务乙, responsible: [县自然资源局]}
      - {id: "3", title: 任务丙, responsible: [县自然资源局]}
      - {id: "4", title: 任务丁, responsible: [县水利局]}
    """#,
    #"""
    units: [县自然资源局, 市自然资源局]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县自然资源局]}
      - {id: "2", title: 任务乙, responsible: [县自然资源局]}
      - {id: "3", title: 任务丙, responsible: [县自然资源局]}
      - {id: "4", title: 任务丁, responsible: [市自然资源局]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.loneUnit).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.loneUnit).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.loneUnit).findings(.loneUnit).messages == [])
  }
}
