import DubanCore
import Testing

@testable import DubanDocuments

/// Months right before figures, and years behind 其中: steps with their days, increments and totals told apart.
@Suite struct `Months and years before figures` {
  private func milestones(_ text: String, _ context: RecognitionContext = PhraseVectors.year) -> [String] {
    PhraseVectors.read(text, context).milestones.map { PhraseVectors.words($0.value) }
  }

  @Test(arguments: [
    (
      "加装电梯120部，6月60部、12月累计120部",
      ["2024-06-30 2024-06-30: 60部 cumulative 电梯", "2024-12-31 2024-12-31: 120部 cumulative 电梯"]
    ),
    (
      "新增网点100家，6月40家、12月60家",
      ["2024-06-30 2024-06-30: 40家 increment 新增网点", "2024-12-31 2024-12-31: 60家 increment 新增网点"]
    ),
    (
      "新建公路150公里。3月，完成20公里；6月，完成60公里；12月，全部完成",
      [
        "2024-03-31 2024-03-31: 20公里 cumulative 公路", "2024-06-30 2024-06-30: 60公里 cumulative 公路",
        "2024-12-31 2024-12-31",
      ]
    ),
  ])
  func `are steps at the ends of the months`(_ text: String, _ expected: [String]) {
    #expect(milestones(text) == expected)
    #expect(PhraseVectors.read(text).targets.count == 1)
  }

  @Test func `a month with a matter of its own is none of a schedule`() {
    let reading = PhraseVectors.read("6月建成公园3个，12月建成绿道20公里。")
    #expect(reading.targets.compactMap(\.value.value) == [Figure(3), Figure(20)])
  }

  @Test func `what they run to is asked where nothing tells it`() {
    let reading = PhraseVectors.read("建设小微停车场，6月20处、9月累计35处、12月累计50处。")
    #expect(reading.targets.map(\.value.value) == [Figure(50)])
    #expect(reading.targets.map(\.confidence) == [.likely])
    #expect(reading.milestones.map { $0.value.criteria.map(\.value) } == [[Figure(20)], [Figure(35)], [Figure(50)]])
  }

  @Test func `a day of two sentences keeps the figures of both`() {
    let reading = PhraseVectors.read("建设停车场50处，6月20处、12月累计50处。错时开放60家，6月底前完成30家。")
    let june = reading.milestones.first { $0.value.due == Day(2024, 6, 30) }
    #expect(june?.value.criteria.map(\.value) == [Figure(20), Figure(30)])
  }

  @Test func `years behind 其中 are those of the whole`() {
    let reading = PhraseVectors.read("三年累计培训6000人次，其中2024年2000人次、2025年2500人次、2026年1500人次", PhraseVectors.years)
    #expect(reading.targets.count == 1)
    #expect(reading.targets.first?.value.years.map(\.year) == [2024, 2025, 2026])
    #expect(reading.due == nil)
    #expect(
      reading.milestones.map { $0.value.criteria.map(\.value) } == [[Figure(2000)], [Figure(2500)], [Figure(1500)]])
  }

  @Test func `the day of a source line binds nothing`() {
    let reading = PhraseVectors.read("规范占道摊点45个\n交办依据：区长批示（5月5日）\n办结时限：5月30日")
    #expect(reading.due?.value == Day(2024, 5, 30))
    #expect(reading.milestones.isEmpty)
  }
}
