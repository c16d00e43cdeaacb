import Testing

@testable import DubanCore
@testable import DubanDocuments

/// Figures by several days: steps to a total, not targets of their own; and which day is that of the whole.
@Suite struct TargetDaysTests {
  @Test(
    arguments: [
      // The steps have no name, or that of the total.
      (
        "改造老旧小区24个、惠及居民3160户。6月底前全部开工，9月底前完工18个，12月底前完工24个。", ["24 个", "3160 户"],
        ["2024-06-30", "2024-09-30 cumulative 18 个", "2024-12-31 cumulative 24 个"], nil
      ),
      (
        "新建公路60公里，改造危桥8座。4月底前全部开工，9月底前完成40公里、危桥5座，11月底前全面完工。", ["60 公里", "8 座"],
        ["2024-04-30", "2024-09-30 cumulative 40 公里 cumulative 5 座", "2024-11-30"], "2024-11-30"
      ),
      ("到6月底完成20公里，全年新建农村公路45公里。", ["45 公里"], ["2024-06-30 cumulative 20 公里"], nil),
      // What is added, where the steps add up.
      (
        "完成9个村试点，3月底前2个；6月底前3个；9月底前4个。", ["9 个"],
        ["2024-03-31 increment 2 个", "2024-06-30 increment 3 个", "2024-09-30 increment 4 个"], nil
      ),
      // What is begun is not finished.
      (
        "改造公厕20座，6月底前开工12座，9月底前完工12座。", ["20 座"],
        ["2024-06-30 cumulative 12 座", "2024-09-30 cumulative 12 座"], nil
      ),
      // More than all of a part is of the whole.
      ("新增车位1500个，其中立体300个。6月底前建成600个。", ["1500 个"], ["2024-06-30 cumulative 600 个"], nil),
      ("新增车位1500个，其中立体300个，6月底前建成600个。", ["1500 个"], ["2024-06-30 cumulative 600 个"], nil),
      // Rates of the work itself.
      (
        "3月底前开工率达到50%，6月底前开工率达到85%，9月底前全部开工。", [],
        ["2024-03-31 rate 50 %", "2024-06-30 rate 85 %", "2024-09-30"], nil
      ),
      // The work only begins.
      ("新建停车场5个，6月底前全部开工。", ["5 个"], ["2024-06-30"], nil),
      ("新建学校2所，9月1日前全部投入使用。", ["2 所"], [], "2024-09-01"),
      ("推进5G基站建设，6月底前全部开工。", [], ["2024-06-30"], nil),
      // A share by a day tells how far the work has come, and is no target besides.
      (
        "改造老旧小区24个，三季度完成60%，年底前全部完成。", ["24 个"], ["2024-09-30 rate 60 %", "2024-12-31"], "2024-12-31"
      ),
      ("三季度完成60%。", [], ["2024-09-30 rate 60 %"], nil),
      ("新建农村公路60公里，上半年完成一半。", ["60 公里"], ["2024-06-30 rate 50 %"], nil),
      ("完成投资5亿元，上半年过半。", ["5 亿元"], ["2024-06-30 rate 50 %"], nil),
      (
        "栽植苗木12万株，上半年完成过半任务，9月底前完成八成。", ["12 万株"], ["2024-06-30 rate 50 %", "2024-09-30 rate 80 %"], nil
      ),
      // A share with a name of its own is a target still.
      ("自来水普及率提高到92%，6月底前达到90%。", ["92 %"], ["2024-06-30 rate 90 %"], nil),
      ("各村八成以上农户参保。", [], [], nil),
      // Each of two quarters, and the sum behind them.
      (
        "二、三季度各完成4处，四季度完成2处，全年完成10处。", ["10 处"],
        ["2024-06-30 increment 4 处", "2024-09-30 increment 4 处", "2024-12-31 increment 2 处"], nil
      ),
    ] as [(String, [String], [String], String?)])
  func stepsAreMilestones(_ text: String, _ figures: [String], _ milestones: [String], _ due: String?) {
    let reading = PhraseVectors.read(text)
    #expect(reading.targets.map { "\($0.value.value.map(\.description) ?? "-") \($0.value.unit ?? "-")" } == figures)
    let told = reading.milestones.map { milestone in
      ([milestone.value.due.description]
        + milestone.value.criteria.map { "\($0.basis) \($0.value) \($0.unit ?? "-")" }).joined(separator: " ")
    }
    #expect(told == milestones)
    #expect(reading.due?.value.description == due)
  }

