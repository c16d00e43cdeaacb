import Testing

@testable import DubanCore
@testable import DubanDocuments

/// Money in one cell with where it comes from.
@Suite struct `A cell of money` {
  private static func words(_ cell: FundingCell) -> String {
    func amount(_ value: Figure?, _ unit: String?) -> String { (value.map(\.description) ?? "") + (unit ?? "") }
    var words = cell.total.map { [amount($0.value, $0.unit)] } ?? ["-"]
    words += cell.sources.map { "\($0.name.chinese) \(amount($0.value, $0.unit))" }
    words += cell.parts.map { "(\($0.name.chinese)) \(amount($0.value, $0.unit))" }
    words += cell.shares.map { "[\($0.area)] \($0.value)" }
    return words.joined(separator: "; ")
  }

  @Test(arguments: [
    ("省级500，市级300，自筹200", "1000万元; 省级 500; 市级 300; 自筹 200"),
    ("省级500\n市级300\n自筹200", "1000万元; 省级 500; 市级 300; 自筹 200"),
    ("省级 500 市级 300 自筹 200", "1000万元; 省级 500; 市级 300; 自筹 200"),
    ("总投资1000，其中：省级500、市级300、自筹200", "1000万元; 省级 500; 市级 300; 自筹 200"),
    ("1,000（省级500、市级300、其余自筹）", "1000万元; 省级 500; 市级 300; 自筹 "),
    ("中央、省级资金1200；县（区）配套300", "1500万元; 中央、省级资金 1200; 县(区)配套 300"),
    ("500（省级）、300（市级）", "800万元; 省级 500; 市级 300"),
    ("省财政：500万元；专项债券：0.3亿元", "-; 省财政 500万元; 专项债券 0.3亿元"),
    ("合计0.08亿元，省级500万元，市级300万元", "0.08亿元; 省级 500万元; 市级 300万元"),
    ("省级500，其余县级自筹", "-; 省级 500万元; 县级自筹 "),
    ("一期600，二期400", "1000万元; (一期) 600; (二期) 400"),
    ("1000，其中东湖区600、西山区400", "1000万元; [东湖区] 600; [西山区] 400"),
    ("省级补助约500，企业自筹300", "800万元; 省级补助 500; 企业自筹 300"),
    ("省级500（已下达）、市级300", "800万元; 省级 500; 市级 300"),
  ])
  func `is its sum and its sources`(_ text: String, _ expected: String) throws {
    let cell = try #require(FundingCell.reading(text, unit: "万元", areas: ["东湖区", "西山区"]))
    #expect(Self.words(cell) == expected)
  }

  /// A figure alone is read elsewhere, and what says more than names and figures is a sentence.
  @Test(arguments: [
    "1000", "约800", "1000万元", "无", "待定", "", "500万元/年", "省级50%，市级30%", "2026年500，2027年300", "省级500（专项债300）",
    "完成投资500万元，其中征迁120户", "500，300",
  ])
  func `is left to others where it is another thing`(_ text: String) {
    #expect(FundingCell.reading(text, unit: "万元") == nil)
  }

  @Test(arguments: [
    ("资金（万元）", "省级500，市级300，自筹200", "1000 万元", Confidence.sure), ("总投资（万元）", "省级500\\n自筹500", "1000 万元", .sure),
    ("投资（亿元）", "中央1.2，省级0.3", "1.5 亿元", .sure), ("资金", "省级500，市级300", "800 万元", .likely),
    ("总投资（万元）", "1000", "1000 万元", .sure),
  ])
  func `has the unit of its head`(_ head: String, _ text: String, _ total: String, _ confidence: Confidence) throws {
    let reading = TableSketch.read(
      "序号 | 任务 | \(head) | 责任单位", "1 | 新建公园3个 | \(text) | 市住建局", "2 | 新建学校2所 | 300 | 市教育局")
    let funding = try #require(reading.tasks.first?.funding.first)
    #expect(funding.value.total.map { "\($0.value) \($0.unit ?? "")" } == total)
    #expect(funding.confidence == confidence)
    #expect(reading.ignored.isEmpty)
  }

  @Test func `that does not add up is asked`() throws {
    var draft = PlanDraft()
    draft.tasks =
      TableSketch.read(
        "序号 | 任务 | 资金（万元） | 责任单位", "1 | 新建公园3个 | 1200，其中省级500、市级800 | 市住建局", "2 | 新建学校2所 | 300 | 市教育局"
      ).tasks
    FundingDoubts.ask(&draft)
    let funding = try #require(draft.tasks.first?.funding.first)
    #expect(funding.isUncertain)
    #expect(funding.alternatives.map(\.total) == [Target.Quantity(Figure(1300), unit: "万元")])
  }

  @Test func `of sources under their own head has their amounts`() throws {
    let reading = TableSketch.read(
      "序号 | 任务 | 总投资（万元） | 资金来源 | 责任单位", "1 | 新建公园3个 | 800 | 省级500，市级300 | 市住建局",
      "2 | 新建学校2所 | 300 | 财政资金、企业自筹 | 市教育局")
    let sources = reading.tasks.map { $0.funding.flatMap(\.value.sources) }
    #expect(sources.first?.map(\.value) == [Figure(500), Figure(300)])
    #expect(sources.last?.map(\.name.chinese) == ["财政资金", "企业自筹"])
    #expect(sources.last?.allSatisfy { $0.value == nil } == true)
  }
}
