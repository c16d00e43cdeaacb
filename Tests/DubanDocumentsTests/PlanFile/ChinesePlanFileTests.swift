import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

/// Plan files as a clerk writes them by hand: in Chinese words, with days and figures as people write them.
@Suite struct `Plan file in Chinese` {
  private func read(_ text: String) -> Reading<PlanSource> { PlanFileReader.read([UInt8](text.utf8), file: "方案.yaml") }

  /// A plan of 2026 whose only task has `lines`.
  private func task(_ lines: String, period: String = "2026") -> Reading<PlanSource> {
    let indented = lines.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
    return read(
      "督办: 1\n编号: linjiang-2026\n标题: 绿化行动\n地区: 临江市\n期限: \(period)\n县区: [东区]\n单位: [城建办, 交通办]\n任务:\n"
        + "  - 编号: \"1\"\n    标题: 建口袋公园\n" + indented)
  }

  @Test func `ten lines of text are a plan file of about ten lines`() throws {
    let page = String(decoding: try TestFiles.bytes(TestFiles.formatPage), as: UTF8.self)
    let start = try #require(page.range(of: "```yaml\n督办: 1\n"))
    let end = try #require(page[start.upperBound...].range(of: "```"))
    let text = "督办: 1\n" + page[start.upperBound..<end.lowerBound]
    #expect(text.split(separator: "\n").count <= 14)
    let reading = read(text)
    #expect(reading.diagnostics.messages == [])
    let plan = try #require(reading.value).plan
    #expect(plan.tasks.count == 5)
    #expect(PlanCheck.diagnostics(in: try #require(reading.value)).filter { $0.severity == .error } == [])
    let first = try #require(plan.tasks.first)
    #expect(first.leads == ["城建办"] && first.cooperating == ["交通办"])
    #expect(first.targets.first?.value == Figure(10) && first.targets.first?.unit == "个")
    #expect(first.milestones.map(\.id) == ["Q2", "Q4"])
    #expect(plan.tasks.map { $0.due?.description } == [nil, "2026-06-30", "2026-12-31", "2026-09-30", "2026-11-20"])
    #expect(plan.duties.first?.dueDay == 25)
    // The manual shows the same.
    let manual = String(decoding: try TestFiles.bytes(TestFiles.manual), as: UTF8.self)
    #expect(manual.contains(text))
  }

  @Test func `English and Chinese keys are read mixed`() throws {
    let reading = task("leads: [城建办]\n配合单位: [交通办]\ntargets: [{名称: 公园, kind: 不少于, basis: 数量, value: 3, 计量单位: 个}]")
    #expect(reading.diagnostics.messages == [])
    let task = try #require(reading.value?.plan.tasks.first)
    #expect(task.leads == ["城建办"] && task.cooperating == ["交通办"])
    #expect(task.targets.first?.kind == .atLeast && task.targets.first?.basis == .amount)
  }

  @Test(arguments: [
    ("due: 2026-06-30\n完成时限: 6月底", "方案.yaml:12:5: '完成时限' is the same key as 'due' in line 11; write one of them"),
    ("时限: 6月底\n截止日期: 6月底", "方案.yaml:12:5: '截止日期' is the same key as '时限' in line 11; write one of them"),
    ("牵头单位: [城建办]\nleads: [城建办]", "方案.yaml:12:5: 'leads' is the same key as '牵头单位' in line 11; write one of them"),
  ])
  func `a key that stands twice in two spellings is told with both lines`(lines: String, message: String) {
    #expect(task(lines).diagnostics.messages == [message])
    #expect(task(lines).diagnostics.first?.correction?.text.hasPrefix("    # ") == true)
  }

  // MARK: Days

  @Test(arguments: [
    ("2026-6-30", "2026-06-30"), ("2026年6月30日", "2026-06-30"), ("2026/6/30", "2026-06-30"), ("2026.6.30", "2026-06-30"),
    ("6月底", "2026-06-30"), ("12月底前", "2026-12-31"), ("一季度", "2026-03-31"), ("上半年", "2026-06-30"), ("年底", "2026-12-31"),
    ("6月30日前", "2026-06-30"), ("２０２６－６－３０", "2026-06-30"), ("三季度末", "2026-09-30"), ("\"2026-06-30\"", "2026-06-30"),
  ])
  func `days are taken as people write them`(text: String, day: String) {
    let reading = task("完成时限: \(text)")
    #expect(reading.diagnostics.messages == [])
    #expect(reading.value?.plan.tasks.first?.due?.description == day)
  }

