import DubanDiagnostics
import Testing

@Suite struct `Rule: serials run on` {
  private static let faults = [
    #"""
    tasks:
      - {id: t0, number: "1", title: 任务}
      - {id: t1, number: "2", title: 任务}
      - {id: t2, number: "2", title: 任务}
    """#,
    #"""
    tasks:
      - {id: t0, number: "1", title: 任务}
      - {id: t1, number: "2", title: 任务}
      - {id: t2, number: "4", title: 任务}
    """#,
    #"""
    tasks:
      - {id: t0, number: "3", title: 任务}
      - {id: t1, number: "1", title: 任务}
      - {id: t2, number: "3", title: 任务}
      - {id: t3, number: "1", title: 任务}
      - {id: t4, number: "3", title: 任务}
      - {id: t5, number: "1", title: 任务}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: t0, number: "1", title: 任务}
      - {id: t1, number: "2", title: 任务}
      - {id: t2, number: "3", title: 任务}
    """#,
    #"""
    tasks:
      - {id: t0, number: "一", title: 任务}
      - {id: t1, number: "二", title: 任务}
      - {id: t2, number: "三", title: 任务}
    """#,
    #"""
    tasks:
      - {id: t0, number: "(1)", title: 任务}
      - {id: t1, number: "(2)", title: 任务}
      - {id: t2, number: "(3)", title: 任务}
    """#,
    #"""
    tasks:
      - {id: t0, number: "5", title: 任务}
      - {id: t1, number: "6", title: 任务}
      - {id: t2, number: "7", title: 任务}
    """#,
    #"""
    tasks:
      - {id: t0, number: "★", title: 任务}
      - {id: t1, number: "1", title: 任务}
      - {id: t2, number: "2", title: 任务}
    """#,
    #"""
    tasks:
      - {id: t0, number: "", title: 任务}
      - {id: t1, number: "", title: 任务}
      - {id: t2, number: "", title: 任务}
    """#,
    #"""
    sections: [{id: "1", title: 甲}, {id: "2", title: 乙}]
    tasks:
      - {id: t0, number: "1", section: "1", title: 任务}
      - {id: t1, number: "2", section: "1", title: 任务}
      - {id: t2, number: "1", section: "2", title: 任务}
      - {id: t3, number: "2", section: "2", title: 任务}
    """#,
    #"""
    tasks:
      - {id: t0, number: "A-1", title: 任务}
      - {id: t1, number: "A-2", title: 任务}
      - {id: t2, number: "B-1", title: 任务}
    """#,
    #"""
    tasks:
      - {id: t0, number: "1", title: 任务}
      - {id: t1, number: "2", title: 任务}
      - {id: t2, number: "二", title: 任务}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.serialOrder).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.serialOrder).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.serialOrder).findings(.serialOrder).messages == [])
  }

  @Test func `one that goes back is told where it goes, and where it comes from`() throws {
    let plan = RulePlan(
      #"tasks: [{id: a, number: "1", title: 任务}, {id: b, number: "3", title: 任务}, {id: c, number: "2", title: 任务}]"#)
    #expect(try plan.findings(.serialOrder).map(\.item) == ["b", "c"])
  }
}
