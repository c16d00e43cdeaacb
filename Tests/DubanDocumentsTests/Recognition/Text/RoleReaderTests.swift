import DubanDocuments
import Testing

/// Who does what, as brackets and lines say it.
@Suite struct RoleReaderTests {
  private func parts(_ text: String) -> UnitParts { RoleReader().read(text).parts }

  @Test func labelsGiveParts() {
    let parts = parts("牵头单位：市工信局；配合单位：市发改委、市财政局；完成时限：6月底前")
    #expect(parts.leads == ["市工信局"])
    #expect(parts.cooperating == ["市发改委", "市财政局"])
    #expect(parts.due == "6月底前")
  }

  @Test func responsibleBesideALeadSupports() {
    let parts = parts("牵头单位：市民政局；责任单位：市财政局")
    #expect(parts.leads == ["市民政局"])
    #expect(parts.responsible.isEmpty)
    #expect(parts.cooperating == ["市财政局"])
  }

  @Test func noLeaderIsInvented() {
    let parts = parts("市住建局、市财政局等按职责分工负责")
    #expect(parts.leads.isEmpty)
    #expect(parts.responsible == ["市住建局", "市财政局"])
    #expect(parts.andOthers)
  }

  @Test(arguments: [
    ("县水利局牵头，县统计局、县供电公司配合", ["县水利局"], [], ["县统计局", "县供电公司"]),
    ("由县住建局牵头，县水利局、城关镇配合", ["县住建局"], [], ["县水利局", "城关镇"]),
    ("县公安局负责", [], ["县公安局"], []),
    ("市医保局负责，9月底前完成", [], ["市医保局"], []),
    ("县教体局会同县公安局负责", [], ["县教体局"], ["县公安局"]),
    ("市城管局（牵头）、市住建局", ["市城管局"], [], ["市住建局"]),
    // The comma parts who answers from those who help.
    ("责任单位：县消防大队，县公安局、县供电公司参与", [], ["县消防大队"], ["县公安局", "县供电公司"]),
    ("牵头单位：县住建局，县公安局、县财政局配合", ["县住建局"], [], ["县公安局", "县财政局"]),
    ("县住建局，县公安局、县财政局配合", [], ["县住建局"], ["县公安局", "县财政局"]),
    ("责任单位：县住建局、县公安局、县财政局配合", [], ["县住建局", "县公安局"], ["县财政局"]),
    ("县住建局、县公安局、县财政局配合", [], [], ["县住建局", "县公安局", "县财政局"]),
    ("县水利局牵头，县住建局、县公安局、县财政局配合", ["县水利局"], [], ["县住建局", "县公安局", "县财政局"]),
  ])
  func verbsGiveParts(_ text: String, _ leads: [String], _ responsible: [String], _ cooperating: [String]) {
    let parts = parts(text)
    #expect(parts.leads == leads)
    #expect(parts.responsible == responsible)
    #expect(parts.cooperating == cooperating)
  }

  @Test func whoHelpsIsAskedWhereNothingPartsThem() {
    #expect(parts("责任单位：县住建局、县公安局、县财政局配合").unclear == ["县住建局、县公安局、县财政局配合"])
    #expect(parts("责任单位：县住建局，县公安局、县财政局配合").unclear.isEmpty)
    #expect(parts("县水利局牵头，县住建局、县公安局配合").unclear.isEmpty)
  }

  @Test func furtherPartsKeepTheirNames() {
    let parts = parts("业主单位：滨江城投集团；牵头单位：建设局；指导单位：市交通运输局")
    #expect(parts.named.map(\.name) == ["业主单位", "指导单位"])
    #expect(parts.named.map(\.units) == [["滨江城投集团"], ["市交通运输局"]])
  }

  @Test func leadersAreKeptAndOthersLeftAside() {
    let parts = parts("包抓领导：孙明远、钱  进；责任单位：区商务局；责任人：杜威；联系电话：1380000")
    #expect(parts.leaders == ["孙明远", "钱进"])
    #expect(parts.responsible == ["区商务局"])
    #expect(parts.persons.count == 2)
  }

  @Test(arguments: [
    "列第一位者为牵头单位，下同", "排在第一位的部门为牵头部门，下同", "责任单位中排首位的为牵头单位", "列首位的为主办单位",
  ])
  func theFirstLeads(_ sentence: String) { #expect(RoleRule.read(sentence) == [.firstLeads(othersSupport: false)]) }

  @Test func rulesForEveryItem() {
    #expect(RoleRule.read("排在第一位的为牵头单位，其他为参加单位") == [.firstLeads(othersSupport: true)])
    #expect(
      RoleRule.read("以下工作均需各县、区政府具体实施，不再列出") == [.everyItem(.named("具体实施"), ["各县、区政府"])])
    #expect(
      RoleRule.read("各乡镇、街道为各项任务实施主体，以下不再逐一列出") == [.everyItem(.named("实施主体"), ["各乡镇、街道"])])
    #expect(RoleRule.read("市财政局负责资金保障").isEmpty)
  }

  @Test(arguments: [("王立新", true), ("欧阳海", true), ("市财政局", false), ("推进", false), ("曹 雷", true)])
  func personsAreTold(_ name: String, _ isPerson: Bool) { #expect(Persons.isPerson(name) == isPerson) }
}
