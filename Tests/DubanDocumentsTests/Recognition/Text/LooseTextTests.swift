import DubanCore
import DubanDocuments
import Testing

/// Texts that number nothing, or number within a paragraph.
@Suite struct `Texts without serial numbers` {
  private func draft(_ lines: [String]) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  private func values(_ draft: PlanDraft) -> [String] {
    draft.indicators.map { ($0.target.value.value?.description ?? "") + ($0.target.value.unit ?? "") }
  }

  /// Aims are indicators whatever stands between 目标 and them.
  @Test(
    arguments: [
      (["青山县2026年水质改善目标：断面优良率达到95%以上，COD平均浓度不高于18毫克/升。"], ["95%", "18毫克/升"]),
      (["青山县2026年计划", "主要预期目标为：生产总值增长6.5%以上；城镇新增就业3200人以上；财政收入增长5%。"], ["6.5%", "3200人", "5%"]),
      (
        ["青山县2026年计划", "今年主要预期目标是：", "生产总值增长6.5%左右；", "", "城镇新增就业3200人以上；", "粮食产量达到12万吨。", "县长出席3次会议。"],
        ["6.5%", "3200人", "12万吨"]
      ),
      (["会议明确了今年的工作目标。空气优良率达到88%以上，PM2.5浓度降至35微克/立方米以下。"], ["88%", "35微克/立方米"]),
      (["今年目标任务如下：新建公厕12座，改造公厕8座。"], ["12座", "8座"]),
    ] as [([String], [String])])
  func `tell their aims in prose`(_ lines: [String], _ found: [String]) {
    let draft = draft(lines)
    #expect(values(draft) == found)
    #expect(draft.refusal == nil)
  }

  @Test func `are asked about where only figures tell what is wanted`() {
    let draft = draft(["办理工作量化管理，按时答复率达到100%，满意率达到95%以上。"])
    #expect(values(draft) == ["100%", "95%"])
    #expect(draft.indicators.allSatisfy { $0.target.confidence == .doubtful })
  }

  @Test(arguments: [
    ["昨日，全县召开春耕工作会议。", "去年全县粮食产量达到12万吨，同比增长3%以上。"], ["关于停水的通知", "因检修，城东片区停水，请居民储水。"],
    ["招聘公告", "招聘教师12名，年龄35岁以下，报名费50元以内。"],
  ])
  func `hold nothing where no figure binds`(_ lines: [String]) {
    #expect(draft(lines).refusal == .noTasks)
  }

  /// 一是…；二是… and other points behind a colon that announces them.
  @Test(
    arguments: [
      ("今冬攻坚任务有三项：一是新建学校5所；二是完成公路106公里；三是改造小区20个。", 3), ("今年办好两件实事：（1）新建学校5所；（2）改造小区20个。", 2),
      ("重点工作：1.新建学校5所；2.完成公路1.5万米；3.改造小区20个。", 3), ("一是新建学校5所，二是改造小区20个。", 2), ("主要做法是：一是建学校；二是改小区。", 0),
      ("会议强调，一是要加强领导；二是要压实责任。", 0), ("今年任务：一是新建学校5所。", 0),
    ] as [(String, Int)])
  func `part the points of one paragraph`(_ text: String, _ count: Int) {
    #expect(draft(["青山县2026年民生实事", text]).tasks.count == count)
  }

