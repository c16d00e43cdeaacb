import DubanCore
import DubanDocuments
import Testing

/// Constructs of whole documents: what is owed in a rhythm, shares in tables, spans told in the text, damaged names.
@Suite struct PlanConstructTests {
  private func draft(_ text: String, _ tables: [SourceDocument.Table] = []) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      document.blocks.append(.paragraph(.init(String(line), origin: .line(index + 1))))
    }
    document.blocks += tables.map { .table($0) }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  // MARK: Duties

  @Test(
    arguments: [
      ("各责任单位每月25日前向县政府督查室报送进展情况。", "进展情况", ReportDuty.Rhythm.month, 25, "县政府督查室"),
      ("每季度末月20日前，各牵头单位将工作总结报县政府办公室。", "工作总结", .quarter, 20, "县政府办公室"),
      ("各单位每半年上报一次总结材料。", "总结材料", .halfYear, nil, nil),
      ("各地每月底前将落实情况报县发改局。", "落实情况", .month, nil, "县发改局"),
      ("各单位每月报送1篇工作信息。", "工作信息", .month, nil, nil),
      ("各单位每半年报送一次进展情况。", "进展情况", .halfYear, nil, nil),
      ("半年、年终各报送一次工作总结。", "工作总结", .halfYear, nil, nil),
      ("各单位年中和年底分别报送工作总结。", "工作总结", .halfYear, nil, nil),
      ("各单位工作总结半年报送一次。", "工作总结", .halfYear, nil, nil),
      ("各单位每年报送两次工作总结。", "工作总结", .year, nil, nil),
    ] as [(String, String, ReportDuty.Rhythm, Int?, String?)])
  func dutiesAreRead(_ text: String, _ title: String, _ every: ReportDuty.Rhythm, _ day: Int?, _ receiver: String?) {
    let draft = draft("青山县2026年工作要点\n一、重点任务\n1.新建公厕10座。（县城管局负责）\n二、工作要求\n\(text)")
    #expect(draft.duties.map(\.value.title.chinese) == [title])
    #expect(draft.duties.map(\.value.every) == [every])
    #expect(draft.duties.map(\.value.dueDay) == [day])
    #expect(draft.duties.map(\.value.receiver) == [receiver])
  }

  @Test func theMonthAfterAndWhoOwesAreRead() {
    let draft = draft("青山县2026年要点\n1.新建公厕10座。（县城管局负责）\n县城管局每季度结束后10日内将检查情况报送县住建局。")
    #expect(draft.duties.map(\.value.dueMonth) == [.next])
    #expect(draft.duties.map(\.value.units) == [["县城管局"]])
  }

  @Test(arguments: [
    "每月走访不少于1次。", "半年内报送县政府。", "上半年报送总结。", "半年、年终各检查一次。", "每季度通报一次检查结果。", "每年发布统计年报1份。", "每月检查报告归档。", "",
  ])
  func whatIsOnlyDoneInARhythmIsNoDuty(_ text: String) {
    #expect(draft("青山县2026年要点\n1.新建公厕10座。\(text)（县城管局负责）").duties.isEmpty)
  }

  // MARK: Shares

  @Test func aTableOfPlacesBreaksTargetsOfTheTextDown() {
    var table = SourceDocument.Table()
    let rows = [["乡镇", "造林（亩）", "公厕（座）"], ["东河镇", "1500", "3"], ["西山乡", "2500", "4"], ["合计", "4000", "7"]]
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        table.cells.append(.init(text, row: row, column: column, origin: .line(20 + row)))
      }
    }
    let draft = draft("青山县2026年方案\n1.造林0.4万亩。（县林业局负责）\n2.新建公厕7座。（县城管局负责）", [table])
    let targets = draft.tasks.flatMap(\.targets).map(\.value)
    #expect(targets.map { $0.shares.map(\.area) } == [["东河镇", "西山乡"], ["东河镇", "西山乡"]])
    #expect(targets.first?.shares.map(\.value) == [Figure(units: 15, scale: 2), Figure(units: 25, scale: 2)])
    #expect(targets.last?.shares.map(\.value) == [Figure(3), Figure(4)])
  }

  @Test func twoFiguresOfAPlaceAreTwoShares() {
    let draft = draft(
      "青山市2026年方案\n1.新建公路100公里，桥梁7座。其中：东河区60公里、4座，西山区40公里、3座。（市交通局负责）\n2.新建公厕2座。（市城管局负责）")
    let targets = draft.tasks[0].targets.map(\.value)
    #expect(targets.map { $0.shares.map(\.value) } == [[Figure(60), Figure(40)], [Figure(4), Figure(3)]])
  }

  @Test func namesWithoutTheirLevelAreSharedOutInLists() {
    let draft = draft("青山县2026年要点\n1.通信。在东桥、南甸、西顺各新增1个基站，北三、上林各新增2个基站。（县工信局负责）\n2.栽树。（县林业局负责）")
    #expect(draft.areas.map(\.value) == ["东桥", "南甸", "西顺", "北三", "上林"])
    #expect(draft.tasks[0].targets.map(\.value.value) == [Figure(7)])
    #expect(draft.tasks[0].targets.map(\.value.name.chinese) == ["基站"])
  }

  @Test func aSpanInANameIsNoLimit() {
    let draft = draft("青山县2026年要点\n1.实施《创新三年行动计划(2025-2027年)》，培育企业4家。（县科技局负责）\n2.栽树。（县林业局负责）")
    #expect(draft.tasks[0].due == nil)
  }

  @Test func stepsOfALimitAreMilestones() {
    let draft = draft(
      "青山县2026年整改方案\n一、排污口整治。整治排污口45个。\n责任单位：县水利局\n完成时限：2026年9月底前完成30个，2026年底前全部完成\n二、管网建设。\n责任单位：县住建局\n完成时限：6月底")
    #expect(draft.tasks[0].due?.value == Day(2026, 12, 31))
    #expect(draft.tasks[0].milestones.map(\.value.due) == [Day(2026, 9, 30), Day(2026, 12, 31)])
  }

  @Test(arguments: ["1.举办演出10场，送戏下乡150场。（县文旅局负责）", "1.落实青山县2026年部署。（县政府办负责）"])
  func noWordIsTakenForAPlace(_ item: String) {
    #expect(draft("青山县2026年要点\n\(item)\n2.新建公厕7座。（县城管局负责）").areas.isEmpty)
  }

  // MARK: Spans

  @Test(arguments: [
    ("活动从2025年11月起至2026年3月底结束。", Day(2025, 11, 1), Day(2026, 3, 31)),
    ("整治时间：2026年4月10日至11月20日。", Day(2026, 4, 10), Day(2026, 11, 20)),
    ("2026年上半年开工，2026年底完成。", Day(2026, 1, 1), Day(2026, 12, 31)),
  ])
  func aSpanIsToldInTheText(_ text: String, _ start: Day?, _ end: Day?) {
    let draft = draft("青山县环境整治方案\n\(text)\n1.清理垃圾点10处。（县城管局负责）\n2.新建公厕7座。（县城管局负责）")
    #expect(draft.period?.value.start == start)
    #expect(draft.period?.value.end == end)
  }

  // MARK: Names

  @Test func departmentsAreWrittenAsTheTextHasThemFirst() {
    let draft = draft("青山县2026年要点\n1.甲。（财政局、县卫健局负责）\n2.乙。（住建局、卫健局、县财政局、县委宣传部负责）")
    #expect(draft.units.map(\.name.value) == ["财政局", "县卫健局", "住建局", "县委宣传部"])
    #expect(draft.units.map { $0.aliases.map(\.value) } == [["县财政局"], ["卫健局"], [], []])
  }

  @Test func theLetterOfALevelMayBelongToTheWord() {
    let draft = draft("青山市2026年要点\n1.甲。（市乡村振兴局、乡村振兴局、市场监管局负责）\n2.乙。（市财政局、市水利局负责）")
    #expect(draft.units.map(\.name.value) == ["市乡村振兴局", "市场监管局", "市财政局", "市水利局"])
    #expect(draft.units.allSatisfy { $0.jurisdiction == nil })
  }

  @Test func aBranchIsAUnitOfItsOwn() {
    let draft = draft("青山县2026年要点\n1.甲。(生态环境局青山县分局负责)\n2.乙。(生态环境局、水利局负责)")
    #expect(draft.units.map(\.name.value) == ["生态环境局青山县分局", "生态环境局", "水利局"])
  }

  @Test func placesCarryOutEverything() {
    let draft = draft("青山市2026年计划\n1.甲。（市住建局负责）\n2.乙。（市水利局负责）\n二、保障措施\n（一）加强领导。乡镇是建设的实施主体，要加强统筹。")
    #expect(draft.tasks.map { $0.roles["实施主体"]?.map(\.value) } == [["各乡镇"], ["各乡镇"]])
  }

  // MARK: Days

  @Test(
    arguments: [
      ("6月底前清理垃圾2万吨，新建公厕10座。", nil, 1), ("6月底前完成整改，销号率100%。", Day(2026, 6, 30), 0),
      ("新建公厕10座，6月底前建成投用。", Day(2026, 6, 30), 0),
    ] as [(String, Day?, Int)])
  func aDayHoldsForItsClause(_ text: String, _ due: Day?, _ milestones: Int) {
    let draft = draft("青山县2026年要点\n1.整治环境。\(text)（县城管局负责）\n2.栽树。（县林业局负责）")
    #expect(draft.tasks[0].due?.value == due)
    #expect(draft.tasks[0].milestones.count == milestones)
  }

  @Test func aYearOfSeveralBoundsAMatterWithoutFigures() {
    let draft = draft("青山市2024-2026年行动计划\n1.规划先行。2024年高质量完成详细规划。强化指导服务。（市资规局负责）\n2.2025年新建公厕10座。（市城管局负责）")
    #expect(draft.tasks.first?.due?.value == Day(2024, 12, 31))
  }

  @Test func oneOfSeveralBracketsTellsADayOfItsMatter() {
    let draft = draft("青山县2026年要点\n1.建医院5所（县卫健局牵头，县财政局配合）；招医生20名（县人社局负责，8月底前完成）。\n2.乙。（县医保局负责）")
    #expect(draft.tasks[0].due == nil)
    #expect(draft.tasks[0].milestones.map(\.value.due) == [Day(2026, 8, 31)])
  }

  // MARK: Tables and refusals

  @Test func singleBlanksPartTheCellsOfARow() {
    let draft = draft(
      "青山县2026年工程计划\n序号 工程名称 建设内容 责任单位 完成时间\n1 南路 改造道路2公里 县住建局 2026年8月\n2 北桥 新建桥梁1座 县交通局 2026年12月\n3 智慧路口 改造路口8个 县公安局 2026年6月"
    )
    #expect(draft.tasks.map(\.title.value) == ["南路", "北桥", "智慧路口"])
    #expect(draft.tasks.first?.due?.value == Day(2026, 8, 31))
  }

  @Test func totalsOfARowOfMonthsAreToldByTheirEnd() {
    var table = SourceDocument.Table()
    let rows = [
      ["项目", "年度任务", "3月底", "6月底", "9月底", "12月底", "责任单位"],
      ["车位", "新增车位1500个", "200个", "600个", "1100个", "1500个", "县城管局"],
      ["公厕", "新建公厕15座", "2座", "4座", "4座", "5座", "县城管局"],
    ]
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        table.cells.append(.init(text, row: row, column: column, origin: .line(20 + row)))
      }
    }
    let tasks = draft("青山县2026年项目表", [table]).tasks
    #expect(tasks.map { Set($0.milestones.flatMap(\.value.criteria).map(\.basis)) } == [[.cumulative], [.increment]])
  }

  @Test func whatWasReachedIsNoPlan() {
    let draft = draft("青山县2026年1—6月民生实事进展情况\n（截至6月30日）\n序号\n项目名称\n年度任务\n完成情况\n1\n改造小区\n42个\n已完工19个")
    #expect(draft.refusal != nil)
  }

  @Test func placesOfOneLevelBesideEachOtherAreNotAsked() {
    let text = "青山县2026年方案\n1.新建公厕13座（城关镇6座、马集镇7座）。（县城管局负责）\n2.绿化建成区40公顷。（县林业局负责）"
    let areas = draft(text).areas
    #expect(areas.filter { $0.confidence == .sure }.map(\.value) == ["城关镇", "马集镇"])
  }

  // MARK: Headings

  @Test func whatStandsBelowTownsIsTheirs() {
    let text = "青禾县2026年河长制任务清单\n一、城关镇\n1.清理河道23处，6月底前销号。\n2.植树30亩。（县林业局负责）\n二、龙泉镇\n1.封堵排污口14个。"
    let draft = draft(text)
    #expect(draft.sections.map(\.title.value) == ["城关镇", "龙泉镇"])
    #expect(draft.tasks.map { $0.responsible.map(\.value) } == [["城关镇"], ["县林业局"], ["龙泉镇"]])
    // One unit among other headings is only a heading.
    let other = self.draft(text.replacing("二、龙泉镇", with: "二、其他工作"))
    #expect(other.tasks.first?.responsible.isEmpty == true)
  }

  @Test(arguments: [
    ("7月份", "9月份", "2026-07-31", "2026-09-30"), ("三季度", "四季度", "2026-09-30", "2026-12-31"),
    ("一、7月份重点工作", "二、10月—11月", "2026-07-31", "2026-11-30"),
  ])
  func whatStandsBelowMonthsIsDueAtTheirEnd(_ one: String, _ other: String, _ first: String, _ second: String) {
    let draft = draft(
      "青禾县2026年项目工作计划\n\(one)\n1.体育中心封顶（县住建局）\n2.征收120户，6月10日前完成（县征收办）\n\(other)\n1.新建公路8公里（县交通局）")
    #expect(draft.tasks.map { $0.due?.value.description } == [first, "2026-06-10", second])
    #expect(draft.sections.last.map { other.hasSuffix($0.title.value) } == true)
  }

  @Test func worksBelowAHeadingWithUnitsAreTasksOfTheirOwn() {
    let draft = draft(
      """
      云岭县2026年安全生产工作安排
      一、道路交通安全（牵头单位：县公安局，责任单位：各乡镇）
      1.治理路段18处，9月底前完成。
      2.新增标志牌460块。
      二、建筑施工安全（牵头单位：县住建局）
      1.开展检查4轮。
      2.培训作业人员300人次。
      """)
    #expect(draft.tasks.map(\.title.value) == ["道路交通安全", "建筑施工安全"])
    #expect(draft.tasks.map { $0.leads.map(\.value) } == [["县公安局"], ["县住建局"]])
    #expect(draft.tasks.map { $0.children.map { $0.targets.count } } == [[1, 1], [1, 1]])
    #expect(draft.tasks.flatMap(\.children).map { $0.leads.map(\.value) } == [["县公安局"], ["县公安局"], ["县住建局"], ["县住建局"]])
    #expect(draft.tasks.allSatisfy { $0.targets.isEmpty })
  }

  @Test func itemsMayBeCountedByWords() {
    let draft = draft(
      "柳塘区2026年议案建议办理任务分解表\n议案一：关于停车设施的议案\n领衔代表：方正等12人\n主办单位：区城管局\n会办单位：区住建局、各街道\n办理目标：新增泊位2600个。\n建议1：关于护学岗的建议\n承办单位：区教育局\n办理目标：增设45个。"
    )
    #expect(draft.tasks.map(\.number) == ["议案一", "建议1"])
    #expect(draft.tasks.first?.leads.map(\.value) == ["区城管局"])
    #expect(draft.tasks.first?.cooperating.map(\.value) == ["区住建局", "各街道"])
    #expect(draft.tasks.map { $0.targets.compactMap(\.value.value) } == [[Figure(2600)], [Figure(45)]])
  }

  @Test func whoSignsALetterOfResponsibilityAnswersForAllOfIt() {
    let text = "青禾县2026年度目标责任书\n甲方：青禾县人民政府\n乙方：青禾县交通运输局\n一、责任目标\n1.新建公路120公里。\n2.改造危桥15座。"
    #expect(draft(text).tasks.map { $0.responsible.map(\.value) } == [["青禾县交通运输局"], ["青禾县交通运输局"]])
    let other = draft(text + "（县财政局负责）")
    #expect(other.tasks.map { $0.responsible.map(\.value) } == [[], ["县财政局"]])
  }

  @Test func stepsMayStandInABracketOfUnits() {
    let task = draft("滨江市2026年任务\n1.梳理清单20项。（市政务局、市数据局，6月底前上线10项，11月底前全部上线）\n2.植树30亩。（市林业局）").tasks.first
    #expect(task?.responsible.map(\.value) == ["市政务局", "市数据局"])
    #expect(task?.due?.value == Day(2026, 11, 30))
    #expect(task?.milestones.map(\.value.due.description) == ["2026-06-30", "2026-11-30"])
  }

  // MARK: Nothing is lost in silence

  private static let long = "青禾县城乡供水排水燃气一体化工程建设投资管理运营和运行维护技术服务中心有限责任公司"

  @Test(
    arguments: [
      ("（责任单位：县住建局、县财政局", ["县住建局", "县财政局"], false),
      ("（县住建局、县财政局", ["县住建局", "县财政局"], false),
      ("（县交通运输局负责", ["县交通运输局"], false),
      ("（\(long)、县住建局）", [long, "县住建局"], true),
      ("（\(long)负责）", [long], true),
      ("责任单位：\(long)。", [long], true),
      ("由\(long)牵头。", [long], true),
      // Longer than any name.
      ("（责任单位：\(long)和\(long)）", ["\(long)和\(long)"], true),
    ] as [(String, [String], Bool)])
  func unitsThatCanHardlyBeToldApartAreAsked(_ words: String, _ units: [String], _ isAsked: Bool) {
    let draft = draft("青石县2026年方案\n1.植树60亩。（县林业局负责）\n2.改造路灯200盏。\(words)")
    #expect(draft.tasks.last.map { ($0.leads + $0.responsible).map(\.value) } == units)
    #expect(draft.openQuestions.contains { $0.kind == .unit } == isAsked)
  }

  @Test(arguments: [",", "，", "；", ";", "。"]) func anyMarkPartsLeadAndResponsible(_ mark: String) {
    for text in ["（牵头单位：县水利局\(mark)责任单位：县住建局，县城管局）", "\n牵头单位：县水利局\(mark)责任单位：县住建局、县城管局"] {
      let task = draft("青石县2026年方案\n1.整治河道5条。\(text)\n2.植树30亩。（县林业局负责）").tasks.first
      #expect(task?.leads.map(\.value) == ["县水利局"])
      #expect(task?.cooperating.map(\.value) == ["县住建局", "县城管局"])
    }
  }

  @Test(arguments: ["\r\n", "\r", "\r\r\n", "\n"]) func linesMayEndAsOnAnySystem(_ end: String) throws {
    let lines = ["青石县2026年方案", "1.新建公路60公里，上半年完成一半。", "责任单位：县交通局", "2.植树30亩。（县林业局负责）"]
    let bytes = [UInt8](lines.joined(separator: end).utf8)
    let draft = PlanRecognizer.draft(of: try DocumentReader.read(bytes, file: "a.txt"), today: Day(2026, 6, 1))
    #expect(draft.tasks.map { $0.responsible.map(\.value) } == [["县交通局"], ["县林业局"]])
    #expect(draft.tasks.first?.milestones.map(\.value.due) == [Day(2026, 6, 30)].compactMap { $0 })
    #expect(draft.ignored.isEmpty)
  }

  @Test(arguments: [
    ("县住建住", true), ("住建居、财证局", true), ("含安置房", false), ("一期", false), ("县住建局", false),
  ])
  func `a bracket where units stand that names none is asked about`(_ words: String, _ isAsked: Bool) {
    let draft = draft("青石县2026年方案\n1.整治河道5条。（县水利局）\n2.植树30亩。（县林业局）\n3.改造小区6个。（\(words)）")
    #expect(draft.openQuestions.contains { $0.kind == .unit && $0.readings.contains(words) } == isAsked)
    #expect(draft.ignored.contains { $0.text == words } == isAsked)
  }

  @Test(arguments: [("有关部门", true), ("相关单位", true), ("县水利局、有关部门", false), ("各乡镇", false)])
  func `who the departments concerned are is asked where nobody else is named`(_ words: String, _ isAsked: Bool) {
    let draft = draft("青石县2026年方案\n1.整治河道5条。（\(words)）\n2.植树30亩。（县林业局）")
    #expect(draft.openQuestions.contains { $0.kind == .role } == isAsked)
  }

  @Test(arguments: ["石桥乡", "青山镇"]) func `a place that can be nothing else is not asked about`(_ place: String) {
    let draft = draft("青石县2026年方案\n1.新建公厕10座，其中\(place)5座。（县城管局）\n2.植树30亩。（县林业局）")
    #expect(draft.areas.map(\.value) == [place])
    #expect(!draft.openQuestions.contains { $0.kind == .area })
  }

  @Test func `a day is never asked about as the place of a document`() {
    let draft = draft("2026年2月1日\n工作方案\n1.整治河道5条。（水利局）\n2.植树30亩。（林业局）")
    let asked = draft.openQuestions.filter { $0.kind == .jurisdiction }
    #expect(asked.map(\.passage.text) == ["工作方案"])
  }

  @Test func aFigureThatNothingHoldsIsToldInCellsToo() {
    let rows = [
      "序号 | 任务 | 一季度 | 责任单位", "1 | 改造小区123456789012345678901个 | 完成223456789012345678901个 | 县住建局", "2 | 植树 | 完成 | 县林业局",
    ]
    let draft = draft("青石县2026年方案", [TableSketch.table(rows)])
    for digits in ["123456789012345678901", "223456789012345678901"] {
      #expect(draft.ignored.contains { $0.text.contains(digits) }, "\(digits)")
    }
  }
}
