import DubanDocuments
import Testing

/// What names a unit, and how lists of them are parted.
@Suite struct UnitNameTests {
  @Test(arguments: [
    "市住建局", "县委政法委", "各镇（街道）", "市各有关部门", "城关镇", "河东区政府", "省水利科学研究院", "县公路中心", "团市委", "区市场监管局", "各乡镇",
  ])
  func unitsLookLikeUnits(_ name: String) { #expect(UnitJudge.confidence(name) != nil) }

  @Test(arguments: ["推进项目建设", "以上", "70个", "2024年", "的", "力争突破", "完善治理体系", "达到95%"])
  func otherWordsDoNot(_ name: String) { #expect(UnitJudge.confidence(name) == nil) }

  @Test(arguments: [("各县区", true), ("相关街道", true), ("市各有关部门", true), ("市财政局", false), ("各界人士", false)])
  func groupsAreTold(_ name: String, _ isGroup: Bool) { #expect(UnitJudge.isGroup(name) == isGroup) }

  @Test(arguments: [
    ("市住建局、市财政局", ["市住建局", "市财政局"]),
    ("市住建局,市财政局；市水利局", ["市住建局", "市财政局", "市水利局"]),
    ("市发改委和市财政局", ["市发改委", "市财政局"]),
    ("市自然资源和规划局", ["市自然资源和规划局"]),
    ("县住房和城乡建设局及县水利局", ["县住房和城乡建设局", "县水利局"]),
    ("高新园（青山镇）、住建局", ["高新园（青山镇）", "住建局"]),
    ("各县、区人民政府、市水利局", ["各县、区人民政府", "市水利局"]),
    ("东山区、西山区政府", ["东山区政府", "西山区政府"]),
    ("编 办、团 委", ["编办", "团委"]),
    ("县 税 务 局 、县财政局", ["县税务局", "县财政局"]),
    ("财政审计局", ["财政审计局"]),
    ("——县林业局", ["县林业局"]),
    ("", []), ("、、", []), ("县工信局）", ["县工信局"]),
  ])
  func listsAreParted(_ text: String, _ names: [String]) { #expect(UnitSplitter().split(text).names == names) }

  @Test(arguments: ["市住建局、市财政局等", "市住建局、市财政局等部门", "市住建局、市财政局等有关单位"])
  func othersAreNoted(_ text: String) {
    let list = UnitSplitter().split(text)
    #expect(list.names == ["市住建局", "市财政局"])
    #expect(list.andOthers)
  }

  @Test func damagedNamesArePutTogetherOnlyWhereMuchIsLost() {
    #expect(UnitSplitter().split("县卫健局人社局").names == ["县卫健局", "人社局"])
    var splitter = UnitSplitter()
    splitter.isDamaged = true
    #expect(splitter.split("发改县财政局").names == ["发改局", "县财政局"])
  }
}
