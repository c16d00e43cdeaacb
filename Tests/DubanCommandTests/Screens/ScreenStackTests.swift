import FoundationEssentials
import DubanCore
import DubanScreen
import DubanStore
import DubanTUI
import StorySupport
import Testing

@testable import duban

/// The program in full screen without a terminal: a store in a folder of its own, keys in, screens out.
@Suite struct `Screens on one another` {
  private let office: Office
  private let service: PlanService
  private let setting: ScreenSetting
  private var stack: ScreenStack

  init() throws {
    office = try Office()
    let store = try Store(opening: office.path("plans.duban"), mode: .readWrite(create: true))
    service = PlanService(store: store, clock: try PlanClock())
    setting = ScreenSetting(
      presentation: Presentation(language: .chinese, today: try #require(Day(2026, 3, 1))), themes: [.base],
      theme: .base, size: Size(rows: 30, columns: 100), hasMouse: true)
    stack = try Self.board(service, setting)
  }

  private static let boards = BoardMaker(actor: "王芳", isThrownAway: true)

  private static func board(_ service: PlanService, _ setting: ScreenSetting) throws -> ScreenStack {
    ScreenStack(try boards.board(service, plan: nil, setting)) { try boards.board($0.service, plan: $0.id, $1) }
  }

  /// The screen after all that was asked for was answered.
  private mutating func screen() -> String {
    stack.answerQuickly()
    while stack.answerNext() {}
    while stack.isBusy { stack.work() }
    return stack.picture().snapshot
  }

  private mutating func press(_ labels: String...) throws {
    for label in labels {
      let keys =
        label.hasPrefix("type:")
        ? label.dropFirst(5).map { Key.character($0) } : [try #require(Key(label), "there is no key \(label)")]
      for key in keys { stack.take(.key(key)) }
      _ = screen()
    }
  }

  /// Begins a plan by hand on the board, with one task.
  private mutating func begin(_ title: String) throws {
    try press("N", "type:\(title)", "enter", "type:临江市", "tab", "tab", "type:2026", "enter")
    #expect(stack.count == 2)
    try press("n", "type:新建公厕", "enter")
  }

  @Test mutating func `a plan that is written by hand stands over the board and becomes one`() throws {
    #expect(stack.count == 1)
    try begin("城市更新要点")
    #expect(screen().contains("新建公厕"))
    try press("w", "enter")
    #expect(stack.count == 1)
    let board = screen()
    #expect(board.contains("城市更新要点") && board.contains("新建公厕"))
    #expect(try service.store.planHeadlines().map(\.title.chinese) == ["城市更新要点"])
    // The board is the one that stood there: esc goes to the plans.
    try press("esc")
    #expect(screen().contains("城市更新要点"))
  }

  @Test mutating func `leaving a review goes back to the board, and it is resumed the next time`() throws {
    try begin("要点")
    try press("esc")
    #expect(stack.count == 1 && !stack.isOver)
    #expect(screen().contains("还没有入库"))
    #expect(try service.store.planHeadlines().isEmpty)
  }

  @Test mutating func `what was chosen above holds below`() throws {
    try begin("要点")
    try press("L", "M", "esc")
    #expect(stack.setting.presentation.language == .english && !stack.setting.hasMouse)
    #expect(screen().contains("Nothing is published yet"))
  }

  @Test mutating func `the terminal's size reaches the screen below when it is shown again`() throws {
    try begin("要点")
    stack.resize(Size(rows: 20, columns: 60))
    try press("esc")
    #expect(stack.picture().size == Size(rows: 20, columns: 60))
  }

  @Test mutating func `quitting a review leaves the program and says how to go on`() throws {
    try begin("要点")
    try press("q")
    #expect(stack.isOver)
    #expect(stack.farewell?.contains("还没有入库") == true)
  }

  @Test mutating func `what is wrong with a document is said where it was named`() throws {
    try press("I", "type:/nowhere/plan.docx", "enter")
    #expect(stack.count == 1)
    #expect(screen().contains("/nowhere/plan.docx"))
    try press("esc")
  }

  @Test mutating func `a heading that is no heading is refused with what was typed`() throws {
    try press("N", "enter")
    #expect(screen().contains("标题不能为空"))
    try press("type:要点", "enter", "type:临江市", "tab", "tab", "type:明年", "enter")
    #expect(stack.count == 1)
    #expect(screen().contains("明年"))
  }

  @Test mutating func `a review without a board below makes one of what it publishes`() throws {
    let heading = PlanHeading(title: "要点", jurisdiction: "临江市", period: "2026")
    let intake = PlanIntake(actor: "王芳", clock: service.clock)
    let review = try intake.begin(heading, into: service.store, setting)
    let boards = Self.boards
    stack = ScreenStack(review) { try boards.board($0.service, plan: $0.id, $1) }
    #expect(stack.watched == nil)
    try press("n", "type:新建公厕", "enter", "w", "enter")
    #expect(stack.count == 1 && !stack.isOver)
    #expect(screen().contains("新建公厕"))
    #expect(stack.watched == office.folder.url.path)
    try press("q")
    #expect(stack.isOver && stack.farewell == nil)
  }

  @Test mutating func `what others write reaches the board under a review`() throws {
    try begin("要点")
    let (start, end) = (try #require(Day(2026, 1, 1)), try #require(Day(2026, 12, 31)))
    let plan = Plan(
      id: "p", title: Name("别人的方案"), jurisdiction: "市", period: try #require(Period(start: start, end: end)))
    let other = try Store(opening: office.path("plans.duban"), mode: .readWrite(create: false))
    try other.publish(
      [plan], by: Author("李强"), at: Instant(milliseconds: 0), recorded: { _ in start }, replacing: false)
    stack.takeNews()
    try press("esc")
    #expect(screen().contains("别人的方案"))
  }
}
