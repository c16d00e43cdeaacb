import DubanCore
import DubanScreen
import Testing

@testable import DubanTUI

/// What forms say of what waits: what was sent back, handed back, asked for.
@Suite struct `Forms of what waits` {
  private let task = "1-1"

  private func entry(as author: Author? = nil, _ edit: (inout ItemState) -> Void = { _ in }) throws -> PlanEntry {
    let entry = try #require(SampleDashboard(plans: ["huaian-2020"]).model.entries["huaian-2020"])
    var (board, state) = (entry.board, entry.board.state(of: task))
    edit(&state)
    board.apply(state, for: task)
    return PlanEntry(
      board: board, defaultAsOf: entry.defaultAsOf, notice: entry.notice, today: entry.today, author: author)
  }

  private func form(_ command: ItemCommand, _ entry: PlanEntry) throws -> Form {
    Form(command, task, entry, try SampleDashboard(plans: ["huaian-2020"]).model.presentation)
  }

  private func setting() throws -> ScreenSetting { try SampleDashboard(plans: ["huaian-2020"]).model.setting }

  private func handled(_ form: Form, _ keys: Key..., in entry: PlanEntry) throws -> (Form, WindowOutcome<Effect>) {
    var context = WindowContext(try setting())
    (context.plan, context.entries) = (entry.id, [entry.id: entry])
    var (form, outcome) = (form, WindowOutcome<Effect>.stay)
    for key in keys { outcome = form.handle(key, context) }
    return (form, outcome)
  }

