import Testing

@testable import duban

@Suite struct `An option as it is typed` {
  @Test(
    arguments: [
      (["list", "--lang", "zh"], "zh"), (["--lang=en", "list"], "en"), (["--lang=en", "--lang", "zh"], "zh"),
      (["--lang", "zh", "--lang=en"], "en"), (["--lang="], ""), (["--lang"], nil), (["--language", "zh"], nil),
      (["note", "--", "--lang", "zh"], nil), (["--lang", "--", "zh"], nil), ([], nil),
    ] as [([String], String?)]) func `is the last of its name`(words: [String], value: String?)
  {
    #expect(TypedOption.value(of: "--lang", in: words) == value)
  }
}
