import DubanDiagnostics
import Testing

@Suite struct `Rule: no part is greater than the whole` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 70, unit: "个", parts: [{name: 超大, value: 71}]}]}
    """#,
    #"""
    areas: [东区, 西区]
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 65, unit: "个", shares: [{area: 东区, value: 25, parts: [{name: 整片, value: 26}]}, {area: 西区, value: 40}]}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 70, unit: "个", parts: [{name: 超大, value: 70}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 70, unit: "个", parts: [{name: 面积, value: 500, unit: 万平方米}]}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 合格率, kind: exactly, basis: level, value: 70, unit: "%", parts: [{name: 超市, value: 98}]}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.part).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.part).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.part).findings(.part).messages == [])
  }
}
