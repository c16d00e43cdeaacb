import DubanDiagnostics
import Testing

@Suite struct `Rule: a target's years lie in the period` {
  private static let faults = [
    #"""
    period: {start: 2024-01-01, end: 2025-12-31}
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 2, unit: "个", years: [{year: 2025, value: 1}, {year: 2026, value: 1}]}]}
    """#
  ]

  private static let sound = [
    #"""
    period: {start: 2024-01-01, end: 2025-12-31}
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 2, unit: "个", years: [{year: 2024, value: 1}, {year: 2025, value: 1}]}]}
    """#
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.year).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.year).messages == [])
  }

  @Test(arguments: faults)
  func `an error cannot be acknowledged away`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.year).findings(.year).allSatisfy { $0.severity == .error })
    #expect(try !RulePlan(body).acknowledging(.year).findings(.year).isEmpty)
  }
}
