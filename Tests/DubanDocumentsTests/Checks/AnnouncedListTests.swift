import DubanCore
import DubanDiagnostics
import Testing

@Suite struct `Rule: as many works follow as were announced` {
  /// A plan file with a section called `title` over so many tasks.
  private static func section(_ title: String, _ count: Int) -> String {
    let tasks = (1...count).map { "  - {id: \"\($0)\", number: \"\($0)\", section: a, title: 任务\($0)}" }
    return "sections: [{id: a, title: \(title)}]\ntasks:\n" + tasks.joined(separator: "\n")
  }

  @Test(arguments: [("十件民生实事", 9), ("十件实事", 11), ("8项重点任务", 7), ("聚力实施十大工程", 9), ("二十项工作任务", 19)])
  func `a heading over fewer or more is found`(_ title: String, _ count: Int) throws {
    let found = try RulePlan(Self.section(title, count)).findings(.announcedCount)
    #expect(found.count == 1, "\(found.messages)")
    #expect(found.first?.sentence(.chinese).contains("列出\(count)项") == true)
    #expect(
      try RulePlan(Self.section(title, count)).acknowledging(.announcedCount).findings(.announcedCount).messages == [])
  }

  @Test(arguments: [
    ("十件民生实事", 10), ("第十件实事", 9), ("每件实事", 9), ("三年行动任务", 9), ("重点任务", 9), ("前三项任务", 9), ("2件以上实事", 9), ("10%的项目", 9),
  ])
  func `as many as announced, and what announces nothing, are left alone`(_ title: String, _ count: Int) throws {
    #expect(try RulePlan(Self.section(title, count)).findings(.announcedCount).messages == [])
  }

  @Test func `works that are parts, or are counted under others, are as many`() throws {
    // Three works with the tasks of each.
    let parts = #"""
      sections: [{id: a, title: 三大工程}, {id: b, title: 甲, parent: a}, {id: c, title: 乙, parent: a}, {id: d, title: 丙, parent: a}]
      tasks:
        - {id: "1", section: b, title: 任务甲}
        - {id: "2", section: b, title: 任务乙}
        - {id: "3", section: c, title: 任务丙}
        - {id: "4", section: d, title: 任务丁}
      """#
    #expect(try RulePlan(parts).findings(.announcedCount).messages == [])
    let under = #"""
      sections: [{id: a, title: 5项任务}]
      tasks:
        - id: "1"
          section: a
          title: 任务甲
          tasks: [{id: "1-1", title: 甲一}, {id: "1-2", title: 甲二}, {id: "1-3", title: 甲三}]
        - id: "2"
          section: a
          title: 任务乙
          tasks: [{id: "2-1", title: 乙一}, {id: "2-2", title: 乙二}]
      """#
    #expect(try RulePlan(under).findings(.announcedCount).messages == [])
  }

  @Test(arguments: [(8, 0), (7, 1), (9, 1)])
  func `the title of a table is held against its rows`(_ rows: Int, _ found: Int) throws {
    let lines = (1...rows).map { "\($0),整治第\($0)号水库,县水利局" }.joined(separator: "\n")
    let document = RuleDocument("青石县2026年8项重点任务分解表,,\n序号,工作任务,责任单位\n" + lines + "\n", file: "a.csv")
    #expect(try document.findings(.announcedCount).count == found)
  }

  @Test(arguments: [(3, 0), (4, 1)])
  func `a sentence that hands them out is held against all of them`(_ announced: Int, _ found: Int) throws {
    let document = RuleDocument(
      """
      青石县2026年绿化工作方案
      青政办发〔2026〕12号

      现将\(announced)项重点任务印发给你们，请认真落实。

      一、重点任务
      1.新建口袋公园12个。（责任单位：县住建局）
      2.改造滨河绿道30公里。（责任单位：县交通局）
      3.提升龙泉路街景。（责任单位：县城管局）

      青石县人民政府办公室
      2026年2月10日
      """)
    #expect(try document.findings(.announcedCount).count == found)
  }
}
