import DubanCore
import DubanDocuments
import Testing

/// What the head of a document says.
@Suite struct HeadTests {
  @Test(arguments: [
    ("青山县2023年工作要点", "2023-01-01", "2023-12-31"), ("青山市小城镇建设三年行动计划（2024—2026年）", "2024-01-01", "2026-12-31"),
    ("青山市“十四五”水利规划", "2021-01-01", "2025-12-31"), ("2025年度任务清单", "2025-01-01", "2025-12-31"),
    ("2024-2026年行动计划", "2024-01-01", "2026-12-31"), ("2024年上半年工作安排", "2024-01-01", "2024-06-30"),
  ])
  func titlesTellThePeriod(_ title: String, _ start: String, _ end: String) {
    let period = TitlePeriod.period(of: title, issued: nil)
    #expect(period?.start.description == start)
    #expect(period?.end.description == end)
  }

  @Test func threeYearsBeginWithTheYearOfIssue() {
    let period = TitlePeriod.period(of: "养老服务三年行动方案", issued: Day(2025, 3, 1))
    #expect(period?.start.year == 2025)
    #expect(period?.end.year == 2027)
    #expect(TitlePeriod.period(of: "工作方案", issued: nil) == nil)
  }

  @Test(
    arguments: [
      ("青政办发〔2023〕20号", "青政办发〔2023〕20号"), ("青政办发[2023]20号关于", "青政办发〔2023〕20号"), ("（2023年）", nil), ("青政办发〔202320", nil),
      ("青政发（２０２６）１２号", "青政发〔2026〕12号"),
    ] as [(String, String?)])
  func numbersAreRead(_ text: String, _ number: String?) { #expect(DocumentNumber.first(in: text) == number) }

  @Test(
    arguments: [
      ("江州市东山区人民政府办公室", "东山区"), ("青山县人民政府", "青山县"), ("常州市新城区人民政府", "新城区"), ("中共石桥区委组织部", "石桥区"), ("城市管理局", nil),
      ("丰城县贯彻落实省督察反馈意见整改方案", "丰城县"), ("南浦区住房和城乡建设局", "南浦区"),
    ] as [(String, String?)])
  func placesAreRead(_ name: String, _ place: String?) { #expect(Jurisdiction.place(in: name) == place) }

  @Test(arguments: [("一", 1), ("十二", 12), ("二十", 20), ("廿三", 23), ("12", 12), ("１２", 12)])
  func numbersInCharacters(_ text: String, _ value: Int) { #expect(HanNumber.value(text) == value) }

  @Test func whatIsNoNumber() {
    #expect(HanNumber.value("二三") == nil)
    #expect(HanNumber.value("") == nil)
    #expect(HanNumber.value("个") == nil)
  }

  @Test(arguments: [
    ("总体要求", SectionWord.announcing), ("工作目标", .aims), ("重点任务", .container), ("序时进度", .part(.schedule)),
    ("动员部署阶段（6月底前）", .announcing),
  ])
  func headingsAreKnown(_ heading: String, _ word: SectionWord) { #expect(SectionWord.of(heading) == word) }

  @Test func otherHeadingsSayNothing() { #expect(SectionWord.of("提升城市能级") == nil) }
}