  @Test(arguments: ["■", "▷", "●", "——", "◆", "• "])
  func `mark items by signs`(_ sign: String) {
    let draft = draft(["青山县2026年重点项目", "\(sign)城市建设类项目12项，改造小区20个。", "", "\(sign)社会民生类项目9项，新建学校5所。"])
    #expect(draft.tasks.map(\.title.value.first) == ["城", "社"])
    #expect(
      draft.tasks.map { $0.targets.contains { $0.value.value == Figure(20) || $0.value.value == Figure(5) } } == [
        true, true,
      ])
  }

  @Test func `keep signs out of the names of aims, and points within their item`() {
    let draft = draft([
      "青山县2026年养老服务实施方案", "一、主要目标", "——养老床位达到1200张以上。", "——护理型床位占比达到30%以上。", "二、主要任务", "1.建设中心。全面建设：（责任单位：县民政局）",
      "●新建中心3处。", "●改造站点8处。", "2.培训人员。培训护理员200名。（责任单位：县人社局）",
    ])
    #expect(draft.indicators.map(\.name.value) == ["养老床位", "护理型床位占比"])
    #expect(draft.tasks.map(\.number) == ["1", "2"])
    #expect(draft.tasks.first?.targets.count == 2)
  }

  @Test func `give each unit its paragraph`() {
    let draft = draft([
      "为整治村庄环境，现将各单位任务明确如下：", "县住建局负责整治工作总协调，指导督查生活污水处理设施建设。", "县委农办要结合新村建设，负责指导督查新社区建设。",
      "县城管局负责生活垃圾收集转运，确保无害化处理率达到100%。",
    ])
    #expect(draft.tasks.map { $0.responsible.map(\.value) } == [["县住建局"], ["县委农办"], ["县城管局"]])
    #expect(draft.tasks.allSatisfy { $0.title.confidence == .sure })
    #expect(draft.tasks.last?.targets.map(\.value.value) == [Figure(100)])
  }

  @Test func `name who does it within the sentence`() {
    let draft = draft([
      "今年征集重点项目2项。", "聚焦出行。由镇公路站负责的道路硬化项目，硬化道路12公里，预计2026年11月底完成。", "聚焦能源。由镇经济发展办负责的光伏项目，新建电站1座，预计2026年8月底完成。",
    ])
    #expect(draft.tasks.map { $0.responsible.map(\.value) } == [["镇公路站"], ["镇经济发展办"]])
    #expect(draft.tasks.map { $0.due?.value } == [Day(2026, 11, 30), Day(2026, 8, 31)])
  }

  /// ⑴…⑵, （1）…；（2）… and 1.…；2.… that a paragraph begins with are items; within an item they are its own.
  @Test(
    arguments: [
      (["⑴紧盯目标。新建学校5所。⑵推进项目。开工项目12个。⑶培育企业。新增企业9家。"], ["⑴", "⑵", "⑶"]),
      (["1.新建学校5所；2.改造小区20个；3.新增车位300个。"], ["1", "2", "3"]), (["（1）新建学校5所；（2）改造小区20个。"], ["(1)", "(2)"]),
      (["（一）畅通工程。1.改造道路8公里；2.安装设施6处；3.新增车位300个。", "（二）小区改造。改造小区20个。"], ["(一)", "(二)"]),
      (["1.畅通工程。（1）改造道路8公里；（2）安装设施6处。", "2.小区改造。改造小区20个。"], ["1", "2"]),
      (["1.畅通工程。1.改造道路8公里；2.安装设施6处。", "2.小区改造。改造小区20个。"], ["1", "2"]),
    ] as [([String], [String])])
  func `number within a paragraph`(_ lines: [String], _ numbers: [String]) {
    let draft = draft(["青山县2026年重点工作清单"] + lines)
    #expect(draft.tasks.map(\.number) == numbers)
    #expect(draft.tasks.allSatisfy { $0.children.isEmpty && !$0.targets.isEmpty })
  }

  @Test func `are minutes where they say so`() {
    let draft = draft([
      "8月13日下午，局长主持召开办公会，现纪要如下：", "会议原则同意《扶持企业方案》。会议要求，修改完善后尽快印发实施。", "会议听取了清洁取暖建设情况的汇报。会议要求，8月底前完工率达到90%。",
      "办公室、政策法规科等科室负责人参加了相关议题的研究。",
    ])
    #expect(draft.isMinutes)
    #expect(draft.tasks.count == 2)
  }
}
