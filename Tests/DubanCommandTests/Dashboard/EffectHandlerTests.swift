import DubanCore
import DubanStore
import DubanTUI
import StorySupport
import Testing

@testable import duban

/// A store of two plans so large that the dashboard holds but the one that is open.
@Suite struct `The plans of a large store` {
  private let office: Office
  private let store: Store
  private var room: EffectHandler

  init() throws {
    office = try Office()
    store = try Store(opening: office.path("plans.duban"), mode: .readWrite(create: true))
    try Self.publish([try Self.plan("a"), try Self.plan("b")], in: store)
    let service = PlanService(
      store: try Store(opening: store.path, mode: .readWrite(create: false)), clock: try PlanClock())
    room = EffectHandler(
      service: service, author: Author("王芳"), asOf: nil,
      looks: LastSeenFile(store: store.path, actor: "王芳", kept: .nowhere))
    _ = try room.portfolio(opening: nil)
    judgeAll()
  }

  private static func publish(_ plans: [Plan], in store: Store) throws {
    let day = try #require(Day(2026, 1, 1))
    try store.publish(
      plans, by: Author("李强"), at: Instant(milliseconds: 0), recorded: { _ in day }, replacing: true)
  }

  private static func plan(_ id: String, title: String = "任务") throws -> Plan {
    let (start, end) = (try #require(Day(2026, 1, 1)), try #require(Day(2026, 12, 31)))
    var plan = Plan(id: id, title: Name(id), jurisdiction: "市", period: try #require(Period(start: start, end: end)))
    plan.tasks = (0...DashboardModel.mostTasksHeld / 2).map { DubanCore.Task(id: "\($0)", title: Name(title)) }
    return plan
  }

  /// Judges what is waiting and returns the ids of the lines that came of it.
  @discardableResult
  private mutating func judgeAll() -> [String] {
    var ids: [String] = []
    while room.isJudging {
      for case .summaryLoaded(let summary) in room.judgeNext(.english) { ids.append(summary.id) }
    }
    return ids
  }

  private func report(on plan: String) throws {
    let day = try #require(Day(2026, 3, 1))
    let draft = Draft(plan: plan, subject: "1", on: day, change: .remark, note: "知悉", seen: 0)
    try store.record([draft], by: Author("李强"), at: Instant(milliseconds: 0), recorded: { _ in day })
  }

  @Test mutating func `a plan that the dashboard let go gets its line anew when others report on it`() throws {
    _ = room.answer(.loadBoard(plan: "a", asOf: nil), .english)
    _ = room.answer(.released(plans: ["a"]), .english)
    try report(on: "a")
    #expect(room.news(.english).isEmpty)
    #expect(judgeAll() == ["a"])
  }

  @Test mutating func `a plan that the dashboard holds gets the new state of its item`() throws {
    _ = room.answer(.loadBoard(plan: "a", asOf: nil), .english)
    try report(on: "a")
    let news = room.news(.english)
    guard case .itemsChanged("a", let states, _, false) = news.first else { return #expect(Bool(false), "\(news)") }
    #expect(states.keys.sorted() == ["1"] && !room.isJudging)
  }

  @Test mutating func `a new day judges those anew that nobody has opened`() throws {
    let yesterday = try #require(Day(2020, 1, 1))
    for id in room.days.keys { room.days[id] = yesterday }
    #expect(room.newDay(since: yesterday, .english).count == 1)
    #expect(judgeAll() == ["a", "b"])
  }

  @Test(arguments: [false, true])
  mutating func `a plan that was corrected is judged anew at once when it is held`(isAsked: Bool) throws {
    _ = room.answer(.loadBoard(plan: "a", asOf: nil), .english)
    try Self.publish([try Self.plan("a", title: "更正")], in: store)
    let news = isAsked ? room.answer(.refresh, .english) : room.news(.english)
    let titles = news.compactMap { message in
      if case .boardLoaded(let entry) = message { entry.board.plan.tasks.first?.title.chinese } else { nil }
    }
    #expect(titles == ["更正"])
  }
}
