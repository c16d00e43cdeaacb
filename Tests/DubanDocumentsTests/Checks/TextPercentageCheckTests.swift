import DubanDiagnostics
import Testing

@Suite struct `Rule: a percentage is no target in words` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 率, kind: text, basis: text, text: 达到95%以上}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 率, kind: text, basis: text, text: 不低于90％}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 率, kind: text, basis: text, text: 完成市定目标}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 率, kind: atLeast, basis: level, value: 95, unit: "%"}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.textPercentage).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.textPercentage).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.textPercentage).findings(.textPercentage).messages == [])
  }
}
