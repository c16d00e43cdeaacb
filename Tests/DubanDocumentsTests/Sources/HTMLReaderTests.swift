import DubanDocuments
import Testing

@Suite struct `Web pages` {
  static let cases: [(page: String, lines: [String])] = [
    ("<p>甲<b>乙</b></p><p>丙<br>丁</p>", ["甲乙", "丙", "丁"]),
    ("<h1>题</h1><div>一<div>二</div>三</div>", ["#1 题", "一", "二", "三"]),
    ("<p>A&nbsp;B &lt;5&#19975;&gt;</p>", ["A\u{A0}B <5万>"]),
    ("<p>中文\n  换行 and\n words</p>", ["中文换行 and words"]),
    ("<head><title>无</title><style>p{}</style></head><body><script>if(a<b){'</p>'}</script><p>文</p></body>", ["文"]),
    ("<div style='display: none'>藏<p>藏</p></div><p hidden>藏</p><p>显</p>", ["显"]),
    ("<nav><a>首页</a></nav><p>文</p>", ["文"]),
    ("<pre>甲\n乙</pre><p>丙", ["甲", "乙", "丙"]),
    ("<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul>", ["3.甲", "4.乙", "丙"]),
    (
      "<table><tr><th rowspan=2>甲</th><th colspan=2>乙</th></tr><tr><td>1</td><td>2</td></tr><tr><td>3<td>4<td>5</table>",
      ["0,0 2x1*: 甲", "0,1 1x2*: 乙", "1,1: 1", "1,2: 2", "2,0: 3", "2,1: 4", "2,2: 5"]
    ),
    (
      "<table><thead><tr><td>头</td><td>头</td></tr></thead><tr><td rowspan=9><p>一</p><p>二</p></td><td>x</td></tr></table>",
      ["0,0*: 头", "0,1*: 头", "1,0: 一\n二", "1,1: x"]
    ),
    // A page that is laid out by tables.
    (
      "<table><tr><td>导航</td></tr><tr><td><p>文</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>",
      ["导航", "文", "0,0: a", "0,1: b"]
    ),
    // Broken markup.
    ("<p>甲</div><td>乙</table><table><td>丙<td>丁", ["甲", "乙", "0,0: 丙", "0,1: 丁"]),
    ("<p><![if !supportLists]>一、<![endif]>甲</p><!-- 注 --><p>乙</p>", ["一、甲", "乙"]),
    ("<p>图<img src='data:\(String(repeating: "A", count: 200_000))'>文</p>", ["图文"]),
  ]

  @Test(arguments: cases)
  func `are read as they look`(_ page: String, _ lines: [String]) {
    #expect(linesOf([UInt8]("<!DOCTYPE html>\(page)".utf8)) == lines)
  }

  @Test func `navigation is told`() throws {
    let document = try DocumentReader.read([UInt8]("<html><nav>首页</nav><p>文</p>".utf8), file: "f")
    #expect(document.cleanings.map(\.before) == ["首页"])
    #expect(document.cleanings.map(\.kind) == [.navigation])
  }

  /// 办公室 in GBK; the page says so, says nothing, or says something else.
  @Test(arguments: ["<meta charset=gb2312>", "", "<meta http-equiv=Content-Type content='text/html; charset=utf-8'>"])
  func `the encoding is told by the bytes`(_ head: String) {
    let bytes = [UInt8]("<html>\(head)<p>".utf8) + [0xB0, 0xEC, 0xB9, 0xAB, 0xCA, 0xD2] + [UInt8]("</p>".utf8)
    #expect(linesOf(bytes) == ["办公室"])
  }

  @Test func `an endless tag is refused`() {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(linesOf([UInt8]("<html>\n<p \(attributes)>x</p>".utf8)) == ["f:2: one of its tags is longer than 64 KB"])
  }

  @Test func `deep nesting is bounded`() {
    #expect(linesOf([UInt8]((String(repeating: "<div>", count: 100_000) + "文").utf8)) == ["文"])
    let tables = String(repeating: "<table><tr><td>", count: 100)
    #expect(linesOf([UInt8]((tables + "文").utf8)).first?.contains("nested more than 32 levels") == true)
  }
}
