import Testing

@testable import DubanCore
@testable import DubanDocuments

/// Constructs of published plans that name, bind and count in more than one way.
@Suite struct `Constructs of targets` {
  @Test(arguments: [
    ("整修老城40条内巷", ["exactly 40 条 内巷"]), ("改造8条内部道路", ["exactly 8 条 内部道路"]), ("新建3个内河码头", ["exactly 3 个 内河码头"]),
    ("污染天数控制在9天内", ["atMost 9 天 污染天数"]), ("失业率控制在5%内", ["atMost 5 % 失业率"]),
    ("全市用水总量控制在17亿立方米以内", ["atMost 17 亿立方米 用水总量"]), ("床位至少需达到9800张", ["atLeast 9800 张 床位"]),
    ("动员公民每人至少义务植树4棵", ["atLeast 4 棵 义务植树"]),
  ])
  func `bind by their own words alone`(_ text: String, _ expected: [String]) {
    #expect(PhraseVectors.targets(text) == expected)
  }

  @Test(arguments: [
    (
      "可吸入颗粒物(PM10)和细颗粒物(PM2.5)平均浓度分别不高于55和30微克/立方米",
      ["atMost 55 微克/立方米 可吸入颗粒物(PM10)平均浓度", "atMost 30 微克/立方米 细颗粒物(PM2.5)平均浓度"]
    ),
    ("用水量、工业用水量比2020年分别下降14%、15%以上", ["atLeast 14 % 用水量下降", "atLeast 15 % 工业用水量下降"]),
    ("蔬菜面积稳定在12万亩、总产30万吨以上", ["atLeast 12 万亩 蔬菜面积", "atLeast 30 万吨 总产"]),
    // What follows the figure itself parts it from the last.
    ("新建公园2个、改造游园5个以上", ["exactly 2 个 公园", "atLeast 5 个 游园"]), ("新建2个公园、5个以上驿站", ["exactly 2 个 公园", "atLeast 5 个 驿站"]),
    ("新建公园不超过2个、驿站5个以上", ["atMost 2 个 公园", "atLeast 5 个 驿站"]),
  ])
  func `in a list have the bound that stands at its end`(_ text: String, _ expected: [String]) {
    #expect(PhraseVectors.targets(text) == expected)
  }

  @Test func `of a list whose bound stands at its end have the plain figure as other reading`() {
    let first = PhraseVectors.read("蔬菜面积稳定在12万亩、总产30万吨以上").targets[0]
    #expect(first.confidence == .likely)
    #expect(first.alternatives.map(\.kind) == [.exactly])
  }

  @Test(arguments: [
    ("公立医院床人比不低于1:1.5", "atLeast 1.5 公立医院床人比"), ("师生比控制在1:18以内", "atMost 18 师生比"), ("医护比达到1:1.2", "exactly 1.2 医护比"),
  ])
  func `of ratios to one keep how they are written`(_ text: String, _ expected: String) {
    let target = PhraseVectors.read(text).targets[0].value
    #expect(PhraseVectors.words(target) == expected)
    #expect(target.notes.count == 1 && target.notes[0].hasPrefix("1:"))
  }

  @Test(arguments: ["会议于上午9:30召开", "比分1:1:2", "按1:500比例尺测绘地形"])
  func `are no ratios where none is told`(_ text: String) {
    #expect(!PhraseVectors.read(text).targets.contains { $0.value.value != nil })
  }

  @Test(arguments: [
    ("全市86个国考断面水质优良率达到95%以上", ["atLeast 95 % 86个国考断面水质优良率"]),
    ("6个重点镇地区生产总值达到600亿元，年均增长8%", ["exactly 600 亿元 6个重点镇地区生产总值", "exactly 8 % 6个重点镇地区生产总值增长"]),
    ("60%以上县级综合医院达到国家推荐标准", ["atLeast 60 % 县级综合医院达到国家推荐标准"]),
    ("85%的乡镇卫生院达到服务能力基本标准", ["exactly 85 % 乡镇卫生院达到服务能力基本标准"]),
    ("养老服务设施覆盖所有社区、85%以上乡镇和55%以上村", ["atLeast 85 % 养老服务设施覆盖乡镇", "atLeast 55 % 养老服务设施覆盖村"]),
    ("完成70%以上县区均衡化发展指标任务", ["atLeast 70 % 县区均衡化发展指标"]), ("新建公厕20座，覆盖率达到90%", ["exactly 20 座 公厕", "exactly 90 % 覆盖率"]),
    ("示范村达到行政村总数的80%", ["exactly 80 % 示范村占行政村的比例"]),
    ("代表建议、提案见面率、办复率100%", ["exactly 100 % 代表建议、提案见面率", "exactly 100 % 代表建议、提案办复率"]),
  ])
  func `of shares tell of what they are shares`(_ text: String, _ expected: [String]) {
    #expect(PhraseVectors.targets(text) == expected)
  }

