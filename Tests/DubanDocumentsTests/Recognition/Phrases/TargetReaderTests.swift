import Testing

@testable import DubanCore
@testable import DubanDocuments

@Suite struct TargetReaderTests {
  @Test(arguments: [
    // The noun behind the figure, or before it.
    ("新建改造26座城市公厕。", ["exactly 26 座 城市公厕"]),
    ("新改建农村公路200公里、桥梁30座", ["exactly 200 公里 农村公路", "exactly 30 座 桥梁"]),
    ("举办6场以上促消费活动", ["atLeast 6 场 促消费活动"]),
    ("组织100个文化团队结对帮扶1000个服务站点", ["exactly 100 个 文化团队", "exactly 1000 个 服务站点"]),
    ("对20家基础较差、问题较多的市场进行改造", ["exactly 20 家 市场"]),
    // How figures bind.
    ("培育龙头企业不少于30家", ["atLeast 30 家 龙头企业"]),
    ("一般债务率控制在80%以内", ["atMost 80 % 一般债务率"]),
    ("地区生产总值增长6.5%左右", ["about 6.5 % 地区生产总值增长"]),
    ("城乡居民收入比缩小到1.74︰1", ["ratioAtMost 1.74 城乡居民收入比"]),
    ("低保标准由原610元/月·人提高到645元/月·人", ["fromTo 610→ 645 元/月·人 低保标准"]),
    ("新增上市企业确保2家、力争3家", ["floorWithStretch 2..3 家 新增上市企业"]),
    ("力争产值达450亿元", ["stretch 450 亿元 产值"]),
    ("每个街道至少建成1个养老综合体", ["atLeast 1 个 养老综合体"]),
    ("培训班开办10余期", ["atLeast 10 期 培训班"]),
    ("建成5－8个社区书屋", ["exactly 5..8 个 社区书屋"]),
    // Time and rhythm.
    ("实现“15分钟到达、20分钟开展施救”目标", ["responseTime 15 分钟 到达", "responseTime 20 分钟 开展施救"]),
    ("每人每月3次，每次不少于1小时的照料服务", ["frequency 3 次 频次 “每人每月3次”", "atLeast 1 小时 每次时长"]),
    // Lists.
    ("城镇污水集中收集率及处理率分别达50%、92.5%", ["exactly 50 % 城镇污水集中收集率", "exactly 92.5 % 城镇污水集中处理率"]),
    ("示范家庭农场、示范合作社各16家以上", ["atLeast 16 家 示范家庭农场", "atLeast 16 家 示范合作社"]),
    ("公厕设施设备完好率、开放率100%", ["exactly 100 % 公厕设施设备完好率", "exactly 100 % 公厕设施设备开放率"]),
    ("新增入库省、市重大项目3个、7个", ["exactly 3 个 新增入库省重大项目", "exactly 7 个 新增入库市重大项目"]),
    // Money and thresholds.
    ("10亿元(或1亿美元)以上重大项目3个", ["exactly 3 个 10亿元(或1亿美元)以上重大项目"]),
    ("完成水利投资60亿元", ["exactly 60 亿元 水利投资"]),
    // Chinese numerals, full width, percent in characters.
    ("新建两所幼儿园", ["exactly 2 所 幼儿园"]),
    ("合格率达到百分之九十五以上", ["atLeast 95 % 合格率"]),
    ("建成公园２０个", ["exactly 20 个 公园"]),
    ("采伐限额完成1,200亩", ["exactly 1200 亩 采伐限额"]),
  ])
  func readsFigures(_ text: String, _ targets: [String]) {
    #expect(PhraseVectors.targets(text) == targets)
  }

  @Test(arguments: [
    "按照临政办发〔2020〕31号文件要求落实", "实施“1+3+N”行动", "推进“15分钟便民生活圈”建设", "落实三年行动计划", "加快239省道建设",
    "推进5G网络和PM2.5治理", "联系电话0517-83912345", "分值权重20%，每项扣2分", "保障60周岁以上老人", "做到“两个维护”，落实四项制度",
    "解决一批信访积案", "拨打12345热线", "全市排名前10名", "截至2023年底，已建成公园30个", "7×24小时值守", "建设二期工程", "110千伏变电站投产",
  ])
  func leavesAloneWhatIsNoTarget(_ text: String) {
    #expect(PhraseVectors.read(text).targets.filter { $0.value.value != nil }.isEmpty)
  }