  /// The day that is sure binds; the one that is striven for stays in the words.
  @Test(
    arguments: [
      ("新建学校2所，力争10月底前、确保11月底前全部完工。", [], "2024-11-30"),
      ("力争10月底前、确保11月底前全部完工。", [], "2024-11-30"),
      ("新建学校2所，力争10月底前完工，确保11月底前全部完工。", [], "2024-11-30"),
      ("改造危桥8座，6月底前全部开工，力争10月底前、确保11月底前全部完工。", ["2024-06-30", "2024-11-30"], "2024-11-30"),
      // Another end is a step of its own, and so is a day that nothing else is sure for.
      ("新建学校2所，力争6月底前开工，确保11月底前全部完工。", ["2024-06-30", "2024-11-30"], "2024-11-30"),
      ("新建学校2所，力争10月底前全部完工。", [], "2024-10-31"),
    ] as [(String, [String], String?)])
  func `a day that is only striven for is no step beside the day that is sure`(
    _ text: String, _ milestones: [String], _ due: String?
  ) {
    let reading = PhraseVectors.read(text)
    #expect(reading.milestones.map(\.value.due.description) == milestones)
    #expect(reading.due?.value.description == due)
    #expect(reading.targets.compactMap(\.value.due?.description).allSatisfy { $0 != "2024-10-31" })
  }

  /// What can be read but in one way is not asked.
  @Test(arguments: [
    ("改造老旧小区24个，三季度完成60%，年底前全部完成。", [Confidence.sure, .sure]),
    ("改造危桥8座，6月底前完成3座，9月底前完成6座。", [.sure, .sure]),
    ("新建停车场3处，9月底前完成2处。", [.sure]),
    ("新增就业5000人，上半年完成3000人，三季度末完成4500人。", [.sure, .sure]),
    ("新建公园6个，6月底前全部开工。", [.sure]),
    ("改造管网40公里，上半年完成20公里。", [.sure]),
    // Within a quarter, or by its end?
    ("改造管网40公里，三季度完成20公里。", [.doubtful]),
    // Ten and twenty of forty may be the sum of both or not.
    ("改造管网40公里，一季度完成10公里，二季度完成20公里。", [.doubtful, .doubtful]),
    ("建设学校，三季度前后视情况完成主体。", []),
  ])
  func whatIsWholeIsSure(_ text: String, _ wanted: [Confidence]) {
    #expect(PhraseVectors.read(text).milestones.map(\.confidence) == wanted)
  }

  /// Digits of full width have commas of full width.
  @Test(arguments: [
    ("更换井盖１，２００套", ["1200 套"]), ("清运垃圾３，５００吨，改造１５．８公里", ["3500 吨", "15.8 公里"]),
    ("新建6条，800米", ["6 条", "800 米"]),
  ])
  func thousandsMayBePartedInFullWidth(_ text: String, _ figures: [String]) {
    let targets = PhraseVectors.read(text).targets
    #expect(targets.map { "\($0.value.value.map(\.description) ?? "-") \($0.value.unit ?? "-")" } == figures)
  }

  @Test(arguments: [
    ("改造公厕20座，6月底前开工12座，9月底前完工12座。", ["公厕开工", "公厕"]),
    ("新增车位1500个，其中立体300个。6月底前建成600个。", ["新增车位"]), ("新增车位1500个，其中立体300个，6月底前建成600个。", ["新增车位"]),
  ])
  func `a step measures what it can be a step to`(_ text: String, _ names: [String]) {
    #expect(PhraseVectors.read(text).milestones.flatMap(\.value.criteria).map(\.name) == names)
  }

  @Test func aSecondMeasureBearsTheNameOfTheFirst() {
    let targets = PhraseVectors.read("疏浚县级河道4条、18公里。").targets
    #expect(targets.map(\.value.name.chinese) == ["县级河道", "县级河道（公里）"])
    #expect(targets.allSatisfy { $0.confidence == .sure })
  }

  @Test func theNameIsNeverTheWordBeforeTheDay() {
    #expect(PhraseVectors.targets("到6月底完成20公里。").allSatisfy { !$0.hasSuffix(" 到") })
  }

