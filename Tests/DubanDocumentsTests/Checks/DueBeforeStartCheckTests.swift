import DubanDiagnostics
import Testing

@Suite struct `Rule: nothing is due before it starts` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, start: 2024-06-01, due: 2024-05-01}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 3, unit: "个", start: 2024-06-01, due: 2024-05-31}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, due: 2023-12-31}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, start: 2024-05-01, due: 2024-05-01}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, due: 2024-06-30}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, start: 2024-02-01, due: 2024-12-31}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.dueBeforeStart).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.dueBeforeStart).messages == [])
  }

  @Test(arguments: faults)
  func `an error cannot be acknowledged away`(_ body: String) throws {
    #expect(
      try RulePlan(body).acknowledging(.dueBeforeStart).findings(.dueBeforeStart).allSatisfy { $0.severity == .error })
    #expect(try !RulePlan(body).acknowledging(.dueBeforeStart).findings(.dueBeforeStart).isEmpty)
  }
}
