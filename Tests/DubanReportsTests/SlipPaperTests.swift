import DubanCore
import DubanExports
import DubanReports
import Foundation
import Testing

/// A slip as it is printed.
@Suite struct `The paper of a slip` {
  private func open(_ kind: Directive.Kind, withdrawn: Bool = false) throws -> (OpenPlan, RaisedDirective) {
    let period = try #require(Period(start: day(1, 1), end: day(12, 31)))
    var plan = Plan(id: "p", title: Name("民生实事", english: "Practical matters"), jurisdiction: "某市", period: period)
    plan.documentNumber = "某政办发〔2020〕1号"
    var housing = Unit(Name("市住建局", english: "Housing"), jurisdiction: "某市")
    housing.key = "zj"
    plan.units = [housing, Unit(Name("市教育局", english: "Education"), jurisdiction: "某市")]
    var task = Task(id: "1-1", number: "①", title: Name("改造老旧小区", english: "Renewing estates"))
    task.leads = ["市住建局"]
    task.due = day(11, 30)
    task.origin = Excerpt("改造老旧小区70个", at: .line(12))
    plan.tasks = [task]
    var state = ItemState()
    let order = Directive.Order(kind, units: ["zj", "市教育局"], answerBy: day(10, 30))
    var directive = Directive(order, on: day(10, 15), requirement: "倒排工期,10月底前复工 | 每周报一次")
    if withdrawn { directive.withdrawn = .init(on: day(10, 16), reason: "重复发出") }
    state.handling.directives[7] = directive
    let board = Board(plan, states: ["1-1": state], asOf: day(12, 1))
    return (OpenPlan(board: board, usual: day(12, 1), notice: nil), board.directives[0])
  }

  private func day(_ month: Int, _ number: Int) -> Day { Day(2020, month, number) ?? Day(number: 0) }

  private func text(_ kind: Directive.Kind, withdrawn: Bool = false, _ language: Language = .chinese) throws -> String {
    let (open, raised) = try open(kind, withdrawn: withdrawn)
    return TextWriter.text(SlipPaper(raised, of: open, office: "某市人民政府督查室", language).report)
  }

  private static let slip = Directive.Kind.slip(.yellow, number: SlipNumber(year: 2020, number: 3))

