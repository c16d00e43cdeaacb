import DubanCore
import DubanDiagnostics
import Testing

@Suite struct `Reading fields` {
  func scalar(_ text: String, line: Int = 1, column: Int = 1, quoted: Bool = false) -> SourceNode {
    SourceNode(SourceLocation(file: "f.yaml", line: line, column: column), .scalar(text, quoted: quoted))
  }

  func mapping(_ pairs: [(String, SourceNode)]) -> SourceNode {
    let keyed = pairs.enumerated().map { (key: scalar($1.0, line: $0 + 1), value: $1.1) }
    return SourceNode(SourceLocation(file: "f.yaml", line: 1, column: 1), .mapping(keyed))
  }

  @Test func `reads what it is asked for`() {
    var fields = MappingReader(
      mapping([("id", scalar("a")), ("value", scalar("6811.44")), ("due", scalar("2020-11-30"))]))
    #expect(fields.text("id") == "a")
    #expect(fields.figure("value") == Figure("6811.44"))
    #expect(fields.day("due") == Day("2020-11-30"))
    #expect(fields.finish().isEmpty)
  }

  @Test func `an unknown key is told with the nearest that there is`() {
    var fields = MappingReader(mapping([("tittle", scalar("a"))]))
    _ = fields.text("title")
    #expect(
      fields.finish().map { $0.words(.english) } == ["f.yaml:1:1: there is no key 'tittle'; did you mean 'title'?"])
  }

  @Test func `a wrong type, a missing key and a repeated key are told`() {
    var fields = MappingReader(mapping([("value", scalar("1e3")), ("id", scalar("a")), ("id", scalar("b"))]))
    _ = fields.figure("value")
    _ = fields.required("id")
    _ = fields.required("title")
    #expect(
      fields.finish().map { $0.words(.chinese) } == [
        "f.yaml:3:1: “id”写了两次", "f.yaml:1:1: 此项没有单位，不能写“e3”", "f.yaml:1:1: 缺少“title”",
      ])
  }

  @Test func `a wrong word names the choices, the nearest first`() {
    var fields = MappingReader(mapping([("kind", scalar("atleast"))]))
    #expect(fields.word("kind", Target.Kind.self) == nil)
    #expect(fields.finish()[0].words(.english).hasPrefix("f.yaml:1:1: 'atleast' is not one of atLeast, atMost"))
  }
}
