import DubanCore
import Testing

@testable import DubanDocuments

/// Constructs that published notices have again and again.
@Suite struct `Constructs of published notices` {
  private func draft(_ lines: [String], today: Day = Day(2026, 6, 1)!) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: today)
  }

  // MARK: Rules told once

  @Test(arguments: [
    "责任单位：县交通局、县财政局、县林业局（列第一位者为牵头单位，下同）", "（县交通局、县财政局、县林业局等负责，列第一位者为牵头单位，下同）",
    "责任单位:县交通局、县财政局、县林业局(列第一位者为工作牵头单位或汇总单位,下同)",
  ])
  func `a rule beside units leaves them where they are`(_ units: String) {
    let draft = draft([
      "青山县2026年重点工作方案", "一、主要任务", "1.修路20公里。", units, "2.建桥3座。", "责任单位：县水利局、县住建局",
    ])
    #expect(draft.tasks.map { $0.leads.map(\.value) }.first == ["县交通局"])
    let units = draft.tasks.first.map { ($0.leads + $0.responsible + $0.cooperating).map(\.value) } ?? []
    #expect(Set(units) == Set(["县交通局", "县财政局", "县林业局"]))
  }

  @Test func `what a word in brackets explains names nobody`() {
    let draft = draft([
      "青山县2026年重点工作方案", "一、主要任务", "1.修路20公里。（牵头单位：县交通局）", "二、工作要求",
      "各牵头单位（无牵头单位的，责任单位即为牵头单位，下同）要制订方案。",
    ])
    #expect(!draft.units.contains { ["下同", "即为"].contains($0.name.value) })
  }

  // MARK: Limits in brackets

  @Test(
    arguments: [
      // 年内 is the last day of the plan.
      ("（县应急局，年内持续推进）", nil, Day(2026, 12, 31)), ("（县应急局负责，长期坚持）", "长期坚持", nil),
      ("（县应急局，全年滚动推进）", "全年滚动推进", nil),
    ] as [(String, String?, Day?)])
  func `a limit in words beside units in brackets is theirs`(_ bracket: String, _ words: String?, _ due: Day?) throws {
    let draft = draft(["青山县2026年工作要点", "一、重点任务", "1.开展全覆盖检查。\(bracket)", "2.修路20公里。（县交通局）"])
    let task = try #require(draft.tasks.first)
    #expect((task.leads + task.responsible).map(\.value) == ["县应急局"])
    #expect(task.dueWords?.value == words)
    #expect(task.due?.value == due)
  }

  // MARK: The year

  @Test(
    arguments: [
      (["青山县关于办好民生工作的函", "为办好2023年民生实事项目，现将任务分解如下。"], 2023),
      (["国务院关于落实重点工作部门分工的意见", "国发〔2020〕6号"], 2020), (["整治工作方案", "请于2012年4月30日前完成首轮整治。"], 2012),
    ] as [([String], Int)])
  func `is that of the works, of the number, of the only limit`(_ head: [String], _ year: Int) {
    let draft = draft(head + ["一、主要任务", "1.修路20公里，11月底前完成。（县交通局）", "2.建桥3座。（县水利局）"])
    #expect(draft.period?.value.start == Day(year, 1, 1))
    #expect(draft.period?.confidence != .sure)
    #expect(draft.tasks.first?.due?.value == Day(year, 11, 30))
  }

  @Test func `of a comparison is none of the plan`() {
    let draft = draft(["整治工作方案", "一、主要任务", "1.用水量比2015年下降20%。（县水利局）", "2.建桥3座。（县水利局）"])
    #expect(draft.period == nil)
  }

  // MARK: Signs of limits

  @Test(
    arguments: [
      ("维修改造60条内街小巷", Target.Kind.exactly), ("新建5个内河码头", .exactly), ("控制在30个以内", .atMost), ("3日内办结率不低于95%", .atLeast),
    ] as [(String, Target.Kind)])
  func `inner streets are no ceiling`(_ text: String, _ kind: Target.Kind) {
    #expect(PhraseVectors.read(text).targets.last?.value.kind == kind)
  }

  // MARK: Serials

  @Test func `a chapter behind one that holds no task leaves nothing out`() {
    let draft = draft([
      "青山县2026年工作方案", "一、工作目标", "到年底，森林覆盖率达到60%。", "二、主要任务", "1.修路20公里。（县交通局）", "2.建桥3座。（县水利局）",
      "三、城乡建设", "1.建厕10座。（县住建局）", "2.建站3个。（县住建局）",
    ])
    #expect(!draft.questions.contains { $0.kind == .serial })
  }

  @Test func `a number that is left out is asked`() {
    let draft = draft([
      "青山县2026年工作方案", "一、主要任务", "1.修路20公里。（县交通局）", "2.建桥3座。（县水利局）", "4.建厕10座。（县住建局）", "5.建站3个。（县住建局）",
    ])
    #expect(draft.questions.count { $0.kind == .serial } == 1)
  }

  // MARK: What is left aside

  @Test func `only the clauses are left aside that were not read`() {
    let draft = draft([
      "青山县2026年工作方案", "一、工作目标", "到年底，森林覆盖率达到60%，新建污水处理厂12座，努力开创城乡融合发展的崭新局面。", "二、主要任务",
      "1.修路20公里。（县交通局）", "2.建桥3座。（县水利局）",
    ])
    #expect(draft.indicators.count == 2)
    #expect(draft.ignored.allSatisfy { !$0.text.contains("60%") && !$0.text.contains("12座") })
  }

  // MARK: Figures by quarters

  @Test func `a rate by quarters comes to its last figure`() throws {
    let reading = PhraseVectors.read("一季度农村自来水覆盖率达60%，二季度达75%。")
    let target = try #require(reading.targets.first?.value)
    #expect(target.name.chinese == "农村自来水覆盖率")
    #expect(target.value == Figure(75))
    #expect(reading.milestones.map { $0.value.criteria.map(\.value) } == [[Figure(60)], [Figure(75)]])
  }

  @Test func `a rate of the work by quarters is no target`() {
    #expect(PhraseVectors.read("一季度开工率达60%，二季度开工率达100%。").targets.isEmpty)
  }

  @Test(arguments: [("青山县2026年民生实事", 0), ("青山县2026年工作情况说明方案", 3)])
  func `works of a list are not asked about one by one`(_ title: String, _ asked: Int) {
    let draft = draft([title, "1.城区道路改造工程", "2.养老服务中心建设", "3.农村饮水安全巩固"])
    #expect(draft.tasks.count == 3)
    #expect(draft.tasks.count { $0.title.confidence < .sure } == asked)
  }
}
