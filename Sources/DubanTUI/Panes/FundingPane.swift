import DubanScreen
import DubanCore
import DubanReports

/// The money of a plan: what is set aside, where it comes from, what is paid; left and right tell it by task, by source and
/// by area. Under the rows stand the sums, one for each unit, and the chosen line in words.
struct FundingPane: SidewaysPane, CoveringPane {
  private var sheet: FundingSheet?
  private var groups: [FundingGroup] = []
  private var rows: [FundingRow] = []
  private var list = ListView<String>()
  private var view = FundingView.task
  /// How many lines there are without a filter.
  private var total = 0
  /// The columns of the widest total.
  private var totalWidth = 0
  /// The line that was selected when the money was told in a way that does not list it; it is selected again where it is.
  private var left: String?

  mutating func reload(_ context: PaneContext) {
    // The money of a task that the filter asks for is asked for too.
    sheet = FundingSheet(context.board) { id in
      context.shows(id) || context.shows(DetailDocument.owner(of: id, on: context.board))
    }
    total = context.board.funding.count
    let words = FundingWords(context)
    let totals = sheet.map { sheet in sheet.lines.map { words.total($0.funding) } + sums(of: sheet).map(words.total) }
    totalWidth = totals?.lazy.map { $0.width(.narrow) }.max() ?? 0
    layOut(context)
  }

  private mutating func layOut(_ context: PaneContext) {
    guard let sheet else { return }
    switch view {
    case .task: groups = []
    case .source: groups = sheet.bySource
    case .area: groups = sheet.byArea(context.plan.areas)
    }
    rows = FundingRow.rows(of: sheet, groups, view)
    list.reload(rows.map { $0.key(sheet, groups) })
    if list.index == 0, rows.count > 1, case .group = rows[0] { list.select(row: 1) }
  }

  var hints: [Command] { [.go(.open), .item(.update), .mark(.mark)] }

  /// The line of the selected row; a heading has none.
  private var line: FundingLine? {
    guard let sheet, rows.indices.contains(list.index) else { return nil }
    return rows[list.index].line(groups).map { sheet.lines[$0] }
  }

  func selected(_ board: Board) -> String? { line?.funding.id }

  /// Money itself cannot be marked; its task can.
  func listed(_ board: Board) -> [String] { tasks(rows) }

  func covered(_ board: Board) -> [String] {
    guard rows.indices.contains(list.index) else { return [] }
    guard case .group(let group) = rows[list.index] else { return tasks([rows[list.index]]) }
    return tasks(groups[group].members.indices.map { .member(group: group, $0) })
  }

  func range(from subject: String, _ board: Board) -> [String] {
    let found = rows.indices.filter { tasks([rows[$0]]) == [subject] }
    guard let other = found.min(by: { abs($0 - list.index) < abs($1 - list.index) }) else { return [] }
    return tasks(Array(rows[min(other, list.index)...max(other, list.index)]))
  }

