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

  @Test(arguments: ["\u{FF1D}1+1", "\u{FF0B}86", "\u{FF0D}x", "\u{FF20}SUM(A1)"])
  func `wide signs begin no formula either`(_ text: String) {
    #expect(field(.text(text)) == "'" + text)
  }

  @Test(arguments: [
    ("(1)", true), ("1-2", true), ("7/9", true), ("00123", true), ("1.10", true), ("1,234", true), ("50%", true),
    ("12:30", true),
    ("1e5", true), ("1E-5", true), ("3 1/2", true), ("¥100", true), ("$5", true), ("2020年9月", true), ("9月30日", true),
    ("Sep-20", true),
    ("30 September 2020", true), ("8:30 pm", true), ("TRUE", true), ("false", true), ("１２３", true), ("（1）", true),
    ("１－２", true),
    ("123456789012", true), ("320800198001011234", true), (" 7 ", true), ("0.50", true),
    ("1", false), ("12.5", false), ("-5", false), ("12345678901", false), ("老旧小区", false), ("1-2项", false),
    ("第1项", false),
    ("一、", false), ("huaian-2020/1-2", false), ("", false), ("May", false), ("Q3", false), ("1; 2", false),
    ("E5", false),
    ("A1", false), ("淮政办发〔2020〕1号", false),
  ])
  func `a text is shown to people as it was printed, and to scripts as it is`(_ text: String, _ isGuarded: Bool) {
    let table = Table(title: Name("x"), columns: [.init("x", Name("项"))], rows: [[.text(text)], [.texts([text])]])
    func rows(_ heading: CommaSeparatedWriter.Heading) -> [Substring] {
      CommaSeparatedWriter.text(table, heading: heading).split(separator: "\r\n", omittingEmptySubsequences: false)
        .dropFirst().dropLast()
    }
    let quoted = text.contains(",") || text.hasPrefix(" ")
    func field(_ text: String) -> Substring { Substring(quoted ? "\"\(text)\"" : text) }
    #expect(rows(.keys) == [field(text), field(text)])
    let shown = isGuarded ? field("\t" + text) : field(text)
    #expect(rows(.titles(.chinese)) == [shown, shown])
  }

  @Test func `figures and days of a file for people are no texts`() {
    let table = Table(
      title: Name("x"), columns: [.init("a", Name("数")), .init("b", Name("日"))],
      rows: [[.figure(Figure(units: 110, scale: 2)), .day(Day(2020, 9, 30))]])
    #expect(CommaSeparatedWriter.text(table, heading: .titles(.chinese)) == "数,日\r\n1.1,2020-09-30\r\n")
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
