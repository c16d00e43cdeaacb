import DubanCore
import DubanScreen
import Testing

@testable import DubanExports
@testable import DubanReports

/// Plain text by display width: nothing wider than its line, nothing lost, nothing that steers a terminal.
@Suite struct `Plain text` {
  private func lines(_ report: Report, width: Int = 78) -> [String] {
    TextWriter.text(report, TextLayout(width: width)).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func cells(_ line: String) -> Int { DisplayText(line).width(.narrow) }

  private func full(_ language: Language = .chinese) throws -> Report {
    let late = Counted(items("1", "2"), "逾期")
    let report = try report(
      .heading(level: 1, "一、总体情况"), .paragraph("逾期\(late)项，单位说明：\(.quoted("按期推进，年底前完成", .chinese))。"),
      .table(
        ReportTable(
          columns: [.init("单位", width: 10), .init("项数", width: 6, .trailing)],
          rows: [
            .init(nil, [.text("市住建局"), .count(late)]), .init(nil, [.text("合计"), .count(late)], isTotal: true),
          ])),
      .bars(Bars(title: "各领域", bars: [.init("民生", [.init(.overdue, late), .init(.done, Counted(items("3"), ""))])])),
      language: language)
    return report.dressed
  }

  @Test func `whether a long table fits is decided by all of its rows`() throws {
    func lines(_ last: String) throws -> [String] {
      let columns = (1...8).map { ReportTable.Column("列\($0)", width: 8) }
      let rows = (0..<300).map { index in
        ReportTable.Row(nil, (1...8).map { _ in .text(index == 299 ? last : "短") })
      }
      return self.lines(try report(.table(ReportTable(columns: columns, rows: rows))))
    }
    // Beside each other each row is one line; with a last row that has too little room all stand below each other.
    #expect(try lines("短").filter { $0.contains("短") }.count == 300)
    #expect(try lines(String(repeating: "w", count: 24)).filter { $0.contains("短") }.count == 299 * 8)
  }

  @Test func `a report reads from its head to its annexes`() throws {
    let wanted = """
      演示数据：进展系模拟，并非实际情况。

                                        督查通报
                                         第2期
      示例市政府督查室                                                  2020年7月8日
      ==============================================================================

                             关于示例方案落实情况的通报

      各县区人民政府：

      一、总体情况

      　　逾期2项，单位说明：“按期推进，年底前完成”。

      单位      项数
      --------  ----
      市住建局     2
      --------  ----
      合计         2

      各领域
        民生  逾期 2、完成 1

      附件：1. 逾期事项
            2. 各单位情况

                                                                示例市政府督查室
                                                                    2020年7月8日

      附件1  逾期事项
      """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let told = lines(try full())
    // Lines in the middle differ by at most the half of a wide character.
    #expect(
      told.prefix(wanted.count).map { $0.drop { $0 == " " } } == wanted.map { $0.drop { $0 == " " } })
    #expect(told[4] == wanted[4], "both ends of the line are filled")
    #expect(told[17] == wanted[17], "figures stand below each other")
  }

  @Test(arguments: [20, 40, 60, 78, 132])
  func `no line is wider than asked for, and nothing is lost`(_ width: Int) throws {
    for language in Language.allCases {
      let told = lines(try full(language), width: width)
      #expect(told.allSatisfy { cells($0) <= width }, "\(told.filter { cells($0) > width })")
      #expect(told.allSatisfy { !$0.hasSuffix(" ") })
      let all = told.joined().filter { !$0.isWhitespace && $0 != "-" }
      for kept in ["按期推进，年底前完成", "市住建局", "1·12", "2·12", "注：规则。"] { #expect(all.contains(kept), "\(kept)") }
    }
  }

  @Test func `a table too wide for the line tells each row below the other`() throws {
    let told = lines(try report(.table(table(columns: 24, items("1", "2")))))
    let start = try #require(told.firstIndex { $0.hasPrefix("列1 ") })
    #expect(Array(told[start...(start + 2)]) == ["列1   1·1", "列2   1·2", "列3   1·3"])
    #expect(told.contains("列24  2·24"))
    #expect(told[start + 24].isEmpty && told[start + 25] == "列1   2·1")
  }

  @Test func `words that fit stay whole in narrow columns`() throws {
    let table = ReportTable(
      columns: [.init("时限", width: 4), .init("说明", width: 4)],
      rows: [.init(nil, [.day(Day(2020, 12, 31) ?? Day(number: 0)), .text(String(repeating: "很长的说明", count: 20))])])
    let told = lines(try report(.table(table)), width: 30)
    #expect(told.contains { $0.hasPrefix("2020-12-31  很长") })
    #expect(told.contains { $0.hasPrefix("            ") && $0.contains("很长的说明") }, "it goes on below itself")
  }

  @Test(arguments: hostile.indices)
  func `nothing of a text steers a terminal`(_ index: Int) throws {
    var report = try report(.paragraph(Report.Text([.plain(hostile[index].given)])))
    report.title = hostile[index].given
    report.annexes = [
      .init(title: hostile[index].given, table: ReportTable(columns: [.init("a", width: 4)], rows: []), notes: [])
    ]
    let text = TextWriter.text(report)
    #expect(
      text.unicodeScalars.allSatisfy {
        $0 == "\n" || !(0..<0x20).contains($0.value) && !(0x7F..<0xA0).contains($0.value)
      })
  }

  @Test func `characters of ambiguous width may take two cells`() throws {
    let report = try report(.paragraph(Report.Text([.plain(String(repeating: "①", count: 30))])), language: .english)
    #expect(TextWriter.text(report, TextLayout(width: 40)).contains(String(repeating: "①", count: 30)))
    let wide = TextWriter.text(report, TextLayout(width: 40, ambiguous: .wide))
    #expect(wide.split(separator: "\n").contains { $0 == String(repeating: "①", count: 20) })
  }
}
