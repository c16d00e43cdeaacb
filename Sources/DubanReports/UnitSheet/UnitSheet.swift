package import DubanCore

/// The sheet that a unit without an account fills in: what it answers for and is not done, with what it said last, a few open cells for
/// what is new, and hidden codes by which it is read back.
package struct UnitSheet: Sendable {
  package let unit: Unit
  package let workbook: Workbook

  /// The keys of its columns that whoever reads it back looks for. Hidden ones stand in each row, so that rows may be put in another
  /// order or be copied.
  package enum Key {
    /// The plan's id.
    package static let plan = "plan"
    /// The version of its definition.
    package static let planVersion = "planVersion"
    /// The key of the unit.
    package static let unit = "unit"
    /// The id within the plan.
    package static let item = "item"
    /// The measure of which the row tells the figure; empty where nothing is measured.
    package static let measure = "measure"
    /// The version of the item's state that whoever fills it in has seen.
    package static let version = "version"
    package static let status = "status"
    package static let value = "value"
    package static let day = "day"
    package static let note = "note"
  }

  /// How long a wording may be.
  package static let longestNote = 500

  /// The sheet of `unit` on `board`, whose plan has the version `planVersion`; nil where it has nothing to report.
  package init?(_ unit: Unit, on board: Board, planVersion: Int, _ language: Language) {
    let words = SheetWords(board, language)
    let lines = Line.all(of: unit.name.chinese, on: board, language)
    guard !lines.isEmpty else { return nil }
    self.unit = unit
    let name = unit.name.words(language)
    var sheet = Workbook.Sheet(
      "report", language.pick("填报", "Report"), frozenColumns: 2,
      UnitSheet.columns(words, unit: unit.key, planVersion: planVersion), groups: lines.count
    ) { [lines[$0]] }
    sheet.isForm = true
    var workbook = Workbook(
      title: language.pick(
        "\(name)填报表：《\(board.plan.title.words(language))》",
        "Report sheet of \(name): “\(board.plan.title.words(language))”"),
      asOf: board.asOf, language: language, isSimulated: board.isSimulated, sheets: [sheet])
    workbook.hint = language.pick(
      "只填浅黄格：状态、最新数值、数据日、说明；没有变化的留原样，填好后原样发回",
      "fill in the pale yellow cells only: status, figure, its day, wording; leave what has not changed, and send it back"
    )
    self.workbook = workbook
  }

  /// The sheets of all units of `board` that have something to report, in the order of the plan.
  package static func all(on board: Board, planVersion: Int, _ language: Language) -> [UnitSheet] {
    board.plan.units.compactMap { UnitSheet($0, on: board, planVersion: planVersion, language) }
  }

  // MARK: Columns

  private static func columns(
    _ words: SheetWords, unit: String, planVersion: Int
  ) -> [SheetColumn<Line>] {
    let language = words.language
    let statuses = Status.allCases.filter { !$0.isDecision }
    let plan = words.board.plan
    // What is told of the item as a whole stands in its first line only.
    @Sendable func once(_ line: Line, _ cell: Workbook.Cell) -> Workbook.Cell { line.isFirst ? .input(cell) : .empty }
    return [
      SheetColumn("id", "编号", "Id", width: 8, .wrapped) { .text($0.item) },
      SheetColumn("title", "事项", "Item", width: 24, .wrapped) { .text($0.title) },
      SheetColumn("target", "填报内容", "What is asked", width: 22, .wrapped) { .text($0.asked) },
      SheetColumn("due", "时限", "Due day", width: 11, .day) { .day($0.due) },
      SheetColumn("next", "最近节点", "Next milestone", width: 20, .wrapped) { .text($0.isFirst ? $0.next : nil) },
      SheetColumn("light", "灯", "Light", width: 9, .light) { .light($0.judgement?.light) },
      SheetColumn("reason", "依据", "Reason", width: 20, .wrapped) { words.reason($0.judgement) },
      SheetColumn("reportedOn", "上次填报日", "Reported on", width: 11, .day) { .day($0.state.reported) },
      SheetColumn("latest", "上次数值", "Last figure", width: 10, .number) { .figure($0.latest?.value) },
      SheetColumn("measuredIn", "计量单位", "Unit", width: 9) { .text($0.measuredIn) },
      SheetColumn(Key.value, "最新数值", "New figure", width: 11, .number) { line in
        line.measure == nil ? .empty : .input(.empty)
      }.filled(with: .figure),
      SheetColumn(Key.day, "数据日", "Its day", width: 12, .day) { once($0, .empty) }
        .filled(with: .day(from: plan.period.start)),
      SheetColumn(Key.status, "状态", "Status", width: language == .chinese ? 9 : 12) { line in
        once(line, .text(line.said?.words(language)))
      }.filled(with: .choice(statuses.map { $0.words(language) })),
      SheetColumn(Key.note, "说明", "Wording", width: 32, .wrapped) { once($0, .text($0.state.wording)) }
        .filled(with: .text(most: longestNote)),
      SheetColumn(Key.plan, "方案代码", "Plan code", width: 8) { _ in .text(plan.id) }.hidden,
      SheetColumn(Key.planVersion, "方案版本", "Plan version", width: 8, .number) { _ in .count(planVersion) }.hidden,
      SheetColumn(Key.unit, "单位代码", "Unit code", width: 8) { _ in .text(unit) }.hidden,
      SheetColumn(Key.item, "事项代码", "Item code", width: 8) { .text($0.item) }.hidden,
      SheetColumn(Key.measure, "目标代码", "Measure code", width: 8) { .text($0.measure) }.hidden,
      SheetColumn(Key.version, "事项版本", "Item version", width: 8, .number) { .count($0.state.version) }.hidden,
    ]
  }
}
