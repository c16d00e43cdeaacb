import DubanCore

/// 台账: one row a target and one a milestone, with the day that the plan set and the one that holds; what has neither, or a day
/// of its own beside them, has a row for itself.
enum LedgerSheet {
  /// A row: what it is, and the task or indicator to which it belongs.
  struct Row {
    let id: String
    let kind: Kind
    let owner: Owner
    /// What is counted, what must stand, or what is to be done.
    var text: String
    var originalDue: Day?
    var due: Day?
    var target: TargetAssessment?
    var judgement: Judgement?
    var status: String?
    /// Those of the target, for three columns.
    var percents: (expected: Figure?, actual: Figure?, gap: Figure?)
    /// What is counted where there is no target.
    var counted: Counts?
    /// Whether it is the first of its item, in which is told what was said of the item as a whole.
    var isFirst = false

    /// What is to be reached and what is, with the unit of both.
    var counts: Counts? {
      guard let target else { return counted }
      return Counts(
        value: target.total, latest: target.latest?.value, latestOn: target.latest?.on, unit: target.target.unit)
    }
  }

  /// The figures of a row.
  struct Counts {
    /// What is demanded in all.
    var value: Figure?
    var latest: Figure?
    var latestOn: Day?
    var unit: String?
    /// What is demanded, as the plan says it; of a target that says it itself.
    var demand: String?
  }

  /// What a row tells.
  enum Kind: Sendable {
    case heading, task, target, milestone, indicator, funding, duty

    func words(_ language: Language) -> String {
      switch self {
      case .heading: language.pick("标题", "heading")
      case .task: ItemKind.task.words(language)
      case .target: language.pick("目标", "target")
      case .milestone: ItemKind.milestone.words(language)
      case .indicator: ItemKind.indicator.words(language)
      case .funding: ItemKind.funding.words(language)
      case .duty: ItemKind.duty.words(language)
      }
    }
  }

  /// What all rows of a task or an indicator tell alike, made once and shared by them.
  final class Owner: Sendable {
    let title: Workbook.Cell
    let number: Workbook.Cell
    let section: Workbook.Cell
    let leads: Workbook.Cell
    let responsible: Workbook.Cell
    let cooperating: Workbook.Cell
    let leaders: Workbook.Cell
    let light: Workbook.Cell
    let status: Workbook.Cell
    let reported: Workbook.Cell
    let wording: Workbook.Cell

    init(_ entry: Board.TaskEntry, section: String?, _ words: SheetWords) {
      let (task, assessed) = (entry.task, entry.assessment)
      title = .text(task.title.words(words.language))
      number = .text(task.number)
      self.section = .text(section)
      leads = words.units(task.leads)
      responsible = words.units(task.responsible)
      cooperating = words.units(task.cooperating)
      leaders = .text(words.language.list(task.leaders))
      light = .light(of: assessed.judgement)
      status = .text(assessed.state.status?.words(words.language))
      // A milestone that the office confirmed is no report.
      reported = .day(words.board.state(of: task.id).reported)
      wording = .text(assessed.state.wording)
    }

    /// Money that is set aside for `task`, or for the plan as a whole: it is the units' of the task.
    init(_ money: Funding, of task: Owner?, _ state: ItemState, _ words: SheetWords) {
      title = task?.title ?? .text(money.name.words(words.language))
      number = task?.number ?? .empty
      section = task?.section ?? .empty
      leads = task?.leads ?? .empty
      responsible = task?.responsible ?? .empty
      cooperating = task?.cooperating ?? .empty
      leaders = task?.leaders ?? .empty
      (light, status) = (.empty, .empty)
      reported = .day(state.reported)
      wording = .text(state.wording)
    }

    /// What units have to hand in.
    init(_ duty: ReportDuty, _ state: ItemState, _ words: SheetWords) {
      title = .text(duty.title.words(words.language))
      (number, section, leads, cooperating, leaders) = (.empty, .empty, .empty, .empty, .empty)
      responsible = words.units(duty.units)
      (light, status) = (.empty, .empty)
      reported = .day(state.reported)
      wording = .text(state.wording)
    }

