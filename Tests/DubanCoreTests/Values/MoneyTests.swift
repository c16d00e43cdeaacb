import DubanCore
import Testing

@Suite struct `Money in other units` {
  @Test(arguments: [
    ("500", "万元", "亿元", "0.05"), ("1.11", "亿元", "万元", "11100"), ("7072", "万元", "亿元", "0.7072"),
    ("6811.44", "万元", "元", "68114400"), ("1.9", "亿元", "亿元", "1.9"), ("-3", "万元", "亿元", "-0.0003"),
    ("0", "元", "亿元", "0"),
  ]) func `converts exactly`(value: String, old: String, new: String, expected: String) {
    #expect(figure(value).money(from: old, to: new) == figure(expected))
  }

  @Test(
    arguments: [
      // Another money, no money, and more digits than a figure has.
      ("5", "万美元", "万元"), ("5", "个", "万元"), ("5", nil, "万元"), ("12.5", "元", "亿元"),
      ("999999999999999", "亿元", "元"),
    ] as [(String, String?, String?)]) func `or not at all`(value: String, old: String?, new: String?)
  {
    #expect(figure(value).money(from: old, to: new) == nil)
  }

  @Test func `what has the same unit needs no conversion, whatever it is`() {
    #expect(Figure(5).money(from: "万美元", to: "万美元") == Figure(5))
    #expect(Figure(5).money(from: nil, to: nil) == Figure(5))
  }
}
