import DubanCore
import DubanReports
import DubanScreen
import SnapshotSupport
import Testing

@testable import DubanTUI

@Suite struct `What leaves the board` {
  @Test func `the reports are of the plan that is open, else of all`() throws {
    var dashboard = try SampleDashboard()
    #expect(dashboard.effectsOf(.key(.character("R"))) == [.report(plan: nil)])
    try dashboard.press("1", "R")
    #expect(dashboard.effects.last == .report(plan: "huaian-2020"))
    #expect(dashboard.screen.last?.contains("正在汇总") == true)
    dashboard.send(.screenOpened)
    #expect(dashboard.screen.last?.contains("正在汇总") == false)
  }

  @Test func `a plan is written under a name with its id and the day that is shown`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"])
    try dashboard.press("1", "E", "3")
    try expectSnapshot(dashboard.model.draw(), named: "screen-export")
    try dashboard.press("tab", "enter")
    let docx = ExportRequest(path: "~/huaian-2020-board-2020-10-15.docx", replaces: false)
    #expect(dashboard.effects == [.export(plan: "huaian-2020", docx)])
    #expect(dashboard.text.contains("正在写入"))
    dashboard.send(.fileExists)
    try dashboard.press("enter")
    #expect(
      dashboard.effects.last == .export(plan: "huaian-2020", ExportRequest(path: docx.path, replaces: true)))
    dashboard.send(.saved(path: "/home/wang/a.docx"))
    #expect(!dashboard.text.contains("换格式"))
    #expect(dashboard.screen.last?.contains("已写入 /home/wang/a.docx") == true)
  }

  @Test func `a file that is there is replaced only after one question about that very name`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "E", "3", "enter")
    dashboard.send(.fileExists)
    #expect(dashboard.text.contains("已有同名文件"))
    try dashboard.press("tab", "enter")
    let asked = dashboard.effects.compactMap { if case .export(_, let request) = $0 { request.replaces } else { nil } }
    #expect(asked == [false, false], "another format is another file")
  }

  @Test func `the list of plans is written in the formats of panes, with what is overdue and due next`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("E", "1", "enter")
    let written = dashboard.effects.compactMap {
      if case .write(let report, let request) = $0 { (report, request) } else { nil }
    }
    let (report, request) = try #require(written.first)
    #expect(request.path == "~/plans-2026-11-21.xlsx")
    let table = try #require(report.tables.first)
    #expect(table.rows.map(\.item?.plan) == dashboard.model.plans.map(\.id))
    #expect(report.isSimulated && table.columns.map(\.title).contains("逾期部分"))
    try dashboard.press("esc", "E", "1", "backspace", "backspace", "backspace", "backspace", "type:json", "enter")
    #expect(dashboard.text.contains("文件名须以所列格式之一结尾"))
  }

  @Test func `the boards of all plans are written as boards alone`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("E", "2", "enter")
    let html = ExportRequest(path: "~/plans-board-2026-11-21.html", replaces: false)
    #expect(dashboard.effects == [.export(plan: nil, html)])
    try dashboard.press("backspace", "backspace", "backspace", "backspace", "type:xlsx", "enter")
    #expect(dashboard.text.contains("文件名须以所列格式之一结尾") && dashboard.effects.count == 1)
  }

  @Test func `why nothing was written is said in the window`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "E", "3", "enter")
    dashboard.send(.notSaved("无法写入 /x:没有权限。"))
    #expect(dashboard.text.contains("无法写入 /x") && dashboard.text.contains("换格式"))
    dashboard.send(.failed("数据文件已被更换"))
    #expect(dashboard.text.contains("换格式") && !dashboard.text.contains("正在写入"))
    try dashboard.press("esc")
    #expect(!dashboard.text.contains("换格式"))
  }

  @Test func `without plans there is nothing to write or to report`() throws {
    var dashboard = try SampleDashboard(plans: [])
    for key in ["R", "E"] {
      try dashboard.press(key)
      #expect(dashboard.screen.last?.contains("还没有方案") == true && dashboard.effects.isEmpty)
    }
  }

  @Test(arguments: ["通报", "打印", "一页通", "report", "circular", "tongbao", "dayin"])
  func `the palette finds the reports`(text: String) throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("1")
    let found = dashboard.model.palette.entries(for: text).map(\.target)
    #expect(found.prefix(3).contains(.command(.program(.report))), "\(found.prefix(4))")
  }

  @Test(arguments: ["导出", "打印", "export", "Excel", "word", "print", "daochu"])
  func `the palette finds the export`(text: String) throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("1")
    let found = dashboard.model.palette.entries(for: text).map(\.target)
    #expect(found.prefix(3).contains(.command(.program(.export))), "\(found.prefix(4))")
  }

  // MARK: From a report to the board

  @Test func `an item chosen in a report opens on the board of its plan, also from another one`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("1")
    #expect(dashboard.model.plans.count == 5)
    var effects = dashboard.show(ItemID.Global(plan: "huaian-2020", item: "1-1"))
    #expect(effects.contains(.loadHistory(plan: "huaian-2020", subject: "1-1")))
    #expect(dashboard.text.contains("提标改造老旧小区"))
    effects = dashboard.show(ItemID.Global(plan: "zhonglou-2022", item: "1"))
    #expect(dashboard.screen[0].contains("钟楼"))
    effects = dashboard.show(ItemID.Global(plan: "huaian-2020", item: nil))
    #expect(dashboard.screen[0].contains("十件实事"))
    effects = dashboard.show(ItemID.Global(plan: "gone", item: "1"))
    #expect(effects.isEmpty && dashboard.screen.last?.contains("方案已不在库中") == true)
  }
}

@Suite struct `Endings of files` {
  @Test(arguments: [
    ("a.docx", ExportEnding.docx), ("~/通报.XLSX", .xlsx), ("a.b/c.html", .html), ("a.docx/b", nil), ("docx", nil),
    ("a.pdf", nil), ("a.", nil), (".md", .md),
  ])
  func `tell the format`(path: String, ending: ExportEnding?) { #expect(ExportEnding(ofFile: path) == ending) }
}
