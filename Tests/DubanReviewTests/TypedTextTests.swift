import DubanCore
import DubanDocuments
@testable import DubanReview
import DubanScreen
import DubanTUI
import Testing

/// Nothing that is typed into any field is lost in silence: it is refused and stays in the editor, or the reading shows it.
@Suite struct `What is typed` {
  /// A part of the plan with every field that a task can have.
  private static var draft: PlanDraft {
    var draft = ReviewSample.draft
    let passage = ReviewSample.passage(8)
    func name(_ text: String, _ confidence: Confidence = .sure) -> Guess<String> {
      Guess(text, from: passage, confidence: confidence)
    }
    draft.areas = [name("东区"), name("西区")]
    draft.issuer = name("临江市人民政府办公室")
    draft.issued = Day(2026, 2, 1).map { Guess($0, from: passage) }
    var task = draft.tasks[2]
    task.responsible = [name("市城管局")]
    task.roles = ["指导": [name("市交通局")]]
    task.leaders = [name("王副市长")]
    task.areas = [name("东区")]
    task.start = Day(2026, 3, 1).map { Guess($0, from: passage) }
    var stretch = Target(Name("小学"), kind: .floorWithStretch, value: Figure(2), unit: "所")
    stretch.upper = Figure(3)
    stretch.shares = [Target.Share(area: "东区", value: Figure(1)), Target.Share(area: "西区", value: Figure(1))]
    stretch.parts = [Target.Part(Name("新建"), value: Figure(1), unit: nil)]
    stretch.areas = ["东区", "西区"]
    stretch.years = [Target.YearShare(year: 2026, value: Figure(2))]
    stretch.start = Day(2026, 3, 1)
    stretch.due = Day(2026, 9, 30)
    var change = Target(Name("入学率"), kind: .fromTo, basis: .level, value: Figure(98), unit: "%")
    change.from = Figure(96)
    var relative = Target(Name("增速"), kind: .relative, basis: .level, unit: "%")
    relative.reference = "全省平均"
    task.targets = [stretch, change, relative].map { Guess($0, from: passage) }
    let quarter = Quarter(year: 2026, index: 2)
    task.milestones = [
      Guess(
        Milestone(
          id: "Q2", quarters: [quarter], due: quarter.end, text: "完成主体工程",
          criteria: [Criterion("小学", value: Figure(1), unit: "所", basis: .cumulative)]), from: passage)
    ]
    var money = Funding(id: "", name: Name("总投资"), total: Target.Quantity(Figure(1200), unit: "万元"))
    money.sources = [Funding.Source(Name("市财政"), value: Figure(500)), Funding.Source(Name("自筹"), value: Figure(700))]
    money.parts = [Target.Part(Name("土建"), value: Figure(800), unit: nil)]
    money.shares = [Target.Share(area: "东区", value: Figure(600)), Target.Share(area: "西区", value: Figure(600))]
    task.funding = [Guess(money, from: passage)]
    var duty = ReportDuty(id: "", title: Name("进展情况"), every: .month, units: ["市教育局"])
    duty.dueDay = 25
    duty.receiver = "市政府督查室"
    task.duties = [Guess(duty, from: passage)]
    draft.tasks[2] = task
    draft.duties = [Guess(duty, from: passage)]
    var indicator = IndicatorDraft(
      number: "1", name: name("城镇化率"),
      target: Guess(Target(Name("城镇化率"), kind: .atLeast, basis: .level, value: Figure(72), unit: "%"), from: passage))
    indicator.owners = [name("市教育局")]
    indicator.category = name("民生")
    draft.indicators = [indicator]
    draft.units[0].aliases = [name("城管局", .likely)]
    draft.units[0].members = ["市交通局"]
    return draft
  }

  private static func models() throws -> [ReviewModel] {
    let today = try #require(Day(2026, 3, 1))
    let draft = draft
    let setting = ScreenSetting(
      presentation: Presentation(language: .chinese, today: today), themes: [.base], theme: .base,
      size: Size(rows: 40, columns: 140))
    return [
      ReviewModel(
        Review(draft, readers: FieldReaders(of: draft, today: today)), of: SourceLines(ReviewSample.document),
        name: "要点.docx", setting: setting), try AmendModelTests.model(),
    ]
  }

  private static let strange = "囧囧"

  /// What is typed where `value` stood.
  private static func typed(over value: String) -> [String] {
    let added = [
      "\(value)\(strange)", "\(strange)\(value)", "\(value)、\(strange)", "\(value)，\(strange)", "\(value) \(strange)",
    ]
    return [strange, "、，"] + (value.isEmpty ? [] : added)
  }

  /// Everything that the screen can show of the part at `path`, and the names of all parts.
  private static func shown(_ model: ReviewModel, at path: DraftPath) -> String {
    let fields = model.review.draft.fields(at: path, .chinese)
    return fields.map { $0.value + " " + ($0.told ?? "") }.joined(separator: "\n")
      + model.rows.map(\.title).joined(separator: "\n")
  }

  @Test(arguments: [0, 1]) func `is refused and stays, or is shown, in every field`(_ which: Int) throws {
    let start = try Self.models()[which]
    var count = 0
    var kinds: Set<String> = []
    for row in start.rows {
      for index in start.review.draft.fields(at: row.path, .chinese).indices {
        var opened = start
        opened.select(row.path)
        opened.focus = .fields
        opened.field = index
        _ = opened.handle(.character("e"))
        guard case .edit(let editor)? = opened.window, case .edit(_, let field, let value)? = editor.typed else {
          continue
        }
        kinds.insert(field.word.filter { !$0.isNumber })
        for text in Self.typed(over: value) {
          var model = opened
          _ = model.handle(.ctrl("u"))
          for character in text { _ = model.handle(.character(character)) }
          _ = model.handle(.enter)
          // What was only asked is meant the second time.
          if model.doubted != nil { _ = model.handle(.enter) }
          count += 1
          if case .edit(let editor)? = model.window {
            #expect(editor.typed == .edit(row.path, field, text), "\(row.path) \(field) \(text)")
            #expect(editor.diagnostic != nil, "\(row.path) \(field) \(text)")
            #expect(model.review.steps.isEmpty)
          } else {
            let isShown = text.contains(Self.strange) && Self.shown(model, at: row.path).contains(Self.strange)
            #expect(isShown, "\(row.path) \(field): \(text)")
          }
        }
      }
    }
    #expect(count > 300)
    #expect(which == 1 || kinds.count > 40, "\(kinds.count): \(kinds.sorted())")
  }

  @Test func `is told as it is understood before it is taken`() throws {
    var model = try Self.models()[0]
    model.select(.task([0]))
    model.focus = .fields
    model.field = try #require(model.fields.firstIndex { $0.field == .funding(0) })
    _ = model.handle(.character("e"))
    for character in "省500万，市300万" { _ = model.handle(.character(character)) }
    #expect(model.draw().snapshot.contains("读作 资金 800 万元 来源 省 500、市 300"))
    #expect(model.review.steps.isEmpty)
    _ = model.handle(.ctrl("u"))
    for character in "800万" { _ = model.handle(.character(character)) }
    #expect(model.draw().snapshot.contains("读作 资金 800 万元"))
    _ = model.handle(.enter)
    #expect(model.review.draft.tasks[0].funding.map(\.value.total) == [Target.Quantity(Figure(800), unit: "万元")])
  }
}
