@testable import DubanDocuments
import Testing

/// ECMA-376 part 1, 17.18.59, and how Word shows them.
@Suite struct `Automatic numbers` {
  @Test(arguments: [
    ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("decimalFullWidth", 12, "１２"), ("upperRoman", 14, "XIV"),
    ("lowerLetter", 28, "bb"), ("chineseCounting", 10, "十"), ("chineseCountingThousand", 11, "十一"),
    ("chineseCountingThousand", 20, "二十"), ("japaneseCounting", 101, "一百零一"), ("taiwaneseCounting", 110, "一百一十"),
    ("ideographDigital", 10, "一〇"), ("ideographTraditional", 3, "丙"), ("chineseLegalSimplified", 12, "拾贰"),
    ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircleChinese", 21, "㉑"), ("decimalEnclosedCircle", 51, "51"),
    ("decimalEnclosedParen", 2, "⑵"), ("ideographEnclosedCircle", 4, "㊃"), ("none", 4, ""), ("unheard", 4, "4"),
    ("upperRoman", -1, "-1"), ("lowerLetter", 100_000, "100000"),
  ])
  func `are written as the format says`(_ format: String, _ number: Int, _ text: String) {
    #expect(NumberFormat(format).text(number) == text)
  }
}
