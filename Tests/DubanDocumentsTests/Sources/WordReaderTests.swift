import DubanCore
import DubanDocuments
import OfficeFiles
import Testing

/// What is expected is written by hand from ECMA-376: programs differ about deleted and hidden text.
@Suite struct `Word documents` {
  private static let numbers =
    "<w:abstractNum w:abstractNumId=\"7\">"
    + WordFile.level(0, "chineseCountingThousand", "%1、") + WordFile.level(1, "chineseCounting", "（%2）")
    + WordFile.level(2, "decimal", "%3.") + WordFile.level(3, "decimalEnclosedCircle", "%4")
    + WordFile.level(4, "decimal", "%1.%5", "<w:isLgl/>") + "</w:abstractNum>"
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"

  private static let styles =
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"toc 1\"/></w:style>"
    + "<w:style w:type=\"character\" w:styleId=\"H\"><w:name w:val=\"secret\"/><w:rPr><w:vanish/></w:rPr></w:style>"

  static let cases: [(body: String, lines: [String])] = [
    // Paragraphs, tabs, breaks.
    (WordFile.paragraph("甲") + WordFile.paragraph(" ") + WordFile.paragraph("乙"), ["甲", "乙"]),
    (
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>",
      ["甲\t乙", "丙"]
    ),
    // Numbers: levels, counters shared by lists, one that begins anew once, none.
    (
      WordFile.numbered("总体", 1) + WordFile.numbered("目标", 1, 1) + WordFile.numbered("任务", 1, 1)
        + WordFile.numbered("措施", 1, 2) + WordFile.numbered("细则", 1, 3) + WordFile.numbered("保障", 2)
        + WordFile.numbered("人员", 2, 1) + WordFile.numbered("新起", 3) + WordFile.numbered("续", 3)
        + WordFile.numbered("无号", 0) + WordFile.numbered("阿拉伯", 3, 4),
      [
        "一、总体", "（一）目标", "（二）任务", "1.措施", "①细则", "二、保障", "（一）人员", "五、新起", "六、续", "无号", "6.1 阿拉伯",
      ]
    ),
    // Numbers and levels by style, a level that takes its list over.
    (
      WordFile.paragraph("总则", "<w:pStyle w:val=\"1\"/>") + WordFile.paragraph("范围", "<w:pStyle w:val=\"2\"/>")
        + WordFile.paragraph("不编号", "<w:pStyle w:val=\"2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
      ["#1 一、总则", "#2 （一）范围", "#2 不编号"]
    ),
    // Tracked changes: what was put in stands, what was taken out does not; a paragraph whose end went joins the next.
    (
      "<w:p><w:r><w:t>改造</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>8</w:t></w:r></w:ins><w:r><w:t>个</w:t></w:r></w:p>",
      ["改造8个"]
    ),
    (
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p><w:p><w:r><w:t>后半</w:t></w:r></w:p>",
      ["前半后半"]
    ),
    (
      "<w:p><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>",
      ["新处"]
    ),
    // What the properties were before does not count.
    (
      WordFile.paragraph(
        "甲",
        "<w:numPr><w:numId w:val=\"0\"/></w:numPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>"
      ),
      ["甲"]
    ),
    // Hidden text, by itself and by style; shown again where it says so.
    (
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"H\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>",
      ["显"]
    ),
    // Fields: the result stays, the instruction goes; one that is never closed swallows nothing.
    (
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>隐</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
      ["3"]
    ),
    ("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>失</w:t></w:r></w:p>" + WordFile.paragraph("后文"), ["后文"]),
    // A text box stands twice in the file and once in the text, behind its paragraph.
    (
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>\(WordFile.paragraph("框"))</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>\(WordFile.paragraph("框"))</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>主</w:t></w:r></w:p>",
      ["主", "框"]
    ),
    // Ruby: the base.
    (
      "<w:p><w:r><w:ruby><w:rt><w:r><w:t>chóng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>重</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
      ["重"]
    ),
    ("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>是</w:t></w:r></w:p>", ["☑是"]),
    // Contents are told apart.
    (WordFile.paragraph("一、总则 1", "<w:pStyle w:val=\"T\"/>") + WordFile.paragraph("正文"), ["正文"]),
  ]

  @Test(arguments: cases)
  func `text is read as it stands`(_ body: String, _ lines: [String]) {
    #expect(linesOf(WordFile.bytes(body, styles: Self.styles, numbering: Self.numbers)) == lines)
  }

  private static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(WordFile.paragraph(text))</w:tc>"
  }

