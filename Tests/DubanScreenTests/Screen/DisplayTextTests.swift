import Testing

@testable import DubanScreen

@Suite struct `Display text` {
  @Test(arguments: [
    ("老旧小区70个", "老旧小区70个"),
    ("\u{1B}[31m红\u{7F}\u{9B}", "\u{FFFD}[31m红\u{FFFD}\u{FFFD}"),
    ("a\tb\nc\r\nd\u{2028}e", "a b c d e"),
    ("局\u{202E}住\u{2066}\u{200F}", "局住"),
    ("a\u{200B}b\u{200D}\u{FEFF}\u{FE0F}", "ab"),
    ("👩\u{1F3FD}\u{200D}🚀", "👩🚀"),
    ("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}\u{301}"),
    ("\u{301}a", "a"),
    ("\u{378}", "\u{FFFD}"),
  ])
  func `raw text is cleaned`(raw: String, clean: String) {
    // Compared by scalars: strings that differ only in composition count as equal.
    #expect(Array(DisplayText(raw).string.unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test func `no scalar whatever puts a control or an invisible character on the screen`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = DisplayText("甲" + String(scalar) + "乙")
      var widths = 0
      for shown in text.string.unicodeScalars {
        switch shown.properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
          Issue.record("U+\(String(value, radix: 16)) came through")
        default: break
        }
        widths += DisplayWidth.columns(shown, .wide)
      }
      if text.width(.wide) != widths || text.clusters(.wide).reduce(0, { $0 + $1.width }) != widths {
        Issue.record("U+\(String(value, radix: 16)) is measured two ways")
      }
      if DisplayText(text.string) != text { Issue.record("U+\(String(value, radix: 16)) is not clean at once") }
    }
  }

  @Test(arguments: [
    ("督办中心", 8, "督办中心"), ("督办中心", 7, "督办.."), ("督办中心", 6, "督办.."), ("督办中心", 5, "督.."),
    ("督办中心", 3, ".."), ("overdue", 3, "o.."), ("overdue", 2, ".."), ("督办中心", 1, ""), ("督办中心", 0, ""),
    ("overdue", 6, "over.."), ("ok", 2, "ok"),
  ])
  func `a long text is cut at its end`(text: String, columns: Int, clipped: String) {
    #expect(DisplayText(text).clipped(to: columns, .narrow).string == clipped)
  }

  @Test(arguments: [
    ("淮安市住房和城乡建设局", 10, "淮安..设局"), ("淮安市住房和城乡建设局", 11, "淮安..设局"),
    ("淮安市住房和城乡建设局", 14, "淮安市..建设局"), ("市住建局", 8, "市住建局"), ("市住建局", 7, "市..局"), ("市住建局", 5, "市.."),
  ])
  func `a unit's name is cut in its middle`(text: String, columns: Int, clipped: String) {
    #expect(DisplayText(text).clippedMiddle(to: columns, .narrow).string == clipped)
  }

  @Test func `clipping and wrapping never exceed the columns`() {
    let texts: [DisplayText] = ["9月底应达75.0%,实际53.3%,低21.7个百分点。", "Q3 milestone due 30 Sep, 15 days overdue", "①②③…—"]
    for text in texts {
      for ambiguous in AmbiguousWidth.allCases {
        for columns in 2...40 {
          #expect(text.clipped(to: columns, ambiguous).width(ambiguous) <= columns)
          #expect(text.clippedMiddle(to: columns, ambiguous).width(ambiguous) <= columns)
          let lines = text.wrapped(to: columns, ambiguous)
          #expect(lines.allSatisfy { $0.width(ambiguous) <= columns })
          let joined = lines.map(\.string).joined().filter { $0 != " " }
          #expect(joined == text.string.filter { $0 != " " })
        }
      }
    }
  }

  @Test(arguments: [
    ("完成立项\u{FF0C}开工建设。", 8, ["完成立", "项\u{FF0C}开工", "建设。"]),
    ("见\u{FF08}附件一\u{FF09}", 4, ["见", "\u{FF08}附", "件", "一\u{FF09}"]),
    ("Q3 milestone due", 8, ["Q3", "mileston", "e due"]),
    ("due on 30 Sep", 6, ["due on", "30 Sep"]),
    ("其中2020年底", 7, ["其中", "2020年", "底"]),
    ("", 5, [""]),
  ])
  func `lines break where the language allows`(text: String, columns: Int, lines: [String]) {
    #expect(DisplayText(text).wrapped(to: columns, .narrow).map(\.string) == lines)
  }
}
