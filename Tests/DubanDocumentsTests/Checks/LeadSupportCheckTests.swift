import DubanDiagnostics
import Testing

@Suite struct `Rule: who leads does so by the words of the text` {
  private static let faults = [
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "2", title: 任务乙, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "3", title: 任务丙, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "4", title: 任务丁, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "5", title: 任务戊, leads: [县住建局], origin: {line: 2, text: 修路（责任单位县住建局）}}
    """#
  ]

  private static let sound = [
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "2", title: 任务乙, leads: [县住建局], origin: {line: 2, text: 修路（责任单位县住建局）}}
      - {id: "3", title: 任务丙, leads: [县住建局], origin: {line: 2, text: 修路（责任单位县住建局）}}
    """#,
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "2", title: 任务乙, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "3", title: 任务丙, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "4", title: 任务丁, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "5", title: 任务戊, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
    """#,
    #"""
    units: [县住建局, 县财政局, 县交通局]
    tasks:
      - {id: "1", title: 任务甲, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "2", title: 任务乙, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "3", title: 任务丙, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "4", title: 任务丁, leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}}
      - {id: "5", title: 任务戊, leads: [县住建局]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.leadSupport).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.leadSupport).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.leadSupport).findings(.leadSupport).messages == [])
  }
}
