import DubanCore
import DubanReports
import DubanScreen
import SnapshotSupport
import Testing

@testable import DubanTUI

@Suite struct `Reports on the screen` {
  @Test func `each kind has its digit and begins at its top`() throws {
    var sample = try SampleReport("80x24")
    #expect(sample.model.report.title.contains("落实情况的通报"))
    try sample.press("G", "2")
    #expect(sample.model.kind == .brief && sample.model.report.isOnePage && sample.model.shown.lowerBound == 0)
    try sample.press("3")
    #expect(sample.model.kind == .comparison)
    #expect(sample.text.contains("3 两日对比"))
    try sample.press("1")
    #expect(sample.model.kind == .circular)
  }

  @Test func `the circular tells what changed since the last one, the others look back a week`() throws {
    let first = try SampleReport()
    #expect(first.model.parts.allSatisfy { $0.before == nil })
    #expect(!first.model.report.blocks.isEmpty)
    var sample = try SampleReport(lastCircular: 60)
    let (asOf, since) = (sample.model.report.asOf, try #require(sample.model.parts[0].before).asOf)
    #expect(since == asOf.advanced(by: -60))
    #expect(sample.model.report != first.model.report)
    for key in ["2", "3"] {
      try sample.press(key)
      #expect(try #require(sample.model.parts[0].before).asOf == asOf.advanced(by: -7))
    }
    #expect(
      sample.model.report == ReportKind.comparison.report(sample.model.parts, sample.model.settings, .chinese))
  }

