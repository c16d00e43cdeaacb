import DubanCore
import Testing

@Suite struct `A figure that is typed` {
  // The units are those of the published plans: Huai'an 2020 counts 个, 万元 and %, Zhonglou 2022 counts 亿元 and 万人次.
  @Test(arguments: [
    ("42", nil, "42"), ("-3.2", nil, "-3.2"), ("+3.2", nil, "3.2"), ("1,234.5", nil, "1234.5"),
    ("1 234 567", nil, "1234567"), (" 42 ", "个", "42"), ("42个", "个", "42"), ("42 个", "个", "42"),
    ("４２个", "个", "42"), ("－３．２", nil, "-3.2"), ("−3.2", nil, "-3.2"), ("１，２３４", nil, "1234"),
    ("98.5%", "%", "98.5"), ("98.5％", "%", "98.5"), ("98.5", "%", "98.5"), ("-0.4 个百分点", "个百分点", "-0.4"),
    ("1.74:1", ":1", "1.74"), ("1.74：1", ":1", "1.74"),
    ("1200万", "元", "12000000"), ("1200万元", "元", "12000000"), ("1200万", "万元", "1200"),
    ("1200万", "亿元", "0.12"), ("1.5亿元", "万元", "15000"), ("3千万元", "万元", "3000"), ("1.2万", nil, "12000"),
    ("12万人次", "万人次", "12"), ("12万", "万人次", "12"), ("120000人次", "万人次", "12"), ("3.5万平方米", "万平方米", "3.5"),
    ("5万千瓦", "千瓦", "50000"), ("100000000元", "亿元", "1"), ("0", "个", "0"), ("007", nil, "7"),
  ])
  func `is read with its unit`(text: String, unit: String?, figure: String) throws {
    #expect(try FigureReader(unit: unit).figure(text).description == figure)
  }

  @Test(arguments: [
    ("", nil, FigureProblem.noNumber), ("个", "个", .noNumber), ("-", nil, .noNumber), ("四十二", "个", .noNumber),
    (".5", nil, .noNumber), ("1.", nil, .noNumber), ("1,23", nil, .noNumber), ("4 2", nil, .noNumber),
    ("1.2.3", nil, .noNumber), ("--3", nil, .noNumber),
    ("42家", "个", .otherUnit("家", wanted: "个")), ("42个", nil, .otherUnit("个", wanted: nil)),
    ("98.5个", "%", .otherUnit("个", wanted: "%")), ("98.5%", "个", .otherUnit("%", wanted: "个")),
    ("3%", "个百分点", .otherUnit("%", wanted: "个百分点")), ("1万", "%", .otherUnit("万", wanted: "%")),
    ("1200万美元", "万元", .otherUnit("万美元", wanted: "万元")), ("1e3", nil, .otherUnit("e3", wanted: nil)),
    ("1234567890123456", nil, .outOfRange), ("0.1234567", nil, .outOfRange),
    ("999999999999亿", "元", .notExact("元")), ("1元", "亿元", .notExact("亿元")),
  ])
  func `is refused with the reason`(text: String, unit: String?, diagnostic: FigureProblem) {
    #expect(throws: diagnostic) { try FigureReader(unit: unit).figure(text) }
  }

  @Test func `may have one of several units that mean the same`() throws {
    let reader = FigureReader(anyOf: ["%", "个百分点", "点"])
    for text in ["10", "10%", "10个百分点", "10点"] { #expect(try reader.figure(text) == Figure(10)) }
    #expect(throws: FigureProblem.otherUnit("天", wanted: "%")) { try reader.figure("10天") }
  }

  @Test(arguments: [
    FigureProblem.noNumber, .outOfRange, .otherUnit("家", wanted: "个"), .otherUnit("家", wanted: nil), .notExact("亿元"),
    .notExact(nil),
  ])
  func `tells what is wrong in both languages`(diagnostic: FigureProblem) {
    #expect(diagnostic.words(.chinese) != diagnostic.words(.english))
  }
}
