import DubanCore
import Testing

@testable import DubanExports
@testable import DubanReports

/// Markdown: the structure told, and nothing of the data taken for markup.
@Suite struct `Markdown` {
  private func report(_ blocks: Report.Block...) throws -> Report {
    let day = try #require(Day(2020, 10, 8))
    var report = Report(title: "通报", day: day, asOf: day, language: .chinese)
    report.blocks = blocks
    return report
  }

  @Test(arguments: [
    ("a*b_c", "a\\*b\\_c"), ("- 项", "\\- 项"), ("1-2", "1-2"), ("<b>&", "\\<b\\>\\&"), ("a|b", "a\\|b"), ("甲\n乙", "甲 乙"),
  ])
  func `nothing of a text is markup`(_ text: String, _ written: String) throws {
    let lines = MarkdownWriter.text(try report(.paragraph(Report.Text([.plain(text)])))).split(separator: "\n")
    #expect(lines.contains(Substring(written)))
  }

  @Test func `a table has its heads, its rule and its rows`() throws {
    let table = ReportTable(
      columns: [.init("事项", width: 10), .init("数", width: 4, .trailing)],
      rows: [.init(nil, [.text("甲|乙"), .figure(Figure(42), unit: "公里")])])
    #expect(MarkdownWriter.text(try report(.table(table))).contains("| 事项 | 数 |\n| --- | --: |\n| 甲\\|乙 | 42 公里 |"))
  }

  @Test func `a report whose sums differ is not written`() throws {
    var report = try report()
    report.sums = [Sum(Counted([ItemID.Global(plan: "p", item: "1")], ""), [])]
    #expect(throws: ExportProblem.sumsDiffer) { try ExportFormat.markdown.bytes(report) }
  }

  @Test func `what is made up says so first`() throws {
    var report = try report()
    report.isSimulated = true
    #expect(MarkdownWriter.text(report).hasPrefix("> 演示数据"))
  }
}
