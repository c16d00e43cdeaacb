import DubanCore
import DubanDocuments
import Testing

/// Whole short texts, each for one construct.
@Suite struct PlanRecognizerTests {
  private func draft(_ text: String) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      document.blocks.append(.paragraph(.init(String(line), origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  private func units(_ task: TaskDraft) -> [String] { (task.leads + task.responsible + task.cooperating).map(\.value) }

  @Test func headingsAreSectionsAndItemsCarryUnits() {
    let draft = draft(
      """
      青山县2026年工作要点
      一、总体要求
      坚持稳中求进。
      二、重点任务
      （一）发展产业
      1.培育企业。新增企业5家。（责任单位：县工信局、县财政局）
      2.招引项目。（责任单位：县商务局）
      （二）改善民生
      3.改造小区。（责任单位：县住建局）
      三、保障措施
      （一）加强领导。各部门要高度重视。
      """)
    #expect(draft.sections.map(\.title.value) == ["发展产业", "改善民生"])
    #expect(draft.tasks.map(\.number) == ["1", "2", "3"])
    #expect(draft.tasks.map(\.title.value) == ["培育企业", "招引项目", "改造小区"])
    #expect(draft.tasks.map(\.section) == ["1", "1", "2"])
    #expect(units(draft.tasks[0]) == ["县工信局", "县财政局"])
  }

  @Test func aLostOpeningBracketIsMended() {
    let draft = draft("青山县2026年工作要点\n一、民生\n(一)便利落户。简化手续。公安局负责)\n(二)改造小区。开工改造。住建局、财政局按职责分工负责)")
    #expect(draft.tasks.map(units) == [["公安局"], ["住建局", "财政局"]])
  }

  @Test func severalBracketsAreOneItem() {
    let draft = draft("青山县2026年要点\n一、医疗\n1.深化改革。推行甲（县人社局牵头，6月底前完成）；推行乙（县卫健局牵头，12月底前完成）。\n2.控制费用。（县医保局负责）")
    #expect(draft.tasks[0].leads.map(\.value) == ["县人社局", "县卫健局"])
    #expect(draft.tasks.count == 2)
  }

  @Test func aRuleToldOnceHoldsForAll() {
    let draft = draft("青山市2026年要点\n一、水利\n1.建渠道。（责任单位：市水利局、市财政局。列第一位者为牵头单位，下同）\n2.建水库。（责任单位：市水利局、市发改委）")
    #expect(draft.tasks.map { $0.leads.map(\.value) } == [["市水利局"], ["市水利局"]])
    #expect(draft.tasks[1].responsible.map(\.value) == ["市发改委"])
  }

  @Test func unitsBelowTheLastOfSeveralAreAllTheirs() {
    let draft = draft(
      "青山区2026年工作要点\n一、决策\n1.审查率100%。\n2.评估3项。\n责任单位：区司法局\n二、执法\n3.评查2次。\n4.培训60学时。\n责任单位：区政府办公室、区司法局")
    #expect(draft.tasks.map(\.number) == ["1", "2", "3", "4"])
    #expect(units(draft.tasks[0]) == ["区司法局"])
    #expect(units(draft.tasks[3]) == ["区政府办公室", "区司法局"])
  }

  @Test func oneLineIsParted() {
    let draft = draft(
      "青山县2026年整治方案为改善环境，制定本方案。一、总体目标环境改善。二、重点任务（一）清理垃圾。清理1吨。责任单位：县城管局（二）治理河道。治理9条。责任单位：县水利局三、保障措施（一）加强领导。成立专班。")
    #expect(draft.tasks.map(\.title.value) == ["清理垃圾", "治理河道"])
    #expect(draft.tasks.map(units) == [["县城管局"], ["县水利局"]])
  }

  @Test func doubtfulSerialsAreAskedAndNeverMended() {
    let draft = draft("青山区2026年任务清单\n1.甲任务推进。责任单位：区工信局\n2.乙任务推进。责任单位：区商务局\n4.丁任务推进。责任单位：区财政局")
    #expect(draft.tasks.map(\.number) == ["1", "2", "4"])
    #expect(draft.questions.contains { $0.kind == .serial })
  }

  @Test func whatIsNoPlanIsSaidSo() {
    #expect(draft("关于青山县2026年重点项目进展情况的通报\n截至5月底，完成投资3亿元。").refusal != nil)
    let cover = draft("关于印发青山县2026年工作要点的通知\n现将《青山县2026年工作要点》印发给你们。\n附件：青山县2026年工作要点\n青山县人民政府\n2026年3月1日")
    guard case .coverWithoutAnnex = cover.refusal else {
      Issue.record("a notice without its annex")
      return
    }
    #expect(cover.tasks.isEmpty)
    #expect(draft("").refusal == .noTasks)
  }

  @Test func spellingsOfOneGovernmentAreOneUnit() {
    let draft = draft("青山市2026年要点\n一、城建\n1.改造小区。（责任单位：市住建局）\n2.建设道路。（责任单位：市住房和城乡建设局、区住建局）")
    #expect(draft.units.map(\.name.value) == ["市住建局", "区住建局"])
    #expect(draft.units.first?.aliases.map(\.value) == ["市住房和城乡建设局"])
    #expect(draft.questions.contains { $0.kind == .sameUnit })
  }

  @Test func cleaningIsListedAndCanBeTakenBack() {
    var document = SourceDocument(format: .text)
    document.blocks = [.paragraph(.init("上一篇：无", origin: .line(1))), .paragraph(.init("正文。", origin: .line(2)))]
    let clean = DocumentCleaner.clean(document)
    #expect(clean.blocks.count == 1)
    #expect(clean.cleanings.map(\.kind) == [.navigation])
    #expect(DocumentCleaner.clean(document, keeping: clean.cleanings).blocks.count == 2)
  }

  @Test func whatTheReaderOfAPageLeftOutComesBackToItsPlace() throws {
    let page = "<html><body><p>一、甲</p><nav>重点任务</nav><p>二、乙</p></body></html>"
    let read = try DocumentReader.read([UInt8](page.utf8), file: "a.html")
    let clean = DocumentCleaner.clean(read)
    let cleaning = try #require(clean.cleanings.first { $0.kind == .navigation })
    #expect(clean.blocks.count == 2 && cleaning.before == "重点任务")
    let kept = DocumentCleaner.clean(read, keeping: [cleaning])
    #expect(!kept.cleanings.contains(cleaning))
    #expect(
      kept.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
        == ["一、甲", "重点任务", "二、乙"])
  }
}
