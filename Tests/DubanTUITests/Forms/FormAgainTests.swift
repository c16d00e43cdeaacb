import DubanCore
import Testing

@testable import DubanTUI

/// A form after its write was refused: what one typed stays one's own, what the other recorded stays the other's.
@Suite struct `A form opened again` {
  /// The form of 1-1 with `keys` pressed in it, refused because 李强 reported `change` meanwhile.
  private func refused(_ keys: [String], by change: Change, note: String? = nil) throws -> SampleDashboard {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "u")
    for key in keys { try dashboard.press(key) }
    try dashboard.press("enter")
    guard case .record(let drafts) = dashboard.effects.last, let draft = drafts.first else {
      Issue.record("nothing was recorded")
      return dashboard
    }
    let today = try #require(Day(2020, 10, 15))
    let entry = Entry(
      seq: 999, batch: 999, at: Instant(milliseconds: 0), recorded: today, on: today, actor: "李强", plan: "huaian-2020",
      subject: "1-1", change: change, note: note, simulated: false)
    let before = try #require(dashboard.model.openEntry).board.state(of: "1-1")
    let theirs = Draft(plan: "huaian-2020", subject: "1-1", on: today, change: change, note: note, seen: draft.seen)
    var state = before.after(theirs)
    state.version = 999
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: ["1-1": state], entries: [entry], mine: false))
    dashboard.send(.changedMeanwhile(drafts: drafts, entries: [entry]))
    return dashboard
  }

  private func value(_ key: String, _ dashboard: SampleDashboard) -> String? {
    guard case .form(let form) = dashboard.model.overlay else { return nil }
    return form.fields.first { $0.key == key }?.value
  }

  private func draft(_ dashboard: SampleDashboard) throws -> Draft {
    guard case .record(let drafts) = dashboard.effects.last else { throw Nothing() }
    return try #require(drafts.first)
  }

  private struct Nothing: Error {}

  @Test func `shows both versions side by side, with who and when`() throws {
    let dashboard = try refused(
      ["tab", "ctrl-u", "type:45"], by: .report(status: nil, values: ["老旧小区": Figure(40)]), note: "李强核实")
    let row = try #require(dashboard.screen.first { $0.contains("老旧小区") && $0.contains("45") && $0.contains("40") })
    #expect(row.contains("李强 2020-10-15"))
    #expect(dashboard.text.contains("您填的") && dashboard.text.contains("现在的"))
    #expect(dashboard.screen.contains { $0.contains("进展说明") && $0.contains("未改") && $0.contains("李强核实") })
  }

  @Test func `keeps what was typed, and tells what stands there now`() throws {
    var dashboard = try refused(
      ["tab", "ctrl-u", "type:45"], by: .report(status: nil, values: ["老旧小区": Figure(40)]), note: "李强核实")
    try dashboard.press("enter")
    #expect(value("value:老旧小区", dashboard) == "45" && value("note", dashboard) == "李强核实")
    #expect(dashboard.text.contains("现为 40（李强 2020-10-15）"))
    try dashboard.press("enter")
    let draft = try draft(dashboard)
    #expect(draft.change == .report(status: nil, values: ["老旧小区": Figure(45)]))
    #expect(draft.note == nil, "the other's wording is not said again in one's own name")
    #expect(draft.seen == 999)
  }

  @Test func `shows the newest of what was not typed`() throws {
    var dashboard = try refused(["right"], by: .report(status: nil, values: ["老旧小区": Figure(40)]), note: "李强核实")
    try dashboard.press("enter")
    #expect(value("value:老旧小区", dashboard) == "40")
    #expect(dashboard.text.contains("（李强 2020-10-15 改）"))
    try dashboard.press("enter")
    #expect(try draft(dashboard).change == .report(status: .completed, values: [:]))
  }

  @Test func `of the same change by both nothing is said twice`() throws {
    var dashboard = try refused(
      ["tab", "ctrl-u", "type:40"], by: .report(status: nil, values: ["老旧小区": Figure(40)]))
    try dashboard.press("enter", "enter")
    #expect(try draft(dashboard).change == .report(status: nil, values: [:]))
  }

  @Test func `does not open where the other one closed the item`() throws {
    var dashboard = try refused(["tab", "ctrl-u", "type:45"], by: .close)
    try dashboard.press("enter")
    #expect(dashboard.model.overlay == nil)
    #expect(dashboard.screen.last?.contains("已销号；先恢复再修改") == true)
  }

  @Test(arguments: Language.allCases)
  func `says what a report changes before it is recorded`(language: Language) throws {
    var dashboard = try SampleDashboard(language: language, plans: ["huaian-2020"])
    try dashboard.press("1", "u", "right", "tab", "ctrl-u", "type:45个")
    let words = language == .chinese ? "推进中 → 已完成；老旧小区 31 → 45" : "in progress → completed; Old estates 31 → 45"
    #expect(dashboard.text.contains(words))
  }
}
