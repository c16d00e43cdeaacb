import DubanCore
import Testing

@testable import DubanExports
@testable import DubanReports

/// The tables of a report as comma-separated values.
@Suite struct `Tables of a report` {
  private func text(_ report: Report) throws -> String {
    String(decoding: try ExportFormat.csv.bytes(report), as: UTF8.self)
  }

  @Test func `annexes of the same columns are one table, others follow after an empty line`() throws {
    var report = try report(.paragraph("正文"))
    report.annexes = [
      .init(title: "逾期事项", table: table(columns: 3, items("1"))),
      .init(title: "各单位情况", table: table(columns: 2, items("7"))),
      .init(title: "滞后事项", table: table(columns: 3, items("2"))),
    ]
    #expect(
      try text(report)
        == "\u{FEFF}表,列1,列2,列3\r\n逾期事项,1·1,1·2,1·3\r\n滞后事项,2·1,2·2,2·3\r\n\r\n表,列1,列2\r\n各单位情况,7·1,7·2\r\n")
  }

  @Test func `figures are numbers with their unit in a column of its own, texts stay as printed`() throws {
    let late = Counted(items("1", "2"), "逾期")
    let table = ReportTable(
      columns: [.init("编号", width: 6), .init("实际", width: 6), .init("项数", width: 6), .init("说明", width: 6)],
      rows: [
        .init(nil, [.text("1-2"), .figure(Figure(units: 425, scale: 1), unit: "公里"), .count(late), .quoted("=1+1")]),
        .init(nil, [.text("(1)"), .empty, .empty, .empty]),
      ])
    #expect(
      try text(try report(.heading(level: 1, "一、总体"), .table(table)))
        == "\u{FEFF}表,编号,实际,实际（计量单位）,项数,说明\r\n一、总体,\t1-2,42.5,公里,2,'=1+1\r\n一、总体,\t(1),,,,\r\n")
  }

  @Test func `each row of something made up says so`() throws {
    var report = try report(.table(table(columns: 1, items("1"))))
    report.isSimulated = true
    #expect(try text(report).hasSuffix("1·1,演示\r\n"))
  }

  @Test func `a report without a table is refused`() throws {
    #expect(throws: ExportProblem.noTable) { try ExportFormat.csv.bytes(try report(.paragraph("正文"))) }
  }

  @Test(arguments: [
    ("通报.docx", ExportFormat.docx), ("a.b/通报.HTML", .html), ("x.txt", .text), ("x.md", .markdown), ("x.csv", .csv),
    ("x.pdf", nil), ("docx", nil), ("a.csv/通报", nil), ("", nil),
  ])
  func `the ending of a file tells its format`(_ path: String, _ format: ExportFormat?) {
    #expect(ExportFormat(ofFile: path) == format)
  }
}
