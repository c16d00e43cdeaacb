import DubanDiagnostics
import Testing

@Suite struct `Rule: weights add up` {
  private static let faults = [
    #"""
    sections: [{id: "1", title: 夯实基础（权重30%）}, {id: "2", title: 深化应用（权重45%）}, {id: "3", title: 强化治理（权重20%）}]
    tasks:
      - {id: "1", title: 任务甲}
    """#
  ]

  private static let sound = [
    #"""
    sections: [{id: "1", title: 夯实基础（权重30%）}, {id: "2", title: 深化应用（权重45%）}, {id: "3", title: 强化治理（权重25%）}]
    tasks:
      - {id: "1", title: 任务甲}
    """#,
    #"""
    sections: [{id: "1", title: 夯实基础（权重30%）}]
    tasks:
      - {id: "1", title: 任务甲}
    """#,
    #"""
    sections: [{id: "1", title: 夯实基础（权重30%）}, {id: "2", title: 深化应用（权重10%）}]
    tasks:
      - {id: "1", title: 任务甲}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.weightSum).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.weightSum).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.weightSum).findings(.weightSum).messages == [])
  }

  /// A table with a column of weights.
  private func table(_ weights: [String], heading: String = "权重", total: String? = nil) -> RuleDocument {
    var rows = weights.enumerated().map { "\($0 + 1),新建公园第\($0 + 1)期,建成\($0 + 2)个,\($1),县住建局" }
    if let total { rows.append("合计,,,\(total),") }
    return RuleDocument("序号,目标任务,全年目标,\(heading),责任单位\n" + rows.joined(separator: "\n") + "\n", file: "a.csv")
  }

  @Test func `a column is held against its total, else against 100`() throws {
    #expect(try table(["10", "15", "8"], total: "43").findings(.weightSum).count == 1)
    #expect(try table(["10", "15", "8"], total: "33").findings(.weightSum).messages == [])
    #expect(try table(["30%", "45%", "20%"]).findings(.weightSum).count == 1)
    #expect(try table(["30%", "45%", "25%"]).findings(.weightSum).messages == [])
  }

  @Test func `weights of a part of the whole, points, and columns of other things are left alone`() throws {
    #expect(try table(["10", "15", "8"]).findings(.weightSum).messages == [])
    #expect(try table(["5", "5", "90"], heading: "分值").findings(.weightSum).messages == [])
    #expect(try table(["高", "30%", "65%"]).findings(.weightSum).messages == [])
  }
}
