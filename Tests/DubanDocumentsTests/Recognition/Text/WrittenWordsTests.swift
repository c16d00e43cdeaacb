@testable import DubanDocuments
import Testing

/// Words and characters that are looked for as they are written.
@Suite struct WrittenWordsTests {
  @Test(arguments: [
    ("市财政局", "市", true, false, true), ("市财政局", "局", false, true, true), ("市财政局", "财政", false, false, true),
    ("市财政局", "市财政局", true, true, true), ("市财政局", "市财政局办", false, false, false), ("市财政局", "政财", false, false, false),
    ("市财政局", "", true, true, true), ("", "", true, true, true), ("", "局", false, false, false),
    ("局局办局局办公室", "局办公室", false, true, true), ("abcabd", "abd", false, true, true), ("a，b、c", "，b", false, false, true),
    // 一 and 七 differ in their last byte, 一 and 丁 in the one before it alone.
    ("一七", "七", false, true, true), ("丁", "一", false, false, false), ("𠮷野家", "野家", false, true, true),
  ])
  func `are found where they stand`(_ text: String, _ word: String, _ begins: Bool, _ ends: Bool, _ isThere: Bool) {
    #expect(text.hasPrefix(word) == begins)
    #expect(text.hasSuffix(word) == ends)
    #expect(text.contains(word) == isThere)
    let stretch = "各\(text)各".dropFirst().dropLast()
    #expect(stretch.hasPrefix(word) == begins)
    #expect(stretch.hasSuffix(word) == ends)
    #expect(stretch.contains(word) == isThere)
  }

  @Test func `characters are found one by one`() {
    for character in "，。；" { #expect("。，；".contains(character)) }
    for character in "、,.局\n" as String { #expect(!"。，；".contains(character)) }
    let set = ScalarSet("，。；𠮷a一丁七")
    for scalar in "，。；𠮷a一丁七".unicodeScalars { #expect(set.contains(scalar)) }
    for scalar in "、,.局\n\0bcd二三".unicodeScalars { #expect(!set.contains(scalar)) }
    #expect(!ScalarSet("").contains("a"))
  }

  @Test(arguments: ["", "a", "局", "é", "𠮷", "1.8万座，ßЖ𠮷野家\n", "长" + String(repeating: "江", count: 40)])
  func `a text is the same when it is made of its scalars`(_ text: String) {
    #expect(String(scalars: text.scalars) == text)
    #expect(Array(String(scalars: text.scalars).utf8) == Array(text.utf8))
  }

  @Test func `texts are keys by their bytes`() {
    #expect(ExactText(text: "市财政局") == ExactText(text: "市" + "财政局"))
    #expect(ExactText(text: "市财政局") != ExactText(text: "县财政局"))
    #expect(ExactText(text: "市财政") != ExactText(text: "市财政局"))
    // One letter in two ways of writing is two texts.
    #expect(ExactText(text: "\u{E9}") != ExactText(text: "e\u{301}"))
    #expect(Set(["局", "委", "局"].map { ExactText(text: $0) }).count == 2)
  }
}