    init(_ entry: Board.IndicatorEntry, _ words: SheetWords) {
      let (indicator, assessed) = (entry.indicator, entry.assessment)
      title = .text(indicator.name.words(words.language))
      number = .text(indicator.number)
      (section, leads, cooperating, leaders) = (.empty, .empty, .empty, .empty)
      responsible = words.units(indicator.owners)
      light = .light(of: assessed.judgement)
      status = .text(assessed.state.status?.words(words.language))
      reported = .day(assessed.state.reported)
      wording = .text(assessed.state.wording)
    }
  }

  static func sheet(_ words: SheetWords) -> Workbook.Sheet? {
    let rows = Items(words)
    guard rows.count > 0 else { return nil }
    let filled = Filled(words.board)
    let shown = columns(words).filter { filled.holds($0.column.key) }.map { column in
      guard column.column.key == "note" else { return column }
      // Said once of an item, however many rows it has.
      return SheetColumn<Row>(
        "note", column.column.heading.chinese, column.column.heading.words(.english), width: 24, .wrapped
      ) {
        $0.isFirst ? $0.owner.wording : .empty
      }
    }
    // What paper has room for stands first, so that it is printed as a whole; the rest stands beside it on the screen.
    let printed = shown.filter { onPaper.contains($0.column.key) }
    let beside = shown.filter { !onPaper.contains($0.column.key) }.map(\.offPaper)
    var sheet = Workbook.Sheet(
      "ledger", words.language.pick("台账", "Ledger"), frozenColumns: 2, printed + beside, groups: rows.count
    ) { rows.item($0).rows }
    sheet.beginsChapter = rows.beginsSection
    return sheet
  }

  /// The columns that are printed: what is wanted, by when, whose it is, how far it is and what was said. About 200 characters, which
  /// A4 across holds at three quarters of their size.
  private static let onPaper: Set = [
    "id", "title", "text", "leads", "responsible", "due", "target", "latest", "actualPercent", "light", "reason",
    "note",
  ]

  /// The items that are judged, in the order of the plan: indicators, then tasks.
  struct Items: Sendable {
    private let words: SheetWords
    private let sections: [String: String]

    init(_ words: SheetWords) {
      self.words = words
      sections = Dictionary(words.board.plan.sections.map { ($0.id, $0.title.words(words.language)) }) { first, _ in
        first
      }
    }

    var count: Int { words.board.indicators.count + words.board.tasks.count }

    /// Whether the one at `position` stands under another section than the one before.
    func beginsSection(_ position: Int) -> Bool {
      let (tasks, indicators) = (words.board.tasks, words.board.indicators.count)
      guard position > 0, position >= indicators else { return false }
      let place = position - indicators
      return place == 0 ? indicators > 0 : tasks[place].section != tasks[place - 1].section
    }

    /// The one at `position` with its rows, and its task where it is one.
    func item(_ position: Int) -> (rows: [Row], owner: Owner, task: Task?) {
      let indicators = words.board.indicators
      guard position >= indicators.count else {
        var row = LedgerSheet.row(indicators[position], words)
        row.isFirst = true
        return ([row], row.owner, nil)
      }
      let entry = words.board.tasks[position - indicators.count]
      let owner = Owner(entry, section: entry.section.map { sections[$0] ?? $0 }, words)
      var rows = LedgerSheet.rows(entry, owner, words)
      if !rows.isEmpty { rows[0].isFirst = true }
      return (rows, owner, entry.task)
    }
  }

  private static func row(_ entry: Board.IndicatorEntry, _ words: SheetWords) -> Row {
    Row(
      id: entry.indicator.id, kind: .indicator, owner: Owner(entry, words), text: entry.indicator.target.name.chinese,
      originalDue: entry.indicator.due(in: words.board.plan), due: entry.assessment.due,
      target: entry.assessment.target,
      judgement: entry.assessment.judgement, percents: entry.assessment.target.percents)
  }