  /// The milestones before feasts and seasons, in their words; each is asked.
  @Test(
    arguments: [
      ("新增泊位1500个，春节前投用200个，年底前全部投用。", ["2024-02-09 春节前投用200个: 200", "2024-12-31 全部投用: "], nil),
      ("对排查出的13座四、五类危桥全部开工改造，汛期前完成8座，年底前全部完成。", ["2024-05-31 汛期前完成8座: 8", "2024-12-31 全部完成: "], nil),
      (
        "改造小区26个。4月15日前完成招标，5月1日前全面开工，国庆节前完工率达到70%，11月底前全部竣工。",
        ["2024-04-15 完成招标: ", "2024-05-01 全面开工: ", "2024-09-30 国庆节前完工率达到70%: 70", "2024-11-30 全部竣工: "], nil
      ),
      ("新建改建户厕2600户，改造管网4公里；新建公厕12座。春节前完成“回头看”。", ["2024-02-09 春节前完成“回头看”: "], nil),
      ("整修渠道42公里，秋收前全部完成。", [], "秋收前"), ("春节前开展联合执法6次。", [], "春节前"), ("完成时限：开学前。", [], "开学前"),
    ] as [(String, [String], String?)])
  func aStepBeforeAFeastStandsInItsWords(_ text: String, _ milestones: [String], _ words: String?) {
    let reading = PhraseVectors.read(text)
    let told = reading.milestones.map { step in
      "\(step.value.due) \(step.value.text): " + step.value.criteria.map { "\($0.value)" }.joined(separator: " ")
    }
    #expect(told == milestones)
    for step in reading.milestones where step.value.text.contains("节前") || step.value.text.contains("期前") {
      #expect(step.confidence < .sure)
    }
    #expect(reading.dueWords?.value == words)
    #expect(reading.dueWords.map { $0.confidence < .sure } ?? true)
    #expect(reading.targets.compactMap(\.value.due).isEmpty)
  }

  @Test(arguments: [("持续开展村庄清洁行动，长期坚持。", Confidence.sure), ("推进改革，常态化推进。", .sure), ("推进改革，三个月内完成。", .likely)])
  func aLastingLimitIsNotAsked(_ text: String, _ confidence: Confidence) {
    #expect(PhraseVectors.read(text).dueWords?.confidence == confidence)
  }

  /// What every quarter has.
  @Test(
    arguments: [
      ("新建改建户厕2600户，每季度末完成不少于25%。", ["25 % rate", "50 % rate", "75 % rate", "100 % rate"], ["2600"]),
      ("举办对接活动8场以上，每季度不少于2场。", ["2 场 increment", "2 场 increment", "2 场 increment", "2 场 increment"], ["8"]),
      ("建设项目5个，每季度完成率不低于95%。", [], ["5", "95"]), ("每季度检查2次。", [], ["2"]),
      ("每季度增长5%。", [], ["5"]),
    ] as [(String, [String], [String])])
  func whatIsToldOfEveryQuarterIsAMilestoneOfEach(_ text: String, _ steps: [String], _ targets: [String]) {
    let reading = PhraseVectors.read(text)
    let told = reading.milestones.flatMap(\.value.criteria).map { "\($0.value) \($0.unit ?? "-") \($0.basis)" }
    #expect(told == steps)
    #expect(reading.milestones.allSatisfy { $0.confidence < .sure && $0.value.quarters.count == 1 })
    #expect(reading.targets.compactMap { $0.value.value?.description } == targets)
    #expect(reading.dueWords == nil)
  }

