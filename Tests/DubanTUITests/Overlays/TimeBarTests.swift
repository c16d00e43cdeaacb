import DubanScreen
import DubanCore
import SnapshotSupport
import Testing

@testable import DubanTUI

@Suite struct `The time bar` {
  private let plan = "huaian-2020"

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// The plan's usual day is 15 October 2020.
  @Test(arguments: [
    (["h"], "2020-10-14"), (["right", "right"], "2020-10-17"), (["k"], "2020-09-30"), (["["], "2020-09-30"),
    (["j"], "2020-10-31"), (["j", "j"], "2020-11-30"), (["pgup"], "2020-09-30"), (["pgup", "pgup"], "2020-06-30"),
    (["pgdn"], "2020-12-31"), (["}", "}"], "2021-03-31"), (["t", "type:8-31"], "2020-08-31"),
    (["type:20200420"], "2020-04-20"),
  ])
  func `asks for each day at once`(keys: [String], expected: String) throws {
    var dashboard = try SampleDashboard(plans: [plan])
    try dashboard.press("1", "t")
    for key in keys { try dashboard.press(key) }
    #expect(dashboard.effects.last == .loadBoard(plan: plan, asOf: try day(expected)))
  }

  @Test func `enter keeps the day, escape restores the one before, and zero leads to the usual one`() throws {
    var dashboard = try SampleDashboard(plans: [plan])
    try dashboard.press("1", "t", "k", "enter")
    try dashboard.answerBoards()
    #expect(dashboard.screen[0].contains("截至 2020-09-30 当时所知（今天 2026-11-21）"))
    try dashboard.press("t", "pgup", "pgup", "esc")
    #expect(dashboard.effects.last == .loadBoard(plan: plan, asOf: try day("2020-09-30")))
    try dashboard.answerBoards()
    try dashboard.press("t", "0", "enter")
    #expect(dashboard.effects == [.loadBoard(plan: plan, asOf: try day("2020-10-15"))])
    // Nothing moved, so nothing is judged again.
    try dashboard.answerBoards()
    try dashboard.press("t", "enter", "t", "esc", "t", "0", "enter")
    #expect(dashboard.effects.isEmpty)
  }

  @Test func `its signs, its days and the keys below it can be pressed`() throws {
    var dashboard = try SampleDashboard(plans: [plan], hasMouse: true)
    try dashboard.press("1", "t")
    try dashboard.mouse(.press, on: "< 2020-10-15")
    #expect(dashboard.effects.last == .loadBoard(plan: plan, asOf: try day("2020-10-14")))
    for (words, expected) in [(" > ", "2020-10-15"), ("k 前一月底", "2020-09-30"), ("默认 2020", "2020-10-15")] {
      try dashboard.mouse(.press, on: words)
      #expect(dashboard.effects.last == .loadBoard(plan: plan, asOf: try day(expected)))
    }
    // What lies behind it cannot be reached.
    let view = dashboard.model.workspace?.view.id
    try dashboard.mouse(.press, on: "2 季度")
    #expect(dashboard.model.workspace?.view.id == view)
    try dashboard.mouse(.press, on: "esc ")
    #expect(!dashboard.text.contains("< 2020"))
  }

  @Test(arguments: [("type:2-30", "日期应写成"), ("type:1066-10-14", "只能看 2019-01-01 至 2036-12-31")])
  func `what is no day, or far from everything, is refused where it stands`(keys: String, diagnostic: String) throws {
    var dashboard = try SampleDashboard(plans: [plan])
    let usual = Effect.loadBoard(plan: plan, asOf: try day("2020-10-15"))
    try dashboard.press("1", "t", "t", keys, "enter")
    // On the way there 3 February was a day; what is no day leaves the board where it was.
    #expect(dashboard.effects.last ?? usual == usual)
    #expect(dashboard.screen[38].contains(diagnostic))
    // No letter typed into the field does anything else.
    try dashboard.press("ctrl-u", "type:quit", "esc")
    #expect(dashboard.effects.last ?? usual == usual)
  }

  @Test func `days end where nothing changes any more`() throws {
    var dashboard = try SampleDashboard(plans: [plan])
    try dashboard.press("1", "t", "type:2036-12-31")
    #expect(dashboard.effects.last == .loadBoard(plan: plan, asOf: try day("2036-12-31")))
    try dashboard.press("enter", "t")
    try dashboard.answerBoards()
    try dashboard.press("esc", "t", "l")
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.screen[38].contains("只能看"))
  }

  @Test func `what was known then takes no reports, and what lies ahead takes them for the day of its clock`() throws {
    var dashboard = try SampleDashboard(plans: [plan])
    try dashboard.press("1", "t", "k", "enter")
    try dashboard.answerBoards()
    try dashboard.press("u")
    #expect(dashboard.screen[39].contains("正在看过去"))
    try dashboard.press("t", "type:2030-01-01", "enter")
    try dashboard.answerBoards()
    #expect(dashboard.screen[0].contains("截至 2030-01-01 若到那天无新进展（今天 2026-11-21）"))
    try dashboard.press(".")
    guard case .record(let drafts) = dashboard.effects.last else { return #expect(Bool(false), "nothing recorded") }
    // In a demonstration the clock stands at the review day.
    #expect(drafts.first?.on == Day(2020, 10, 15))
  }

  @Test func `only the last day of a held key is judged`() throws {
    var queue = EffectQueue()
    for number in 1...9 {
      queue.append(.loadBoard(plan: "a", asOf: Day(number: number)))
      queue.append(.loadHistory(plan: "a", subject: "\(number)"))
    }
    queue.append(.loadBoard(plan: "b", asOf: nil))
    queue.append(.loadBoard(plan: "a", asOf: Day(number: 10)))
    var boards: [Effect] = []
    while let effect = queue.removeFirst() { if case .loadBoard = effect { boards.append(effect) } }
    #expect(boards == [.loadBoard(plan: "b", asOf: nil), .loadBoard(plan: "a", asOf: Day(number: 10))])
  }

  @Test(arguments: ["140x40", "80x24", "40x12"], Language.allCases)
  func `looks as it was last approved`(size: String, language: Language) throws {
    for (name, keys) in [("past", ["pgup"]), ("future", ["pgdn", "pgdn"]), ("typing", ["t", "type:8-3"])] {
      var dashboard = try SampleDashboard(size, language: language, plans: [plan])
      try dashboard.press("1", "t")
      for key in keys {
        try dashboard.press(key)
        try dashboard.answerBoards()
      }
      try expectSnapshot(dashboard.model.draw(), named: "time-\(name)-\(size)-\(language.rawValue)")
    }
  }
}
