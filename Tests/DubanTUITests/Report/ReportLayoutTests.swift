import DubanCore
import DubanReports
import DubanScreen
import RandomBoards
import Testing

@testable import DubanTUI

@Suite struct `A report in lines` {
  private func counted(_ count: Int) -> Counted {
    Counted((0..<count).map { ItemID.Global(plan: "p", item: "\($0)") }, "项")
  }

  private func report(_ blocks: [Report.Block]) throws -> Report {
    let day = try #require(Day(2020, 9, 30))
    var report = Report(title: "标题", day: day, asOf: day, language: .chinese)
    report.blocks = blocks
    return report
  }

  private func layout(_ blocks: [Report.Block], _ columns: Int) throws -> ReportLayout {
    ReportLayout(try report(blocks), columns: columns, widest: columns, glyphs: .unicode, ambiguous: .narrow)
  }

  private func lines(_ layout: ReportLayout) -> [String] {
    layout.lines.map { line in
      line.pieces.reduce(into: "") { text, piece in
        text += String(repeating: " ", count: max(0, piece.column - DisplayText(text).width(.narrow)))
        text += piece.text.string
      }
    }
  }

  @Test func `breaks a text where the whole of it breaks, whatever numbers stand in it`() throws {
    let text: Report.Text = "共有\(counted(12))项,其中\(counted(3))项,逾期。"
    let layout = try layout([.paragraph(text)], 20)
    // As plain text breaks: no mark begins a line.
    let plain = DisplayText("\u{3000}\u{3000}" + text.plain).wrapped(to: 20, .narrow).map(\.string)
    let shown = lines(layout)
    let first = try #require(shown.firstIndex { $0.hasPrefix("\u{3000}") })
    #expect(Array(shown[first...].prefix(plain.count)) == plain)
    #expect(layout.numbers.map(\.count) == [12, 3])
  }

  @Test func `a nought leads nowhere and is no stop`() throws {
    let layout = try layout([.paragraph("已完成\(counted(0))项,未完成\(counted(2))项。")], 60)
    #expect(layout.numbers.map(\.count) == [2] && layout.lineOfNumber.count == 1)
  }

  @Test func `a table stands in columns where they fit, and row below row where not`() throws {
    let table = ReportTable(
      columns: [.init("单位", width: 10), .init("事项", width: 30), .init("项数", width: 6, .trailing)],
      rows: [
        .init(nil, [.text("市住建局"), .text("提标改造老旧小区,完善配套设施"), .count(counted(2))]),
        .init(nil, [.text("合计"), .empty, .count(counted(12))], isTotal: true),
      ])
    let wide = lines(try layout([.table(table)], 60))
    #expect(wide.contains { $0.hasPrefix("单位") && $0.hasSuffix("项数") })
    #expect(wide.contains { $0.hasPrefix("市住建局") && $0.hasSuffix("   2") })
    #expect(wide.contains { $0.hasPrefix("合计") && $0.hasSuffix("  12") })
    let narrow = lines(try layout([.table(table)], 22))
    #expect(narrow.contains("单位  市住建局") && narrow.contains("项数  2") && narrow.contains("项数  12"))
    #expect(!narrow.contains { $0.hasPrefix("事项") && $0.count < 5 }, "what is empty is left out")
    #expect(narrow.allSatisfy { DisplayText($0).width(.narrow) <= 22 })
  }

  @Test func `bars are as long as what they count`() throws {
    let bars = Bars(
      title: "各单位",
      bars: [
        .init("甲", [.init(.overdue, counted(2)), .init(.onTrack, counted(2))]), .init("乙", [.init(.done, counted(1))]),
      ])
    let layout = try layout([.bars(bars)], 44)
    let drawn = lines(layout)
    let first = try #require(drawn.first { $0.hasPrefix("甲") }),
      second = try #require(drawn.first { $0.hasPrefix("乙") })
    #expect(first.filter { $0 == "█" }.count == 40 && second.filter { $0 == "█" }.count == 10)
    #expect(drawn.contains { $0.contains("逾期 2、") && $0.contains("正常 2") })
    #expect(layout.numbers.map(\.count) == [2, 2, 1])
  }

  @Test func `nothing from data steers the screen`() throws {
    let layout = try layout([.paragraph("\u{1B}[2J\u{202E}坏\(counted(1))\u{7}")], 40)
    #expect(lines(layout).joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    #expect(layout.numbers.count == 1)
  }

  /// On any board, at any width: nothing is wider than its line, and every number stands where it says.
  @Test(arguments: 0..<40) func `holds on boards by chance`(seed: UInt64) throws {
    var boards = RandomBoards(seed: seed)
    let board = boards.next()
    for kind in ReportKind.allCases {
      let report = kind.report(
        [Circular.Part(board, before: board)], Circular.Settings(day: board.asOf), seed % 2 == 0 ? .chinese : .english)
      let columns = 24 + Int(seed) * 2
      let layout = ReportLayout(
        report, columns: columns, widest: columns + Int(seed), glyphs: .unicode, ambiguous: .narrow)
      #expect(layout.lineOfNumber.count == layout.numbers.count)
      for (number, line) in layout.lineOfNumber.enumerated() {
        let text = layout.lines[line].pieces.filter { $0.number == number }.map(\.text.string).joined()
        #expect(text == String(layout.numbers[number].count))
      }
      for line in layout.lines {
        let end = line.pieces.map { $0.column + $0.text.width(.narrow) }.max() ?? 0
        #expect(end <= columns + Int(seed), "\(line.pieces.map(\.text.string))")
      }
    }
  }
}
