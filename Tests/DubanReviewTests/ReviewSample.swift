import DubanCore
import DubanDocuments

/// A short document and what might have been understood of it: an invented place.
enum ReviewSample {
  static let lines = [
    "临江市2026年城市更新工作要点", "临政办发〔2026〕8号", "一、补齐设施短板",
    "1. 新建公厕。年内新建城市公厕26座以上，二季度末完成一半。（牵头单位：市城管局；配合单位：市财政局、市住建局）",
    "2. 修路建桥。修路十条，建桥两座左右，按期交付使用。（市交通局、有关方面负责）", "其中北门大桥另行安排。", "二、提升服务水平",
    "3. 办好学校。9月底前新建小学2所，力争3所，各县区至少扩建1所。（市教育局牵头，各县区政府配合）", "联系电话：0512-0000000",
  ]

  static var document: SourceDocument {
    var document = SourceDocument(format: .docx)
    document.blocks = lines.enumerated().map { .paragraph(.init($1, origin: .paragraph($0 + 1))) }
    return document
  }

  static func passage(_ line: Int, _ text: String? = nil) -> Passage {
    Passage(text ?? lines[line - 1], at: .paragraph(line))
  }

  static let readers = FieldReaders(target: { _, _ in nil }, milestones: { _, _ in [] }, day: { Day($0) })

  static var draft: PlanDraft {
    var draft = PlanDraft()
    draft.title = Guess("临江市2026年城市更新工作要点", from: passage(1))
    draft.documentNumber = Guess("临政办发〔2026〕8号", from: passage(2))
    draft.jurisdiction = Guess("临江市", from: passage(1, "临江市"), confidence: .likely)
    draft.period = Day(2026, 1, 1).flatMap { start in Day(2026, 12, 31).flatMap { Period(start: start, end: $0) } }.map
    {
      Guess($0, from: passage(1, "2026年"))
    }
    draft.sections = [
      SectionDraft(id: "1", title: Guess("补齐设施短板", from: passage(3))),
      SectionDraft(id: "2", title: Guess("提升服务水平", from: passage(7))),
    ]
    func unit(_ name: String, _ line: Int, _ confidence: Confidence = .sure) -> Guess<String> {
      Guess(name, from: passage(line, name), confidence: confidence)
    }
    func task(_ number: String, _ title: String, _ line: Int, _ section: String) -> TaskDraft {
      var task = TaskDraft(number: number, title: Guess(title, from: passage(line, title)))
      task.text = Guess(lines[line - 1], from: passage(line))
      task.section = section
      return task
    }
    var first = task("1", "新建公厕", 4, "1")
    first.leads = [unit("市城管局", 4)]
    first.cooperating = [unit("市财政局", 4), unit("市住建局", 4)]
    first.targets = [
      Guess(Target(Name("城市公厕"), kind: .atLeast, value: Figure(26), unit: "座"), from: passage(4, "新建城市公厕26座以上"))
    ]
    var second = task("2", "修路建桥", 5, "1")
    second.responsible = [unit("市交通局", 5), unit("有关方面", 5, .doubtful)]
    second.targets = [
      Guess(
        Target(Name("桥"), kind: .about, value: Figure(2), unit: "座"), from: passage(5, "建桥两座左右"), confidence: .likely,
        alternatives: [Target(Name("桥"), kind: .exactly, value: Figure(2), unit: "座")])
    ]
    var third = task("3", "办好学校", 8, "2")
    third.leads = [unit("市教育局", 8)]
    third.cooperating = [unit("各县区政府", 8)]
    third.due = Day(2026, 9, 30).map { Guess($0, from: passage(8, "9月底前")) }
    draft.tasks = [first, second, third]
    draft.units = [
      UnitDraft(unit("市城管局", 4)), UnitDraft(unit("市交通局", 5)), UnitDraft(unit("有关方面", 5, .doubtful)),
      UnitDraft(unit("市教育局", 8)),
    ]
    draft.questions = [Question(.unit, about: passage(5, "有关方面"), readings: ["单位", "不是单位"])]
    draft.missing = [Question(.annex, about: passage(1, "附件2"))]
    draft.ignored = [passage(6), passage(9)]
    return draft
  }
}
