import DubanDiagnostics
import Testing

@Suite struct `Rule: whatever a person looks for has a name` {
  private static let faults = [
    #"""
    tasks: [{id: "1", title: " "}]
    """#,
    #"""
    sections: [{id: "1", title: "　"}]
    tasks: [{id: "1", title: 任务}]
    """#,
  ]

  private static let sound = [
    #"""
    tasks: [{id: "1", title: 任务}]
    """#
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.emptyTitle).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.emptyTitle).messages == [])
  }

  @Test(arguments: faults)
  func `an error cannot be acknowledged away`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.emptyTitle).findings(.emptyTitle).allSatisfy { $0.severity == .error })
    #expect(try !RulePlan(body).acknowledging(.emptyTitle).findings(.emptyTitle).isEmpty)
  }
}