  @Test(arguments: [
    ("万元地区生产总值能耗完成市定目标", ["text 万元地区生产总值能耗 “完成市定目标”"]),
    ("居民收入增速与经济增长同步", ["relative 居民收入增速 inStep:经济增长"]),
    ("农产品加工业增速高于全市平均水平", ["relative 农产品加工业增速 above:全市平均水平"]),
    ("力争融资平台等级达到AA以上", ["stretch 融资平台等级 “AA以上”"]),
    ("争创省级双拥模范区", ["stretch 省级双拥模范区 “争创”"]),
    ("实现行政村宽带网络全覆盖", ["text 行政村宽带网络 “全覆盖”"]),
    ("安全生产形势平稳向好", ["text 安全生产形势 “平稳向好”"]),
  ])
  func readsTargetsInWords(_ text: String, _ targets: [String]) {
    #expect(PhraseVectors.targets(text) == targets)
  }

  @Test(arguments: [
    ("新建停车位100个左右", ["about 100 个 停车位"]), ("力争打造100个左右示范点", ["about 100 个 示范点"]),
    ("力争培育约30家龙头企业", ["about 30 家 龙头企业"]), ("力争打造100个示范点", ["stretch 100 个 示范点"]),
  ])
  func `what is told as 左右 is so even where one strives for it`(_ text: String, _ targets: [String]) {
    #expect(PhraseVectors.targets(text) == targets)
  }

  @Test(arguments: [
    ("新建近百个公厕", ["新建近百个公厕"]), ("培育数十家企业，招引上千名人才。", ["培育数十家企业", "招引上千名人才"]), ("举办十几场活动", ["举办十几场活动"]),
    ("改造百余户危房", ["改造百余户危房"]), ("投资数百万元", ["投资数百万元"]), ("建设若干个驿站", ["建设若干个驿站"]),
  ])
  func `an amount told vaguely is no target and is told as left aside`(_ text: String, _ ignored: [String]) {
    let reading = PhraseVectors.read(text)
    #expect(reading.targets.isEmpty)
    #expect(reading.ignored.map(\.text) == ignored)
  }

  @Test(arguments: ["改造二百余户危房", "参数百分之五", "总数十个", "建立若干措施", "新建公厕100个"])
  func `an end of a number or of another word is no vague amount`(_ text: String) {
    #expect(PhraseVectors.read(text).ignored.isEmpty)
  }

  @Test(arguments: [
    ("打造和美乡村示范村10个", ["exactly 10 个 和美乡村示范村"]), ("创建和谐社区5个、和睦家庭30户", ["exactly 5 个 和谐社区", "exactly 30 户 和睦家庭"]),
    ("创建5个和平社区", ["exactly 5 个 和平社区"]), ("办结及时率达到95%", ["exactly 95 % 办结及时率"]), ("及时率达到95%", ["exactly 95 % 及时率"]),
    // A conjunction still.
    ("新建公园3个和平台5个", ["exactly 3 个 公园", "exactly 5 个 平台"]), ("新建公厕3座和美丽乡村5个", ["exactly 3 座 公厕", "exactly 5 个 美丽乡村"]),
    ("新建公厕3座及驿站5个", ["exactly 3 座 公厕", "exactly 5 个 驿站"]),
  ])
  func `a name keeps its first character where that only looks like a conjunction`(
    _ text: String, _ targets: [String]
  ) {
    #expect(PhraseVectors.targets(text) == targets)
  }

