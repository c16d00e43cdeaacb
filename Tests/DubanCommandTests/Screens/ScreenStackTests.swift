import FoundationEssentials
import DubanCore
import DubanExports
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

  private static let boards = BoardMaker(author: Author("王芳"), looks: .nowhere)

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
    // The first time it is only said what becomes of it.
    try press("esc")
    #expect(stack.count == 2 && screen().contains("已保存，用同样的标题新建即可继续"))
    try press("esc")
    #expect(stack.count == 1 && !stack.isOver)
    #expect(screen().contains("还没有入库"))
    #expect(try service.store.planHeadlines().isEmpty)
  }

  @Test mutating func `what was chosen above holds below`() throws {
    try begin("要点")
    try press("L", "M", "esc", "esc")
    #expect(stack.setting.presentation.language == .english && !stack.setting.hasMouse)
    #expect(screen().contains("Nothing is published yet"))
  }

  @Test mutating func `the terminal's size reaches the screen below when it is shown again`() throws {
    try begin("要点")
    stack.resize(Size(rows: 20, columns: 60))
    try press("esc", "esc")
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
    let intake = PlanIntake(author: Author("王芳"), clock: service.clock)
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

  /// Publishes a plan by hand, and leaves its board open.
  private mutating func publish(_ title: String) throws {
    try begin(title)
    try press("w", "enter")
  }

  @Test mutating func `reports stand over the board, and an item behind a number leads back to it`() throws {
    try publish("要点")
    try press("R")
    #expect(stack.count == 2)
    #expect(screen().contains("落实情况的通报"))
    try press("2")
    #expect(screen().contains("一页通"))
    try press("1", "tab", "enter")
    #expect(screen().contains("新建公厕"))
    try press("enter")
    #expect(stack.count == 1)
    // The detail of the item, from which esc leads to the board.
    #expect(screen().contains("办理记录"))
    try press("esc", "R", "L", "esc")
    #expect(stack.count == 1 && stack.setting.presentation.language == .english)
  }

  @Test mutating func `reports about all plans are asked for on the portfolio, where there are any`() throws {
    try press("R")
    #expect(stack.count == 1 && screen().contains("还没有方案"))
    try publish("甲要点")
    try press("esc")
    try publish("乙要点")
    try press("esc", "R")
    #expect(stack.count == 2)
    #expect(screen().contains("2个方案"))
  }

  @Test mutating func `a report and a plan are written into files, whole and after one question`() throws {
    try publish("要点")
    for ending in ExportEnding.ofReport.map(\.rawValue) {
      let path = office.path("通报.\(ending)")
      try press("R", "E", "ctrl-u", "type:\(path)", "enter")
      #expect(screen().contains("已写入"))
      let bytes = try Data(contentsOf: URL(filePath: path))
      #expect(bytes.count > 100 && bytes.starts(with: "PK".utf8) == (ending == "docx"))
      try press("esc")
    }
    for format in PlanFormat.allCases {
      let path = office.path("方案.\(format.rawValue)")
      try press("E", "3", "ctrl-u", "type:\(path)", "enter")
      #expect(screen().contains("已写入"), "\(format)")
      #expect(try Data(contentsOf: URL(filePath: path)).count > 40)
    }
    let path = office.path("方案.md")
    try Data("旧".utf8).write(to: URL(filePath: path))
    try press("E", "3", "ctrl-u", "type:\(path)", "enter")
    #expect(screen().contains("已有同名文件"))
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("旧".utf8))
    try press("enter")
    #expect(screen().contains("已写入"))
    #expect(try Data(contentsOf: URL(filePath: path)).count > 40)
    try press("E", "3", "ctrl-u", "type:/nowhere/x.md", "enter")
    #expect(screen().contains("/nowhere/x.md") && screen().contains("换格式"))
  }

  @Test func `the formats that are offered are those that are written`() {
    #expect(Set(ExportEnding.ofPlan.map(\.rawValue)) == Set(PlanFormat.allCases.map(\.rawValue)))
    #expect(
      Set(ExportEnding.ofPortfolio.map(\.rawValue))
        == Set(PlanFormat.allCases.filter { $0.board != nil }.map(\.rawValue)))
    #expect(Set(ExportEnding.ofReport.map(\.rawValue)) == Set(ExportFormat.allCases.map(\.fileExtension)))
    for endings in [ExportEnding.ofView, ExportEnding.ofItem] {
      #expect(Set(endings.map(\.rawValue)) == Set(ExportFormat.allCases.map(\.fileExtension) + ["xlsx"]))
    }
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
    try press("esc", "esc")
    #expect(screen().contains("别人的方案"))
  }
}
