import Testing

@testable import DubanCore
@testable import DubanDocuments

@Suite struct ScheduleReaderTests {
  private func milestones(_ text: String) -> [String] {
    PhraseVectors.read(text).milestones.map { PhraseVectors.words($0.value) }
  }

  @Test func readsQuarters() {
    #expect(
      milestones("遴选基地100家。一季度遴选基地40家；二、三季度遴选基地40家；四季度遴选基地20家，组织验收。") == [
        "Q1 2024-03-31: 40家 increment 基地", "Q2-3 2024-09-30: 40家 increment 基地", "Q4 2024-12-31: 20家 increment 基地",
      ])
    #expect(
      milestones("培训1万人次。一季度：完成培训2000人次。二季度：累计完成培训5000人次。三季度：累计完成8000人次。四季度：全面完成。").prefix(2) == [
        "Q1 2024-03-31: 2000人次 cumulative 培训", "Q2 2024-06-30: 5000人次 cumulative 培训",
      ])
  }

  @Test(arguments: [
    (
      "改造老旧小区12个。二季度开工12个；三季度完工12个。", ["Q2 2024-06-30: 12个 cumulative 老旧小区开工", "Q3 2024-09-30: 12个 cumulative 老旧小区"]
    ),
    (
      "改造老旧小区24个。二季度开工12个；三季度开工12个，完工10个；四季度完工14个。",
      [
        "Q2 2024-06-30: 12个 increment 老旧小区开工", "Q3 2024-09-30: 12个 increment 老旧小区开工; 10个 increment 老旧小区",
        "Q4 2024-12-31: 14个 increment 老旧小区",
      ]
    ),
  ])
  func `what is begun is not added to what is finished`(_ text: String, _ expected: [String]) {
    #expect(milestones(text) == expected)
  }

  @Test func `what is more than a part is none of it`() {
    #expect(
      milestones("新增车位1500个，其中立体车位300个。一季度完成招标；二季度建成车位600个。").last == "Q2 2024-06-30: 600个 increment 新增车位")
  }

  @Test func readsRates() {
    #expect(
      milestones("新建旅游公厕80座。一季度开工率达20%；二季度全面开工；三季度完成70%任务；四季度完成年度任务。") == [
        "Q1 2024-03-31: 20% rate 开工率", "Q2 2024-06-30: 100% rate 开工率", "Q3 2024-09-30: 70% rate 完成率 of 旅游公厕",
        "Q4 2024-12-31: 100% rate 完成率 of 旅游公厕",
      ])
  }

  @Test func aPieceOfTheWorkIsMeasuredByItself() {
    #expect(
      milestones("新建快速路6.2公里。二季度完成桩基30%；三季度完成桩基100%、下部结构50%；四季度完成下部结构80%。") == [
        "Q2 2024-06-30: 30% rate 桩基完成率", "Q3 2024-09-30: 100% rate 桩基完成率; 50% rate 下部结构完成率",
        "Q4 2024-12-31: 80% rate 下部结构完成率",
      ])
  }

  @Test(
    arguments: [
      (
        "改造供水管网62公里，普及率达到96%以上", "4月底前全部开工；9月底前完成45公里；11月底前完工通水。",
        ["2024-04-30 2024-04-30", "2024-09-30 2024-09-30: 45公里 cumulative 供水管网", "2024-11-30 2024-11-30"], "2024-11-30"
      ),
      (
        "为6.2万名老年人免费体检", "6月底前完成50%；11月底前全部完成。",
        ["2024-06-30 2024-06-30: 50% rate 完成率 of 老年人免费体检", "2024-11-30 2024-11-30"], "2024-11-30"
      ),
      (
        "建成食堂12家、养老中心2个", "食堂6月底前开业6家；养老中心年底前运营。",
        ["2024-06-30 2024-06-30: 6家 cumulative 食堂", "2024-12-31 2024-12-31"], nil
      ),
    ] as [(String, String, [String], String?)])
  func stepsByDaysAreMeasuredByTheWording(_ wording: String, _ steps: String, _ wanted: [String], _ due: String?) {
    let reader = PhraseReader(context: PhraseVectors.year)
    let read = reader.readSteps(Passage(steps, at: .line(1)), after: wording)
    #expect(read.milestones.map { PhraseVectors.words($0.value) } == wanted)
    #expect(read.due?.value.description == due)
  }

  @Test func tellsTotalsByDay() {
    #expect(
      milestones("改造菜市场9家。3月底前完成2家；6月底前完成4家；9月底前完成7家。") == [
        "2024-03-31 2024-03-31: 2家 cumulative 菜市场", "2024-06-30 2024-06-30: 4家 cumulative 菜市场",
        "2024-09-30 2024-09-30: 7家 cumulative 菜市场",
      ])
  }

  @Test func doubtfulAmountsKeepBothReadings() throws {
    let reading = PhraseVectors.read("改造小区30个。一季度改造小区5个；二季度改造小区10个；三季度改造小区12个。")
    let guess = try #require(reading.milestones.first)
    #expect(guess.confidence < .sure)
    #expect(guess.alternatives.first?.criteria.first?.basis != guess.value.criteria.first?.basis)
  }

  @Test func readsCells() {
    let reader = PhraseReader(context: PhraseVectors.year)
    let target = Target(Name("城市公厕"), value: Figure(26), unit: "座")
    func cell(_ text: String) -> Passage { Passage(text, at: .cell(table: 1, row: 2, column: 3)) }
    let quarters = (1...3).map { [Quarter(year: 2024, index: $0)] }
    let read = reader.readSchedule(
      cells: [(cell("完成选址"), quarters[0]), (cell("新建10座"), quarters[1]), (cell("累计建成26座"), quarters[2])],
      targets: [target])
    #expect(
      read.map { PhraseVectors.words($0.value) } == [
        "Q1 2024-03-31", "Q2 2024-06-30: 10座 cumulative 城市公厕", "Q3 2024-09-30: 26座 cumulative 城市公厕",
      ])
    #expect(reader.readSchedule(cell: cell("—"), quarter: quarters[0][0]) == nil)
  }

  @Test(arguments: [
    ("≥95", "%", "atLeast 95 % 覆盖率"), ("1.74:1", nil, "ratioAtMost 1.74 覆盖率"), ("完成市定目标", "%", "text % 覆盖率 “完成市定目标”"),
    ("50%以上", nil, "atLeast 50 % 覆盖率"), ("12万", "人", "exactly 12 万 覆盖率"), ("约200", "座", "about 200 座 覆盖率"),
  ])
  func readsCellsOfIndicators(_ text: String, _ unit: String?, _ expected: String) throws {
    let reader = PhraseReader(context: PhraseVectors.year)
    let guess = try #require(
      reader.readTarget(cell: Passage(text, at: .cell(table: 1, row: 1, column: 1)), unit: unit, name: "覆盖率"))
    #expect(PhraseVectors.words(guess.value) == expected)
  }
}
