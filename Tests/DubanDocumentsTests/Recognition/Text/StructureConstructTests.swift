import DubanCore
import DubanDocuments
import Testing

/// Chapters of goals, letters between two parties, labels in brackets, minutes around a table.
@Suite struct `Structures that documents have` {
  private func draft(_ lines: [String], table: (SourceDocument.Table, Int)? = nil) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in lines.enumerated() {
      if let table, table.1 == index { document.blocks.append(.table(table.0)) }
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  private static let letter = [
    "青山县2026年度目标管理责任书", "县人民政府与白石镇人民政府签订本责任书。", "一、经济发展目标（50分）", "1.完成固定资产投资3亿元。（30分）", "2.新入库规模以上企业2家。（20分）",
    "二、社会治理目标（50分）", "3.新建公厕12座。（50分）", "三、考核与奖惩", "考核得分90分以上的评为一等奖。",
  ]

  @Test func `chapters of goals beside each other hold tasks, and who signs answers for them`() {
    let draft = draft(Self.letter)
    #expect(draft.tasks.map(\.number) == ["1", "2", "3"])
    #expect(draft.tasks.allSatisfy { $0.responsible.map(\.value) == ["白石镇人民政府"] })
    #expect(draft.indicators.isEmpty)
    #expect(draft.sections.count == 2)
  }

  @Test func `one chapter of goals still tells indicators`() {
    let draft = draft([
      "青山县2026年公厕建设方案", "一、工作目标", "1.公厕覆盖率达到95%。", "二、重点任务", "1.新建公厕12座。（责任单位：县城管局）", "2.改造公厕8座。（责任单位：县城管局）",
    ])
    #expect(draft.tasks.count == 2)
    #expect(draft.indicators.map(\.target.value.value) == [Figure(95)])
  }

  @Test func `labels in brackets are labels`() {
    let draft = draft([
      "青山市2026年民生实事方案", "一、建设绿道", "【目标任务】新建绿道32公里。", "【责任单位】市园林局牵头，市城投公司配合。", "二、新建公厕", "【目标任务】新建公厕12座。", "【责任单位】市城管局。",
    ])
    #expect(draft.tasks.map { $0.leads.map(\.value) } == [["市园林局"], []])
    #expect(draft.tasks.map { $0.responsible.map(\.value) } == [[], ["市城管局"]])
    #expect(draft.tasks.first?.targets.map(\.value.name.chinese) == ["绿道"])
  }

  @Test func `the matters of minutes stand before and behind a table`() {
    let table = TableSketch.table(
      "序号 | 项目名称 | 工作要求 | 责任单位 | 完成时限", "1 | 东湖公园 | 建成游园2处 | 县住建局 | 9月底前", "2 | 城东小学 | 完成主体工程 | 县教育局 | 8月底前")
    let draft = draft(
      [
        "青山县人民政府专题会议纪要", "一、关于城东片区", "（一）由县城投公司负责，10月底前建成纬三路。", "（二）责任分工如下：", "二、关于背街小巷",
        "（一）由县城管局牵头，改造小巷36条。",
      ], table: (table, 4))
    let titles = draft.tasks.map(\.title.value)
    #expect(titles.contains { $0.contains("纬三路") })
    #expect(titles.contains { $0.contains("小巷") })
    #expect(titles.contains("东湖公园"))
    #expect(!titles.contains { $0.contains("责任分工如下") })
    #expect(draft.title?.value == "青山县人民政府专题会议纪要")
  }

  @Test func `a remark behind the title makes no task of it`() {
    let draft = draft([
      "2026年度绩效考核任务清单（县农业农村局）", "1.新建公厕12座。（责任单位：县城管局）", "2.改造公厕8座。（责任单位：县城管局）",
    ])
    #expect(draft.tasks.map(\.number) == ["1", "2"])
  }

  @Test func `a comma parts who answers from who helps`() {
    for (text, responsible, cooperating) in [
      ("责任单位：市水利中心，各县区配合", ["市水利中心"], ["各县区"]), ("省财政厅、省科技厅，各市人民政府配合", ["省财政厅", "省科技厅"], ["各市人民政府"]),
      ("市财政局、各街道配合", [], ["市财政局", "各街道"]), ("市住建局，市财政局，市审计局配合", [], ["市住建局", "市财政局", "市审计局"]),
    ] {
      let parts = RoleReader().read(text).parts
      #expect(parts.responsible == responsible, "\(text)")
      #expect(parts.cooperating == cooperating, "\(text)")
    }
  }

  @Test func `a name may begin like a conjunction`() {
    #expect(UnitSplitter().split("崇文街道、和平街道").names == ["崇文街道", "和平街道"])
    #expect(UnitSplitter().split("崇文街道、和财政局").names == ["崇文街道", "财政局"])
  }
}

/// What stood out when further documents were read unseen.
@Suite struct `Readings of unseen documents` {
  private func draft(_ lines: [String]) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test func `a number before a day is a number`() {
    let draft = draft([
      "青山县2026年防汛任务清单", "1.6月5日前完成56座水库排查。（责任单位：县水利局）", "2.5月底前储备编织袋20万条。（责任单位：县应急管理局）",
      "3.2026年10月底前建成泵站3座。（责任单位：县住建局）",
    ])
    #expect(draft.tasks.map(\.number) == ["1", "2", "3"])
    #expect(draft.tasks.map { $0.due?.value } == [Day(2026, 6, 5), Day(2026, 5, 31), Day(2026, 10, 31)])
  }

