import DubanCore
import DubanExports
import DubanReports
import Testing

@Suite struct `Comma-separated writer` {
  private func field(_ cell: Table.Cell) -> String {
    let table = Table(title: Name("x"), columns: [.init("x", Name("项", english: "Item"))], rows: [[cell]])
    return String(CommaSeparatedWriter.text(table).dropFirst("x\r\n".count).dropLast("\r\n".count))
  }

  @Test(arguments: [
    (Table.Cell.text("老旧小区"), "老旧小区"), (.text("a,b"), "\"a,b\""), (.text("说\"好\""), "\"说\"\"好\"\"\""),
    (.text("一\n二"), "\"一\n二\""), (.text(" 前"), "\" 前\""), (.text("后 "), "\"后 \""), (.text(""), ""), (.empty, ""),
    (.figure(Figure(units: -681_144, scale: 2)), "-6811.44"), (.day(Day(2020, 9, 30)), "2020-09-30"),
    (.truth(true), "true"), (.texts(["市住建局", "市城管局"]), "市住建局; 市城管局"), (.list([]), ""),
    (.record([.init("value", .figure(Figure(70)))]), "\"{\"\"value\"\":70}\""),
    (.list([.record([.init("name", .text("甲"))])]), "\"[{\"\"name\"\":\"\"甲\"\"}]\""),
  ])
  func `a cell becomes a field`(_ cell: Table.Cell, _ written: String) {
    #expect(field(cell) == written)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "-5"), ("-1,234.5", "\"-1,234.5\""), ("-x", "'-x"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("=1", "'=1"), ("a=1", "a=1"),
  ])
  func `a spreadsheet computes with no text`(_ text: String, _ written: String) {
    #expect(field(.text(text)) == written)
    #expect(field(.texts([text])) == written)
  }

  @Test func `nothing steers a terminal`() {
    #expect(field(.text("\u{1B}[2J\u{9B}红\u{7F}")) == "\u{FFFD}[2J\u{FFFD}红\u{FFFD}")
    #expect(field(.record([.init("a", .text("\u{1B}"))])).contains("u001b"))
  }

  @Test func `the first line names the columns`() {
    let columns = [Table.Column("id", Name("编号", english: "Id")), .init("unit", Name("责任单位"))]
    let table = Table(title: Name("x"), columns: columns)
    #expect(CommaSeparatedWriter.text(table) == "id,unit\r\n")
    #expect(CommaSeparatedWriter.text(table, heading: .titles(.english)) == "Id,责任单位\r\n")
    #expect(
      Array(CommaSeparatedWriter.text(table, heading: .titles(.chinese), byteOrderMark: true).utf8)
        == [0xEF, 0xBB, 0xBF] + Array("编号,责任单位\r\n".utf8))
  }
}