  @Test(arguments: [
    ("建设一座日供水20万吨的城东水厂", ["exactly 1 座 日供水20万吨的城东水厂"]),
    ("建设1条总长度约12公里，途经老城的输水管道", ["exactly 1 条 输水管道", "about 12 公里 输水管道总长度"]),
    ("购置公交车20辆、双体式36车位渡船3艘", ["exactly 20 辆 公交车", "exactly 3 艘 双体式36车位渡船"]),
    ("总投资90亿元的2批次16个重点项目开工建设", ["exactly 16 个 重点项目"]), ("对60所敬老院的消防设施进行改造", ["exactly 60 所 敬老院的消防设施"]),
    ("对100户符合条件的困难家庭进行改造", ["exactly 100 户 困难家庭"]),
    ("完成20项86.5公里农村公路防护工程", ["exactly 20 项 农村公路防护工程", "exactly 86.5 公里 农村公路防护工程（公里）"]),
    ("开工建设清水河20万吨/日取水泵站", ["exactly 20 万吨/日 清水河取水泵站"]), ("启动3平方公里征地拆迁", ["exactly 3 平方公里 征地拆迁"]),
    ("改造小区30个、2000户、22万平方米", ["exactly 30 个 小区", "exactly 2000 户 小区（户）", "exactly 22 万平方米 小区（万平方米）"]),
    ("新建公路60公里、桥梁3座", ["exactly 60 公里 公路", "exactly 3 座 桥梁"]),
  ])
  func `with two measures in one phrase count the thing once`(_ text: String, _ expected: [String]) {
    #expect(PhraseVectors.targets(text) == expected)
  }

  @Test(arguments: [
    ("人均生产总值：增长5%左右", ["about 5 % 人均生产总值增长"]), ("高新技术企业数：新增10家以上", ["atLeast 10 家 新增高新技术企业数"]),
    ("鼠密度：城区阳性率不超过2%，农村不超过6%", ["atMost 2 % 城区阳性率", "atMost 6 % 农村阳性率"]),
    ("完成生产总值500亿元，比上年增长6%", ["exactly 500 亿元 生产总值", "exactly 6 % 生产总值增长"]),
    ("棚改项目开工300套，建成200套", ["exactly 300 套 棚改项目开工", "exactly 200 套 棚改项目建成"]),
    (
      "青年大道(东环路—西环路)年内通车，完成投资2.2亿元；河海西路(南环—北环)完成投资4300万元",
      ["exactly 2.2 亿元 青年大道投资", "exactly 4300 万元 河海西路投资"]
    ),
    (
      "建设停车场3个、泊位900个，开放地下室22处、泊位3000个",
      [
        "exactly 3 个 停车场", "exactly 900 个 停车场泊位", "exactly 22 处 开放地下室", "exactly 3000 个 开放地下室泊位",
      ]
    ),
    ("主要目标：增长5%左右", ["about 5 % 增长"]),
  ])
  func `are named by what the sentence speaks of`(_ text: String, _ expected: [String]) {
    #expect(PhraseVectors.targets(text) == expected)
  }

  @Test(arguments: [
    ("建成建制村联网路500公里", ["exactly 500 公里 建制村联网路"]),
    ("商务局、建委引进外资各1亿美元", ["exactly 1 亿美元 商务局引进外资", "exactly 1 亿美元 建委引进外资"]),
    ("确保205国道城关绕城段、S330星光镇至大山镇段公路建成通车", ["text 205国道城关绕城段等公路 “建成通车”"]), ("完成投资1.83亿", ["exactly 1.83 亿元 投资"]),
    ("开设健康讲堂200堂", ["exactly 200 堂 健康讲堂"]), ("——全市公厕120座", ["exactly 120 座 公厕"]),
  ])
  func `keep their names whole`(_ text: String, _ expected: [String]) {
    #expect(PhraseVectors.targets(text) == expected)
  }

  @Test func `behind 其中 end with the figure that is no part`() {
    let targets = PhraseVectors.read("专利申请量突破1万件，其中国际申请80件，授权量达到5000件").targets.map(\.value)
    #expect(targets.map(PhraseVectors.words) == ["atLeast 1 万件 专利申请量", "exactly 5000 件 授权量"])
    #expect(targets[0].parts == [Target.Part(Name("国际申请"), value: Figure(80), unit: "件")])
  }

  @Test func `of other things are no parts though their unit sounds alike`() {
    let targets = PhraseVectors.read("开放泊位2万个，其中新建停车场4个").targets.map(\.value)
    #expect(targets.map(\.parts.count) == [0, 0])
  }

  @Test(arguments: [
    "推进S305改扩建二期、S306改造", "按人口每500人设岗", "明确15个发展项目清单", "紧扣省定35项指标", "重点发展电商等10个领域", "形成面积在80平方米以上的服务场所",
    "办好十项实事是持续改善民生的要求", "生活标准按照低保标准的15倍执行", "围绕12个产业链补短板",
  ])
  func `that are only spoken of are none`(_ text: String) {
    #expect(PhraseVectors.read(text).targets.filter { $0.value.value != nil }.isEmpty)
  }

  @Test(arguments: [
    ("编制3个清单", ["exactly 3 个 清单"]), ("举办培训10期", ["exactly 10 期 培训"]), ("拓展10个以上领域", ["atLeast 10 个 领域"]),
  ])
  func `that are made are some`(_ text: String, _ expected: [String]) {
    #expect(PhraseVectors.targets(text) == expected)
  }

  @Test(arguments: [
    (
      "力争GDP增长9.8%以上，规上工业增加值增长10.8%以上，社零总额增长12%以上",
      ["stretch 9.8 % GDP增长", "stretch 10.8 % 规上工业增加值增长", "stretch 12 % 社零总额增长"]
    ),
    ("力争GDP增长9%，确保投资增长8%，税收增长7%", ["stretch 9 % GDP增长", "exactly 8 % 投资增长", "exactly 7 % 税收增长"]),
    ("力争引进企业5家，新建厂房3万平方米", ["stretch 5 家 引进企业", "exactly 3 万平方米 厂房"]),
    ("力争GDP增长9%。税收增长7%", ["stretch 9 % GDP增长", "exactly 7 % 税收增长"]),
  ])
  func `of a list that begins with 力争 are all striven for`(_ text: String, _ expected: [String]) {
    #expect(PhraseVectors.targets(text) == expected)
  }
}
