import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

@Suite struct `YAML reader` {
  private func diagnostic(_ bytes: [UInt8]) throws -> Diagnostic {
    try #require(throws: Diagnostic.self) { try YAMLReader.read(bytes, file: "f.yaml") }
  }

  private func diagnostic(_ text: String) throws -> Diagnostic { try diagnostic([UInt8](text.utf8)) }

  private func node(_ text: String) throws -> SourceNode { try YAMLReader.read([UInt8](text.utf8), file: "f.yaml") }

  @Test(arguments: [
    ("", "f.yaml:1:1: cannot be read: the file is empty"),
    ("# 只有注释\n", "f.yaml:1:1: cannot be read: the file is empty"),
    ("a: 1\n---\nb: 2\n", "f.yaml:2:1: cannot be read: a file holds one document; take out the '---'"),
    (
      "名称: &甲 一\nb: *甲\n",
      "f.yaml:1:6: cannot be read: quote text that begins with & or * (did not find expected alphabetic or numeric character)"
    ),
    (
      "名称: &a 一\nb: *a\n",
      "f.yaml:1:5: cannot be read: YAML anchors (& and *) are not part of the format; quote it if it is text"
    ),
    (
      "a: !!binary aGk=\n",
      "f.yaml:1:4: cannot be read: YAML tags ('tag:yaml.org,2002:binary') are not part of the format; quote it if it is text"
    ),
    (
      "标题: 甲: 乙\n",
      "f.yaml:1:5: cannot be read: no colon may stand here; quote text with a colon, or check the indentation"
        + " (mapping values are not allowed in this context)"
    ),
    (
      "a:\n\tb: 1\n",
      "f.yaml:2:1: cannot be read: nothing may start with this character; indent with blanks, not tabs, and quote special"
        + " signs (found character that cannot start any token)"
    ),
    (
      "a: \"没完\n",
      "f.yaml:1:7: cannot be read: a quote or a bracket is not closed (found unexpected end of stream)"
    ),
    (
      "a: [一, 二\nb: 3\n",
      "f.yaml:1:9: cannot be read: a comma or a closing bracket is missing (did not find expected ',' or ']')"
    ),
    ("a: 一\nb: *missing\n", "f.yaml:2:4: cannot be read: quote text that begins with * (found undefined alias)"),
    (
      "a: 一\nb：二\nc: 三\n",
      "f.yaml:2:2: cannot be read: the colon after 'b' is of full width; after a key stand ':' and a blank"
    ),
    (
      "a: 二\u{200B}\n",
      "f.yaml:1:5: cannot be read: there is an invisible character U+200B (zero-width space); take it out"
    ),
    (
      "a: 二\u{FEFF}\n",
      "f.yaml:1:5: cannot be read: there is an invisible character U+FEFF (byte order mark); take it out"
    ),
    (
      "a: \u{202E}二\n",
      "f.yaml:1:4: cannot be read: there is an invisible character U+202E (mark of the writing direction); take it out"
    ),
    (
      "a: so\u{AD}ft\n",
      "f.yaml:1:6: cannot be read: there is an invisible character U+00AD (soft hyphen); take it out"
    ),
    (
      "a: 二\u{200D}三\n",
      "f.yaml:1:5: cannot be read: there is an invisible character U+200D (zero-width joiner); take it out"
    ),
    ("a: 二\u{1B}[31m\n", "f.yaml:1:5: cannot be read: there is a control character U+001B; take it out"),
  ])
  func `what is no document is refused with its place`(_ text: String, _ message: String) throws {
    #expect(try diagnostic(text).words(.english) == message)
  }

  @Test func `bytes that are no text are told apart`() throws {
    #expect(
      try diagnostic([0x50, 0x4B, 3, 4, 0, 0]).words(.english)
        == "f.yaml:1:1: cannot be read: this is not a text file")
    #expect(try diagnostic([0xFF, 0xFE, 0x61, 0]).words(.english).hasSuffix("the file is UTF-16; save it as UTF-8"))
    // 标题 in GBK.
    let diagnostic = try diagnostic(Array("a: 1\nb: ".utf8) + [0xB1, 0xEA, 0xCC, 0xE2])
    #expect(
      diagnostic.words(.chinese) == "f.yaml:2:4: 无法读取：文件不是UTF-8编码（也许是GBK），请另存为UTF-8")
  }

  @Test func `a file over 64 MB is refused before it is looked at`() throws {
    let bytes = [UInt8](repeating: 0, count: 64 * 1024 * 1024 + 1)
    #expect(try diagnostic(bytes).sentence(.english).hasSuffix("the file is larger than 64 MB, which no plan is"))
  }

  @Test func `a byte order mark is no part of the first key`() throws {
    #expect(try node("\u{FEFF}duban: 1\n") == node("duban: 1\n"))
  }

  @Test func `columns count characters, whatever they are made of`() throws {
    // A Chinese character is one; so are an accent on its letter and a family of emoji.
    let list = try node("[甲, 乙, e\u{301}, 👨‍👩‍👧, 丙]")
    guard case .list(let items) = list.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.place.column) == [2, 5, 8, 11, 14])
    let pairs = try node("a: 1\r\n标题: 值\r\n")
    guard case .mapping(let members) = pairs.content else {
      Issue.record("no mapping")
      return
    }
    #expect(members.map { "\($0.value.place)" } == ["f.yaml:1:4", "f.yaml:2:5"])
  }

  @Test func `numbers keep their characters and quotes are remembered`() throws {
    let list = try node("[6811.44, 0.1, 1.50, '1', \"2\", 123456789012345678901234567890]")
    guard case .list(let items) = list.content else {
      Issue.record("no list")
      return
    }
    #expect(
      items.map(\.content) == [
        .scalar("6811.44", quoted: false), .scalar("0.1", quoted: false), .scalar("1.50", quoted: false),
        .scalar("1", quoted: true), .scalar("2", quoted: true),
        .scalar("123456789012345678901234567890", quoted: false),
      ])
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", "f.yaml:3:1"),
    ("x:\n  - 名: 1\n    值: 2\n    \"名\": 3\n", "f.yaml:4:5"),
    ("x: {名: 1, 值: 2, 名: 3}\n", "f.yaml:1:17"),
    ("a: {b: 1}\nc:\n  d: 1\n\n  # d: 5\n  e:\n    d: 2\n  d: 3\n", "f.yaml:8:3"),
  ])
  func `a repeated key is shown where it stands the second time`(_ text: String, _ place: String) throws {
    let diagnostic = try diagnostic(text)
    #expect(diagnostic.place.description == place)
    guard case .repeatedKey = diagnostic.kind else {
      Issue.record("\(diagnostic.kind)")
      return
    }
  }

  @Test func `a bomb of aliases goes off nowhere`() throws {
    // Each level holds the one before ten times; as keys they would be compared whole.
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "? &a\(level) [\(aliases)]\n: 1\n"
    }
    let started = ContinuousClock.now
    let diagnostic = try diagnostic(text)
    #expect(diagnostic.words(.english).hasPrefix("f.yaml:1:5: cannot be read: YAML anchors"))
    #expect(ContinuousClock.now - started < .seconds(5))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `endless nesting is refused`(_ opening: String) throws {
    let sentence = try diagnostic(String(repeating: opening, count: 100_000)).sentence(.english)
    #expect(sentence.contains("nested") || sentence.contains("broken") || sentence.contains("check the indentation"))
  }

  @Test func `nesting beyond what a person writes is refused`() throws {
    let text = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(
      try diagnostic(text).words(.english) == "f.yaml:1:62: cannot be read: it is nested more than 60 levels deep")
  }
}