  private var unit: String {
    get throws {
      let board = try entry().board
      return board.plan.unitKey(of: try #require(board.answering(task).first))
    }
  }

  private func contact() throws -> Author { Author("联络员", capacity: .unit, unit: try unit) }

  private func sendBack(_ state: inout ItemState) {
    (state.status, state.statusBefore, state.returnReason) = (.returned, .inProgress, "数字不符")
    state.reported = Day(2020, 9, 30)
  }

  private func choices(_ form: Form) throws -> (keys: [String], selected: String) {
    let field = try #require(form.fields.first { $0.key == "status" })
    guard case .choice(let choices, _) = field.content else { return ([], "") }
    return (choices.map(\.key), field.value)
  }

  // MARK: Sent back

  @Test func `a unit goes on from where its work stood, and says so by any report`() throws {
    let entry = try entry(as: try contact(), sendBack)
    let form = try form(.update, entry)
    #expect(try choices(form) == (["notStarted", "inProgress", "completed"], "inProgress"))
    #expect(form.remarks(entry).map(\.string).contains("退回原因：数字不符"))
    let draft = try #require(try form.drafts(entry).first)
    #expect(draft.change == .report(status: .inProgress, values: [:]))
    #expect(entry.refusal(of: draft) == .returnNotAnswered(reason: "数字不符"), "nothing was answered")
  }

  @Test func `the office leaves it sent back unless it chooses, and what comes next stands next`() throws {
    let entry = try entry(sendBack)
    let form = try form(.update, entry)
    #expect(try choices(form) == (["notStarted", "", "inProgress", "completed"], ""))
    let draft = try #require(try form.drafts(entry).first)
    #expect(draft.change == .report(status: nil, values: [:]))
  }

  @Test func `that nothing changed is no answer, and says why`() throws {
    let presentation = try SampleDashboard(plans: ["huaian-2020"]).model.presentation
    func obstacle(_ entry: PlanEntry) -> String? {
      Form.obstacle(to: .nothingChanged, task, entry, presentation)?.string
    }
    #expect(obstacle(try entry(as: try contact(), sendBack))?.contains("数字不符") == true)
    #expect(obstacle(try entry(as: try contact())) == nil)
  }

  @Test func `an error of the rules leads to the field that it is about`() throws {
    let entry = try entry()
    var form = try form(.requestExtension, entry)
    let due = try #require(form.fields.firstIndex { $0.key == "due" })
    let note = try #require(form.fields.firstIndex { $0.key == "note" })
    form.fields[due].content = .text(TextField("2020-10-16"))
    form.fields[note].content = .text(TextField("等材料"))
    let (refused, _) = try handled(form, .down, .enter, in: entry)
    #expect(refused.focus == due && refused.diagnostic?.string.contains("须晚于") == true)
    #expect(form.fields[due].placeholder.string.hasPrefix("须晚于"))
  }

  // MARK: Handed back, asked for

  @Test func `what was handed back is given to whom the unit named, and says why`() throws {
    let own = try unit
    let board = try entry().board
    let other = try #require(board.plan.units.first { $0.members.isEmpty && $0.key != own })
    let entry = try entry { state in
      state.handling.assigned = [own: .init(on: Day(number: 0))]
      state.handling.assigned[own]?.handedBack = .init(on: Day(number: 1), to: other.name.chinese, reason: "职能已划转")
    }
    let form = try form(.assign, entry)
    #expect(form.value(Form.units) == other.name.chinese)
    #expect(form.remarks(entry).contains { $0.string.contains("职能已划转") && $0.string.contains(other.name.chinese) })
  }

  @Test func `more time is decided with the day and the reason in sight`() throws {
    let own = try unit
    let day = try #require(Day(2021, 1, 31))
    let entry = try entry {
      $0.handling.requests = [.init(due: day, recorded: Day(number: 0), unit: own, reason: "等材料")]
    }
    let form = try form(.extend, entry)
    #expect(form.value("due") == "2021-01-31" && form.value("note") == "等材料")
    #expect(form.remarks(entry).contains { $0.string.contains("等材料") && $0.string.contains("2021年1月31日") })
    #expect(try self.form(.refuseExtension, entry).remarks(entry).contains { $0.string.contains("等材料") })
  }

  @Test func `an answer stands where it is judged, and the cursor where something is to be said`() throws {
    let own = try unit
    let on = try #require(Day(2020, 10, 1))
    var directive = Directive(
      .init(.instruction(leader: "张三"), units: [own], answerBy: on), on: on, requirement: "请抓紧")
    let asked = try entry { $0.handling.directives = [9: directive] }
    let answering = try form(.answer, asked)
    #expect(answering.focused?.key == "note")
    #expect(answering.remarks(asked).map(\.string).contains("要求：请抓紧"))
    directive.answers[own] = .init(on: on, words: "已复工")
    let answered = try entry { $0.handling.directives = [9: directive] }
    for command in [ItemCommand.settle, .returnAnswer] {
      let form = try form(command, answered)
      #expect(form.remarks(answered).contains { $0.string.contains("已复工") } && form.focused?.key == "note")
    }
  }

  @Test(arguments: [ItemCommand.apply, .close])
  func `what is open is said, and a second enter says that it is meant`(command: ItemCommand) throws {
    let entry = try entry { ($0.status, $0.reported) = (.inProgress, Day(2020, 9, 30)) }
    try #require(!entry.board.openParts(of: task).isEmpty)
    var form = try form(command, entry)
    let note = try #require(form.fields.firstIndex { $0.key == "note" })
    form.fields[note].content = .text(TextField("已完成"))
    #expect(form.remarks(entry).count > 1)
    let (warned, first) = try handled(form, .enter, in: entry)
    guard case .stay = first else { return #expect(Bool(false), "it was taken at once") }
    let (_, second) = try handled(warned, .enter, in: entry)
    guard case .wants(.record(let drafts)) = second else { return #expect(Bool(false), "\(second)") }
    #expect(drafts.count == 1)
  }

  // MARK: Reasons

  @Test func `why a unit has nothing to acknowledge is told, and never that its own item is another's`() throws {
    let presentation = try SampleDashboard(plans: ["huaian-2020"]).model.presentation
    let own = try unit
    func obstacle(_ command: ItemCommand, _ edit: (inout ItemState) -> Void) throws -> String {
      Form.obstacle(to: command, task, try entry(as: try contact(), edit), presentation)?.string ?? ""
    }
    let on = try #require(Day(2020, 10, 14))
    for command in [ItemCommand.acknowledge, .handBack] {
      #expect(try obstacle(command) { $0.handling = Handling() } == "尚未交办")
      #expect(try obstacle(command) { $0.handling.assigned = [own: .init(on: on)] } == "")
    }
    let signed = try obstacle(.acknowledge) { state in
      state.handling.assigned = [own: .init(on: on), "别家": .init(on: on)]
      state.handling.assigned[own]?.acknowledged = on
    }
    #expect(signed.contains("已于 2020-10-14 签收"), "\(signed)")
  }
}
