import DubanCore
import DubanDocuments
import Testing

/// The year of a plan comes from its text, by the best sign of it, and never from the clock in silence.
@Suite struct YearOfTextTests {
  @Test(
    arguments: [
      // The year beside the work.
      ("各村：\n为做好2019年工作，现提出如下要求：", 2019, 2019),
      ("会议定于2019年3月召开。2020年十件实事如下：", 2020, 2020),
      // Limits with their year, before the number of the document and its day of issue.
      ("整治方案\n各单位于2012年4月30日前完成整治。", 2012, 2012),
      ("整治方案\n临政发〔2021〕3号\n2022年10月底前完成清单编制。", 2021, 2022),
      ("整治方案\n临海县人民政府\n2022年12月20日\n2023年6月底前完成整治。", 2023, 2023),
      // What was is no limit.
      ("整治方案\n临政发〔2021〕3号\n2019年10月底前已完成摸底。", 2021, 2021),
      // Aims stretch the plan.
      ("临海县发展养老服务的实施方案\n临政发〔2014〕76号\n到2020年，养老床位达到1.5万张。", 2014, 2020),
      ("临海县发展方案\n临政发〔2021〕7号\n到2025年底，建成公园5个；到2030年底，建成公园9个。", 2021, 2030),
      ("临海县改造方案\n临政发〔2021〕7号\n到“十四五”末，改造小区90个。", 2021, 2025),
      ("临海县改造方案\n截至2025年底，已改造小区90个。\n临政发〔2024〕7号", 2024, 2024),
      ("临海县改造方案\n落实临政发〔2023〕10号要求。\n到2025年，改造小区90个。", 2023, 2025),
      // The number alone.
      ("临海县分工的意见\n临政发〔2020〕6号", 2020, 2020),
    ])
  func thePeriodIsThatOfTheText(_ head: String, _ first: Int, _ last: Int) {
    let draft = TextDraft.of(head + "\n一、重点任务\n1.新建公厕10座。（县城管局负责）")
    #expect(draft.period?.value.start.year == first)
    #expect(draft.period?.value.end.year == last)
    // Only a title is sure of it.
    #expect(draft.period.map { $0.confidence < .sure } ?? false)
    #expect(draft.questions.contains { $0.kind == .period })
  }

  @Test func aLineThatMayBeATitleTellsTheYear() {
    let draft = TextDraft.of("荷塘镇2014年度综合目标体系\n一、重点任务\n1.新建公厕10座。5月1日前完成。（县城管局负责）")
    #expect(draft.period?.value.start == Day(2014, 1, 1))
    #expect(draft.tasks.first?.due?.value == Day(2014, 5, 1))
  }

  @Test func daysOfNoYearAreAsked() {
    let draft = TextDraft.of("整治方案\n一、重点任务\n1.清理河道。5月1日前完成。（县水利局负责）\n2.修缮校舍。2027年9月底前完成。（县教育局负责）")
    // The second tells the year of the plan.
    #expect(draft.tasks.first?.due?.value == Day(2027, 5, 1))
    let none = TextDraft.of("整治方案\n一、重点任务\n1.清理河道。5月1日前完成。（县水利局负责）")
    #expect(none.period == nil)
    #expect(none.tasks.first?.due?.confidence == .doubtful)
  }

  @Test func theYearOfTheTitleStaysThatOfThePlan() {
    let draft = TextDraft.of("临海县2023年工作要点\n一、重点任务\n1.扩建网络。到2025年，建成基站900个。（县工信局负责）")
    #expect(draft.period?.value.end.year == 2023)
    #expect(draft.period?.confidence == .sure)
    #expect(draft.tasks.first?.targets.first?.value.due == Day(2025, 12, 31))
  }
}

/// A year that is told before aims holds for all of them until the next.
@Suite struct HorizonTests {
  private func targets(_ text: String, until last: Int = 2035) throws -> [Target] {
    let period = try #require(
      Day(2021, 1, 1).flatMap { start in Day(last, 12, 31).flatMap { Period(start: start, end: $0) } })
    return PhraseReader(context: RecognitionContext(period: period)).read(Passage(text, at: .line(1))).targets.map(
      \.value)
  }

  @Test(
    arguments: [
      ("2022年，新建基站2600个、创新平台15个。到2024年，累计建成基站1万个。", [2022, 2022, 2024]),
      ("到2025年底，绿地面积达到50平方公里；到2030年底，绿地面积达到80平方公里。", [2025, 2030]),
      ("到2025年，覆盖率达到90%以上。就业率达到95%以上。", [2025, 2025]),
      // A day of its own goes before.
      ("到2025年，新建学校20所，2023年6月底前新建公园3个。", [2025, 2023]),
      ("新建学校20所。", [nil]),
    ] as [(String, [Int?])])
  func itHoldsUntilTheNext(_ text: String, _ years: [Int?]) throws {
    #expect(try targets(text).map { $0.due?.year } == years)
  }

  @Test func alikeByAnotherYearIsToldByIt() throws {
    let names = try targets("到2025年，绿地面积达到50平方公里；到2030年，绿地面积达到80平方公里。").map(\.name.chinese)
    #expect(names == ["绿地面积", "绿地面积（2030年）"])
  }

  @Test func inAPlanOfItsOwnYearItSaysNothing() throws {
    let period = try #require(
      Day(2022, 1, 1).flatMap { start in Day(2022, 12, 31).flatMap { Period(start: start, end: $0) } })
    let reading = PhraseReader(context: RecognitionContext(period: period)).read(
      Passage("2022年，新建学校20所、公园3个。", at: .line(1)))
    #expect(reading.targets.allSatisfy { $0.value.due == nil })
  }

  @Test func linesOfOneSectionShareIt() {
    let draft = TextDraft.of(
      "临海县发展养老服务的实施方案\n临政发〔2014〕76号\n一、主要目标\n到2020年，全面建成养老服务体系。\n养老床位达到1.5万张以上。\n护理型床位占比达到30%以上。\n二、主要任务\n1.建设机构。（县民政局负责）"
    )
    #expect(draft.indicators.map { $0.target.value.due?.year } == [2020, 2020])
  }

  @Test func everyYearIsKept() throws {
    #expect(try targets("到2030年，每年新增就业35万人以上。").map(\.each) == [.year])
  }
}