  @Test func `minutes hold matters with brackets beside matters with sentences`() {
    let draft = draft([
      "云台县人民政府常务会议纪要", "一、防汛工作", "会议议定：", "1.6月5日前完成56座水库排查。（责任单位：县水利局）", "2.储备编织袋20万条。（责任单位：县应急管理局）", "二、市场改造",
      "会议要求：", "1.由县市场监管局牵头，县住建局配合，9月底前完成2个市场改造。", "2.由县纪委监委加强监督检查。",
    ])
    #expect(draft.tasks.map(\.number) == ["1", "2", "1", "2"])
    #expect(
      draft.tasks.map { ($0.leads + $0.responsible).map(\.value) } == [["县水利局"], ["县应急管理局"], ["县市场监管局"], ["县纪委监委"]])
  }

  @Test func `labels with their values in one line are no headings of a table`() {
    let draft = draft([
      "2026年柳林镇重点任务表", "一、抓产业", "1.建设大棚120亩。", "责任领导：曹志明　　责任部门：农业办公室　　完成时限：11月底前", "二、抓治理", "2.改造危房16户。",
      "责任领导：潘建国　　责任部门：村镇建设办公室　　完成时限：10月底前",
    ])
    #expect(draft.tasks.map { $0.leaders.map(\.value) } == [["曹志明"], ["潘建国"]])
    #expect(draft.sections.count == 2)
  }

  @Test func `labels behind the measures of a problem are those of the problem, whose own figures ask for nothing`() {
    let draft = draft([
      "丰城县督察反馈问题整改方案（2026年）", "问题一：12座污水处理站中有5座停运。", "整改目标：5座站恢复运行。", "整改措施：", "1.5月底前完成设施维修。", "2.新建管网26公里。",
      "整改时限：2026年10月底前", "牵头单位：县生态环境局", "责任单位：县财政局", "问题二：全县38处矿点仅修复9处。", "整改目标：完成剩余29处矿点修复。", "整改时限：2027年6月底前",
      "牵头单位：县自然资源局", "责任单位：县林业局",
    ])
    #expect(draft.tasks.map { $0.leads.map(\.value) } == [["县生态环境局"], ["县自然资源局"]])
    #expect(draft.tasks.map { $0.due?.value } == [Day(2026, 10, 31), Day(2027, 6, 30)])
    #expect(draft.tasks.map { $0.targets.compactMap(\.value.value) }.last == [Figure(29)])
    #expect(draft.tasks.first?.targets.contains { $0.value.value == Figure(26) } == true)
  }

  @Test func `a heading with a second part in brackets gives it to the units in brackets`() {
    let reading = TableSketch.read(
      "序号 | 项目名称 | 建设内容 | 牵头单位（责任单位）", "1 | 湖滨路 | 改造道路3公里 | 区住建局（区城投公司）", "2 | 公园 | 新建8处 | 区园林中心（各街道）",
      "3 | 学校 | 新建2所 | 区教育局")
    #expect(reading.tasks.map { $0.leads.map(\.value) } == [["区住建局"], ["区园林中心"], ["区教育局"]])
    #expect(reading.tasks.map { $0.cooperating.map(\.value) } == [["区城投公司"], ["各街道"], []])
  }

  @Test func `blocks with a label for their number are items`() {
    let draft = draft([
      "兴隆街道2026年百日攻坚任务清单", "序号：1", "任务：拆除违法建设", "目标：拆除违建2万平方米", "时限：6月30日前", "责任单位：城管办、各社区", "", "序号：2", "任务：楼道革命",
      "目标：清理楼道320个", "时限：5月20日前", "责任单位：党建办",
    ])
    #expect(draft.tasks.map(\.number) == ["1", "2"])
    #expect(draft.tasks.map(\.title.value) == ["拆除违法建设", "楼道革命"])
    #expect(draft.tasks.map { $0.responsible.map(\.value) } == [["城管办", "各社区"], ["党建办"]])
    #expect(draft.tasks.map { $0.due?.value } == [Day(2026, 6, 30), Day(2026, 5, 20)])
  }

  @Test func `groups of a field lead, and who does something beside another helps`() {
    let draft = draft([
      "云川市2026年参保工作方案", "（一）开展比对。各县（区）医保局牵头，4月底前完成清零摸排。", "（二）优化服务。税务部门牵头，开通缴费渠道5类。", "（三）延伸管网60公里。由县供水公司负责，各乡镇做好征地协调。",
    ])
    #expect(draft.tasks.map { $0.leads.map(\.value) } == [["各县（区）医保局"], ["税务部门"], []])
    #expect(draft.tasks.last?.responsible.map(\.value) == ["县供水公司"])
    #expect(draft.tasks.last?.cooperating.map(\.value) == ["各乡镇"])
  }
}
