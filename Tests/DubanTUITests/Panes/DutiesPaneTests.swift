import DubanScreen
import DubanCore
@testable import DubanTUI
import Testing

@Suite struct `The report duties` {
  static let key = View.key("duties")

  static let shots =
    PaneShot.everywhere("duties", plan: "huaian-district-2022", key, "j", "h")
    + [
      PaneShot(name: "duties-few", size: "100x30", keys: ["1", key]),
      PaneShot(
        name: "duties-ascii", size: "100x30", glyphs: .ascii, plans: ["huaian-district-2022"], keys: ["1", key]),
      PaneShot(name: "duties-none", size: "100x30", plans: ["zhonglou-2022"], keys: ["1", key]),
      PaneShot(name: "duties-40x12", size: "40x12", plans: ["huaian-district-2022"], keys: ["1", key]),
      PaneShot(name: "duties-hand-in", size: "100x30", keys: ["1", key, "u"]),
      PaneShot(
        name: "duties-filtered", size: "100x30", plans: ["huaian-district-2022"],
        keys: ["1", key, "f", "type:unit:区住建局", "enter"]),
    ]

  @Test(arguments: shots) func `presentation as they were last approved`(shot: PaneShot) throws { try shot.check() }

  @Test func `a piece is recorded on its cell, and the preview says what becomes of it`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The report duties`.key)
    #expect(dashboard.text.contains("市城管局  截止10月底  ◦ 待报送  应报 1 份，已报 0 份"))
    try dashboard.press("h")
    #expect(dashboard.text.contains("截止9月底  ! 缺报"))
    try dashboard.press("u")
    #expect(dashboard.text.contains("! 缺报 0/1  →  ✓ 已报送 1/1"))
    try dashboard.press("tab", "type:补报", "enter")
    guard case .record(let drafts) = dashboard.effects.last, let draft = drafts.first else {
      Issue.record("nothing was recorded")
      return
    }
    let span = try #require(Day(2020, 9, 30))
    #expect(draft.subject == "d1" && draft.change == .handIn(unit: "市城管局", span: span) && draft.note == "补报")
    #expect(draft.seen > 0, "a write names the version that it saw")
    var state = ItemState()
    state.handedIn = ["市城管局": [span: 1]]
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: ["d1": state], entries: [], mine: true))
    dashboard.send(.recorded([]))
    #expect(dashboard.text.contains("截止9月底  ✓ 已报送  应报 1 份，已报 1 份"))
    let before = dashboard.effects.count
    try dashboard.press("u", "enter")
    #expect(dashboard.effects.count == before && dashboard.text.contains("再按 enter 再登记一份"), "\(dashboard.text)")
    #expect(dashboard.text.contains("“市城管局”2020-09-30 一期已报送"))
    try dashboard.press("enter")
    guard case .record(let more) = dashboard.effects.last else { return #expect(Bool(false), "it was meant") }
    #expect(more.map(\.isMeant) == [true])
  }

  @Test func `a write that was refused is filled in again for the same piece`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The report duties`.key, "h", "u", "tab", "type:补报", "enter")
    guard case .record(let drafts) = dashboard.effects.last else {
      Issue.record("nothing was recorded")
      return
    }
    dashboard.send(.changedMeanwhile(drafts: drafts, entries: []))
    try dashboard.press("enter")
    #expect(dashboard.text.contains("登记报送") && dashboard.text.contains("补报"))
    try dashboard.press("enter")
    #expect(dashboard.effects.last == .record(drafts))
  }

  @Test func `a duty of half-months has two columns a month, and others stand under its end`() throws {
    let (start, end) = (try #require(Day(2020, 2, 10)), try #require(Day(2020, 4, 30)))
    let period = try #require(Period(start: start, end: end))
    let columns = MonthColumns(period, byHalves: true)
    #expect(columns.months.map(\.description).prefix(3) == ["2020-02-15", "2020-02-29", "2020-03-15"])
    #expect(columns.label(0, .chinese) == "2/15" && columns.label(1, .chinese) == "2月")
    #expect(MonthColumns(period).months.map(\.description) == ["2020-02-29", "2020-03-31", "2020-04-30"])
  }

  @Test func `a duty of half-months is walked half by half, each under its own column`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"]) { $0.duties[0].every = .halfMonth }
    try dashboard.press("1", `The report duties`.key)
    #expect(dashboard.text.contains("9/15") && dashboard.text.contains("左右键换半月"))
    #expect(dashboard.text.contains("截止10月15日"))
    try dashboard.press("h")
    #expect(dashboard.text.contains("截止9月底"))
    try dashboard.press("h")
    #expect(dashboard.text.contains("截止9月15日"))
  }

  @Test func `sideways leads from span to span of the row's own rhythm`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-district-2022"])
    try dashboard.press("1", `The report duties`.key, "G")
    #expect(dashboard.text.contains("截止12月底"))
    try dashboard.press("h")
    #expect(dashboard.text.contains("截止6月底"))
    try dashboard.press("h", "h", "h")
    #expect(dashboard.text.contains("截止6月底"), "there is none before the first")
  }
}