  @Test(arguments: Language.allCases)
  func `has number, day, units, item, origin, requirement and answer day, and leaves the contacts blank`(
    language: Language
  ) throws {
    let (open, raised) = try open(Self.slip)
    let report = SlipPaper(raised, of: open, office: "某市人民政府督查室", language).report
    let rows = try #require(report.tables.first).rows.map { $0.cells.map { $0.words(language) } }
    let content = Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    func field(_ chinese: String, _ english: String) -> String? { content[language.pick(chinese, english)] }
    #expect(report.number == language.pick("督办〔2020〕3号", "督办 2020 no. 3"))
    #expect(field("责任单位", "To") == language.pick("市住建局、市教育局", "Housing, Education"))
    #expect(field("工作事项", "Item") == language.pick("第1-1项 改造老旧小区", "item 1-1 Renewing estates"))
    #expect(field("来源", "Origin")?.contains("某政办发〔2020〕1号") == true)
    #expect(field("来源", "Origin")?.contains("改造老旧小区70个") == true)
    #expect(field("工作要求", "Requirement") == "倒排工期,10月底前复工 | 每周报一次")
    #expect(field("答复期限", "Answer by") == day(10, 30).words(language, year: true))
    #expect(field("责任人", "In charge") == "" && field("联系人及电话", "Contact") == "")
    #expect(field("签收（签字、日期）", "Received (signed, on)") == "" && field("办理情况", "What was done") == "")
    #expect(field("负责人签字（盖章）、日期", "Signed (seal), on") == "")
    let table = try #require(report.tables.first)
    #expect(
      table.rows.filter { $0.handLines > 0 }.allSatisfy { $0.cells[1] == .empty }, "what is printed needs no room")
    #expect(table.rows.filter { $0.cells[1] == .empty }.map(\.handLines) == [1, 1, 1, 5, 2])
    #expect(report.day == day(10, 15) && report.issuer == "某市人民政府督查室" && report.addsUp)
    try expectGolden(TextWriter.text(report), "slip-\(language.rawValue).txt")
  }

  @Test func `says what was wrong on its day, with the day that was missed and an extension of it`() throws {
    func told(_ change: (inout Task, inout ItemState, inout ItemState) -> Void, on day: Day) throws -> [String: String]
    {
      let (open, raised) = try open(Self.slip)
      var plan = open.plan
      var (state, milestone) = (ItemState(), ItemState())
      (state.status, state.reported) = (.inProgress, self.day(9, 1))
      change(&plan.tasks[0], &state, &milestone)
      let then = Board(plan, states: ["1-1": state, "1-1/Q2": milestone], asOf: day)
      let rows = try #require(SlipPaper(raised, of: open, then: then, office: "", .chinese).report.tables.first).rows
      return Dictionary(rows.map { ($0.cells[0].words(.chinese), $0.cells[1].words(.chinese)) }) { first, _ in first }
    }
    let quarter = Quarter(year: 2020, index: 2)
    func add(_ task: inout Task) {
      task.milestones = [Milestone(id: "Q2", quarters: [quarter], due: quarter.end, text: "主体完工")]
    }
    let late = try told({ task, _, _ in add(&task) }, on: day(10, 15))
    #expect(late["完成时限"] == "2020年6月30日")
    #expect(late["存在问题"] == "逾期：“主体完工”应于2020年6月30日完成，逾期107天")
    let extended = try told(
      { task, _, milestone in
        add(&task); milestone.extendedDue = day(8, 31)
      }, on: day(10, 15))
    #expect(extended["完成时限"] == "2020年8月31日（原定2020年6月30日，经批准延期）")
    #expect(extended["存在问题"]?.hasSuffix("逾期45天") == true)
    let well = try told({ _, _, _ in }, on: day(10, 15))
    #expect(well["存在问题"] == nil && well["完成时限"] == "2020年11月30日")
    let silent = try told({ _, state, _ in state = ItemState() }, on: day(10, 15))
    #expect(silent["存在问题"] == "未报：尚无填报")
  }

  @Test(
    arguments: [
      (slip, "工作要求"), (.instruction(leader: "张市长"), "批示内容"), (.inspection(.revisit), "发现问题"),
    ] as [(Directive.Kind, String)])
  func `what was asked stands under the word of its kind`(kind: Directive.Kind, field: String) throws {
    let (open, raised) = try open(kind)
    let rows = try #require(SlipPaper(raised, of: open, office: "", .chinese).report.tables.first).rows
    #expect(rows.contains { $0.cells == [.text(field), .text("倒排工期,10月底前复工 | 每周报一次")] })
  }

  @Test func `every format has all of it`() throws {
    let (open, raised) = try open(Self.slip)
    let report = SlipPaper(raised, of: open, office: "某市人民政府督查室", .chinese).report
    for text in [MarkdownWriter.text(report), HTMLWriter.text(report)] {
      for words in ["督办〔2020〕3号", "市住建局、市教育局", "某市人民政府督查室", "2020年10月30日"] { #expect(text.contains(words)) }
    }
  }

  @Test(
    arguments: [
      (slip, "督办单（黄色）"), (.instruction(leader: "张市长"), "张市长批示"), (.inspection(.revisit), "回访整改通知单"),
    ] as [(Directive.Kind, String)])
  func `tells what it is`(kind: Directive.Kind, words: String) throws {
    #expect(try text(kind).contains(words))
    #expect(try text(kind, .english).contains("Answer in writing by"))
  }

  @Test func `one that was withdrawn says so first, and stays the same paper`() throws {
    let withdrawn = try text(Self.slip, withdrawn: true)
    #expect(withdrawn.contains("本单已于2020年10月16日撤回（重复发出）。"))
    #expect(try !text(Self.slip).contains("撤回"))
    #expect(withdrawn.contains("督办〔2020〕3号"))
  }
}