  @Test(arguments: [
    ("6月底", "2024-2026", "方案期内有几个“6月底”：2024-06-30、2025-06-30、2026-06-30；请写上年份", "    完成时限: 2024-06-30"),
    ("9月前", "2026", "“9月前”有两种读法：2026-08-31 或 2026-09-30；请写明哪一天", "    完成时限: 2026-08-31"),
    ("9月", "2026", "“9月”不是某一天；最后一天写成“9月底”", "    完成时限: 9月底"),
    ("2026-6-31", "2026", "“2026-6-31”不对，应为日期，如 2020-09-30", "    完成时限: 2026-06-30"),
    ("尽快", "2026", "“尽快”不对，应为日期，如 2020-09-30", "    完成时限: 2026-06-30"),
  ])
  func `days that are not clear are refused with their readings`(
    text: String, period: String, sentence: String, line: String
  ) {
    let diagnostics = task("完成时限: \(text)", period: period).diagnostics
    #expect(diagnostics.map { $0.sentence(.chinese) } == [sentence])
    #expect(diagnostics.first?.correction == .replaced(line))
    #expect(diagnostics.first?.place.description == "方案.yaml:11:11")
  }

  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("2024-2026", "2024-01-01", "2026-12-31"),
    ("2026年", "2026-01-01", "2026-12-31"),
    ("2026年上半年", "2026-01-01", "2026-06-30"), ("2026年3月至12月", "2026-03-01", "2026-12-31"),
    ("2026年3月-12月", "2026-03-01", "2026-12-31"), ("2026年3月－2027年2月", "2026-03-01", "2027-02-28"),
    ("2026-03-01 至 2026-12-31", "2026-03-01", "2026-12-31"), ("2026年3月1日至2026年11月30日", "2026-03-01", "2026-11-30"),
    ("{开始: 2026-3-1, 结束: 2026年11月30日}", "2026-03-01", "2026-11-30"),
    ("{start: 2026-03-01, end: 2026-11-30}", "2026-03-01", "2026-11-30"),
  ])
  func `the period is taken as people write it`(text: String, start: String, end: String) {
    let reading = task("", period: text)
    #expect(reading.diagnostics.messages == [])
    #expect(reading.value?.plan.period.start.description == start)
    #expect(reading.value?.plan.period.end.description == end)
  }

  @Test(arguments: ["今年", "很快", "3月至12月", "2026年12月至3月", "0026"])
  func `what is no period is refused`(text: String) { #expect(task("", period: text).value == nil) }

  @Test func `milestones may stand behind their quarters and days`() throws {
    let reading = task(
      "节点: {一季度: 完成立项, 二、三季度: 完工1个, 10月底: {内容: 完工, 量化要求: [{名称: 公园, 数值: 3个, 性质: 累计}]}}")
    #expect(reading.diagnostics.messages == [])
    let milestones = try #require(reading.value?.plan.tasks.first).milestones
    #expect(milestones.map(\.id) == ["Q1", "Q2-3", "2026-10-31"])
    #expect(milestones.last?.criteria.first?.unit == "个" && milestones.last?.criteria.first?.value == Figure(3))
    #expect(task("节点: {五季度: 完成}").diagnostics.map { $0.sentence(.chinese) } == ["“五季度”不对，应为季度，如 Q3 或 2020Q3"])
  }

  @Test func `a duty is handed in on its day of every month`() throws {
    let head = "督办: 1\n编号: a\n标题: 甲\n地区: 市\n期限: 2026\n报送要求:\n"
    func duty(_ lines: String) -> Reading<PlanSource> { read(head + "  - {编号: d1, 标题: 信息, 频次: 每月, \(lines)}\n") }
    let plain = try #require(duty("截止日: 每月25日前, 次数: 2篇").value?.plan.duties.first)
    #expect(plain.dueDay == 25 && plain.dueMonth == .same && plain.count == 2)
    let next = try #require(duty("截止日: 次月5日").value?.plan.duties.first)
    #expect(next.dueDay == 5 && next.dueMonth == .next)
    #expect(duty("截止日: 次月5日, 截止月: 当月").value == nil)
    #expect(duty("截止日: 每月32日").diagnostics.map { $0.sentence(.chinese) } == ["“每月32日”不对，应为1到31的整数"])
  }

  // MARK: Figures

  @Test(
    arguments: [
      ("3个", "3", "个"), ("1200万元", "1200", "万元"), ("98.5%", "98.5", "%"), ("1.2亿元", "1.2", "亿元"), ("３个", "3", "个"),
      ("９８．５％", "98.5", "%"), ("3", "3", nil), ("1.2万", "12000", nil),
      ("3万平方米", "3", "万平方米"),
    ] as [(String, String, String?)])
  func `figures bring what they are counted in`(text: String, value: String, unit: String?) throws {
    let reading = task("目标: [{名称: 公园, 类型: 不少于, 性质: 数量, 数值: \(text)}]")
    #expect(reading.diagnostics.messages == [])
    let target = try #require(reading.value?.plan.tasks.first?.targets.first)
    #expect(target.value == Figure(value) && target.unit == unit)
    let funding = task("资金: [{名称: 总投入, 总额: \(text)}]")
    #expect(funding.diagnostics.messages == [])
    #expect(funding.value?.plan.tasks.first?.funding.first?.total?.unit == unit)
  }

  @Test func `a range of figures is refused with both ends`() {
    let diagnostics = task("目标: [{名称: 公园, 类型: 不少于, 性质: 数量, 数值: 3-5个}]").diagnostics
    #expect(diagnostics.map { $0.sentence(.chinese) } == ["这是一个范围：下限 3、上限 5个，请分开写"])
  }

  @Test func `a ratio may be written as one`() throws {
    let reading = task("目标: [{名称: 收入比, 类型: 比值不超过, 性质: 水平, 数值: 1.74:1}]")
    #expect(reading.diagnostics.messages == [])
    #expect(reading.value?.plan.tasks.first?.targets.first?.value == Figure("1.74"))
  }

  // MARK: Faults are told in the words of the file

  @Test(arguments: [
    ("牵头单位: 城建办、交通办", "“城建办、交通办”不对，应为列表", "    牵头单位: [城建办, 交通办]"),
    ("牵头单位: [城建办、交通办]", "“城建办、交通办”像是几个名称写在一起；请用半角逗号分开：[城建办, 交通办]；若是一个名称，请加引号", "    牵头单位: [城建办, 交通办]"),
    ("牵头单位: [城建局]", "没有声明过单位“城建局”；是不是“城建办”？", "    牵头单位: [城建办]"),
    ("迁头单位: [城建办]", "没有“迁头单位”这一项；是不是“牵头单位”？", "    牵头单位: [城建办]"),
    ("等单位: 对的", "“对的”不对，应为true / false", "    等单位: true"),
    (
      "目标: [{名称: 公园, 类型: 不小于, 性质: 数量, 数值: 3}]",
      "“不小于”不对，应为其中之一：不少于、不超过、等于、左右、比值不超过、由至、文字、相对、确保并力争、等级、频次、响应时间、力争",
      "    目标: [{名称: 公园, 类型: 不少于, 性质: 数量, 数值: 3}]"
    ),
    ("目标: [{名称: 公园, 类型: 不少于, 性质: 数量}]", "缺少“数值”", "    目标: [{名称: 公园, 类型: 不少于, 性质: 数量, 数值: 3}]"),
    (
      "目标: [{名称: 公园, 类型: 不少于, 性质: 数量, 数值: \"3\"}]", "“\"3\"”不对，应为数字（最多15位，小数最多6位）",
      "    目标: [{名称: 公园, 类型: 不少于, 性质: 数量, 数值: 3}]"
    ),
  ])
  func `a fault is told with the line as it would be right`(lines: String, sentence: String, right: String) {
    let diagnostics = task(lines).diagnostics
    #expect(diagnostics.map { $0.sentence(.chinese) } == [sentence])
    #expect(diagnostics.first?.correction == .replaced(right))
    #expect(diagnostics.first?.correctionLines(.chinese) == ["  第11行改为：" + right])
    // And the line as it is shown is read.
    #expect(task(String(right.dropFirst(4))).diagnostics.messages == [])
  }

  @Test func `a missing key is shown as a line to add`() {
    let diagnostics = read("督办: 1\n编号: a\n地区: 市\n期限: 2026\n任务:\n  - 标题: 建公园\n").diagnostics
    #expect(diagnostics.map { $0.sentence(.chinese) } == ["缺少“标题”", "缺少“编号”"])
    #expect(diagnostics.map(\.correction) == [.added("标题: 建口袋公园"), .added("    编号: \"1\"")])
  }

  @Test func `of many errors the first twenty are told and the rest counted`() {
    let lines = (1...50).map { "甲\($0): 1\n" }.joined()
    let told = read("督办: 1\n编号: a\n标题: 甲\n地区: 市\n期限: 2026\n" + lines).diagnostics.told(.chinese, withSeverity: true)
    #expect(told.count == 21)
    #expect(told.last == "另有 30 处错误，改好以上再查")
  }
}