  /// What the quarters have one after the other. Rising and falling figures are those of each quarter; which they are is asked
  /// where no sum tells it.
  @Test(
    arguments: [
      ("新建公办幼儿园15所，每季度分别完成2所、4所、6所、3所。", [2, 4, 6, 3], Criterion.Basis.increment, Confidence.sure, ["15"]),
      ("新建公办幼儿园32所，每季度分别完成2所、4所、6所、3所。", [2, 4, 6, 3], .increment, .likely, ["32"]),
      ("每季度分别完成公办幼儿园2所、4所、6所、3所。", [2, 4, 6, 3], .increment, .likely, []),
      ("新建公办幼儿园12所，每季度分别累计完成2所、4所、8所、12所。", [2, 4, 8, 12], .cumulative, .sure, ["12"]),
      ("新建公办幼儿园32所，每季度分别完成2所、4所、8所、12所。", [2, 4, 8, 12], .increment, .doubtful, ["32"]),
    ] as [(String, [Int], Criterion.Basis, Confidence, [String])])
  func `figures told one for each quarter are a milestone each and no targets of places`(
    _ text: String, _ steps: [Int], _ basis: Criterion.Basis, _ confidence: Confidence, _ targets: [String]
  ) throws {
    let reading = PhraseVectors.read(text)
    #expect(reading.milestones.map(\.value.id) == ["Q1", "Q2", "Q3", "Q4"])
    let criteria = reading.milestones.flatMap(\.value.criteria)
    #expect(criteria.map(\.value) == steps.map { Figure($0) })
    #expect(criteria.allSatisfy { $0.basis == basis && $0.unit == "所" && $0.name.contains("公办幼儿园") })
    #expect(reading.targets.compactMap { $0.value.value?.description } == targets)
    #expect(reading.targets.allSatisfy { $0.value.each == nil })
    for milestone in reading.milestones {
      #expect(milestone.confidence == confidence)
      // The other way to read it is offered where it is asked.
      #expect(milestone.alternatives.flatMap(\.criteria).allSatisfy { $0.basis != basis })
      #expect(milestone.alternatives.count == (confidence == .sure ? 0 : 1))
    }
    #expect(reading.dueWords == nil && reading.due == nil)
  }

  /// Names are not cut, a higher figure in brackets is striven for, and all that was found is the target.
  @Test(arguments: [
    ("实现不少于5个项目拿地即开工。", ["atLeast 5 个 拿地即开工项目"]), ("出让面积600亩。", ["exactly 600 亩 出让面积"]),
    ("调解成功率提升10个百分点，达65%。", ["exactly 10 个百分点 调解成功率提升", "exactly 65 % 调解成功率"]),
    ("完成投资25亿元（力争28亿元）。", ["floorWithStretch 25..28 亿元 投资"]), ("培育企业6家（争取8家）。", ["floorWithStretch 6..8 家 企业"]),
    ("对排查出的13座四、五类危桥全部改造。", ["exactly 13 座 四、五类危桥"]), ("排查出的13座危桥中有部分已停用。", []),
  ])
  func figuresKeepTheirNames(_ text: String, _ expected: [String]) { #expect(PhraseVectors.targets(text) == expected) }

  @Test func whatThosePayWhoLiveThereIsASource() {
    let funding = PhraseVectors.read("总投资6800万元，其中中央补助2600万元、县级配套2000万元、居民出资500万元。").funding
    #expect(funding.flatMap { $0.value.sources.map(\.name.chinese) } == ["中央补助", "县级配套", "居民出资"])
    #expect(funding.flatMap(\.value.parts).isEmpty)
  }

  @Test func aFigureThatNothingHoldsIsTold() {
    let reading = PhraseVectors.read("总量达到120000000000000000000条，通达率100%。")
    #expect(reading.targets.compactMap(\.value.value) == [Figure(100)])
    #expect(reading.ignored.contains { $0.text.contains("120000000000000000000") })
  }

  @Test(arguments: [
    ("力争增长8%，确保增长6.5%以上。", ["floorWithStretch 6.5..8"]),
    ("低保标准每人每月由700元提高到730元。", ["fromTo 700→ 730"]),
    ("城市、农村低保标准每人每月分别由700元、500元提高到730元、520元。", ["fromTo 700→ 730", "fromTo 500→ 520"]),
  ])
  func pairsAreRead(_ text: String, _ expected: [String]) {
    let told = PhraseVectors.targets(text)
    #expect(told.count == expected.count)
    for (one, start) in zip(told, expected) { #expect(one.hasPrefix(start), "\(one)") }
  }

  @Test func sourcesInBracketsDivideTheirSum() {
    let funding = PhraseVectors.read("投资9600万元（其中：申请专项债券6000万元，县级财政配套2600万元，企业自筹1000万元），铺设管网110公里。").funding
    #expect(funding.count == 1)
    #expect(funding.first?.value.sources.compactMap(\.value) == [Figure(6000), Figure(2600), Figure(1000)])
  }
}