  /// What is listed is what is counted: the number that is selected, the heading of the list and its rows.
  @Test func `units are assessed where the plan tells how, and else it is said that it does not`() throws {
    var sample = try SampleReport()
    #expect(!sample.text.contains("4 考核"))
    try sample.press("4")
    #expect(sample.model.kind == .circular && sample.text.contains("方案没有写考核规则"))
    sample = try SampleReport(plans: ["huaian-2020"], assessing: true)
    #expect(sample.text.contains("4 考核"))
    try sample.press("4")
    #expect(sample.model.kind == .assessment && sample.model.report.title.contains("考核情况"))
    #expect(sample.text.contains("市住建局"))
    try sample.press("tab", "enter")
    guard case .rows(let window) = sample.model.window else { return #expect(Bool(false), "\(sample.text)") }
    #expect(!window.items.isEmpty)
    try sample.press("esc", "I")
    #expect(sample.text.contains("只有通报可以印发"))
  }

  @Test(arguments: ReportKind.allCases.filter { $0 != .assessment }, Language.allCases)
  func `every number leads to as many items as it says`(kind: ReportKind, language: Language) throws {
    var sample = try SampleReport("140x40", language: language)
    let digit = try #require(ReportKind.allCases.firstIndex(of: kind)) + 1
    try sample.press("\(digit)")
    let numbers = sample.model.layout.numbers
    #expect(numbers.count > 3)
    for (index, counted) in numbers.enumerated() {
      try sample.press("tab")
      #expect(sample.model.number == index)
      let line = sample.model.layout.lineOfNumber[index]
      #expect(sample.model.shown.contains(line), "the number is on the screen")
      let pieces = sample.model.layout.lines[line].pieces.filter { $0.number == index }
      #expect(pieces.map(\.text.string) == ["\(counted.count)"])
      try sample.press("enter")
      guard case .rows(let window) = sample.model.window else {
        Issue.record("nothing is listed behind \(counted)")
        continue
      }
      #expect(window.items.map(\.id) == counted.rows && window.items.count == counted.count)
      #expect(sample.text.contains(language.pick(" \(counted.count) 项", " (\(counted.count))")))
      try sample.press("esc")
    }
    try sample.press("tab")
    #expect(sample.model.number == 0, "after the last comes the first")
    try sample.press("shift-tab")
    #expect(sample.model.number == numbers.count - 1)
  }

  @Test func `an item that is chosen behind a number is shown on the board`() throws {
    var sample = try SampleReport()
    try sample.press("tab", "enter", "down", "enter")
    let second = sample.model.layout.numbers[0].rows[1]
    #expect(sample.effects == [.show(second)])
    #expect(sample.model.window == nil)
  }

  @Test func `what a comparison tells of before and is gone since is said to be no more`() throws {
    var sample = try SampleReport()
    let plan = sample.model.parts[0].board.plan.id
    let gone = ReportItem(ItemID.Global(plan: plan, item: "no-such"), in: sample.model.parts)
    #expect(!gone.isThere && gone.light == nil)
    sample = try SampleReport("80x24")
    let window = RowsWindow(Counted([ItemID.Global(plan: plan, item: "no-such")], "不再列入"), in: sample.model.parts)
    var held = window
    guard case .stay = held.handle(.enter, WindowContext(sample.model.setting)) else {
      Issue.record("it leads nowhere")
      return
    }
    let grid = Grid.drawn(Size(rows: 20, columns: 80)) { window.draw(WindowContext(sample.model.setting), in: $0) }
    #expect(grid.plainText.contains("现在的方案里没有此项"))
  }

  @Test func `a number is chosen from what is on the screen, and enter without one says how`() throws {
    var sample = try SampleReport("80x24")
    try sample.press("enter")
    #expect(sample.screen.last?.contains("先按 tab 选一个数") == true)
    try sample.press("tab", "pgdn", "pgdn", "pgdn", "n")
    let number = try #require(sample.model.number)
    #expect(sample.model.shown.contains(sample.model.layout.lineOfNumber[number]))
    #expect(number > 0, "not the one that was left far above")
    try sample.press("home", "p")
    #expect(sample.model.shown.lowerBound <= 1, "the last that is on the screen")
  }

  @Test func `it moves by lines and pages, to the top and to the end`() throws {
    var sample = try SampleReport("80x24")
    let lines = sample.model.layout.lines.count
    try sample.press("j", "j", "k")
    #expect(sample.model.shown == 1..<22)
    try sample.press("pgdn")
    #expect(sample.model.shown == 21..<42, "a line of the page before stays")
    try sample.press("G")
    #expect(sample.model.shown == lines - 21..<lines)
    try sample.press("j", "<")
    #expect(sample.model.shown == 0..<21)
  }

  @Test func `the language changes with the number kept`() throws {
    var sample = try SampleReport()
    try sample.press("tab", "tab", "L")
    #expect(sample.model.setting.presentation.language == .english && sample.model.number == 1)
    #expect(sample.model.report.language == .english && sample.screen[1].contains("1 circular"))
    try sample.press("L")
    #expect(sample.model.report.language == .chinese)
  }

  @Test(arguments: ["esc", "q", "ctrl-c"])
  func `it is left as windows are`(key: String) throws {
    var sample = try SampleReport()
    try sample.press(key)
    #expect(sample.effects == [.leave])
    sample = try SampleReport("39x11")
    try sample.press("tab", key)
    #expect(sample.effects == [.leave], "also where nothing else works")
  }

  @Test func `help lists its keys and no others`() throws {
    var sample = try SampleReport("140x60")
    try sample.press("?")
    for summary in ["看一页通", "到下一个数", "列出这个数包括的事项", "导出为 Word"] { #expect(sample.text.contains(summary)) }
    #expect(!sample.text.contains("认可办结，予以销号"))
    try sample.press("?")
    #expect(sample.model.window == nil)
  }

  @Test func `the mouse scrolls, chooses kinds and opens numbers`() throws {
    var sample = try SampleReport("80x24", hasMouse: true)
    try sample.mouse(.wheelDown, on: "督办")
    #expect(sample.model.shown.lowerBound == 3)
    try sample.mouse(.press, on: "一页通")
    #expect(sample.model.kind == .brief)
    try sample.press("tab")
    let number = try #require(sample.model.number)
    let line = sample.model.layout.lines[sample.model.layout.lineOfNumber[number]]
    let piece = try #require(line.pieces.first { $0.number == number })
    let place = Position(
      row: 2 + sample.model.layout.lineOfNumber[number] - sample.model.shown.lowerBound, column: 2 + piece.column)
    sample.mouse(.press, at: place)
    sample.mouse(.doublePress, at: place)
    guard case .rows = sample.model.window else {
      Issue.record("a double press lists the items")
      return
    }
    try sample.mouse(.press, on: "esc ")
    #expect(sample.model.window == nil)
  }

  // MARK: Files

  @Test func `the report is written under a name that tells plan, kind and day, in the format of its ending`() throws {
    var sample = try SampleReport("100x30")
    try sample.press("2", "E", "enter")
    #expect(
      sample.effects == [.export(ExportRequest(path: "~/huaian-2020-brief-2020-10-15.docx", replaces: false))])
    sample.answer(.fileExists)
    #expect(sample.text.contains("已有同名文件"))
    try sample.press("enter")
    #expect(
      sample.effects.last == .export(ExportRequest(path: "~/huaian-2020-brief-2020-10-15.docx", replaces: true)))
    sample.answer(.saved(path: "/home/wang/a.docx"))
    #expect(sample.model.window == nil && sample.screen.last?.contains("已写入 /home/wang/a.docx") == true)
    try sample.press("E", "tab", "tab")
    #expect(sample.text.contains("brief-2020-10-15.md"))
    try sample.press("shift-tab", "shift-tab", "shift-tab")
    #expect(sample.text.contains("brief-2020-10-15.csv"), "before the first comes the last")
    try sample.press("backspace", "type:x", "enter")
    #expect(sample.text.contains("文件名须以所列格式之一结尾") && sample.effects.count == 2)
    try sample.press("ctrl-u", "enter")
    #expect(sample.text.contains("请写文件名"))
  }