  private func tasks(_ rows: [FundingRow]) -> [String] {
    rows.compactMap { $0.line(groups) }.compactMap { sheet?.lines[$0].entry.task }.once
  }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    guard let sheet else { return false }
    let index = rows.firstIndex { row in
      row.line(groups).map { sheet.lines[$0].funding.id == subject || sheet.lines[$0].entry.task == subject } ?? false
    }
    guard let index else { return false }
    left = nil
    if line?.funding.id != subject, line?.entry.task != subject { list.select(row: index) }
    return true
  }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    left = nil
    list.move(motion, height: FundingLayout(size, sums: sums.count).rows)
  }

  /// Tells the money another way; the selected line stays selected.
  mutating func moveSideways(_ step: Int, _ context: PaneContext, _ size: Size) {
    let views = FundingView.allCases
    let next = (views.firstIndex(of: view) ?? 0) + step
    guard views.indices.contains(next) else { return }
    let wanted = left ?? line?.funding.id
    view = views[next]
    list = ListView()
    layOut(context)
    if let wanted, !select(wanted, on: context.board) { left = wanted }
  }

  /// The sums under the rows: of all lines, where they are told by task.
  private var sums: [FundingSheet.Sum] {
    view == .task ? sheet.map(sums) ?? [] : []
  }

  private func sums(of sheet: FundingSheet) -> [FundingSheet.Sum] {
    sheet.sums.filter { $0.stated > 0 } + (sheet.converted.map { [$0] } ?? [])
  }

  // MARK: Drawing

  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?) {
    let presentation = context.presentation
    let previous = previous.flatMap { old in
      old.rows == rows && old.sheet == sheet && old.view == view && old.totalWidth == totalWidth ? old : nil
    }
    if previous == nil { region.fill(style: Style()) }
    let inside = Frame(
      presentation.pick("资金安排", "Funding"), count: context.count(sheet?.lines.count ?? 0, of: total),
      isFocused: isFocused
    ).draw(in: region)
    guard let sheet, !sheet.lines.isEmpty else {
      return context.drawEmpty(presentation.pick("本方案没有列资金", "this plan sets no money aside"), of: total, in: inside)
    }
    let layout = FundingLayout(inside.size, sums: sums.count)
    let columns = FundingLayout.columns(inside.columns, total: totalWidth)
    drawViews(presentation, in: inside.row(0))
    drawHeads(presentation, columns, in: inside.row(1))
    let place = inside.part(Rect(row: layout.above, column: 0, rows: layout.rows, columns: inside.columns))
    if rows.isEmpty { place.put(nothing(presentation), row: 1, column: 2, style: Style(.dim)) }
    list.draw(in: place, isFocused: isFocused, since: previous?.list) { region, index, ground in
      draw(rows[index], sheet, columns, context, region, ground)
    }
    for (index, sum) in sums.enumerated() {
      let isConverted = index == sheet.sums.count { $0.stated > 0 }
      draw(sum, isConverted: isConverted, columns, context, in: inside.row(layout.above + layout.rows + index))
    }
    if layout.foot > 0 { drawFoot(context, in: inside.droppingRows(inside.rows - layout.foot)) }
  }

  private func nothing(_ presentation: Presentation) -> DisplayText {
    view == .area
      ? presentation.pick("没有分解到地区的资金", "no money is broken down by area")
      : presentation.pick("没有列来源", "no sources are stated")
  }

  private func drawViews(_ presentation: Presentation, in row: Region) {
    row.fill(style: Style())
    var column = 1
    for other in FundingView.allCases {
      let style = other == view ? Style(.heading, [.underline]) : Style(.dim)
      column = row.write(DisplayText(other.words(presentation.language)), column: column, style: style) + 3
    }
  }

  private func drawHeads(_ presentation: Presentation, _ columns: ColumnLayout, in row: Region) {
    row.fill(style: Style())
    let style = Style(.dim)
    guard view == .task else {
      row.put(
        view == .source ? presentation.pick("来源", "Source") : presentation.pick("地区", "Area"), column: 3,
        width: row.columns - 4,
        style: style)
      let words = view == .source ? presentation.pick("来源金额", "amount") : presentation.pick("分配金额", "amount")
      row.put(words, column: row.columns - 21, width: 20, style: style, align: .right)
      return
    }
    let words = [
      presentation.pick("任务", "Task"), presentation.pick("总额", "Total"), presentation.pick("来源落实", "Sources"),
      presentation.pick("累计已付", "Paid"),
      .empty, presentation.pick("占比", "Share"),
    ]
    for (index, text) in words.enumerated() { columns.put(text, index, in: FundingLayout.cells(row), style: style) }
  }

  private func draw(
    _ row: FundingRow, _ sheet: FundingSheet, _ columns: ColumnLayout, _ context: PaneContext, _ region: Region,
    _ ground: Ground
  ) {
    let words = FundingWords(context)
    switch row {
    case .group(let index):
      let group = groups[index]
      let sums = words.sums(group)
      let width = min(region.width(sums), region.columns / 2)
      region.put(
        context.presentation.words(group.name), column: 1, width: region.columns - width - 4,
        style: Style(.heading, on: ground))
      region.put(sums, column: region.columns - width - 1, width: width, style: Style(.heading, on: ground))
    case .member(let index, let member):
      let member = groups[index].members[member]
      let line = sheet.lines[member.line]
      let amount =
        member.value.map { DisplayText(Target.joined($0, member.unit)) }
        ?? context.presentation.pick("未列数", "no amount")
      let width = region.width(amount)
      let column = drawTitle(line, context, region, width: region.columns - width - 4, indent: 3, ground)
      if let note = member.note {
        region.put(
          DisplayText(note), column: column + 2, width: max(0, region.columns - width - 5 - column),
          style: Style(.dim, on: ground))
      }
      region.put(
        amount, column: region.columns - width - 1, width: width,
        style: Style(member.value == nil ? .dim : .text, on: ground))
    case .line(let index): draw(sheet.lines[index], words, columns, context, region, ground)
    }
  }

  private func draw(
    _ line: FundingLine, _ words: FundingWords, _ columns: ColumnLayout, _ context: PaneContext, _ region: Region,
    _ ground: Ground
  ) {
    let cells = FundingLayout.cells(region)
    drawTitle(line, context, region, width: FundingLayout.titleEnd(columns), indent: 1, ground)
    let isOff = [line.sources, line.parts, line.shares].contains(where: \.isMismatch)
    columns.put(
      words.total(line.funding), 1, in: cells, style: Style(line.whole == nil ? .dim : .strong, on: ground))
    // What does not add up is named, wherever it is.
    let balance = [line.sources, line.parts, line.shares].first(where: \.isMismatch) ?? line.sources
    columns.put(words.balance(balance), 2, in: cells, style: Style(isOff ? .lightBehind : .dim, on: ground))
    columns.put(
      line.entry.paid.map { words.paid($0, line.unit) } ?? "-", 3, in: cells,
      style: Style(line.entry.paid == nil ? .dim : .text, on: ground))
    drawShare(line.paidShare, columns, cells, ground)
  }

  /// The bar and the share of what is paid; more than all of it stands out.
  private func drawShare(_ share: Fraction?, _ columns: ColumnLayout, _ cells: Region, _ ground: Ground) {
    guard let share else { return }
    let light: Light = share > .one ? .behind : .onTrack
    if let place = columns.region(4, in: cells) { ProgressBar(share, light: light).draw(in: place, on: ground) }
    columns.put(
      DisplayText(share.percent() + "%"), 5, in: cells, style: Style(share > .one ? .lightBehind : .text, on: ground))
  }

  @discardableResult
  private func drawTitle(
    _ line: FundingLine, _ context: PaneContext, _ region: Region, width: Int, indent: Int, _ ground: Ground
  ) -> Int {
    context.drawMark(line.entry.task, in: region, on: ground)
    let id = DisplayText((line.entry.task ?? line.funding.id) + " ")
    let column = region.write(id, column: indent, style: Style(.dim, on: ground))
    // The plan's own money has no task; it is told by its own name.
    let title =
      line.entry.task.map { context.entry.title(of: $0, context.presentation) }
      ?? context.presentation.words(line.funding.name)
    let room = max(0, indent + width - column)
    return region.put(
      title, column: column, width: min(room, region.width(title)), style: Style(.text, on: ground))
  }

  private func draw(
    _ sum: FundingSheet.Sum, isConverted: Bool, _ columns: ColumnLayout, _ context: PaneContext, in row: Region
  ) {
    row.fill(style: Style())
    let presentation = context.presentation
    let cells = FundingLayout.cells(row)
    let open = sum.open == 0 ? "" : presentation.language.pick("，\(sum.open) 项未列", ", \(sum.open) open")
    let unit = sum.unit ?? presentation.language.pick("无单位", "no unit")
    let label =
      isConverted
      ? presentation.pick("折合\(unit) \(sum.stated) 项\(open)", "all \(sum.stated) as \(unit)\(open)")
      : presentation.pick("\(unit)合计 \(sum.stated) 项\(open)", "sum of \(sum.stated) in \(unit)\(open)")
    row.put(label, column: 1, width: FundingLayout.titleEnd(columns), style: Style(.heading))
    let words = FundingWords(context)
    columns.put(words.total(sum), 1, in: cells, style: Style(.heading))
    columns.put(words.about(sum), 2, in: cells, style: Style(.dim))
    columns.put(sum.paid.map { words.paid($0, sum.unit) } ?? "-", 3, in: cells, style: Style(.heading))
    drawShare(sum.paidShare, columns, cells, .plain)
  }

  private func drawFoot(_ context: PaneContext, in region: Region) {
    region.fill(style: Style())
    guard let line else { return }
    var row = 1
    for (text, isMismatch) in FundingWords(context).lines(line) {
      let lines = text.wrapped(to: max(2, region.columns - 2), region.ambiguous)
      for (index, part) in lines.enumerated() where row < region.rows {
        // What finds no room is cut where it can be seen; enter shows all of it.
        let isCut = row == region.rows - 1 && index < lines.count - 1
        region.put(
          isCut ? part + .cutMarker : part, row: row, column: 1, width: region.columns - 2,
          style: Style(isMismatch ? .lightBehind : .dim))
        row += 1
      }
    }
  }
}

// MARK: For a report

extension FundingPane {
  func content(_ context: PaneContext) -> ShownContent { sheet.map { .funding($0, view) } ?? .nothing }
}
