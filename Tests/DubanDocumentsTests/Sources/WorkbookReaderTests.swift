import DubanDocuments
import OfficeFiles
import Testing

/// ECMA-376 part 1, 18, and what programs write in practice.
@Suite struct `Workbooks` {
  private static let styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"0.0%\"/>"
    + "<numFmt numFmtId=\"166\" formatCode=\"0&quot;万元&quot;\"/><numFmt numFmtId=\"167\" formatCode=\"[$-804]yyyy/m\"/><numFmt numFmtId=\"168\" formatCode=\"#,##0;[Red]-#,##0\"/></numFmts>"
    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"168\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/></cellXfs>"

  static let cells: [(cell: String, text: String)] = [
    ("<c r=\"A1\" t=\"s\"><v>0</v></c>", "共享"), ("<c r=\"A1\" t=\"s\"><v>1</v></c>", "富文本"),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>内</t><rPh><t>nei</t></rPh></is></c>", "内"),
    ("<c r=\"A1\" t=\"str\"><f>A2</f><v>公式</v></c>", "公式"), ("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE"),
    ("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "#N/A"), ("<c r=\"A1\"><f>SUM(B1:B2)</f></c>", "=SUM(B1:B2)"),
    ("<c t=\"inlineStr\"><is><t>甲_x000D_\n乙_x5F_</t></is></c>", "甲\n乙_x5F_"),
    ("<c r=\"A1\"><v>6811.4399999999996</v></c>", "6811.44"),
    ("<c r=\"A1\"><v>1.5E3</v></c>", "1500"), ("<c r=\"A1\"><v>-0.05</v></c>", "-0.05"),
    ("<c r=\"A1\"><v>0</v></c>", "0"),
    ("<c r=\"A1\" t=\"str\"><v>0012</v></c>", "0012"), ("<c r=\"A1\" s=\"1\"><v>45473</v></c>", "2024年6月30日"),
    ("<c r=\"A1\" s=\"2\"><v>43831</v></c>", "2020年1月1日"), ("<c r=\"A1\" s=\"1\"><v>59</v></c>", "1900年2月28日"),
    ("<c r=\"A1\" s=\"1\"><v>61</v></c>", "1900年3月1日"), ("<c r=\"A1\" s=\"3\"><v>0.953</v></c>", "95.3%"),
    ("<c r=\"A1\" s=\"4\"><v>1200</v></c>", "1200万元"), ("<c r=\"A1\" s=\"5\"><v>45473</v></c>", "2024年6月"),
    ("<c r=\"A1\" s=\"6\"><v>-1234.5</v></c>", "-1234.5"),
    ("<c r=\"A1\" s=\"7\"><v>45473.375</v></c>", "2024年6月30日 9:00"),
    ("<c r=\"A1\" s=\"8\"><v>0.5</v></c>", "12:00"), ("<c r=\"A1\" s=\"1\"><v>1e300</v></c>", "1e300"),
    ("<c r=\"A1\" s=\"99\"><v>7</v></c>", "7"),
  ]

  @Test(arguments: cells)
  func `a field reads as it is shown`(_ cell: String, _ text: String) {
    let strings = ["<t>共享</t>", "<r><t>富</t></r><r><t>文本</t></r><rPh><t>fu</t></rPh>"]
    let bytes = SheetFile.bytes("<row>\(cell)</row>", strings: strings, styles: Self.styles)
    #expect(linesOf(bytes) == ["[表]", "0,0: \(text)"])
  }

  private static func text(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  static let grids: [(rows: String, merges: [String], lines: [String])] = [
    (
      "<row r=\"1\">\(text("A1", "甲"))\(text("B1", "乙"))\(text("C1", "盖"))</row><row r=\"3\">\(text("A3", "盖"))\(text("C3", "丙"))</row>",
      ["A1:A3", "B1:C1"], ["[表]", "0,0 3x1: 甲", "0,1 1x2: 乙", "2,2: 丙"]
    ),
    // A corner where nothing stands; an area beyond what is used; one inside another.
    ("<row r=\"2\">\(text("C2", "x"))</row>", ["A1:B2", "A1048576:XFD1048576"], ["[表]", "0,0 2x2: ", "1,2: x"]),
    (
      "<row r=\"1\">\(text("A1", "a"))\(text("B1", "b"))\(text("C1", "c"))</row>", ["A1:B1", "B1:C1"],
      ["[表]", "0,0 1x2: a", "0,2: c"]
    ),
    ("<row r=\"1\">\(text("A1", "a"))</row>", ["A1:XFD1048576"], ["[表]", "0,0: a"]),
    // Rows out of order, fields without a place.
    (
      "<row r=\"2\">\(text("A2", "2"))</row><row r=\"1\">\(text("A1", "1"))<c><v>9</v></c></row>", [],
      ["[表]", "0,0: 1", "0,1: 9", "1,0: 2"]
    ),
  ]

  @Test(arguments: grids)
  func `merged areas stand once`(_ rows: String, _ merges: [String], _ lines: [String]) {
    let more = "<mergeCells>\(merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
    #expect(linesOf(SheetFile.bytes(rows, more: more)) == lines)
  }

  @Test func `what is hidden is told`() throws {
    let row = "<row r=\"1\">\(Self.text("A1", "a"))</row><row r=\"2\" hidden=\"true\">\(Self.text("A2", "b"))</row>"
    let bytes = SheetFile.bytes(sheets: [
      ("甲", "", row, ""), ("乙", "state=\"hidden\"", row, ""), ("丙", "", "<row><c><f>A1</f></c></row>", ""),
    ])
    let document = try DocumentReader.read(bytes, file: "f")
    #expect(document.lines == ["[甲]", "0,0: a", "1,0: b", "[丙]", "0,0: =A1"])
    #expect(
      document.remarks == [
        .hiddenSheet("乙"), .hiddenRows(sheet: "甲", count: 1), .formulasWithoutValue(sheet: "丙", count: 1),
      ])
  }

  @Test func `days from 1904 are moved`() {
    let bytes = SheetFile.bytes(
      sheets: [("表", "", "<row><c s=\"1\"><v>44011</v></c></row>", "")], styles: Self.styles,
      properties: "date1904=\"1\"")
    #expect(linesOf(bytes) == ["[表]", "0,0: 2024年6月30日"])
  }

  @Test(arguments: [
    ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "'XFE1' is no place of a field"),
    ("<row r=\"1048577\"><c><v>1</v></c></row>", "'1048577' is no place"),
    ("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "'A2' is no place"),
    ("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "the field A1 stands twice"),
    ("<row><c t=\"s\"><v>7</v></c></row>", "the reference '7' leads nowhere"),
  ])
  func `what cannot be is refused with its place`(_ rows: String, _ words: String) {
    let line = linesOf(SheetFile.bytes(rows)).first ?? ""
    #expect(line.contains(words) && line.contains("xl/worksheets/sheet0.xml"), "\(line)")
  }
}
