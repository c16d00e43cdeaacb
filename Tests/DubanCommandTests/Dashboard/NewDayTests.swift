import DubanCore
import DubanStore
import DubanTUI
import Testing

@testable import duban

/// Invariant 9: a day is a day in the plan's own zone, also at midnight on an open dashboard.
@Suite struct `The turn of the day` {
  /// A clock that is set by hand.
  private final class Hand {
    var now: Instant
    init(_ now: Instant) { self.now = now }
  }

  private let office: Office
  private let hand: Hand
  private var room: EffectHandler

  init() throws {
    office = try Office()
    // One minute before midnight in Shanghai, before noon in New York.
    let hand = Hand(try #require(Instant("2026-03-01T15:59:00Z")))
    let store = try Store(opening: office.path("plans.duban"), mode: .readWrite(create: true))
    let published = try #require(Day(2026, 1, 1))
    try store.publish(
      [try Self.plan("here", "Asia/Shanghai"), try Self.plan("there", "America/New_York")], by: Author("王芳"),
      at: hand.now, recorded: { _ in published })
    room = EffectHandler(
      service: PlanService(store: store, clock: PlanClock { hand.now }), author: Author("王芳"), asOf: nil,
      looks: LastSeenFile(store: store.path, actor: "王芳", kept: .nowhere))
    self.hand = hand
    _ = try room.portfolio(opening: nil)
    while room.isJudging { _ = room.judgeNext(.english) }
  }

  private static func plan(_ id: String, _ zone: String) throws -> Plan {
    let (start, end) = (try #require(Day(2026, 1, 1)), try #require(Day(2026, 12, 31)))
    var plan = Plan(id: id, title: Name(id), jurisdiction: "市", period: try #require(Period(start: start, end: end)))
    plan.settings.timeZone = zone
    plan.tasks = [DubanCore.Task(id: "1", title: Name("任务"))]
    return plan
  }

  /// The days on which boards are judged anew at `time`, by plan.
  private mutating func boards(at time: String, since day: Day) throws -> (boards: [String: Day], news: [Day]) {
    hand.now = try #require(Instant(time))
    var (boards, news): ([String: Day], [Day]) = ([:], [])
    for message in room.newDay(since: day, .english) {
      switch message {
      case .boardLoaded(let entry): boards[entry.id] = entry.board.asOf
      case .dayChanged(let day): news.append(day)
      default: Issue.record("\(message)")
      }
    }
    return (boards, news)
  }

  @Test mutating func `comes to each plan in its own zone`() throws {
    let (first, second) = (try #require(Day(2026, 3, 1)), try #require(Day(2026, 3, 2)))
    #expect(room.millisecondsToMidnight == 60_000)
    #expect(try boards(at: "2026-03-01T15:59:30Z", since: first) == ([:], []))
    #expect(try boards(at: "2026-03-01T16:00:01Z", since: first) == (["here": second], [second]))
    #expect(try boards(at: "2026-03-02T04:59:59Z", since: second) == ([:], []))
    #expect(room.millisecondsToMidnight == 60_000)
    #expect(try boards(at: "2026-03-02T05:00:01Z", since: second) == (["there": second], []))
  }
}
