package import DubanCore

/// Reads what a person types into a field of a draft, in the words in which plans are written.
package struct FieldReaders: Sendable {
  /// A target from its phrase: `新建城市公厕26座以上`. Nil where none is in it.
  package var target: @Sendable (String, Passage) -> Guess<Target>?
  /// The milestones of a phrase: `三季度完成60%`, several where it tells several. None where none is in it.
  package var milestones: @Sendable (String, Passage) -> [Guess<Milestone>]
  /// A day: `12月底前`, `2026-06-30`.
  package var day: @Sendable (String) -> Day?

  /// Money that is set aside, from its phrase: `总投资1200万元，其中市财政500万元`. Nil where none is in it.
  package var funding: @Sendable (String, Passage) -> Guess<Funding>? = { _, _ in nil }
  /// A report duty from its phrase, which those named beside it owe where it names nobody: `每月25日前向县政府督查室报送进展情况`.
  package var duty: @Sendable (String, [String]) -> Guess<ReportDuty>? = { _, _ in nil }

  /// All targets of a phrase, in its order: what is typed may tell several.
  package var targets: @Sendable (String, Passage) -> [Guess<Target>]
  /// A limit that is no day and stays in words: `春节前`, `长期`. Nil where it is none.
  package var limitWords: @Sendable (String) -> String? = { _ in nil }

  /// The day on which the draft is looked at; nil where that does not matter.
  package var today: Day?

  /// Readers of the three kinds of fields that are no plain text.
  package init(
    target: @escaping @Sendable (String, Passage) -> Guess<Target>?,
    milestones: @escaping @Sendable (String, Passage) -> [Guess<Milestone>],
    day: @escaping @Sendable (String) -> Day?
  ) {
    self.target = target
    targets = { text, passage in target(text, passage).map { [$0] } ?? [] }
    self.milestones = milestones
    self.day = day
  }
}