  static let tables: [(table: String, lines: [String])] = [
    // Headings, a field over two columns, one over two rows.
    (
      "<w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("甲", "<w:vMerge w:val=\"restart\"/>"))\(cell("乙", "<w:gridSpan w:val=\"2\"/>"))</w:tr>"
        + "<w:tr>\(cell("", "<w:vMerge/>"))\(cell("丙"))\(cell("丁"))</w:tr><w:tr>\(cell("1"))\(cell("2"))\(cell("3"))</w:tr>",
      ["0,0 2x1*: 甲", "0,1 1x2*: 乙", "1,1: 丙", "1,2: 丁", "2,0: 1", "2,1: 2", "2,2: 3"]
    ),
    // Columns left out at the start; a row that was deleted; a row of nothing.
    (
      "<w:tr>\(cell("甲"))\(cell("乙"))</w:tr><w:tr><w:trPr><w:del/></w:trPr>\(cell("去"))\(cell("去"))</w:tr><w:tr></w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(cell("丙"))</w:tr>",
      ["0,0: 甲", "0,1: 乙", "1,1: 丙"]
    ),
    // Several paragraphs, and a merge that goes on where none began.
    (
      "<w:tr><w:tc>\(WordFile.paragraph("一"))\(WordFile.paragraph("二"))</w:tc>\(cell("乙", "<w:vMerge/>"))</w:tr>",
      ["0,0: 一\n二", "0,1: 乙"]
    ),
    // A frame of one field is no table.
    ("<w:tr>\(cell("红头"))</w:tr>", ["红头"]),
    // A table in a field beside others stays text of the field.
    (
      "<w:tr>\(cell("项目"))<w:tc><w:tbl><w:tr>\(cell("a"))\(cell("b"))</w:tr><w:tr>\(cell("c"))\(cell("d"))</w:tr></w:tbl><w:p/></w:tc>\(cell("单位"))</w:tr>",
      ["0,0: 项目", "0,1: a\tb\nc\td", "0,2: 单位"]
    ),
  ]

  @Test(arguments: tables)
  func `tables are read with their merged fields`(_ table: String, _ lines: [String]) {
    #expect(linesOf(WordFile.bytes("<w:tbl>\(table)</w:tbl>")) == lines)
  }

  @Test func `places count paragraphs and tables`() throws {
    let table = "<w:tbl><w:tr>\(Self.cell("甲"))\(Self.cell("乙"))</w:tr></w:tbl>"
    let document = try DocumentReader.read(
      WordFile.bytes(WordFile.paragraph("前") + table + WordFile.paragraph("后")), file: "f")
    guard document.blocks.count == 3, case .paragraph(let first) = document.blocks[0],
      case .table(let middle) = document.blocks[1], case .paragraph(let last) = document.blocks[2]
    else {
      Issue.record("not three blocks")
      return
    }
    #expect(first.origin == .paragraph(1) && last.origin == .paragraph(2))
    #expect(middle.cells.map(\.origin) == [.cell(table: 1, row: 1, column: 1), .cell(table: 1, row: 1, column: 2)])
  }

  @Test func `what was left out is told`() throws {
    let body =
      "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>新</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>"
    let document = try DocumentReader.read(WordFile.bytes(body), file: "f")
    #expect(document.remarks == [.deletedText, .hiddenText])
  }
}
