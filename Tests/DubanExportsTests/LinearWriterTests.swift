import DubanCore
import DubanExports
import DubanReports
import Testing

@Suite struct `A report line by line` {
  private func report(_ language: Language) throws -> Report {
    let day = try #require(Day("2020-10-15"))
    var report = Report(title: language.pick("《方案》\n任务", "“Plan”:\ntasks"), day: day, asOf: day, language: language)
    let columns = [
      ReportTable.Column(language.pick("任务", "Task"), width: 9), ReportTable.Column("", width: 4),
      ReportTable.Column(language.pick("期限", "Due"), width: 9),
    ]
    let rows = [
      ReportTable.Row(nil, [.text("1-1 公厕"), .light(.overdue), .day(day)]),
      ReportTable.Row(nil, [.text("1-2 步道"), .empty, .empty]),
      ReportTable.Row(nil, [.text(language.pick("合计", "Total")), .text("2"), .empty], isTotal: true),
    ]
    report.blocks = [.paragraph("第一段"), .table(ReportTable(columns: columns, rows: rows))]
    report.isSimulated = true
    return report
  }

  @Test func `names each value of a row and leaves out what is empty`() throws {
    let lines = LinearWriter.text(try report(.chinese)).split(separator: "\n")
    #expect(lines.count == 6 && lines[1] == "《方案》任务" && lines[2] == "第一段", "\(lines)")
    #expect(lines[3] == "1．任务：1-1 公厕；逾期；期限：2020年10月15日" || lines[3] == "1．任务：1-1 公厕；逾期；期限：2020-10-15", "\(lines)")
    #expect(lines[4] == "2．任务：1-2 步道" && lines[5] == "任务：合计；2")
    let english = LinearWriter.text(try report(.english))
    #expect(english.contains("\n2. Task: 1-2 步道\n") && english.hasSuffix("Task: Total; 2\n"), "\(english)")
  }

  @Test func `has no column, no bar and no blank line`() throws {
    let text = LinearWriter.text(try report(.chinese))
    #expect(!text.contains("  ") && !text.contains("\n\n") && text.hasSuffix("\n"))
  }
}
