import DubanDiagnostics
import Testing

@Suite struct `Rule: far behind is further than behind` {
  private static let faults = [
    #"""
    settings: {behindPoints: 30, farBehindPoints: 10}
    tasks:
      - {id: "1", title: 任务甲}
    """#
  ]

  private static let sound = [
    #"""
    settings: {behindPoints: 10, farBehindPoints: 30}
    tasks:
      - {id: "1", title: 任务甲}
    """#,
    #"""
    settings: {behindPoints: 20, farBehindPoints: 20}
    tasks:
      - {id: "1", title: 任务甲}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.settings).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.settings).messages == [])
  }

  @Test(arguments: faults)
  func `an error cannot be acknowledged away`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.settings).findings(.settings).allSatisfy { $0.severity == .error })
    #expect(try !RulePlan(body).acknowledging(.settings).findings(.settings).isEmpty)
  }
}
