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
    #expect(!dashboard.text.contains("待办 · 市住建局"))
    for _ in 0..<60 { try dashboard.press("h") }
    #expect(dashboard.text.contains("待办 · 督查室"))
    try dashboard.press("l")
    #expect(!dashboard.text.contains("待办 · 督查室"))
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
