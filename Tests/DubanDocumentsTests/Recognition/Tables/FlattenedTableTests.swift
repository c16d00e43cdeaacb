import DubanDocuments
import Testing

@Suite struct FlattenedTableTests {
  @Test func aCellALine() {
    let reading = TableSketch.flattened(
      """
      附件
      序号
      项目名称
      主
      要 内 容
      牵头单位
      配合单位
      完成时限
      1
      微更新
      新建口袋公园10处，增设座椅200张。
      区城管局
      各街道
      10月底
      2
      老年助餐
      新增助餐点6家，服务1500人次。
      区民政局
      区市场监管局、
      各街道
      11月底
      """)
    #expect(reading.sketches == ["[1] 微更新 牵头:区城管局 配合:各街道", "[2] 老年助餐 牵头:区民政局 配合:区市场监管局、各街道"])
  }

  @Test func headingsOfAPageBreakAndTitlesThatArePrintedAgain() {
    let reading = TableSketch.flattened(
      """
      类别
      任务分解
      具体措施
      责任单位
      一、垃圾治理
      1.完善收运
      新购清运车12辆，更换垃圾桶8000只。
      县城管局
      一、垃圾治理
      2.源头分类
      建设示范村20个。
      县农业农村局
      类别
      任务分解
      具体措施
      责任单位
      一、垃圾治理
      2.源头分类
      分类覆盖率不低于90%。
      县水务集团
      二、村容村貌
      3.清理残垣
      拆除废弃房屋320处。
      各乡镇
      附件2
      """)
    #expect(
      reading.sketches == [
        "[1] 完善收运", ".[] 新购清运车12辆，更换垃圾桶8000只 责任:县城管局", "[2] 源头分类", ".[] 建设示范村20个 责任:县农业农村局",
        ".[] 分类覆盖率不低于90% 责任:县水务集团", "[3] 清理残垣", ".[] 拆除废弃房屋320处 责任:各乡镇",
      ]
        || reading.sketches == [
          "[1] 完善收运", ".[] 新购清运车12辆 责任:县城管局", "[2] 源头分类", ".[] 建设示范村20个 责任:县农业农村局",
          ".[] 分类覆盖率不低于90% 责任:县水务集团", "[3] 清理残垣", ".[] 拆除废弃房屋320处 责任:各乡镇",
        ])
    #expect(reading.sections.map(\.title.value) == ["垃圾治理", "村容村貌"])
  }

  @Test func unitsALineEachArePartedByLevel() {
    let reading = TableSketch.flattened(
      """
      序号
      项目
      工作内容
      责任单位
      协办单位
      1
      优质教育
      ①新建幼儿园6所。
      市教育局
      河东区、河西区政府
      市财政局
      市自然资源局
      ②新增学位5000个。
      市教育局
      各县政府
      市财政局
      2
      医疗服务
      ③建成医疗中心3个。
      市卫健委
      临江市政府
      市医保局
      市财政局
      """)
    #expect(
      reading.sketches == [
        "[1] 优质教育", ".[①] 新建幼儿园6所 责任:市教育局、河东区政府、河西区政府 配合:市财政局、市自然资源局",
        ".[②] 新增学位5000个 责任:市教育局、各县政府 配合:市财政局", "[2] 医疗服务",
        ".[③] 建成医疗中心3个 责任:市卫健委、临江市政府 配合:市医保局、市财政局",
      ])
  }

  @Test func indicatorsALineEach() {
    let reading = TableSketch.flattened(
      """
      指  标  名  称

      2026年度目标

      责任单位/

      数据来源单位

      一、城镇化水平

      1.户籍人口城镇化率(%)

      49.85

      公安局

      2.城乡居民收入比

      与上年持平

      发改局/统计局

      二、基础设施

      3.供水管网(公里)

      15

      住建局、水利局
      """)
    #expect(reading.indicators.map(\.number) == ["1", "2", "3"])
    #expect(reading.indicators.map(\.name.value) == ["户籍人口城镇化率", "城乡居民收入比", "供水管网"])
    #expect(reading.indicators.map(\.category?.value) == ["城镇化水平", "城镇化水平", "基础设施"])
    #expect(reading.indicators[1].owners.map(\.value) == ["发改局"])
    #expect(reading.indicators[1].sources.map(\.value) == ["统计局"])
    #expect(reading.indicators[2].owners.map(\.value) == ["住建局", "水利局"])
  }

  @Test(arguments: ["\t", "  ", " | "]) func aRowALine(sign: String) {
    let lines = [
      ["序号", "重点任务", "责任单位", "完成时限"], ["1", "检查企业120家", "区应急局", "11月底"], ["2", "治理路口22处", "区公安分局、区交通局", "8月底"],
    ]
    let text = "任务表\n" + lines.map { $0.joined(separator: sign) }.joined(separator: "\n") + "\n特此通知。"
    #expect(
      TableSketch.flattened(text).sketches == ["[1] 检查企业120家 责任:区应急局", "[2] 治理路口22处 责任:区公安分局、区交通局"])
  }

  @Test func aWholeTableOnOneLine() {
    let text = "附件 任务表 序号 任务 目标 牵头单位 配合单位 完成时限 1 路网提升 新改建公路66公里 区交通局 各镇 10月底 2 危桥改造 改造危桥5座 区交通局 区财政局 9月底"
    #expect(TableSketch.flattened(text).sketches == ["[1] 路网提升 牵头:区交通局 配合:各镇", "[2] 危桥改造 牵头:区交通局 配合:区财政局"])
  }

  @Test(arguments: ["", "一、总体要求\n坚持稳中求进。\n二、重点任务\n(一)抓项目。", "工作目标\n责任单位", "序号\n项目名称\n责任单位"]) func proseIsNoTable(
    text: String
  ) {
    #expect(FlattenedTable.find(in: TableSketch.paragraphs(text)).isEmpty)
  }

  @Test func timeGrowsWithTheLines() {
    func lines(_ rows: Int) -> [SourceDocument.Paragraph] {
      var text = "序号\n项目名称\n主要内容\n责任单位\n完成时限"
      for row in 1...rows { text += "\n\(row)\n第\(row)号工程\n新建管网\(row)公里，改造泵站\(row)座。\n水利局\n10月底" }
      return TableSketch.paragraphs(text)
    }
    let clock = ContinuousClock()
    let small = clock.measure { #expect(FlattenedTable.find(in: lines(40)).count == 1) }
    let large = clock.measure { #expect(FlattenedTable.find(in: lines(320)).count == 1) }
    // Eight times the lines: far from the sixty-four of a quadratic search, with room for a busy machine.
    #expect(large < small * 30)
  }
}