  @Test func sharesOutByArea() throws {
    let target = try #require(
      PhraseVectors.read("改造老旧小区30个。其中，东湖区12个(含省考核8个)，西山区、南岭县各6个，经济开发区6个。").targets.first)
    #expect(target.value.value == Figure(30))
    #expect(target.value.shares.map(\.area) == ["东湖区", "西山区", "南岭县", "临江经济开发区"])
    #expect(target.value.shares.map(\.value) == [12, 6, 6, 6].map { Figure($0) })
    #expect(target.value.shares[0].parts == [Target.Part(Name("省考核"), value: Figure(8))])
  }

  /// What the level itself has is no place's share, and takes none of theirs away.
  @Test(
    arguments: [
      ("新建公办幼儿园32所，其中：青石镇9所、柳河镇8所、双塔乡7所、云岭乡6所、县直2所。", [9, 8, 7, 6], ["县直 2"]),
      ("新建公办幼儿园32所，其中：县直2所、青石镇9所、柳河镇8所、双塔乡7所、云岭乡6所。", [9, 8, 7, 6], ["县直 2"]),
      ("新建公办幼儿园32所。其中，青石镇9所，柳河镇8所，双塔乡7所，云岭乡6所，县直2所。", [9, 8, 7, 6], ["县直 2"]),
      ("新建公办幼儿园20所，其中东湖区12所、市本级3所、西山区5所。", [12, 5], ["市本级 3"]),
    ] as [(String, [Int], [String])])
  func `a piece that is no place stands as a part beside the shares of the places`(
    _ text: String, _ shares: [Int], _ parts: [String]
  ) throws {
    let context = RecognitionContext(
      period: PhraseVectors.year.period, issued: nil, jurisdiction: "临江县",
      areas: ["青石镇", "柳河镇", "双塔乡", "云岭乡", "东湖区", "西山区"])
    let targets = PhraseVectors.read(text, context).targets
    #expect(targets.count == 1)
    let target = try #require(targets.first)
    #expect(target.value.shares.map(\.value) == shares.map { Figure($0) })
    #expect(target.value.parts.map { "\($0.name.chinese) \($0.value)" } == parts)
    #expect(target.confidence == .sure)
    #expect(ShareSumCheck.otherSum(of: target.value) == nil)
  }

  @Test func sharesPieceByPieceAreSummedUp() throws {
    let reading = PhraseVectors.read("新建15座公厕，改造11座公厕。其中，东湖区新建9座、改造4座，西山区新建6座、改造7座。")
    let target = try #require(reading.targets.first?.value)
    #expect(reading.targets.count == 1)
    #expect(target.value == Figure(26))
    #expect(target.parts.map(\.name.chinese) == ["新建", "改造"])
    #expect(target.shares.map(\.value) == [Figure(13), Figure(13)])
  }

  @Test func partsAddUpOrStandFirst() throws {
    let all = PhraseVectors.read("培训10万人次。其中，重点群体3万人次，技能提升3万人次，其他人员4万人次。").targets
    #expect(all.count == 1)
    #expect(all[0].value.parts.map(\.value) == [3, 3, 4].map { Figure($0) })
    let some = PhraseVectors.targets("组织培训3900人，其中新生代农民工950人，扶持创业580人")
    #expect(some.count == 2)
    let bracket = PhraseVectors.read("改扩建15所中小学（其中5所普通高中）").targets
    #expect(bracket.first?.value.parts == [Target.Part(Name("普通高中"), value: Figure(5))])
  }

  @Test func countsByYear() throws {
    let target = try #require(
      PhraseVectors.read("2024年建成老年食堂60个，2025年新增50个，2026年新增40个", PhraseVectors.years).targets.first?.value)
    #expect(target.years.map(\.year) == [2024, 2025, 2026])
    #expect(target.value == Figure(150))
  }

  @Test func holdsForEachArea() {
    let each = PhraseVectors.read("每个县区建成3个以上小游园").targets.first?.value
    #expect(each?.each == .area)
    #expect(each?.areas == ["东湖区", "西山区", "南岭县"])
    let yearly = PhraseVectors.read("每年各镇创成示范村1个以上", PhraseVectors.years).targets.first?.value
    #expect(yearly?.each == .areaAndYear)
  }

  @Test func namesAreUnique() {
    let names = PhraseVectors.read("新建公园3个；新建公园5个").targets.map(\.value.name.chinese)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [
    "", "。", "，，，", "（", "其中", "5", "万", "第", "2024年", "一", "1.1.1", "个个个", "每每每", "至至", "(((((", "》》《",
  ])
  func standsFragments(_ text: String) {
    #expect(PhraseVectors.read(text).milestones.isEmpty)
  }

  @Test func costsTheSameForEveryCharacter() {
    let clock = ContinuousClock()
    let item = "新建改造26座城市公厕，其中东湖区12座、西山区14座，6月底前完成；污水处理率达到95%以上，总投资约1.8亿元。"
    func time(_ count: Int) -> Duration {
      let text = String(repeating: item, count: count)
      return clock.measure { _ = PhraseVectors.read(text) }
    }
    _ = time(10)
    let (short, long) = (time(100), time(400))
    #expect(long < short * 12)
  }
}