  @Test func `what could not be written is said, and the name stays`() throws {
    var sample = try SampleReport("100x30")
    try sample.press("E", "enter")
    #expect(sample.text.contains("正在写入"))
    sample.answer(.notSaved("无法写入 /x:没有权限。"))
    #expect(sample.text.contains("无法写入 /x") && !sample.text.contains("正在写入"))
    #expect(sample.text.contains("huaian-2020-circular"))
  }

  // MARK: Pictures

  @Test(arguments: ["80x24", "140x40"], Language.allCases)
  func `looks as it was last approved`(size: String, language: Language) throws {
    var sample = try SampleReport(size, language: language)
    let end = "\(size)-\(language.rawValue)"
    try sample.press("tab", "tab")
    try expectSnapshot(sample.model.draw(), named: "report-circular-\(end)")
    try sample.press("enter")
    try expectSnapshot(sample.model.draw(), named: "report-rows-\(end)")
    try sample.press("esc", "G")
    try expectSnapshot(sample.model.draw(), named: "report-annex-\(end)")
    try sample.press("2", "tab")
    try expectSnapshot(sample.model.draw(), named: "report-brief-\(end)")
    try sample.press("3", "tab")
    try expectSnapshot(sample.model.draw(), named: "report-comparison-\(end)")
    try sample.press("E")
    try expectSnapshot(sample.model.draw(), named: "report-export-\(end)")
  }

  @Test(arguments: Language.allCases)
  func `on the smallest screen rows stand below each other`(language: Language) throws {
    var sample = try SampleReport("40x12", language: language)
    try sample.press("2", "tab", "pgdn")
    try expectSnapshot(sample.model.draw(), named: "report-brief-40x12-\(language.rawValue)")
  }

  @Test(arguments: ["40x12", "41x13", "60x20", "89x24", "119x40", "300x100"])
  func `every size shows every report without a fault`(size: String) throws {
    for language in Language.allCases {
      for glyphs in GlyphSet.allCases {
        var sample = try SampleReport(size, language: language, glyphs: glyphs, plans: ["huaian-2020", "suqian-2024"])
        for key in ["1", "tab", "enter", "esc", "G", "p", "2", "G", "3", "n", "E", "esc", "?"] {
          try sample.press(key)
          let columns = sample.model.setting.size.columns
          #expect(sample.screen.allSatisfy { DisplayText($0).width(.narrow) <= columns })
        }
      }
    }
  }

  @Test func `another size keeps what was selected on the screen of its report`() throws {
    var sample = try SampleReport()
    try sample.press("tab", "tab", "tab")
    sample.resize(Size(rows: 24, columns: 60))
    #expect(sample.model.number == 2 && sample.model.layout.columns == 56)
  }
}
