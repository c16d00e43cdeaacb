import DubanCore
@testable import DubanTUI
import Testing

@Suite struct `My work` {
  static let key = View.key("work")

  static let shots =
    PaneShot.everywhere("work", plan: "huaian-2020", key, "l", "j")
    + [
      PaneShot(name: "work-office", plans: ["huaian-2020"], keys: ["1", key]),
      PaneShot(name: "work-40x12", size: "40x12", plans: ["huaian-2020"], keys: ["1", key, "l"]),
    ]

  @Test(arguments: shots) func `presentation as they were last approved`(shot: PaneShot) throws { try shot.check() }

  private func dashboard(_ reader: WorkReader?, served: Author? = nil) throws -> SampleDashboard {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"], reader: reader, served: served)
    try dashboard.press("1")
    return dashboard
  }

  @Test func `a plan opens with it for whoever's part the settings or the key tell`() throws {
    #expect(try dashboard(nil).text.contains("待办 ·") == false, "the office sees the board first")
    #expect(try dashboard(.unit("市住建局")).text.contains("待办 · 市住建局"))
    let unit = Author("张三", capacity: .unit, unit: "市教育局")
    #expect(try dashboard(.unit("市住建局"), served: unit).text.contains("待办 · 市教育局"), "the key goes before")
    #expect(try dashboard(.unit("市火星局")).text.contains("本方案没有「市火星局」"))
  }

  @Test func `left and right show what waits for others, and stop at both ends`() throws {
    var dashboard = try dashboard(.unit("市住建局"))
    try dashboard.press("h")
    #expect(dashboard.text.contains("待办 · 市住建局") && !dashboard.text.contains("正在看别家"), "one's own stands first")
    try dashboard.press("l")
    #expect(dashboard.text.contains("待办 · 督查室(正在看别家,← 回到本单位)"))
    for _ in 0..<90 { try dashboard.press("l") }
    #expect(!dashboard.text.contains("待办 · 督查室"))
    for _ in 0..<90 { try dashboard.press("h") }
    #expect(dashboard.text.contains("待办 · 市住建局") && !dashboard.text.contains("正在看别家"))
  }

  @Test func `the help says what left and right mean in it`() throws {
    var dashboard = try dashboard(.unit("市住建局"))
    try dashboard.press("?")
    #expect(dashboard.text.contains("看前一家的待办") && !dashboard.text.contains("收起当前组"))
  }

  @Test func `a report that is owed is handed in with the key of reports`() throws {
    var dashboard = try dashboard(.unit("市城管局"))
    for _ in 0..<60 where dashboard.model.piece == nil { try dashboard.press("j") }
    let piece = try #require(dashboard.model.piece, "nothing is owed")
    #expect(piece.unit == "市城管局")
    try dashboard.press("u")
    #expect(dashboard.text.contains("登记报送") && dashboard.text.contains("市城管局"))
  }

  @Test func `on what waits for another step than a report the same key takes that step`() throws {
    let unit = Author("李明", capacity: .unit, unit: "市住建局")
    var dashboard = try SampleDashboard(plans: ["huaian-2020"], served: unit)
    try dashboard.press("1")
    let entry = try #require(dashboard.model.entries["huaian-2020"])
    let item = try #require(WorkList(of: .unit("市住建局"), on: entry.board).items(.reporting).first)
    var state = entry.board.state(of: item.subject)
    let key = entry.board.plan.unitKey(of: "市住建局")
    state.handling.assigned = [key: .init(on: entry.board.asOf, acknowledgeBy: entry.board.asOf)]
    dashboard.send(.itemsChanged(plan: entry.id, states: [item.subject: state], entries: [], mine: true))
    for _ in 0..<60 where dashboard.model.rowStep == nil { try dashboard.press("k") }
    #expect(dashboard.model.rowStep == .acknowledge && dashboard.screen.last?.contains("u 签收") == true)
    try dashboard.press("u")
    #expect(dashboard.text.contains("责任单位签收"))
  }

  @Test func `one key reports that nothing changed`() throws {
    var dashboard = try dashboard(.unit("市教育局"))
    #expect(dashboard.text.contains("本月待报"))
    try dashboard.press(".")
    let drafts = dashboard.effects.flatMap { effect -> [Draft] in
      if case .record(let drafts) = effect { drafts } else { [] }
    }
    #expect(drafts.map(\.change) == [.report(status: nil, values: [:])])
  }
}
