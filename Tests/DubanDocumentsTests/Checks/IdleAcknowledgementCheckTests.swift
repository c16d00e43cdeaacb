import DubanDiagnostics
import Testing

@Suite struct `Rule: an acknowledgement names an item that there is` {
  private static let faults = [
    #"""
    acknowledged: [{rule: issue-day, item: "9", reason: 文件如此}]
    tasks:
      - {id: "1", title: 任务甲}
    """#
  ]

  private static let sound = [
    #"""
    acknowledged: [{rule: issue-day, item: "1", reason: 文件如此}]
    tasks:
      - {id: "1", title: 任务甲}
    """#,
    #"""
    acknowledged: [{rule: issue-day, reason: 文件如此}]
    tasks:
      - {id: "1", title: 任务甲}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.idleAcknowledgement).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.idleAcknowledgement).messages == [])
  }
}
