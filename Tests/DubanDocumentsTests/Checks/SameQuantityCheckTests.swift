import DubanDiagnostics
import Testing

@Suite struct `Rule: what is linked is one quantity` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 粮食, kind: exactly, basis: amount, value: 70, unit: "吨"}]}
      - {id: "2", title: 任务乙, targets: [{name: 粮食, kind: exactly, basis: amount, value: 70, unit: "个", sameAs: "1"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 粮食, kind: exactly, basis: amount, value: 70, unit: "吨"}]}
      - {id: "2", title: 任务乙, targets: [{name: 粮食, kind: exactly, basis: level, value: 70, unit: "吨", sameAs: "1"}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 粮食, kind: exactly, basis: amount, value: 70, unit: "吨"}]}
      - {id: "2", title: 任务乙, targets: [{name: 粮食, kind: exactly, basis: amount, value: 70, unit: "吨", sameAs: "1"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 粮食, kind: exactly, basis: amount, value: 70, unit: "吨"}]}
      - {id: "2", title: 任务乙, targets: [{name: 粮食, kind: exactly, basis: amount, value: 70, unit: "个"}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.sameQuantity).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.sameQuantity).messages == [])
  }

  @Test(arguments: faults)
  func `an error cannot be acknowledged away`(_ body: String) throws {
    #expect(
      try RulePlan(body).acknowledging(.sameQuantity).findings(.sameQuantity).allSatisfy { $0.severity == .error })
    #expect(try !RulePlan(body).acknowledging(.sameQuantity).findings(.sameQuantity).isEmpty)
  }
}
