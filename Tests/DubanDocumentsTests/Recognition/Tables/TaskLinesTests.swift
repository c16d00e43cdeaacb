import Testing

@testable import DubanCore
@testable import DubanDocuments

/// Several tasks in one cell that a line break parts.
@Suite struct `Lines of a cell` {
  private static func lines(_ rows: [String]) -> [String] {
    TableRecognizer(context: TableSketch.context).read(TableSketch.table(rows)).tasks.flatMap { $0.sketches() }
  }

  @Test(
    arguments: [
      (
        [
          "序号 | 重点任务 | 责任单位 | 完成时限",
          "1 | 编制实施方案\\n组织实施工程建设\\n开展竣工验收 | 市住建局\\n市城管局\\n市财政局 | 3月底\\n9月底\\n12月底",
          "2 | 新建公园3个 | 市住建局 | 12月底",
        ],
        [
          "[1] 编制实施方案等3项", ".[] 编制实施方案 责任:市住建局", ".[] 组织实施工程建设 责任:市城管局", ".[] 开展竣工验收 责任:市财政局",
          "[2] 新建公园3个 责任:市住建局",
        ]
      ),
      (
        [
          "序号 | 重点任务 | 责任单位 | 完成时限", "1 | 1.新建学校5所\\n2.改造医院3家 | 市教育局\\n市卫健委 | 9月底\\n12月底", "2 | 新建公园3个 | 市住建局 | 12月底",
        ],
        ["[1] 新建学校5所等2项", ".[1] 新建学校5所 责任:市教育局", ".[2] 改造医院3家 责任:市卫健委", "[2] 新建公园3个 责任:市住建局"]
      ),
      // Without a number of the row each is a task of its own.
      (
        ["重点任务 | 责任单位 | 完成时限", "新建学校5所\\n改造医院3家 | 市教育局\\n市卫健委 | 9月底\\n12月底", "新建公园3个 | 市住建局 | 12月底"],
        ["[] 新建学校5所 责任:市教育局", "[] 改造医院3家 责任:市卫健委", "[] 新建公园3个 责任:市住建局"]
      ),
      // A limit a line tells as much as two columns.
      (
        ["序号 | 重点任务 | 责任单位 | 完成时限", "1 | 新建学校5所\\n改造医院3家 | 市教育局 | 9月底\\n12月底", "2 | 新建公园3个 | 市住建局 | 12月底"],
        ["[1] 新建学校5所等2项 责任:市教育局", ".[] 新建学校5所", ".[] 改造医院3家", "[2] 新建公园3个 责任:市住建局"]
      ),
    ] as [([String], [String])])
  func `are tasks where the cells beside have as many`(_ rows: [String], _ expected: [String]) {
    #expect(Self.lines(rows) == expected)
  }

  @Test func `have the limit and the money that stand on their line`() throws {
    let reading = TableSketch.read(
      "序号 | 重点任务 | 资金（万元） | 完成时限", "1 | 新建学校5所\\n改造医院3家 | 500\\n300 | 9月底\\n春节前", "2 | 新建公园3个 | 80 | 12月底")
    let children = try #require(reading.tasks.first?.children)
    #expect(children.map { $0.due?.value } == [Day(2026, 9, 30), nil])
    #expect(children.map { $0.dueWords?.value } == [nil, "春节前"])
    #expect(reading.tasks.first?.due == nil)
    #expect(children.flatMap(\.funding).compactMap { $0.value.total?.value } == [Figure(500), Figure(300)])
    #expect(reading.tasks.first?.funding.isEmpty == true)
  }

  /// A wording that goes on, units that only stand below one another, a remark.
  @Test(arguments: [
    "完成道路建设\\n并投入使用 | 市住建局\\n市财政局 | 3月底\\n12月底", "老旧小区改造\\n道路建设 | 市住建局\\n市财政局 | 3月底\\n12月底",
    "新建公园3个\\n改造公园2个 | 市住建局\\n市财政局 | 12月底", "新建公园3个\\n改造公园2个 | 市住建局、\\n市财政局 | 12月底",
  ])
  func `stay one task where they may be one`(_ row: String) {
    let lines = Self.lines(["序号 | 重点任务 | 责任单位 | 完成时限", "1 | " + row, "2 | 新建学校2所 | 市住建局 | 12月底"])
    #expect(lines.count == 2, "\(lines)")
  }

  @Test(arguments: [
    ("新建公园3个\\n改造公园2个", ["新建公园3个；改造公园2个"]), ("完成道路建设10公里\\n新建公园3个\\n实施亮化工程", ["完成道路建设10公里；新建公园3个；实施亮化工程"]),
    ("完成道路建设\\n并投入使用", []), ("新建公园3个", []), ("老旧小区\\n改造", []),
  ])
  func `that tell a task each are asked`(_ text: String, _ other: [String]) {
    let reading = TableSketch.read(
      "序号 | 重点任务 | 责任单位 | 完成时限", "1 | \(text) | 市住建局 | 12月底", "2 | 新建学校2所 | 市住建局 | 12月底")
    let questions = reading.questions.filter { $0.kind == .task }
    #expect(questions.map { Array($0.readings.dropFirst()) } == (other.isEmpty ? [] : [other]))
  }
}
