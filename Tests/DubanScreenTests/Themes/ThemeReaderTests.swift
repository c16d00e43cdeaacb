import DubanCore
import DubanDiagnostics
import Testing
import ThemeSupport

@testable import DubanScreen

@Suite struct `Reading themes` {
  @Test func `an empty file is the base theme`() throws {
    let theme = try #require(ThemeReader(ThemeFiles.nodes([("plain", "name: 素")])).read().themes.first)
    #expect(theme.inks == Theme.base.inks && theme.grounds == Theme.base.grounds)
    let (themes, diagnostics) = ThemeReader([
      ("nothing", SourceNode(SourceLocation(file: "a", line: 1, column: 1), .scalar("", quoted: false)))
    ]).read()
    #expect(themes.first?.inks == Theme.base.inks && diagnostics.isEmpty)
  }

  @Test func `a file says what differs, in names, hex or the terminal's own`() throws {
    let text = """
      name: {zh: 试, en: Try}
      palette: {sea: "#7fd0c4"}
      roles: {dim: sea, text: "#FFFFFF bold underline", light.overdue: default reverse}
      grounds: {selection: default bold}
      """
    let theme = try #require(ThemeReader(ThemeFiles.nodes([("try", text)])).read().themes.first)
    #expect(theme.name == Name("试", english: "Try"))
    #expect(theme.ink(.dim) == Theme.Coat(Colour(0x7F, 0xD0, 0xC4)))
    #expect(theme.ink(.text) == Theme.Coat(Colour(255, 255, 255), [.bold, .underline]))
    #expect(theme.ink(.lightOverdue) == Theme.Coat(nil, .reverse))
    #expect(theme.ground(.selection) == Theme.Coat(nil, .bold))
    #expect(theme.ink(.strong) == Theme.base.ink(.strong))
  }

  @Test func `who changes a colour of an inherited palette changes all that is written in it`() throws {
    let files = [
      ("child", "name: 子\ninherits: parent\npalette: {sea: \"#ffffff\"}"),
      ("parent", "name: 父\npalette: {sea: \"#7fd0c4\"}\nroles: {dim: sea, key: sea bold}"),
    ]
    let (themes, diagnostics) = ThemeReader(try ThemeFiles.nodes(files)).read()
    #expect(themes.map(\.id) == ["child", "parent"])
    #expect(diagnostics == [])
    #expect(themes[0].ink(.key) == Theme.Coat(Colour(255, 255, 255), .bold))
    #expect(themes[1].ink(.key) == Theme.Coat(Colour(0x7F, 0xD0, 0xC4), .bold))
  }

