import DubanDiagnostics
import Testing

@Suite struct `Rule: a group of places says for whom it stands` {
  private static let faults = [
    #"""
    areas: [{name: 石桥镇}, {name: 柳林镇}, {name: 云岭乡}]
    units: [{name: 县住建局}, {name: 各乡镇}]
    tasks:
      - {id: "1", title: 任务甲, responsible: [县住建局, 各乡镇]}
    """#,
    #"""
    areas: [{name: 东城区}, {name: 西城区}]
    units: [{name: 各县（区）政府}]
    tasks:
      - {id: "1", title: 任务甲, responsible: [各县（区）政府]}
    """#,
    #"""
    units: [{name: 城东街道}, {name: 城西街道}, {name: 各街道}]
    tasks:
      - {id: "1", title: 任务甲, responsible: [各街道]}
      - {id: "2", title: 任务乙, responsible: [城东街道, 城西街道]}
    """#,
  ]

  private static let sound = [
    #"""
    areas: [{name: 石桥镇}, {name: 柳林镇}]
    units: [{name: 各乡镇, members: [石桥镇, 柳林镇]}]
    tasks:
      - {id: "1", title: 任务甲, responsible: [各乡镇]}
    """#,
    // Nobody could be proposed.
    #"""
    areas: [{name: 东城区}, {name: 西城区}]
    units: [{name: 各乡镇}]
    tasks:
      - {id: "1", title: 任务甲, responsible: [各乡镇]}
    """#,
    // Some of them, and departments, are no list.
    #"""
    areas: [{name: 石桥镇}, {name: 柳林镇}]
    units: [{name: 各有关乡镇}, {name: 各有关部门}, {name: 各相关单位}]
    tasks:
      - {id: "1", title: 任务甲, responsible: [各有关乡镇, 各有关部门, 各相关单位]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.groupMembers).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.groupMembers).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.groupMembers).findings(.groupMembers).messages == [])
  }
}
