import DubanCore
import DubanReports
import DubanScreen
import SnapshotSupport
import Testing

@testable import DubanTUI

/// What is on the screen goes into a file: the pane, the item, or the whole plan.
@Suite struct `Exporting what is on the screen` {
  /// The report that the last effect writes, and the file.
  private func written(_ dashboard: SampleDashboard) throws -> (report: Report, request: ExportRequest) {
    let reports = dashboard.effects.compactMap { effect -> (report: Report, request: ExportRequest)? in
      if case .write(let report, let request) = effect { (report, request) } else { nil }
    }
    return try #require(reports.last, "\(dashboard.text)")
  }

  private func paragraphs(_ report: Report) -> [String] {
    report.blocks.compactMap { if case .paragraph(let text) = $0 { text.plain } else { nil } }
  }

  private func items(_ report: Report) -> [String] {
    report.tables.flatMap(\.rows).compactMap { $0.item?.item }
  }

  @Test(arguments: Language.allCases)
  func `the pane, the item and the whole plan are offered`(language: Language) throws {
    var dashboard = try SampleDashboard("100x30", language: language, plans: ["huaian-2020"])
    try dashboard.press("1", "E")
    try expectSnapshot(dashboard.model.draw(), named: "screen-export-what-\(language.rawValue)")
    try dashboard.press("esc")
    #expect(dashboard.effects.isEmpty)
  }

  @Test func `the pane is written with its title, day, grouping and what the lights mean`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "E", "1")
    #expect(dashboard.text.contains("huaian-2020-tasks-2020-10-15.xlsx"))
    try dashboard.press("enter")
    let (report, request) = try written(dashboard)
    #expect(request == ExportRequest(path: "~/huaian-2020-tasks-2020-10-15.xlsx", replaces: false))
    #expect(report.title == "《2020年市政府为民办十件实事》任务（截至2020年10月15日）" && report.isSimulated)
    let told = paragraphs(report)
    #expect(told.first?.contains("按责任单位分组") == true, "\(told)")
    #expect(told.last?.hasPrefix("图例：") == true && told.last?.contains("逾期：期限已过，未完成") == true)
    let listed = try #require(dashboard.model.workspace).focusedPane.listed(
      try #require(dashboard.model.entries["huaian-2020"]).board)
    #expect(Set(items(report)) == Set(listed))
  }

  @Test func `what the filter hides is left out, and what it asks is told`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:unit:市住建局", "enter", "E", "1", "enter")
    let report = try written(dashboard).report
    #expect(paragraphs(report).first?.contains("筛选") == true && paragraphs(report).first?.contains("市住建局") == true)
    let board = try #require(dashboard.model.entries["huaian-2020"]).board
    let own = board.tasks.filter { $0.task.allUnits.contains("市住建局") }.map(\.task.id)
    #expect(!items(report).isEmpty && Set(items(report)).isSubset(of: own))
  }

  @Test func `a past day says that it is told as it was known then`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "t", "h", "enter")
    try dashboard.answerBoards()
    try dashboard.press("E", "1", "enter")
    let report = try written(dashboard).report
    #expect(report.title.contains("2020年10月14日") && paragraphs(report).first?.contains("当时所知") == true)
  }

  /// Every pane of every view tells each of the items that it lists.
  @Test(arguments: PaneName.allCases, ["huaian-2020", "huaian-district-2022", "zhonglou-2022"])
  func `every pane can be written, with all that it lists`(pane: PaneName, plan: String) throws {
    let view = View(id: "own", name: Name("全部"), panes: pane == .trend ? [.indicators, .trend] : [pane], focus: pane)
    var dashboard = try SampleDashboard(plans: [plan], views: [view])
    try dashboard.press("1", "E")
    let workspace = try #require(dashboard.model.workspace)
    let entry = try #require(dashboard.model.entries[plan])
    let content = workspace.focusedPane.content(dashboard.model.context(of: entry))
    guard content.count > 0 else {
      #expect(dashboard.text.contains("没有可导出的行"))
      return
    }
    try dashboard.press("1", "enter")
    let report = try written(dashboard).report
    #expect(report.addsUp && !report.tables.isEmpty)
    #expect(report.tables.allSatisfy { table in table.rows.allSatisfy { $0.cells.count == table.columns.count } })
    let listed = workspace.focusedPane.listed(entry.board).map { entry.board.owner(of: $0) }
    let told = items(report).map { ItemID($0).owner }
    switch pane {
    // Money is told by its own ids, a trend by its days.
    case .funding, .trend: break
    case .indicators, .tasks, .overdue, .quarters, .units, .areas, .duties, .changes, .work, .forecast:
      #expect(Set(listed.map { ItemID($0).owner }).isSubset(of: told), "\(pane)")
    }
  }

  @Test func `the item that is selected is written with its history`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "/", "type:1-1", "enter")
    #expect(!dashboard.model.details.isEmpty)
    try dashboard.press("E")
    #expect(dashboard.text.contains("当前事项") && !dashboard.text.contains("本栏"), "a detail is no pane")
    try dashboard.press("2", "enter")
    let docx = ExportRequest(path: "~/huaian-2020-1-1-2020-10-15.docx", replaces: false)
    #expect(dashboard.effects.last == .exportItem(plan: "huaian-2020", item: "1-1", docx))
    dashboard.send(.saved(path: "/home/wang/a.docx"))
    #expect(dashboard.screen.last?.contains("已写入 /home/wang/a.docx") == true)
  }

  @Test func `without a selected item that is said`() throws {
    let view = View(id: "own", name: Name("单位"), panes: [.units], focus: .units)
    var dashboard = try SampleDashboard(plans: ["huaian-2020"], views: [view])
    try dashboard.press("1", "E")
    #expect(dashboard.text.contains("先选中一个事项"))
    try dashboard.press("2")
    #expect(dashboard.text.contains("导出什么"), "it stays")
  }
}
