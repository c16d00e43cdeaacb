import DubanCore
import DubanScreen
import DubanStore
import DubanTUI
import Testing

@testable import duban

/// A dashboard that is open over the midnight on which units are renamed or merged.
@Suite struct `The midnight on which units change` {
  /// A clock that is set by hand.
  private final class Hand {
    var now: Instant
    init(_ now: Instant) { self.now = now }
  }

  private let office: Office
  private let hand: Hand
  private let store: Store
  private let service: PlanService
  private static let begins = Day(2026, 7, 1)

  init() throws {
    office = try Office()
    // One minute before midnight in Shanghai.
    let hand = Hand(try #require(Instant("2026-06-30T15:59:00Z")))
    store = try Store(opening: office.path("plans.duban"), mode: .readWrite(create: true))
    let told = try #require(Day(2026, 6, 1))
    let plan = try Self.plan()
    try store.publish([plan], by: Author("王芳"), at: hand.now, recorded: { _ in told })
    let begins = try #require(Self.begins)
    let change = UnitChange(from: ["市建设局", "市房管局"], into: ["市住建局"], on: begins)
    _ = try store.amend(
      try plan.taking(change, on: told), seen: 1, by: Author("王芳"), at: hand.now, recorded: { _ in told },
      reason: "机构改革", approver: "市委编委")
    service = PlanService(store: store, clock: PlanClock { hand.now })
    self.hand = hand
  }

  private static func plan() throws -> Plan {
    let (start, end) = (try #require(Day(2026, 1, 1)), try #require(Day(2026, 12, 31)))
    var plan = Plan(
      id: "plan", title: Name("城市更新"), jurisdiction: "市", period: try #require(Period(start: start, end: end)))
    plan.units = [Unit(Name("市建设局"), jurisdiction: "市"), Unit(Name("市房管局"), jurisdiction: "市")]
    for (id, unit) in [("1", "市建设局"), ("2", "市房管局")] {
      var task = DubanCore.Task(id: id, title: Name("任务\(id)"))
      task.leads = [unit]
      plan.tasks.append(task)
    }
    return plan
  }

  private func setting(_ author: Author?) throws -> ScreenSetting {
    var setting = ScreenSetting(
      presentation: Presentation(language: .chinese, today: try #require(Day(2026, 6, 30))), themes: [.base],
      theme: .base, size: Size(rows: 30, columns: 120), hasMouse: false)
    setting.served = author
    return setting
  }

  private func stack(as author: Author, plan: String? = "plan") throws -> ScreenStack {
    let boards = BoardMaker(author: author, looks: .nowhere)
    let setting = try setting(author.capacity == nil ? nil : author)
    return ScreenStack(try boards.board(service, plan: plan, setting)) {
      try boards.board($0.service, plan: $0.id, $1)
    }
  }

  private func screen(_ stack: inout ScreenStack) -> String {
    stack.answerQuickly()
    while stack.answerNext() {}
    while stack.isBusy { stack.work() }
    return stack.picture().snapshot
  }

  private func press(_ stack: inout ScreenStack, _ labels: String...) throws -> String {
    for label in labels {
      let keys =
        label.hasPrefix("type:")
        ? label.dropFirst(5).map { Key.character($0) } : [try #require(Key(label), "there is no key \(label)")]
      for key in keys { stack.take(.key(key)) }
      _ = screen(&stack)
    }
    return screen(&stack)
  }

  private func midnight(_ stack: inout ScreenStack) throws -> String {
    hand.now = try #require(Instant("2026-06-30T16:00:01Z"))
    stack.timePassed()
    return screen(&stack)
  }

  @Test func `a unit's person goes on as one of the successor, with its list and its rights`() throws {
    var stack = try stack(as: Author("李明", capacity: .unit, unit: "市房管局"))
    #expect(screen(&stack).contains("待办 · 市房管局"))
    let after = try midnight(&stack)
    #expect(after.contains("待办 · 市住建局") && !after.contains("市房管局"), "\(after)")
    #expect(after.contains("任务1") && after.contains("任务2"), "\(after)")
    // What was the other's yesterday is its own now.
    let reported = try press(&stack, "u", "tab", "type:已到现场", "enter")
    let entries = try store.entries(of: "plan").filter(\.change.kind.changesItem)
    #expect(entries.map(\.author.unit) == ["市房管局"] && entries.map(\.on) == [Self.begins], "\(reported)")
  }

  @Test func `a form that is open over it is written by the units of the new day`() throws {
    var stack = try stack(as: Author("李明", capacity: .unit, unit: "市房管局"))
    _ = screen(&stack)
    _ = try press(&stack, "u")
    let form = try press(&stack, "tab", "type:已到现场")
    #expect(form.contains("已到现场"), "\(form)")
    _ = try midnight(&stack)
    let written = try press(&stack, "enter")
    #expect(try store.entries(of: "plan").filter(\.change.kind.changesItem).map(\.note) == ["已到现场"], "\(written)")
  }

  @Test func `the office sees the new units in filters, groups and search, and the old name finds them`() throws {
    var stack = try stack(as: Author("王芳"))
    #expect(screen(&stack).contains("市建设局"))
    let filtered = try press(&stack, "f", "type:unit:市建设局", "enter")
    #expect(filtered.contains("任务1") && !filtered.contains("任务2"), "\(filtered)")
    let after = try midnight(&stack)
    #expect(after.contains("任务1") && after.contains("市住建局"), "\(after)")
    let found = try press(&stack, "esc", "/", "type:市住建局")
    #expect(found.contains("找到") && !found.contains("找到 0 项"), "\(found)")
  }
}
