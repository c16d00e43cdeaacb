import DubanCore
import Testing

@Suite struct `A figure` {
  @Test(arguments: [
    ("0", "0"), ("-0.5", "-0.5"), ("6811.44", "6811.44"), ("10.0", "10"), ("1,234,567.5", "1234567.5"),
    ("0.000001", "0.000001"), ("999999999999999", "999999999999999"),
  ])
  func `prints what it read, without trailing zeros`(text: String, printed: String) {
    #expect(Figure(text)?.description == printed)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1e3", "12,34", "1,2345", "0.0000001", "1000000000000000", "1 000", "+1", "--1",
  ])
  func `refuses what is no decimal or is out of range`(text: String) {
    #expect(Figure(text) == nil)
  }

  @Test func `the ten shares of the civil centres add up to the published total`() {
    // Source: Huai'an 2020, item 10-1.
    let shares = ["1000", "800", "390", "1260", "380", "777.94", "650", "95", "1348.5", "110"].map(figure)
    #expect(Figure.sum(shares) == figure("6811.44"))
  }

  @Test func `a sum that is too long is none`() {
    #expect(Figure.sum([figure("999999999999999"), figure("1")]) == nil)
  }

  @Test(arguments: [("1", "2"), ("-1", "0.5"), ("0.3", "0.31"), ("2", "10")])
  func `compares by value`(smaller: String, larger: String) {
    #expect(figure(smaller) < figure(larger))
    #expect(!(figure(larger) < figure(smaller)))
  }
}