  private static func rows(_ entry: Board.TaskEntry, _ owner: Owner, _ words: SheetWords) -> [Row] {
    let (task, assessed, language) = (entry.task, entry.assessment, words.language)
    let ownDay = task.due(in: words.board.plan)
    let targets = assessed.targets.map { target in
      Row(
        id: task.targets.count > 1 ? "\(task.id)#\(target.target.key)" : task.id, kind: .target, owner: owner,
        text: target.target.name.words(language), originalDue: target.target.due ?? ownDay, due: target.span.end,
        target: target, judgement: target.judgement, percents: target.percents)
    }
    let milestones = assessed.milestones.map { milestone in
      Row(
        id: milestone.id, kind: .milestone, owner: owner, text: milestone.milestone.text,
        originalDue: milestone.milestone.due, due: milestone.due, judgement: milestone.judgement,
        status: milestone.state.words(language))
    }
    let parts = targets + milestones
    guard parts.isEmpty || assessed.own != nil else { return parts }
    let own = Row(
      id: task.id, kind: task.isHeading ? .heading : .task, owner: owner, text: task.text ?? "",
      originalDue: task.isHeading ? nil : ownDay, due: task.isHeading ? nil : assessed.due,
      judgement: assessed.own ?? assessed.judgement)
    return [own] + parts
  }

  /// What is told of a row.
  static func columns(_ words: SheetWords) -> [SheetColumn<Row>] {
    let language = words.language
    return [
      SheetColumn("id", "编号", "Id", width: 14, .wrapped) { .text($0.id) },
      SheetColumn("title", "事项", "Item", width: 24, .wrapped) { $0.owner.title },
      SheetColumn("number", "序号", "Number", width: 7) { $0.owner.number },
      SheetColumn("kind", "类别", "Kind", width: 8) { .text($0.kind.words(language)) },
      SheetColumn("text", "目标或节点", "Target or milestone", width: 22, .wrapped) { .text($0.text) },
      SheetColumn("section", "章节", "Section", width: 10, .wrapped) { $0.owner.section },
      SheetColumn("leads", "牵头单位", "Lead units", width: 18, .wrapped) { $0.owner.leads },
      SheetColumn("responsible", "责任单位", "Responsible units", width: 24, .wrapped) { $0.owner.responsible },
      SheetColumn("cooperating", "配合单位", "Cooperating units", width: 24, .wrapped) { $0.owner.cooperating },
      SheetColumn("leaders", "分管领导", "Leaders in charge", width: 9, .wrapped) { $0.owner.leaders },
      SheetColumn("originalDue", "原定时限", "Original due day", width: 11, .day) { .day($0.originalDue) },
      SheetColumn("due", "现行时限", "Due day", width: 11, .day) { .day($0.due) },
      SheetColumn("target", "要求", "Demand", width: 12, .wrapped) { row in
        row.target.map { words.demand($0.target) } ?? .text(row.counted?.demand)
      },
      SheetColumn("value", "目标值", "Target figure", width: 10, .number) { .figure($0.counts?.value) },
      SheetColumn("latest", "最新值", "Latest figure", width: 10, .number) { .figure($0.counts?.latest) },
      SheetColumn("unit", "计量单位", "Unit", width: 10) { .text($0.counts?.unit) },
      SheetColumn("latestOn", "数据日", "Figure of", width: 11, .day) { .day($0.counts?.latestOn) },
      SheetColumn("expectedPercent", "应达%", "Expected %", width: 8, .number) { .figure($0.percents.expected) },
      SheetColumn("actualPercent", "实达%", "Reached %", width: 8, .number) { .figure($0.percents.actual) },
      SheetColumn("gapPoints", "差距(百分点)", "Gap, points", width: 8, .number) { .figure($0.percents.gap) },
      SheetColumn("light", "灯", "Light", width: 9, .light) { .light(of: $0.judgement) },
      SheetColumn("itemLight", "事项灯", "Item's light", width: 9, .light) { $0.owner.light },
      SheetColumn("reason", "依据", "Reason", width: 24, .wrapped) { words.reason($0.judgement) },
      SheetColumn("status", "状态", "Status", width: 9) { $0.status.map { .text($0) } ?? $0.owner.status },
      SheetColumn("reportedOn", "填报日", "Reported on", width: 11, .day) { $0.owner.reported },
      SheetColumn("note", "最新说明", "Latest wording", width: 24, .wrapped) { $0.owner.wording },
    ]
  }
}
