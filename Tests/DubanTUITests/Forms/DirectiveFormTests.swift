import DubanCore
import DubanScreen
import Testing

@testable import DubanTUI

/// The forms of slips, instructions and inspections.
@Suite struct `Forms of what units are asked to answer` {
  private let task = "1-1"

  /// The sample plan with what was raised on its first task.
  private func entry(_ directives: [Int: Directive] = [:], as author: Author? = nil) throws -> PlanEntry {
    let entry = try #require(SampleDashboard(plans: ["huaian-2020"]).model.entries["huaian-2020"])
    var (board, state) = (entry.board, entry.board.state(of: task))
    state.handling.directives = directives
    board.apply(state, for: task)
    return PlanEntry(
      board: board, defaultAsOf: entry.defaultAsOf, notice: entry.notice, today: entry.today, author: author)
  }

  private func presentation(_ language: Language = .chinese) throws -> Presentation {
    try SampleDashboard(language: language, plans: ["huaian-2020"]).model.presentation
  }

  private func directive(
    _ kind: Directive.Kind, to units: [String] = ["市住建局"], answered: Bool = false
  ) throws -> Directive {
    let on = try #require(Day(2020, 10, 1))
    let by = try #require(Day(2020, 10, 20))
    var directive = Directive(Directive.Order(kind, units: units, answerBy: by), on: on, requirement: "倒排工期")
    if answered { for unit in units { directive.answers[unit] = Directive.Answer(on: on, words: "已办") } }
    return directive
  }

  private func form(
    _ command: ItemCommand, _ entry: PlanEntry, _ values: [String: String] = [:], language: Language = .chinese
  ) throws -> Form {
    var form = Form(command, task, entry, try presentation(language))
    for (key, value) in values {
      let index = try #require(form.fields.firstIndex { $0.key == key }, "\(key)")
      switch form.fields[index].content {
      case .text: form.fields[index].content = .text(TextField(value))
      case .choice(let choices, _):
        let selected = try #require(choices.firstIndex { $0.key == value }, "\(value)")
        form.fields[index].content = .choice(choices, selected: selected)
      }
    }
    return form
  }

  private func change(
    _ command: ItemCommand, _ entry: PlanEntry, _ values: [String: String]
  ) throws -> (change: Change, note: String?) {
    let draft = try #require(try form(command, entry, values).drafts(entry).first)
    #expect(draft.subject == task)
    return (draft.change, draft.note)
  }

  // MARK: Raising

  @Test func `a slip is proposed with its colour and units, and says what is required and by when`() throws {
    let entry = try entry()
    let proposed = try #require(entry.board.slips.first { $0.subject == task })
    let opened = try form(.issueSlip, entry)
    #expect(opened.value(Form.colour) == proposed.colour.rawValue)
    #expect(opened.value(Form.units) == entry.board.answering(task).joined(separator: "、"))
    let (change, note) = try change(.issueSlip, entry, ["note": "10月底前复工", Form.answerBy: "10月30日"])
    guard case .raise(let order) = change else { return #expect(Bool(false), "\(change)") }
    #expect(order.kind == .slip(proposed.colour, number: nil) && note == "10月底前复工")
    #expect(
      order.answerBy == Day(2020, 10, 30)
        && order.units == entry.board.answering(task).map(entry.board.plan.unitKey(of:)))
  }

  @Test func `only colours are offered that may follow what stands`() throws {
    let entry = try entry([9: try directive(.slip(.yellow, number: SlipNumber(year: 2020, number: 1)))])
    guard case .choice(let choices, _) = try form(.issueSlip, entry).fields[0].content else {
      return #expect(Bool(false))
    }
    #expect(choices.map(\.key) == ["yellow", "red"])
  }