  @Test(
    arguments: [
      (
        "name: 甲\nroles: {light.overdu: \"#ffffff\"}",
        ["a.yaml:2:9: there is no key 'light.overdu'; did you mean 'light.overdue'?"]
      ),
      (
        "name: 甲\ngrounds: {selektion: default}",
        ["a.yaml:2:11: there is no key 'selektion'; did you mean 'selection'?"]
      ),
      ("name: 甲\ncolours: {}", ["a.yaml:2:1: there is no key 'colours'"]),
      (
        "name: 甲\npalette: {alarm: \"#ff0000\"}\nroles: {tick: alrm}",
        ["a.yaml:3:15: palette colour 'alrm' is not declared; did you mean 'alarm'?"]
      ),
      ("name: 甲\npalette: {sea: teal}", ["a.yaml:2:16: 'teal' is not a colour such as \"#1a2b3c\""]),
      ("name: 甲\nroles: {tick: \"#12345\"}", ["a.yaml:2:15: '#12345' is not a colour such as \"#1a2b3c\""]),
      (
        "name: 甲\nroles: {tick: default blink}",
        ["a.yaml:2:15: 'blink' is not one of bold, underline, reverse"]
      ),
      ("roles: {tick: default}", ["a.yaml:1:1: 'name' is missing"]),
      ("name: 甲\nroles: [tick]", ["a.yaml:2:8: '[..]' is not a mapping of keys to values"]),
      ("name: 甲\nroles: {tick: [1]}", ["a.yaml:2:15: '[..]' is not a colour such as \"#1a2b3c\""]),
      ("name: 甲\ninherits: nigh", ["a.yaml:2:11: theme 'nigh' is not declared; did you mean 'night'?"]),
      ("name: 甲\ninherits: a", ["a.yaml:2:11: the theme inherits from itself in a circle: a -> a"]),
      (
        "name: 甲\npalette: {sea: \"#7fd0c4\", see: \"#7fd0c5\"}\nroles: {tick: sea}",
        ["a.yaml:2:32: palette colour 'see' is not used"]
      ),
      (
        "name: 甲\ninherits: night\npalette: {inc: \"#ffffff\"}",
        ["a.yaml:3:16: palette colour 'inc' is not used; did you mean 'ink'?"]
      ),
      (
        "name: 甲\ninherits: night\npalette: {ink: \"#333333\"}",
        [
          "a.yaml:3:16: 'text' is hard to read on 'plain': contrast 1.4:1, at least 4.5:1 is asked for",
          "a.yaml:3:16: 'text' is hard to read on 'selection': contrast 1.1:1, at least 4.5:1 is asked for",
          "a.yaml:3:16: 'text' is hard to read on 'inactiveSelection': contrast 1.1:1, at least 4.5:1 is asked for",
          "a.yaml:3:16: 'text' is hard to read on 'overlay': contrast 1.1:1, at least 4.5:1 is asked for",
        ]
      ),
      ("name: 甲\nnote: {en: x}", ["a.yaml:2:7: 'zh' is missing"]),
      ("name: 甲\nnam: x", ["a.yaml:2:1: there is no key 'nam'; did you mean 'name'?"]),
      ("- 甲", ["a.yaml:1:1: '[..]' is not a mapping of keys to values"]),
      (
        "name: 甲\nroles: {notice: \"#555555\"}\ngrounds: {overlay: \"#000000\"}",
        [
          "a.yaml:2:17: 'notice' is hard to read on 'plain': contrast 2.4:1, at least 4.5:1 is asked for",
          "a.yaml:2:17: 'notice' is hard to read on 'footer': contrast 2.2:1, at least 4.5:1 is asked for",
          "a.yaml:2:17: 'notice' is hard to read on 'overlay': contrast 2.8:1, at least 4.5:1 is asked for",
        ]
      ),
    ] as [(String, [String])])
  func `what is wrong is said with its place and what would be right`(text: String, sentences: [String]) throws {
    let found = try ThemeFiles.diagnostics([
      ("a", text), ("night", "name: 夜\npalette: {ink: \"#ffffff\"}\nroles: {text: ink}"),
    ])
    #expect(Set(found) == Set(sentences))
    #expect(found.count == sentences.count)
  }

  @Test func `a circle of two is told for both, and both can be used`() throws {
    let (themes, diagnostics) = ThemeReader(
      try ThemeFiles.nodes([("a", "name: 甲\ninherits: b"), ("b", "name: 乙\ninherits: a")])
    ).read()
    #expect(
      diagnostics.map { $0.words(.english) } == [
        "a.yaml:2:11: the theme inherits from itself in a circle: a -> b -> a",
        "b.yaml:2:11: the theme inherits from itself in a circle: b -> a -> b",
      ])
    #expect(themes.allSatisfy { $0.inks == Theme.base.inks })
  }

  @Test func `who leads into a circle is not to blame for it`() throws {
    let found = try ThemeFiles.diagnostics([("a", "name: 甲\ninherits: b"), ("b", "name: 乙\ninherits: b")])
    #expect(found == ["b.yaml:2:11: the theme inherits from itself in a circle: b -> b"])
  }

  @Test func `a theme inherits over several steps, the nearest last`() throws {
    let files = [
      ("a", "name: 甲\ninherits: b\nroles: {text: sea}"),
      ("b", "name: 乙\ninherits: c\npalette: {sea: \"#ffffff\"}"),
      ("c", "name: 丙\npalette: {sea: \"#7fd0c4\", sand: \"#d0c47f\"}\nroles: {dim: sea, key: sand}"),
    ]
    let (themes, diagnostics) = ThemeReader(try ThemeFiles.nodes(files)).read()
    #expect(diagnostics == [])
    #expect(themes[0].ink(.text).colour == Colour(255, 255, 255))
    #expect(themes[0].ink(.dim).colour == Colour(255, 255, 255))
    #expect(themes[0].ink(.key).colour == Colour(hex: "#d0c47f"))
  }

  @Test func `a ratio is never rounded up to what is asked for`() {
    #expect([4.5, 4.4999, 4.46, 21, 1].map(Contrast.text) == ["4.5", "4.4", "4.4", "21.0", "1.0"])
  }
}
