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

    /// The task to which it belongs; nil for an indicator's.
    var task: Task? { if case .task(let entry) = owner { entry.task } else { nil } }
  }

  /// What a row tells.
  enum Kind: Sendable {
    case heading, task, target, milestone, indicator

    func words(_ language: Language) -> String {
      switch self {
      case .heading: language.pick("标题", "heading")
      case .task: language.pick("任务", "task")
      case .target: language.pick("目标", "target")
      case .milestone: language.pick("节点", "milestone")
      case .indicator: language.pick("指标", "indicator")
      }
    }
  }

  /// The task or indicator behind a row.
  enum Owner {
    case task(Board.TaskEntry)
    case indicator(Board.IndicatorEntry)

    var title: Name {
      switch self {
      case .task(let entry): entry.task.title
      case .indicator(let entry): entry.indicator.name
      }
    }

    var state: ItemState {
      switch self {
      case .task(let entry): entry.assessment.state
      case .indicator(let entry): entry.assessment.state
      }
    }

    var number: String {
      switch self {
      case .task(let entry): entry.task.number
      case .indicator(let entry): entry.indicator.number
      }
    }

    var light: Light? {
      switch self {
      case .task(let entry): entry.assessment.light
      case .indicator(let entry): entry.assessment.light
      }
    }
  }

  static func sheet(_ words: SheetWords) -> Workbook.Sheet? {
    let board = words.board
    let indicators = board.indicators.count
    guard indicators + board.tasks.count > 0 else { return nil }
    return Workbook.Sheet(
      "ledger", words.language.pick("台账", "Ledger"), frozenColumns: 2, columns(words),
      groups: indicators + board.tasks.count
    ) { position in
      position < indicators
        ? [row(board.indicators[position], board)] : rows(board.tasks[position - indicators], board, words.language)
    }
  }

  private static func row(_ entry: Board.IndicatorEntry, _ board: Board) -> Row {
    Row(
      id: entry.indicator.id, kind: .indicator, owner: .indicator(entry), text: entry.indicator.target.name.chinese,
      originalDue: entry.indicator.due(in: board.plan), due: entry.assessment.due, target: entry.assessment.target,
      judgement: entry.assessment.judgement)
  }

  private static func rows(_ entry: Board.TaskEntry, _ board: Board, _ language: Language) -> [Row] {
    let (task, assessed) = (entry.task, entry.assessment)
    let owner = Owner.task(entry)
    let ownDay = task.due(in: board.plan)
    let targets = assessed.targets.map { target in
      Row(
        id: task.targets.count > 1 ? "\(task.id)#\(target.target.key)" : task.id, kind: .target, owner: owner,
        text: target.target.name.words(language), originalDue: target.target.due ?? ownDay, due: target.span.end,
        target: target, judgement: target.judgement)
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

  private static func columns(_ words: SheetWords) -> [SheetColumn<Row>] {
    let language = words.language
    let sections = Dictionary(words.board.plan.sections.map { ($0.id, $0.title.words(language)) }) { first, _ in first }
    return [
      SheetColumn("id", "编号", "Id", width: 14, .wrapped) { .text($0.id) },
      SheetColumn("title", "事项", "Item", width: 24, .wrapped) { .text($0.owner.title.words(language)) },
      SheetColumn("number", "序号", "Number", width: 7) { words.number($0.owner.number) },
      SheetColumn("kind", "类别", "Kind", width: 8) { .text($0.kind.words(language)) },
      SheetColumn("text", "目标或节点", "Target or milestone", width: 22, .wrapped) { .text($0.text) },
      SheetColumn("section", "章节", "Section", width: 10, .wrapped) { row in
        guard case .task(let entry) = row.owner else { return .empty }
        return .text(entry.section.map { sections[$0] ?? $0 })
      },
      SheetColumn("leads", "牵头单位", "Lead units", width: 18, .wrapped) { words.units($0.task?.leads ?? []) },
      SheetColumn("responsible", "责任单位", "Responsible units", width: 24, .wrapped) { row in
        switch row.owner {
        case .task(let entry): words.units(entry.task.responsible)
        case .indicator(let entry): words.units(entry.indicator.owners)
        }
      },
      SheetColumn("cooperating", "配合单位", "Cooperating units", width: 24, .wrapped) { row in
        words.units(row.task?.cooperating ?? [])
      },
      SheetColumn("leaders", "分管领导", "Leaders in charge", width: 9, .wrapped) { row in
        .text(language.list(row.task?.leaders ?? []))
      },
      SheetColumn("originalDue", "原定时限", "Original due day", width: 11, .day) { .day($0.originalDue) },
      SheetColumn("due", "现行时限", "Due day", width: 11, .day) { .day($0.due) },
      SheetColumn("target", "要求", "Demand", width: 12, .wrapped) { .text($0.target?.target.words(language)) },
      SheetColumn("value", "目标值", "Target figure", width: 10, .number) { .figure($0.target?.total) },
      SheetColumn("latest", "最新值", "Latest figure", width: 10, .number) { .figure($0.target?.latest?.value) },
      SheetColumn("unit", "计量单位", "Unit", width: 10) { .text($0.target?.target.unit) },
      SheetColumn("latestOn", "数据日", "Figure of", width: 11, .day) { .day($0.target?.latest?.on) },
      SheetColumn("expectedPercent", "应达%", "Expected %", width: 8, .number) { row in
        row.target.map { $0.percent($0.expected?.share) } ?? .empty
      },
      SheetColumn("actualPercent", "实达%", "Reached %", width: 8, .number) { row in
        row.target.map { $0.percent($0.actual) } ?? .empty
      },
      SheetColumn("gapPoints", "差距(百分点)", "Gap, points", width: 8, .number) { $0.target?.gapCell ?? .empty },
      SheetColumn("light", "灯", "Light", width: 9, .light) { .light($0.judgement?.light) },
      SheetColumn("itemLight", "事项灯", "Item's light", width: 9, .light) { .light($0.owner.light) },
      SheetColumn("reason", "依据", "Reason", width: 24, .wrapped) { words.reason($0.judgement) },
      SheetColumn("status", "状态", "Status", width: 9) { row in
        .text(row.status ?? row.owner.state.status?.words(language))
      },
      SheetColumn("reportedOn", "填报日", "Reported on", width: 11, .day) { .day($0.owner.state.reported) },
      SheetColumn("note", "最新说明", "Latest wording", width: 24, .wrapped) { .text($0.owner.state.wording) },
    ]
  }
}