  @Test func `an instruction names its leader, an inspection how it was found`() throws {
    let entry = try entry()
    let asked = ["note": "请抓紧", Form.answerBy: "2020-10-30", Form.units: "市住建局"]
    let instruction = try change(.instruct, entry, asked.merging([Form.leader: "张三"]) { $1 }).change
    guard case .raise(let order) = instruction else { return #expect(Bool(false)) }
    #expect(order.kind == .instruction(leader: "张三") && order.units == [entry.board.plan.unitKey(of: "市住建局")])
    guard
      case .raise(let found) = try change(.inspect, entry, asked.merging([Form.inspection: "revisit"]) { $1 }).change
    else { return #expect(Bool(false)) }
    #expect(found.kind == .inspection(.revisit))
  }

  @Test(
    arguments: [
      (ItemCommand.issueSlip, [Form.answerBy: "2020-10-30"], "note"), (.issueSlip, ["note": "要求"], Form.answerBy),
      (.instruct, ["note": "要求", Form.answerBy: "2020-10-30", Form.leader: ""], Form.leader),
      (.inspect, ["note": "问题"], Form.answerBy),
    ] as [(ItemCommand, [String: String], String)])
  func `what is missing is asked for`(command: ItemCommand, values: [String: String], field: String) throws {
    let entry = try entry()
    #expect(throws: FormProblem.missing(field: field)) { try form(command, entry, values).drafts(entry) }
  }

  // MARK: Answering and deciding

  @Test func `which is answered is chosen among those that wait, by whom where one is asked`() throws {
    let directives = [
      7: try directive(.slip(.blue, number: SlipNumber(year: 2020, number: 1))),
      8: try directive(.instruction(leader: "张三"), answered: true), 9: try directive(.inspection(.spotCheck)),
    ]
    let entry = try entry(directives)
    guard case .choice(let choices, _) = try form(.answer, entry).fields[0].content else {
      return #expect(Bool(false))
    }
    #expect(choices.map(\.key) == ["7", "9"])
    #expect(choices[0].label.string == "#7  督办〔2020〕1号（蓝色督办单）：倒排工期")
    let (change, note) = try change(.answer, entry, ["note": "已复工", Form.directive: "9", Form.unit: "市住建局"])
    #expect(change == .answer(directive: 9, unit: "市住建局") && note == "已复工")
    let decided = try self.change(.returnAnswer, entry, ["note": "未附照片"]).change
    #expect(decided == .returnAnswer(directive: 8, unit: "市住建局"))
    #expect(try self.change(.settle, entry, [:]).change == .settle(directive: 8))
    #expect(try self.change(.withdraw, entry, ["note": "误发", Form.directive: "7"]).change == .withdraw(directive: 7))
    #expect(throws: FormProblem.missing(field: "note")) { try form(.withdraw, entry).drafts(entry) }
  }

  @Test func `what cannot be done is dimmed and says why`() throws {
    let presentation = try presentation()
    func obstacle(_ command: ItemCommand, _ entry: PlanEntry) -> String? {
      Form.obstacle(to: command, task, entry, presentation)?.string
    }
    let nothing = try entry()
    #expect(obstacle(.answer, nothing) == "没有待答复的督办件" && obstacle(.settle, nothing) == "没有已答复的督办件")
    #expect(obstacle(.returnAnswer, nothing) == "没有答复可退回" && obstacle(.withdraw, nothing) == "没有待办的督办件")
    #expect(obstacle(.issueSlip, nothing) == nil && obstacle(.instruct, nothing) == nil)
    let waiting = try entry([7: try directive(.inspection(.spotCheck))])
    #expect(obstacle(.answer, waiting) == nil && obstacle(.withdraw, waiting) == nil)
    #expect(obstacle(.settle, waiting) == "没有已答复的督办件")
    #expect(obstacle(.close, waiting) == nil, "it is asked about in the form")
  }

  @Test func `a unit answers what it is asked though the item is another's, and nothing that another is asked`() throws
  {
    let presentation = try presentation()
    let plan = try entry().board.plan
    let stranger = try #require(
      plan.units.first { unit in
        !(plan.item(task)?.units(in: plan) ?? []).contains { plan.unit($0, includes: unit.name.chinese) }
      })
    let author = Author("周工", capacity: .unit, unit: stranger.key)
    let asked = try entry([7: try directive(.inspection(.spotCheck), to: [stranger.key])], as: author)
    #expect(Form.obstacle(to: .answer, task, asked, presentation) == nil)
    let other = try entry([7: try directive(.inspection(.spotCheck))], as: author)
    #expect(Form.obstacle(to: .answer, task, other, presentation) != nil)
  }

  @Test func `closing work on which something stands is asked about once`() throws {
    let entry = try entry([7: try directive(.instruction(leader: "张三"))])
    let form = try form(.close, entry, ["note": "验收合格"])
    let questions = form.questions(try form.drafts(entry), entry)
    let open = entry.board.openParts(of: task)
    #expect(open.first == .directive(7, .instruction(leader: "张三")))
    #expect(questions == [task: .openParts(open, in: entry.board.plan.period)])
    #expect(form.remarks(entry).dropFirst().first?.string == "  张三批示 #7", "before all else that is open")
  }

  @Test(arguments: [ItemCommand.update, .apply, .close, .confirm, .answer])
  func `evidence may stand beside what says or accepts that something was done`(command: ItemCommand) throws {
    let entry = try entry([7: try directive(.instruction(leader: "张三"))])
    let text = "淮住建〔2020〕15号；https://example.cn/a"
    var filled = try form(command, entry)
    let index = try #require(filled.fields.firstIndex { $0.key == Form.evidence })
    if let note = filled.fields.firstIndex(where: { $0.key == "note" }) {
      filled.fields[note].content = .text(TextField("已办"))
    }
    #expect(try filled.drafts(entry)[0].evidence == [], "it is optional")
    filled.fields[index].content = .text(TextField(text))
    #expect(try filled.drafts(entry)[0].evidence == [.reference("淮住建〔2020〕15号"), .link("https://example.cn/a")])
  }

  // MARK: Where it is told

  @Test(arguments: Language.allCases)
  func `the detail tells what stands with who owes it, and what is settled or withdrawn in a line`(
    language: Language
  ) throws {
    var withdrawn = try directive(.inspection(.revisit))
    withdrawn.withdrawn = .init(on: withdrawn.on, reason: "误登")
    let entry = try entry([
      7: try directive(.slip(.blue, number: SlipNumber(year: 2020, number: 1))),
      8: try directive(.instruction(leader: "张三"), answered: true), 9: withdrawn,
    ])
    let document = try #require(
      DetailDocument(
        task, highlighted: task, on: entry.board, presentation: try presentation(language), history: nil))
    let lines = document.lines.compactMap { line -> String? in
      switch line {
      case .spans(let spans, _): spans.map(\.text.string).joined()
      case .paragraph(let text, _, _): text.string
      case .heading, .labelled, .bar, .quarters, .anchor, .blank: nil
      }
    }
    for words in [
      language.pick("#7  督办〔2020〕1号（蓝色督办单）  待答复  限10月20日", "#7  督办 2020 no. 1 (blue slip)  to be answered  by 20 Oct"),
      language.pick("待答复：市住建局", "awaiting answer: City Housing Bureau"), "误登",
      language.pick("#8  张三批示  已答复  限10月20日", "#8  instruction of 张三  answered  by 20 Oct"),
      language.pick("#9  回访  已撤回  限10月20日", "#9  revisit  withdrawn  by 20 Oct"),
    ] { #expect(lines.contains(words), "\(words) in \(lines)") }
    #expect(lines.count { $0 == "倒排工期" } == 2, "what is withdrawn asks for nothing any more")
  }
}
