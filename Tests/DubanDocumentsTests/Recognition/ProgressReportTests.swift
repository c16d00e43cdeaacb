import DubanCore
import DubanDocuments
import Testing

/// Circulars and reports of progress, read for their figures; invented places, the wording of the field.
@Suite struct `Reports of progress` {
  static func report(_ text: String, file: String = "通报.txt", isReport: Bool = false) throws -> ProgressReport? {
    let request = ReadingRequest([.init(file, [UInt8](text.utf8))], today: Day(2026, 7, 20), isReport: isReport)
    return try UnderstoodDocument(reading: request).progress
  }

  /// Sentences with the figures that are told, by their sort.
  static let sentences: [(text: String, figures: [String])] = [
    ("市水利局牵头的灌区续建配套项目，完成渠道衬砌38公里，占年度任务的63%。", ["38公里 reached", "63% share"]),
    ("市住房城乡建设局牵头的老旧小区改造，应开工45个，实际开工20个，低于序时进度。", ["45个 planned", "20个 reached"]),
    ("松林大桥改造工程完成年度投资的42%，高于序时进度17个百分点。", ["42% share", "17个百分点 other"]),
    ("上半年城镇新增就业6832人，完成年度任务的68.3%；开展职业技能培训3120人次。", ["6832人 reached", "68.3% share", "3120人次 reached"]),
    ("家庭医生签约率达到61.2%。", ["61.2% reached"]),
    ("28个老旧小区改造全部开工，其中11个已完工，惠及居民4260户。", ["28个 reached", "11个 reached", "4260户 reached"]),
    ("对186所学校开展排查。", ["186所 reached"]), ("186所学校开展排查。", ["186所 other"]),
    ("已完工19个，在建23个，完成率45%。", ["19个 reached", "23个 other", "45% share"]),
    ("规模以上工业增加值同比增长6.5%。", ["6.5% growth"]), ("河东区一季度应完成2万平方米，实际未开工。", ["2万平方米 planned"]),
    ("市城管局负责的第3项“新建公厕26座以上”，应于6月30日完成“开工”，逾期153天。", ["153天 other"]),
    ("未清理河道5公里。", ["5公里 other"]), ("尚未清理河道5公里。", ["5公里 other"]), ("去年同期清理河道5公里。", ["5公里 other"]),
    ("已清理河道减少5公里。", ["5公里 other"]), ("已清理河道-5公里。", []), ("已清理河道负5公里。", []), ("已清理河道1e3公里。", []),
    ("已清理河道0.5.5公里。", []), ("已清理河道约5公里。", ["5公里 reached ~"]),
    ("该局反映“已完成8座”。", ["8座 reached ~"]), ("第1项「改造小区20个」进展顺利。", []),
    ("新增学位1300余个。", ["1300个 reached ~"]), ("完成年度目标任务30个。", ["30个 reached"]),
  ]

  @Test(arguments: sentences)
  func `figures are told apart`(_ text: String, _ figures: [String]) throws {
    let whole = "松河市关于2026年上半年重点工作进展情况的通报\n松政办函〔2026〕22号\n（一）\(text)\n"
    let report = try #require(try Self.report(whole))
    let found = report.entries.flatMap(\.figures).map { "\($0.value)\($0.unit) \($0.sort)\($0.isVague ? " ~" : "")" }
    #expect(found == figures)
  }

  static let days: [(text: String, day: Day?, isSure: Bool)] = [
    ("松河市2026年第一季度重点工作进展情况的通报", Day(2026, 3, 31), true), ("松河市2026年上半年工作完成情况的通报", Day(2026, 6, 30), true),
    ("松河市2026年1—5月民生实事项目进展情况的通报", Day(2026, 5, 31), true),
    ("松河市重点工作进展情况的通报\n（截至2026年6月25日）", Day(2026, 6, 25), true),
    ("松河市2026年重点工作进展情况的通报\n截至8月底，各项工作有序推进。", Day(2026, 8, 31), true),
    ("松河市重点工作进展情况的通报\n已完成3项。\n松河市人民政府办公室\n2026年4月18日", Day(2026, 4, 18), false),
    ("重点工作进展情况的通报\n已完成3项。", nil, false),
  ]

  @Test(arguments: days)
  func `the day of the figures is told`(_ text: String, _ day: Day?, _ isSure: Bool) throws {
    let report = try #require(try Self.report(text))
    #expect(report.on?.value == day)
    #expect((report.on?.confidence == .sure) == isSure)
  }

  @Test func `a table gives a row a matter`() throws {
    let page = """
      <html><body><p>岱山市2026年上半年民生实事项目进展情况的通报</p>
      <table><tr><th>序号<th>项目名称<th>年度任务<th>完成情况<th>完成率<th>责任单位
      <tr><td>1<td>老旧小区改造<td>42个<td>已完工19个，在建23个<td>45.2%<td>市住建局
      <tr><td>2<td>新增学位<td>3.2万个<td>1.1<td>34%<td>市教育局
      <tr><td>3<td>养老床位<td>800<td>420张<td><td>市民政局、市财政局
      <tr><td><td>合计<td><td>9<td><td></table></body></html>
      """
    let report = try #require(try Self.report(page, file: "f.html"))
    #expect(report.entries.map(\.subject) == ["老旧小区改造", "新增学位", "养老床位"])
    #expect(report.entries.map(\.units) == [["市住建局"], ["市教育局"], ["市民政局", "市财政局"]])
    let figures = report.entries.map { $0.figures.map { "\($0.value)\($0.unit) \($0.sort)" } }
    #expect(
      figures == [
        ["42个 planned", "19个 reached", "23个 other", "45.2% share"], ["3.2万个 planned", "1.1万个 reached", "34% share"],
        ["800 planned", "420张 reached"],
      ])
    #expect(report.entries[0].passage.text == "1 | 老旧小区改造 | 42个 | 已完工19个，在建23个 | 45.2% | 市住建局")
    #expect(report.entries[0].passage.origin == .cell(table: 1, row: 2, column: 4))
  }

  @Test func `a table that a copy flattened is read too`() throws {
    let text = """
      岱山市2026年1—6月民生实事项目进展情况
      （截至6月30日）
      序号
      项目名称
      年度任务
      完成情况
      完成率
      责任单位
      1
      老旧小区改造
      42个
      已完工19个，在建23个
      45%
      市住建局
      2
      新增学位
      3.2万个
      已新增1.1万个
      34%
      市教育局
      3
      城镇新增就业
      6.8万人
      已新增4.1万人
      60%
      市人社局
      """
    let report = try #require(try Self.report(text))
    #expect(report.on?.value == Day(2026, 6, 30))
    #expect(report.entries.map(\.subject).contains("老旧小区改造"))
    #expect(report.entries.flatMap(\.figures).contains { $0.value == Figure(19) && $0.sort == .reached })
  }

  @Test func `a plan has no figures of progress unless somebody says so`() throws {
    let plan = "青石县2026年绿化工作方案\n一、重点任务\n1.新建口袋公园6个。（责任单位：县住建局）\n"
    #expect(try Self.report(plan) == nil)
    #expect(try Self.report(plan, isReport: true)?.entries.count == 1)
  }

  @Test func `what it names is kept, and nothing is read out of nothing`() throws {
    let report = try #require(
      try Self.report("松河市进展情况的通报\n根据《松河市2026年重点工作任务清单》，现通报如下：\n各单位要抓紧。"))
    #expect(report.plans == ["松河市2026年重点工作任务清单"])
    #expect(report.entries.isEmpty)
  }
}
