import DubanCore
import DubanReports
import DubanScreen

/// What waits for somebody (我的待办): for a unit what it has to report this month with what it said last, for the office what
/// came in and waits for a decision, for a leader his reds. Left and right show what waits for others.
struct WorkPane: SidewaysPane, CoveringPane, ChoosingPane {
  private var list = WorkList(reader: .office)
  private var rows: [WorkRow] = []
  /// What each part of the list has to tell.
  private var columns: [WorkItem.Need: WorkColumns] = [:]
  /// How many things there were without a filter.
  private var total = 0
  /// Whether the plan knows of whoever it is for.
  private var isKnown = true
  /// For whom it is made since somebody moved sideways; nil before, when it is for whoever looks at it.
  private var chosen: WorkReader?
  private var view = ListView<String>()
  /// What was selected in the lists of others when they were left.
  private var places: [WorkReader: ListView<String>] = [:]

  /// From this many columns a thing is told on one line; else on two.
  private static let wide = 96

  var hints: [Command] {
    switch list.reader {
    case .unit where step != nil || item?.span != nil:
      [.item(.update), .go(.open), .follow(.office), .mark(.mark), .item(.nothingChanged)]
    case .unit: [.item(.nothingChanged), .item(.update), .go(.open), .mark(.mark), .follow(.office)]
    case .office: [.follow(.office), .go(.open), .item(.note)]
    case .leader: [.go(.open), .item(.note)]
    }
  }

  mutating func reload(_ context: PaneContext) {
    let reader = chosen ?? context.reader
    isKnown = reader.isKnown(to: context.plan)
    let all = WorkList(of: reader, on: context.board)
    total = all.items.count
    let units = context.headings[.unit]
    list = all.filtered { item in
      // A filter says something of duties only where it asks for units.
      item.span == nil ? context.shows(item.subject) : units?.isDisjoint(with: item.units) != true
    }
    rows = WorkRow.rows(of: list)
    columns = WorkColumns.columns(of: list)
    view.reload(rows.map(\.key))
    skipHeading()
  }

  private var item: WorkItem? { rows.indices.contains(view.index) ? rows[view.index].item : nil }

  func selected(_ board: Board) -> String? { item?.subject }

  func choice(_ board: Board) -> PaneChoice? {
    if let number = item?.directive { return .directive(number, step) }
    guard let item, let span = item.span, let unit = item.units.first else { return step.map { .step($0) } }
    return .piece(DutyPiece(duty: item.subject, unit: unit, span: span))
  }

  /// What the unit has to do with the selected thing, where that is another step than reporting; nil elsewhere.
  private var step: ItemCommand? {
    guard case .unit = list.reader, let item else { return nil }
    return switch item.need {
    case .acknowledging: .acknowledge
    case .answering: .answer
    case .extending, .closing, .reassigning, .unacknowledged, .settling, .unanswered, .proposing, .returned, .reporting,
      .handingIn, .overdue, .farBehind, .due, .asked:
      nil
    }
  }

  func listed(_ board: Board) -> [String] { list.items.lazy.map(\.subject).once }

  func covered(_ board: Board) -> [String] {
    if let item { return [item.subject] }
    return rows.dropFirst(view.index + 1).prefix { $0.item != nil }.compactMap { $0.item?.subject }.once
  }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    guard let index = rows.firstIndex(where: { $0.item?.subject == subject }) else { return false }
    view.select(row: index)
    return true
  }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    view.move(motion, height: size.rows / WorkPane.lines(size.columns))
    if motion == .top { skipHeading() }
  }

  mutating func moveSideways(_ step: Int, _ context: PaneContext, _ size: Size) {
    let readers = WorkPane.readers(context)
    guard let here = readers.firstIndex(of: list.reader.resolved(in: context.plan)) else {
      chosen = readers.first
      return reload(context)
    }
    guard readers.indices.contains(here + step) else { return }
    places[readers[here]] = view
    chosen = readers[here + step]
    view = places[readers[here + step]] ?? ListView()
    reload(context)
  }

  /// Everybody for whom there is a list, whoever looks at it first: left leads back.
  private static func readers(_ context: PaneContext) -> [WorkReader] {
    let all = WorkReader.all(of: context.plan)
    let own = context.reader.resolved(in: context.plan)
    return all.contains(own) ? [own] + all.filter { $0 != own } : all
  }

  func sideways(_ language: Language) -> (left: String, right: String)? {
    (
      language.pick("看前一家的待办，一直向左回到自己的", "The work of who stands before; on to the left your own"),
      language.pick("看后一家的待办：督查室、各单位、分管领导", "The work of who stands behind: office, units, leaders")
    )
  }

  private mutating func skipHeading() {
    if view.index == 0, rows.count > 1 { view.select(row: 1) }
  }

  private static func lines(_ columns: Int) -> Int { columns >= wide ? 1 : 2 }

  // MARK: Drawing

  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?) {
    let previous = previous.flatMap { $0.list == list && $0.total == total && $0.isKnown == isKnown ? $0 : nil }
    if previous == nil { region.fill(style: Style()) }
    let whose = DisplayText(list.reader.words(in: context.plan, context.language))
    let own = context.reader.resolved(in: context.plan)
    let isOwn = list.reader.resolved(in: context.plan) == own || !own.isKnown(to: context.plan)
    let way =
      isOwn
      ? .empty
      : DisplayText(
        context.presentation.language.pick(
          "（正在看别家，← 回到\(own == .office ? own.words(in: context.plan, .chinese) : "本单位")）",
          " (another's; left leads back to \(own == .office ? "the office" : "yours"))"))
    let inside = Frame(
      context.presentation.pick("待办 · ", "Work · ") + whose + way, count: context.count(list.items.count, of: total),
      isFocused: isFocused
    ).draw(in: region)
    guard !rows.isEmpty else {
      let words =
        isKnown
        ? context.presentation.pick("没有等待办理的事项", "nothing to do")
        : context.presentation.pick("本方案没有“\(whose.string)”", "this plan does not name \(whose.string)")
      return context.drawEmpty(words, of: total, isKnown ? Style(.lightDone) : Style(.dim), in: inside)
    }
    view.draw(
      in: inside, lines: WorkPane.lines(inside.columns), isFocused: isFocused, since: previous?.view
    ) { region, index, ground in
      switch rows[index] {
      case .heading(let need, let count):
        region.put(
          DisplayText("\(need.words(context.language)) \(count)"), row: region.rows - 1,
          column: 1, width: region.columns - 2, style: Style(.heading, on: ground))
      case .item(let item): WorkLine(item, columns[item.need] ?? [], context).draw(in: region, on: ground)
      }
    }
  }

  // MARK: For a report

  func content(_ context: PaneContext) -> ShownContent { .work(list) }
}

extension WorkReader {
  /// The same by the unit's key, however it was named.
  fileprivate func resolved(in plan: Plan) -> WorkReader {
    switch self {
    case .unit(let text): .unit(plan.unit(recorded: text)?.key ?? text)
    case .office, .leader: self
    }
  }
}
