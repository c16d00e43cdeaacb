import DubanCore
import Foundation
import Testing

@testable import DubanExports

/// What is written between angle brackets: one place escapes.
@Suite struct `Text in angle brackets` {
  @Test(arguments: [
    ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("甲\r\n乙\r丙\n丁", "甲\n乙\n丙\n丁"), ("a\tb", "a\tb"),
    ("\u{0}\u{8}\u{B}\u{C}\u{1F}x", "x"), ("\u{80}\u{9F}\u{A0}", "\u{A0}"), ("\u{FFFD}\u{FFFE}\u{FFFF}", "\u{FFFD}"),
    ("", ""), ("平常的话", "平常的话"),
  ])
  func `nothing of a text is markup, and nothing is kept that no file can hold`(_ text: String, _ written: String) {
    #expect(Markup.escaped(text) == written)
  }

  @Test func `attributes are escaped too`() {
    var markup = Markup()
    markup.element("a", ["href": "\"><x"], words: "<")
    #expect(markup.text == "<a href=\"&quot;&gt;&lt;x\">&lt;</a>")
  }

  @Test(arguments: Light.allCases)
  func `a light can be read on its ground, and its bar be seen on white`(_ light: Light) {
    func luminance(_ color: UInt32) -> Double {
      func linear(_ shift: UInt32) -> Double {
        let share = Double(color >> shift & 0xFF) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }
    func contrast(_ pale: UInt32, _ dark: UInt32) -> Double { (luminance(pale) + 0.05) / (luminance(dark) + 0.05) }
    let colours = LightColours(light)
    #expect(contrast(colours.ground, colours.ink) >= 4.5, "WCAG 2.1, 1.4.3")
    #expect(contrast(0xFFFFFF, colours.solid) >= 3, "WCAG 2.1, 1.4.11")
    #expect(LightColours.digits(0x00A0B) == "000A0B")
  }

  @Test(arguments: [("督查通报", 8), ("2020年7月8日", 12), ("“引”", 6), ("", 0), ("e\u{301}", 1), ("𠮷", 2)])
  func `widths count halves of a character`(_ text: String, _ halves: Int) {
    #expect(TypeWidth.halves(text) == halves)
  }

  @Test(arguments: [("截至2020-12-31止", 10), ("on schedule", 8), ("甲乙", 2), ("", 0)])
  func `a word is what cannot be broken`(_ text: String, _ halves: Int) {
    #expect(TypeWidth.longestWord(text) == halves)
  }

  @Test func `a word ends at whatever Unicode calls white space, and at nothing else of its width`() {
    let scalars = (UInt32(0)...0x3FFF).compactMap(Unicode.Scalar.init)
    for scalar in scalars where scalar.properties.isWhitespace {
      #expect(TypeWidth.longestWord("ab\(scalar)cd") == 2, "\(scalar.value)")
    }
    for scalar in scalars where !scalar.properties.isWhitespace && TypeWidth.halves(String(scalar)) == 1 {
      #expect(TypeWidth.longestWord("ab\(scalar)cd") == 5, "\(scalar.value)")
    }
  }
}
