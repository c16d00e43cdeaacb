import DubanCore
import DubanDocuments
import Testing

@Suite struct TableRecognizerTests {
  @Test func columnsStandInAnyOrder() {
    let reading = TableSketch.read(
      "完成时限 | 配合单位 | 牵头单位 | 工作任务 | 编号",
      "10月底前 | 区财政局、各街道 | 区城管局 | 新建公厕12座 | 1",
      "12月底前 | 区公安分局 | 区交通局 | 打通断头路3条 | 2")
    #expect(
      reading.sketches == [
        "[1] 新建公厕12座 牵头:区城管局 配合:区财政局、各街道", "[2] 打通断头路3条 牵头:区交通局 配合:区公安分局",
      ])
    #expect(reading.tasks[0].due?.value == Day(2026, 10, 31))
    #expect(reading.tasks[0].targets.first?.value.value == Figure(12))
    #expect(reading.questions.isEmpty)
  }

  @Test func aLimitInItsColumnGoesBeforeADayOfTheWording() {
    let reading = TableSketch.read(
      "序号 | 项目名称 | 年度目标 | 竣工时间 | 责任单位", "1 | 家电基地 | 10月底前完成厂房封顶 | 2026年12月 | 区工信局", "2 | 水厂 | 铺设管网20公里 | 2026年8月 | 区水务局"
    )
    #expect(reading.tasks.map { $0.due?.value } == [Day(2026, 12, 31), Day(2026, 8, 31)])
    #expect(reading.tasks[0].milestones.map(\.value.due) == [Day(2026, 10, 31)])
  }

  @Test func whatIsWrongHeadsWhatIsToBeDone() {
    let reading = TableSketch.read(
      "序号 | 问题清单 | 任务清单 | 责任单位", "1 | 用地效益不高 | 盘活用地1200亩 | 市资规局", "^ | ^ | 亩均税收提高10% | 市税务局",
      "2 | 项目落地率低 | 开工率达到70% | 市商务局")
    #expect(
      reading.sketches == [
        "[1] 用地效益不高", ".[] 盘活用地1200亩 责任:市资规局", ".[] 亩均税收提高10% 责任:市税务局", "[2] 项目落地率低 责任:市商务局",
      ])
  }

  @Test func headingsMayStandOnTwoRows() {
    let reading = TableSketch.read(
      "序号 | 项目名称 | 序时进度 | < | < | < | 责任分工 | <",
      "^ | ^ | 一季度 | 二季度 | 三季度 | 四季度 | 牵头单位 | 配合单位",
      "1 | 河道清淤5公里 | 完成招标 | 清淤2公里 | < | 完成验收 | 区水利局 | 各镇")
    #expect(reading.sketches == ["[1] 河道清淤5公里 牵头:区水利局 配合:各镇"])
    #expect(reading.tasks[0].milestones.map(\.value.id) == ["Q1", "Q2-3", "Q4"])
    #expect(reading.tasks[0].milestones.map(\.value.due) == [Day(2026, 3, 31), Day(2026, 9, 30), Day(2026, 12, 31)])
  }

  @Test func aTitleMergedOverRowsIsATaskWithParts() {
    let reading = TableSketch.read(
      "序号 | 项目名称 | 主要内容 | 责任单位 | 分管领导",
      "1 | 教育惠民 | ①新建幼儿园2所 | 区教育局 | 江 琳",
      "^ | ^ | ②更换课桌椅1.1万套 | 区财政局 | ^",
      "2 | 健康行动 | 免费筛查2万人 | 区卫健局 | 江 琳",
      "序号 | 项目名称 | 主要内容 | 责任单位 | 分管领导",
      "3 | 宜居家园 | ①改造老旧小区12个 | 区住建局 | 马 原",
      "^ | ^ | ②新改建公厕9座 | 区城管局 | ^")
    #expect(
      reading.sketches == [
        "[1] 教育惠民 领导:江琳", ".[①] 新建幼儿园2所 责任:区教育局", ".[②] 更换课桌椅1.1万套 责任:区财政局", "[2] 健康行动 责任:区卫健局 领导:江琳",
        "[3] 宜居家园 领导:马原", ".[①] 改造老旧小区12个 责任:区住建局", ".[②] 新改建公厕9座 责任:区城管局",
      ])
    #expect(reading.tasks[1].text?.value == "免费筛查2万人")
  }

  @Test func titlesOverNumbersThatGoOnAreSections() {
    let reading = TableSketch.read(
      "目标名称 | < | 工作标准 | 牵头单位",
      "做强产业 | 抓项目 | (1)新开工项目30个 | 发改局",
      "^ | ^ | (2)竣工项目20个 | 发改局",
      "^ | 抓创新 | (3)新增高企40家 | 科技局",
      "改善民生 | 稳就业 | (4)新增就业3000人 | 人社局",
      "^ | ^ | (5)培训800人次 | 人社局")
    #expect(reading.tasks.map(\.number) == ["(1)", "(2)", "(3)", "(4)", "(5)"])
    #expect(reading.tasks.map { reading.path(of: $0) } == ["做强产业/抓项目", "做强产业/抓项目", "做强产业/抓创新", "改善民生/稳就业", "改善民生/稳就业"])
  }

  @Test func rowsOverTheWidthAreSectionsAndSumsAreNoTasks() {
    let reading = TableSketch.read(
      "序号 | 项目 | 责任单位 | 总投资（万元）",
      "一、交通（2个） | < | < | 900",
      "1 | 东环路改造 | 区交通局 | 500",
      "2 | 公交场站 | 区公交公司 | 400",
      "二、民生（1个） | < | < | 80",
      "3 | 社区食堂 | 区民政局 | 80",
      "合计 | < | < | 990",
      "注：投资以批复为准 | < | < | <")
    #expect(reading.sketches.count == 3)
    #expect(reading.tasks.map { reading.path(of: $0) } == ["交通（2个）", "交通（2个）", "民生（1个）"])
    #expect(reading.tasks[0].funding.first?.value.total == Target.Quantity(Figure(500), unit: "万元"))
    #expect(reading.questions.map(\.readings) == [["原文写990", "各行相加980"]])
    #expect(reading.notes.map(\.text) == ["注：投资以批复为准"])
  }

  @Test func severalTasksInOneCellShareOrPartTheUnits() {
    let shared = TableSketch.read(
      "重点领域 | 工作任务 | 责任单位",
      "治安 | 1.打掉团伙6个以上。\\n2.新建安防小区80个。 | 公安局",
      "安全 | 3.整治隐患路口320处。\\n4.更换燃气软管5万根。 | 应急局、住建局")
    #expect(shared.tasks.map(\.number) == ["1", "2", "3", "4"])
    #expect(shared.tasks.map { $0.responsible.map(\.value) } == [["公安局"], ["公安局"], ["应急局", "住建局"], ["应急局", "住建局"]])
    #expect(shared.tasks.map { shared.path(of: $0) } == ["治安", "治安", "安全", "安全"])
    let parted = TableSketch.read(
      "序号 | 任务 | 主要内容 | 责任单位",
      "1 | 便民设施 | ①新建驿站20个，全年开放。②更新路灯800盏，分批实施。 | ①城管局②供电公司、住建局")
    #expect(
      parted.sketches == ["[1] 便民设施", ".[①] 新建驿站20个，全年开放 责任:城管局", ".[②] 更新路灯800盏，分批实施 责任:供电公司、住建局"]
        || parted.sketches == ["[1] 便民设施", ".[①] 新建驿站20个 责任:城管局", ".[②] 更新路灯800盏 责任:供电公司、住建局"])
  }

  @Test func oneTaskMayTakeSeveralRows() {
    let reading = TableSketch.read(
      "序号 | 工作任务 | 责任单位 | 完成时限",
      "1 | 完成校舍加固40栋 | 教育局 | 8月底前",
      "^ | ^ | 住建局 | ^",
      "2 | 建成充电桩300个 | 供电公司 | 11月底前")
    #expect(reading.sketches == ["[1] 完成校舍加固40栋 责任:教育局、住建局", "[2] 建成充电桩300个 责任:供电公司"])
  }

  @Test func anEmptyCellIsTheOneAboveOnlyWhereItsColumnMerges() {
    let merging = TableSketch.read(
      "序号 | 工作任务 | 责任单位", "1 | 甲项工作推进会4次 | 教育局", "2 | 乙项检查12次 | ^", "3 | 丙项培训6场 | ")
    #expect(merging.sketches == ["[1] 甲项工作推进会4次 责任:教育局", "[2] 乙项检查12次 责任:教育局", "[3] 丙项培训6场 责任:教育局"])
    #expect(merging.questions.map(\.kind) == [.role])
    let plain = TableSketch.read("序号 | 工作任务 | 责任单位", "1 | 甲项工作推进会4次 | 教育局", "2 | 丙项培训6场 | ")
    #expect(plain.tasks[1].responsible.isEmpty)
  }

  @Test func marksAndHeadingsTellWhoLeads() {
    let stars = TableSketch.read("序号 | 任务 | 责任单位（★为牵头单位）", "1 | 路面整治20处 | ★市交通局、市公安局")
    #expect(stars.sketches == ["[1] 路面整治20处 牵头:市交通局 配合:市公安局"])
    let first = TableSketch.read("序号 | 任务 | 责任单位（列首位者为牵头单位）", "1 | 路面整治20处 | 市交通局、市公安局")
    #expect(first.sketches == ["[1] 路面整治20处 牵头:市交通局 责任:市公安局"])
    let supporting = TableSketch.read("序号 | 任务 | 牵头单位 | 责任单位", "1 | 路面整治20处 | 市交通局 | 市公安局")
    #expect(supporting.sketches == ["[1] 路面整治20处 牵头:市交通局 配合:市公安局"])
    let labels = TableSketch.read("序号 | 任务 | 责任单位", "1 | 路面整治20处 | 牵头：市交通局\\n配合：市公安局、各区")
    #expect(labels.sketches == ["[1] 路面整治20处 牵头:市交通局 配合:市公安局、各区"])
  }

  @Test func namesCutByLineEndsAreWhole() {
    let reading = TableSketch.read(
      "序号 | 任务 | 牵头单位 | 配合单位", "1 | 优抚服务600人 | 退役军人\\n事务局 | 高新园\\n(河口镇)、\\n各街道")
    #expect(reading.sketches == ["[1] 优抚服务600人 牵头:退役军人事务局 配合:高新园(河口镇)、各街道"])
  }

  @Test func numbersAreNeverMendedButAsked() {
    let reading = TableSketch.read(
      "序号 | 任务 | 责任单位", "1 | 新建泵站2座 | 水利局", "4 | 清淤河道3条 | 水利局", "4 | 修复堤防6公里 | 水利局", "5 | 更换闸门2扇 | 水利局")
    #expect(reading.tasks.map(\.number) == ["1", "4", "4", "5"])
    #expect(reading.questions.map(\.readings) == [["2", "3"], []])
  }

  @Test func aTableWithoutHeadingsIsToldByItsCells() {
    let reading = TableSketch.read(
      "1 | 改造老旧小区12个，惠及居民3000户 | 区住建局 | 10月底前", "2 | 新改建农村公路45公里，危桥3座 | 区交通局、各镇 | 11月底前",
      "3 | 建成便民服务中心2个，全部投入使用 | 区民政局 | 12月底前")
    #expect(reading.tasks.map(\.number) == ["1", "2", "3"])
    #expect(reading.tasks[1].responsible.map(\.value) == ["区交通局", "各镇"])
    #expect(reading.questions.contains { $0.kind == .column })
  }

  @Test func anUnknownColumnIsAskedAboutAndKept() {
    let reading = TableSketch.read("序号 | 任务 | 甲乙丙丁 | 责任单位", "1 | 新建泵站2座 | 随便写的话 | 水利局")
    #expect(reading.questions.map(\.kind) == [.column])
    #expect(reading.ignored.map(\.text) == ["随便写的话"])
  }

  @Test func tablesMayLieOnTheirSide() {
    let reading = TableSketch.read(
      "序号 | 1 | 2", "项目名称 | 中医院迁建 | 智慧粮仓", "年度目标 | 主体封顶，完成投资1.5亿元 | 新建仓容3万吨", "牵头单位 | 县卫健局 | 县发改局",
      "完成时限 | 2026年12月 | 9月底")
    #expect(reading.sketches == ["[1] 中医院迁建 牵头:县卫健局", "[2] 智慧粮仓 牵头:县发改局"])
  }

  @Test func sharesStandInColumnsOfPlaces() {
    let reading = TableSketch.read(
      "单位：亩 | < | < | < | < | <", "序号 | 任务 | 合计 | 河东区 | 安平县 | 责任单位", "1 | 人工造林 | 5000 | 3000 | 2000 | 市林业局",
      "合计 | < | 5000 | 3000 | 2000 | ")
    let target = reading.tasks.first?.targets.first?.value
    #expect(target?.value == Figure(5000))
    #expect(target?.unit == "亩")
    #expect(
      target?.shares == [
        Target.Share(area: "河东区", value: Figure(3000)), Target.Share(area: "安平县", value: Figure(2000)),
      ])
  }

  @Test func rowsMayBePlaces() {
    let reading = TableSketch.read(
      "乡镇 | 造林（亩） | 公厕（座）", "城关镇 | 1500 | 3", "马集镇 | 2500 | 4", "合计 | 4000 | 8")
    #expect(reading.areas.map(\.value) == ["城关镇", "马集镇"])
    #expect(reading.shares.map(\.name.value) == ["造林", "公厕"])
    #expect(reading.shares.map { $0.total?.value } == [Figure(4000), Figure(8)])
    #expect(reading.tasks.isEmpty)
  }

  @Test func indicatorsHaveMeasuresBaselinesAndSources() {
    let reading = TableSketch.read(
      "目标 | 序号 | 指标名称 | 单位 | 2025年基数 | 2026年目标 | 属性 | 责任单位 | 数据来源",
      "宜居 | 1 | 绿化覆盖率 | % | 41.2 | ≥42.5 | 约束性 | 园林局 | 统计局", "^ | 2 | 人均公园面积 | 平方米 | 14 | 14.7 | 预期性 | 园林局 | 统计局")
    #expect(reading.tasks.isEmpty)
    #expect(reading.indicators.map(\.name.value) == ["绿化覆盖率", "人均公园面积"])
    #expect(reading.indicators.map(\.category?.value) == ["宜居", "宜居"])
    #expect(reading.indicators[0].target.value.kind == .atLeast)
    #expect(reading.indicators[0].target.value.unit == "%")
    #expect(reading.indicators[0].owners.map(\.value) == ["园林局"])
    #expect(reading.indicators[0].sources.map(\.value) == ["统计局"])
  }

  @Test func aListOfTelephonesIsNoPlan() {
    let reading = TableSketch.read("栏目 | 链接", "机构职能 | 政策法规", "通知公告 | 联系我们")
    #expect(reading.isEmpty)
    #expect(!reading.ignored.isEmpty)
  }

  @Test(arguments: [[String](), [""], ["|||"], ["合计 | 1"], ["序号 | 任务 | 责任单位"]]) func nothingIsReadOfNothing(
    lines: [String]
  ) {
    #expect(TableRecognizer(context: TableSketch.context).read(TableSketch.table(lines)).tasks.isEmpty)
  }
}
