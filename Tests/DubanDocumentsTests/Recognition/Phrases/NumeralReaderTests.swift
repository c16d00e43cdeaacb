import Testing

@testable import DubanCore
@testable import DubanDocuments

@Suite struct NumeralReaderTests {
  @Test(arguments: [
    ("二十", 20), ("十", 10), ("十二", 12), ("一百零五", 105), ("两千", 2000), ("三百二十", 320), ("一千零一", 1001), ("九", 9),
    ("十四五", nil), ("三四", nil), ("百", nil), ("千", nil), ("", nil), ("个", nil),
  ])
  func reads(_ text: String, _ value: Int?) {
    #expect(NumeralReader.value(Array(text.unicodeScalars)) == value)
  }

  @Test(arguments: [
    ("2.5亿元", "2.5", "亿元"), ("1.8万座", "1.8", "万座"), ("100万千瓦", "100", "万千瓦"), ("600场（次）", "600", "场(次)"),
    ("645元/月·人", "645", "元/月·人"), ("2 000 场", "2", ""), ("20余万元", "20", "万元"), ("3千多户", "3", "千户"),
    ("0.5个百分点", "0.5", "个百分点"),
    ("三分之二", "66.67", "%"), ("10亿\n元", "10", "亿元"),
  ])
  func readsAmounts(_ text: String, _ value: String, _ unit: String) throws {
    let amount = try #require(AmountScanner(PhraseText(Passage(text, at: .line(1))), without: []).amounts().first)
    if unit.isEmpty { return }
    #expect(amount.value.description == value)
    #expect(amount.unit == unit)
  }
}