/// Why a step of a review cannot be taken.
package enum ReviewProblem: Error, Equatable, Sendable {
  /// The draft has no such part: the document or the program is another than when the step was taken.
  case noSuchPart
  /// The text is no day, no target, no milestone, no period.
  case notADay(String)
  case notATarget(String)
  /// An indicator has one target, and so many are told.
  case severalTargets(String, Int)
  case notAMilestone(String)
  case notAPeriod(String)
  /// The text is no day, and no limit in words either.
  case notALimit(String)
  /// There is nothing but commas and the like.
  case onlySigns(String)
  case notAFigure(String)
  case notAKind(String)
  case notAList(String)
  case notARhythm(String)
  case notFunding(String)
  case notADuty(String)
  case notACount(String)
  case notMoney(String)
  case notAKindOfMoney(String)
  case notAKindOfEach(String)
  case notABasis(String)
  /// A piece of a figure is told in another unit than the whole.
  case otherUnit(String, String?)
  /// A piece of a figure is greater than the whole.
  case aboveWhole(String, String)
  /// What is striven for is no more than what must stand.
  case notAboveFloor(String, String)
  /// A title may not be empty.
  case empty
  /// These words are asked about and have no reading that could be accepted.
  case noReading(String)
  /// The units are of different governments and never one.
  case otherJurisdiction(String, String)
  /// There is one of this name already.
  case isThere(String)
  /// There is no task before it to go on.
  case nothingBefore
  /// A task that holds others cannot be split.
  case hasChildren
  /// A text of one character cannot be split, nor can one at its ends.
  case notThere
  /// It stands at the end of its list already.
  case atTheEnd
  /// This part has no such field, or cannot be treated so.
  case doesNotApply

  /// The sentence, without a full stop.
  package func words(_ language: Language) -> String {
    switch self {
    case .noSuchPart: language.pick("没有这一项", "there is no such part")
    case .notADay(let text):
      language.pick("“\(text)”不是日期；如 2026-6-30、6月底、三季度", "'\(text)' is no day; write 2026-06-30, 6月底 or 三季度")
    case .notATarget(let text):
      language.pick("“\(text)”里没有目标；如 新建公厕26座以上", "there is no target in '\(text)'; write 新建公厕26座以上")
    case .severalTargets(let text, let count):
      language.pick(
        "“\(text)”里有 \(count) 个目标，一项指标只有一个；先填一个，如 新建公厕26座以上",
        "there are \(count) targets in '\(text)', and an indicator has one; write one, as in 新建公厕26座以上")
    case .notALimit(let text):
      language.pick(
        "“\(text)”不是期限；如 2026-6-30、6月底、三季度，不定日期的写 春节前、长期",
        "'\(text)' is no limit; write 2026-06-30, 6月底 or 三季度, or in words 春节前 or 长期")
    case .onlySigns(let text):
      language.pick("“\(text)”只有标点；要清空就什么都不填", "'\(text)' is nothing but signs; leave it empty to take the field away")
    case .notAMilestone(let text):
      language.pick("“\(text)”里没有节点；如 三季度完成60%", "there is no milestone in '\(text)'; write 三季度完成60%")
    case .notAPeriod(let text):
      language.pick(
        "“\(text)”不是起止时间；如 2026、2024-2026 或 2026-01-01 2026-12-31",
        "'\(text)' is no period; write 2026, 2024-2026 or 2026-01-01 2026-12-31")
    case .notAFigure(let text):
      language.pick("“\(text)”不是数值；如 26座、98.5%", "'\(text)' is no figure; write 26座 or 98.5%")
    case .notAKind(let text):
      language.pick(
        "“\(text)”不在可选之列：" + Target.Kind.allCases.map { $0.words(.chinese) }.joined(separator: "、"),
        "'\(text)' is none of " + Target.Kind.allCases.map { $0.words(.english) }.joined(separator: ", "))
    case .notAList(let text):
      language.pick("“\(text)”读不成名称加数值；如 东区12、西区8", "'\(text)' is no list of names with figures; write 东区12、西区8")
    case .notARhythm(let text):
      language.pick(
        "“\(text)”里没有周期；如 每月25日前、每半月、每季次月10日前",
        "'\(text)' tells no rhythm; write 每月25日前, 每半月 or 每季次月10日前")
    case .notFunding(let text):
      language.pick(
        "“\(text)”里没有资金；如 总投资1200万元，其中市财政500万元、自筹700万元",
        "there is no money in '\(text)'; write 总投资1200万元,其中市财政500万元、自筹700万元")
    case .notADuty(let text):
      language.pick(
        "“\(text)”里没有报送要求；如 每月25日前向市政府督查室报送进展情况",
        "'\(text)' asks for no report; write 每月25日前向市政府督查室报送进展情况")
    case .notACount(let text):
      language.pick("“\(text)”不是份数；如 1", "'\(text)' is no number of pieces; write 1")
    case .notMoney(let text):
      language.pick("“\(text)”不是金额；如 1200万元、市财政 500万元", "'\(text)' is no sum of money; write 1200万元 or 市财政 500万元")
    case .notAKindOfMoney(let text):
      language.pick(
        "“\(text)”不在可选之列：" + Funding.kinds.map { $0.words(.chinese) }.joined(separator: "、"),
        "'\(text)' is none of " + Funding.kinds.map { $0.words(.english) }.joined(separator: ", "))
    case .notAKindOfEach(let text):
      language.pick(
        "“\(text)”不在可选之列：" + Target.Each.allCases.map { $0.words(.chinese) }.joined(separator: "、"),
        "'\(text)' is none of " + Target.Each.allCases.map { $0.words(.english) }.joined(separator: ", "))
    case .notABasis(let text):
      language.pick(
        "“\(text)”不在可选之列：" + Target.Basis.allCases.map { $0.words(.chinese) }.joined(separator: "、"),
        "'\(text)' is none of " + Target.Basis.allCases.map { $0.words(.english) }.joined(separator: ", "))
    case .otherUnit(let piece, let unit?):
      language.pick(
        "“\(piece)”与总数的单位“\(unit)”不同；如 东区12\(unit)、西区8\(unit)",
        "'\(piece)' is not told in '\(unit)' as the whole is; write 东区12\(unit)、西区8\(unit)")
    case .otherUnit(let piece, nil):
      language.pick(
        "“\(piece)”有单位而总数没有；如 东区12、西区8", "'\(piece)' has a unit and the whole has none; write 东区12、西区8")
    case .aboveWhole(let piece, let whole):
      language.pick(
        "“\(piece)”大于总数\(whole)；各项不超过总数，如 东区12、西区8",
        "'\(piece)' is greater than the whole of \(whole); no piece may be, as in 东区12、西区8")
    case .notAboveFloor(let typed, let floor):
      language.pick(
        "力争“\(typed)”应高于确保的\(floor)；如 确保2家、力争3家",
        "the aim '\(typed)' must be above the floor of \(floor); as in 确保2家、力争3家")
    case .noReading(let text):
      language.pick(
        "“\(OpenQuestion.shortened(text, to: 30))”没有读出结果，认可了也进不了方案",
        "nothing was read out of '\(OpenQuestion.shortened(text, to: 30))', so that accepting it would put nothing into the plan"
      )
    case .otherJurisdiction(let one, let other):
      language.pick("“\(one)”与“\(other)”不属同一地区，不能合并", "'\(one)' and '\(other)' are of different places and never one")
    case .isThere(let name): language.pick("“\(name)”已有", "'\(name)' is there already")
    case .empty: language.pick("不能为空", "it may not be empty")
    case .nothingBefore: language.pick("前面没有可并入的事项", "no task stands before it")
    case .hasChildren: language.pick("下面还有事项，不能拆分", "it holds other tasks and cannot be split")
    case .notThere: language.pick("此处不能拆分", "it cannot be split there")
    case .atTheEnd: language.pick("已在尽头", "it cannot go any further")
    case .doesNotApply: language.pick("此处不适用", "that means nothing here")
    }
  }
}
