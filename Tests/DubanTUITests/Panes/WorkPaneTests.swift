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
    #expect(try dashboard(.unit("市火星局")).text.contains("本方案没有“市火星局”"))
  }

  @Test func `left and right show what waits for others, and stop at both ends`() throws {
    var dashboard = try dashboard(.unit("市住建局"))
    try dashboard.press("h")
    #expect(dashboard.text.contains("待办 · 市住建局") && !dashboard.text.contains("正在看别家"), "one's own stands first")
    try dashboard.press("l")
    #expect(dashboard.text.contains("待办 · 督查室（正在看别家，← 回到本单位）"))
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

  @Test(arguments: [7, 8, 9])
  func `the row of a slip opens the form on that slip, of however many its item has`(number: Int) throws {
    let unit = Author("李明", capacity: .unit, unit: "市住建局")
    var dashboard = try SampleDashboard(plans: ["huaian-2020"], served: unit)
    try dashboard.press("1")
    let entry = try #require(dashboard.model.entries["huaian-2020"])
    let item = try #require(WorkList(of: .unit("市住建局"), on: entry.board).items(.reporting).first)
    var state = entry.board.state(of: item.subject)
    let key = entry.board.plan.unitKey(of: "市住建局")
    for number in 7...9 {
      state.handling.directives[number] = Directive(
        .init(.instruction(leader: "张三"), units: [key], answerBy: entry.board.asOf.advanced(by: number)),
        on: entry.board.asOf, requirement: "要求\(number)")
    }
    dashboard.send(.itemsChanged(plan: entry.id, states: [item.subject: state], entries: [], mine: true))
    for _ in 0..<60 where dashboard.model.rowDirective != 7 { try dashboard.press("k") }
    for _ in 7..<number { try dashboard.press("j") }
    #expect(dashboard.model.rowDirective == number && dashboard.model.rowStep == .answer)
    try dashboard.press("u")
    guard case .form(let form) = dashboard.model.overlay else { return #expect(Bool(false), "\(dashboard.text)") }
    #expect(form.value(Form.directive) == "\(number)" && form.value(Form.unit) == "市住建局")
    #expect(form.focused?.key == "note", "what is asked for is chosen already")
    #expect(dashboard.text.contains("要求\(number)"), "\(dashboard.text)")
    try dashboard.press("type:已办", "enter")
    guard case .record(let drafts) = dashboard.effects.last else { return #expect(Bool(false), "\(dashboard.text)") }
    #expect(drafts.map(\.change) == [.answer(directive: number, unit: key)])
  }

  @Test func `the office settles what the row of an answer tells`() throws {
    var dashboard = try dashboard(nil)
    let entry = try #require(dashboard.model.entries["huaian-2020"])
    let item = try #require(WorkList(of: .unit("市住建局"), on: entry.board).items(.reporting).first)
    let key = entry.board.plan.unitKey(of: "市住建局")
    var state = entry.board.state(of: item.subject)
    for number in 7...8 {
      state.handling.directives[number] = Directive(
        .init(.instruction(leader: "张三"), units: [key], answerBy: entry.board.asOf), on: entry.board.asOf,
        requirement: "要求\(number)")
      state.handling.directives[number]?.answers[key] = .init(on: entry.board.asOf, words: "答\(number)")
    }
    dashboard.send(.itemsChanged(plan: entry.id, states: [item.subject: state], entries: [], mine: true))
    try dashboard.press(Self.key)
    for _ in 0..<60 where dashboard.model.rowDirective != 8 { try dashboard.press("j") }
    try dashboard.press("o")
    let settle = try #require(dashboard.screen.first { $0.contains("督办件办结") }, "\(dashboard.text)")
    let letter = try #require(settle.split(separator: " ").first { $0.count == 1 && $0.first?.isLetter == true })
    try dashboard.press(String(letter))
    guard case .form(let form) = dashboard.model.overlay else { return #expect(Bool(false), "\(dashboard.text)") }
    #expect(form.value(Form.directive) == "8" && dashboard.text.contains("答8"), "\(dashboard.text)")
  }

  @Test func `a reason has the room of columns that would be empty`() throws {
    var dashboard = try SampleDashboard("120x40", plans: ["huaian-2020"])
    try dashboard.press("1")
    let entry = try #require(dashboard.model.entries["huaian-2020"])
    let item = try #require(WorkList(of: .unit("市住建局"), on: entry.board).items(.reporting).first)
    let key = entry.board.plan.unitKey(of: "市住建局")
    var state = entry.board.state(of: item.subject)
    state.handling.assigned = [key: .init(on: entry.board.asOf)]
    state.handling.assigned[key]?.handedBack = .init(
      on: entry.board.asOf, to: "市水利局", reason: "职能已于七月划转")
    dashboard.send(.itemsChanged(plan: entry.id, states: [item.subject: state], entries: [], mine: true))
    try dashboard.press(Self.key)
    let told = "退办，应由市水利局承办：职能已于七月划转"
    #expect(dashboard.text.contains(told), "\(dashboard.text)")
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
