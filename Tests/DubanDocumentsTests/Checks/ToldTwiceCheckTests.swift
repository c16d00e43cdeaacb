import DubanDiagnostics
import Testing

@Suite struct `Rule: a quantity told twice is linked, and told alike` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
      - {id: "2", title: 任务乙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
      - {id: "2", title: 任务乙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 500, unit: "个"}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
      - {id: "2", title: 任务乙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个", sameAs: "1"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
      - {id: "2", title: 任务乙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 300, unit: "个"}]}
      - {id: "3", title: 任务丙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 200, unit: "个"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 培训, kind: exactly, basis: amount, value: 4, unit: "场"}]}
      - {id: "2", title: 任务乙, targets: [{name: 培训, kind: exactly, basis: amount, value: 5, unit: "场"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
      - {id: "2", title: 任务乙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 2, unit: "万平方米"}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.toldTwice).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.toldTwice).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.toldTwice).findings(.toldTwice).messages == [])
  }
}
