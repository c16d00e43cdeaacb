package import DubanScreen
import DubanCore

extension DashboardModel {
  package func draw(in screen: Region) {
    guard isLargeEnough else { return setting.drawTooSmall(in: screen) }
    drawHeader(in: screen)
    let body = DashboardModel.body(of: screen)
    drawBody(in: body)
    drawFooter(in: screen.row(screen.rows - 1))
    overlay?.draw(windowContext, in: body)
    if overlay == nil, setting.isFirstStart { FirstSteps(presentation, keymap).draw(in: body) }
  }

  /// What lies between the header and the footer.
  static func body(of screen: Region) -> Region {
    screen.droppingRows(WorkspaceLayout.headerRows).droppingLastRows(WorkspaceLayout.footerRows)
  }

  // MARK: Header

  private func drawHeader(in screen: Region) {
    let style = Style(.header, on: .header)
    let row = screen.row(0)
    row.fill(style: style)
    let right =
      shownDay?.spans(presentation, columns: row.columns) ?? [
        Span(presentation.pick("今天 \(presentation.today)", "today \(presentation.today)"), Style(.header, on: .header))
      ]
    let width = right.reduce(0) { $0 + screen.width($1.text) }
    row.put(headline, column: 1, width: max(0, screen.columns - width - 4), style: style)
    row.write(right, column: screen.columns - width - 1)
    drawCounts(in: screen.row(1))
  }

  /// What stands in the bar at the top.
  var headline: DisplayText {
    let name = isReadOnly ? presentation.pick("督办（只读）", "duban (read only)") : presentation.pick("督办", "duban")
    // Said where it is seen at every size, before anybody types anything.
    guard let workspace else { return name + " " + presentation.pick("严禁录入涉密信息", "nothing classified may be entered") }
    let title = entries[workspace.plan]?.board.plan.title ?? plans.first { $0.id == workspace.plan }?.title
    return name + "  " + (title.map { presentation.words($0) } ?? "")
  }

  /// What stands how: the counts add up to the total, with the remainder named.
  private func drawCounts(in row: Region) {
    guard let entry = openEntry else { return drawTotals(in: row) }
    var column = 1
    if entry.notice != nil {
      let mark = " " + presentation.pick("演示", "simulated") + " "
      column = row.write(mark, column: column, style: Style(.banner, on: .banner)) + 1
    }
    if let filter = workspace?.filter { column = drawFilter(filter, in: row, column: column) + 2 }
    let line = CountsLine(
      tasks: entry.board.taskCounts, indicators: entry.board.indicatorCounts, extended: entry.board.extendedCount)
    let counts = line.spans(presentation, columns: row.columns - column, ambiguous)
    // Beside a filter they stand whole or not at all.
    let isWhole = counts.reduce(column) { $0 + row.width($1.text) } <= row.columns
    if isWhole || workspace?.filter == nil { column = row.write(counts, column: column) + 2 }
    // What the demonstration says of itself stands where it takes nothing away.
    if let notice = entry.notice.map({ presentation.words($0) }), column + row.width(notice) < row.columns {
      row.write(notice, column: row.columns - row.width(notice) - 1, style: Style(.simulated))
    }
  }

  private func drawTotals(in row: Region) {
    var total = LightCounts()
    for plan in plans { if let summary = plan.summary { total.add(summary.tasks) } }
    let extended = plans.reduce(0) { $0 + ($1.summary?.extended ?? 0) }
    row.write(
      CountsLine(tasks: total, extended: extended, isTotal: true).spans(
        presentation, columns: row.columns - 1, ambiguous), column: 1)
  }

  // MARK: Body

  private func drawBody(in body: Region) {
    guard workspace != nil else { return portfolio.draw(presentation, in: body) }
    guard let entry = openEntry, let workspace else {
      body.inset(rows: 1, columns: 2).write(
        presentation.pick("正在研判方案，请稍候", "judging the plan, please wait"), style: Style(.dim))
      return
    }
    let context = context(of: entry)
    if let detail = details.last { return detail.draw(context, in: body) }
    let layout = WorkspaceLayout(size, workspace.view, focused: workspace.focused)
    if layout.hasViews { drawViews(workspace, in: body.row(0)) }
    if let row = layout.tabs { drawTabs(workspace, in: body.row(row)) }
    for pane in workspace.view.panes { draw(pane, workspace, context, layout, in: body) }
    drawPreview(workspace, context, layout, in: body)
  }

  /// The detail of the selected item beside the panes, where the layout has room for it.
  func drawPreview(_ workspace: Workspace, _ context: PaneContext, _ layout: WorkspaceLayout, in body: Region) {
    guard let place = layout.preview else { return }
    let region = body.part(place)
    guard let subject = workspace.selected(context.board) else { return region.fill(style: Style()) }
    DetailPane(
      plan: workspace.plan, subject: DetailDocument.owner(of: subject, on: context.board), highlighted: subject
    ).drawBeside(context, in: region)
  }

  /// - Parameter before: the panes as they stand drawn already, for the same context and focus.
  func draw(
    _ name: PaneName, _ workspace: Workspace, _ context: PaneContext, _ layout: WorkspaceLayout, in body: Region,
    _ before: Workspace? = nil
  ) {
    guard let place = layout.place(of: name) else { return }
    let region = body.part(place)
    region.offer(.part(name.rawValue))
    workspace.pane(name).draw(
      context, in: region, isFocused: workspace.focused == name, sinceAny: before?.pane(name))
  }

  /// Behind the name of a view that tells changes how many there are that this person has not looked at.
  private func unread(in view: View) -> DisplayText {
    guard view.panes.contains(.changes), let count = openEntry?.unread, count > 0 else { return .empty }
    return DisplayText(count > PlanEntry.mostUnread ? " (\(PlanEntry.mostUnread)+)" : " (\(count))")
  }

  /// The views with their digits; the open one stands out.
  private func drawViews(_ workspace: Workspace, in row: Region) {
    drawTabs(
      views.compactMap { view in
        let isOpen = view.id == workspace.view.id
        guard let digit = view.digit else {
          return isOpen ? Tab(digit: .empty, name: presentation.words(view.name), isOpen: true) : nil
        }
        return Tab(
          digit: DisplayText("\(digit)"), name: presentation.words(view.name) + unread(in: view), isOpen: isOpen,
          hotspot: Key("\(digit)").map(Hotspot.key))
      }, in: row)
  }

  private func drawTabs(_ workspace: Workspace, in row: Region) {
    drawTabs(
      workspace.view.panes.map {
        Tab(
          digit: .empty, name: DisplayText($0.words(presentation.language)), isOpen: $0 == workspace.focused,
          hotspot: .part($0.rawValue))
      },
      in: row)
  }

  /// A tab, and the key that opens it before its name.
  private struct Tab {
    let digit: DisplayText
    let name: DisplayText
    let isOpen: Bool
    var hotspot: Hotspot?

    /// How close together tabs stand: with room around each, with a gap between them, with the key at the name.
    enum Spacing: CaseIterable { case roomy, close, closest }

    func key(_ spacing: Spacing) -> DisplayText {
      digit.isEmpty ? .empty : spacing == .closest ? digit : digit + " "
    }
  }

  /// Closer together where all of them have room so.
  private func drawTabs(_ tabs: [Tab], in row: Region) {
    row.fill(style: Style())
    let spacing = Tab.Spacing.allCases.first { spacing in
      let around = spacing == .roomy ? 3 : 1
      return tabs.reduce(0) { $0 + row.width($1.key(spacing)) + row.width($1.name) + around } <= row.columns
    }
    guard let spacing, spacing != .roomy else { return drawRoomyTabs(tabs, in: row) }
    var column = 1
    for tab in tabs {
      let style = tab.isOpen ? Style(.focusTitle, on: .focusTitle) : Style(.dim)
      // At the name the key stands out from it.
      let key = tab.isOpen || spacing == .close ? style : Style(.strong)
      let end = row.write(tab.name, column: row.write(tab.key(spacing), column: column, style: key), style: style)
      if let hotspot = tab.hotspot { row.columns(from: column, count: end - column).offer(hotspot) }
      column = end + 1
    }
  }

  /// Whole tabs only, the open one among them, with the marker of a cut where others find no room.
  private func drawRoomyTabs(_ tabs: [Tab], in row: Region) {
    var column = 1
    let widths = tabs.map { row.width($0.key(.roomy)) + row.width($0.name) + 3 }
    let shown = DashboardModel.tabsShown(
      widths, open: tabs.firstIndex { $0.isOpen } ?? 0, columns: row.columns - column)
    if shown.lowerBound > 0 { column = row.write(.cutMarker, column: column, style: Style(.dim)) + 1 }
    defer { if shown.upperBound < tabs.count { row.write(.cutMarker, column: column, style: Style(.dim)) } }
    for tab in tabs[shown] {
      let style = tab.isOpen ? Style(.focusTitle, on: .focusTitle) : Style(.dim)
      let end = row.write(" " + tab.key(.roomy) + tab.name + " ", column: column, style: style)
      if let hotspot = tab.hotspot { row.columns(from: column, count: end - column).offer(hotspot) }
      column = end + 1
    }
  }

  /// Which of the tabs find room: from the first on, but so that the open one is among them. Each takes its width, and a
  /// marker three columns.
  static func tabsShown(_ widths: [Int], open: Int, columns: Int) -> Range<Int> {
    let marker = 3
    var first = 0
    while true {
      var (end, room) = (first, columns - (first > 0 ? marker : 0))
      while end < widths.count, widths[end] + (end < widths.count - 1 ? marker : 0) <= room + 1 {
        room -= widths[end]
        end += 1
      }
      if end > open || first >= open { return first..<max(end, min(first + 1, widths.count)) }
      first += 1
    }
  }

  // MARK: Footer

  /// What the keys do in words, each that cannot be done dimmed, as many as `row` has room for.
  func footerHints(in row: Region) -> [KeyHint] {
    let wanted: [Command] =
      if case .time(let bar) = overlay {
        bar.hints
      } else if overlay != nil {
        []
      } else if !details.isEmpty {
        [
          .go(.back), .item(.update), .item(.confirm), .item(.note), .follow(.office), .look(.asOf), .follow(.amend),
          .follow(.undo), .program(.palette), .program(.help),
        ]
      } else if let workspace {
        hints(in: workspace.focusedPane)
      } else {
        [
          .go(.open), .look(.search), .program(.palette), .program(.theme), .program(.language), .program(.quit),
          .program(.help),
        ]
      }
    // What cannot be done keeps its place, so that the line does not jump while the selection moves.
    let isMarked = overlay == nil && !marked.isEmpty
    return toldHints(isMarked ? marksHints : wanted, in: row)
  }

  /// What the keys do, or what there is to say.
  ///
  /// - Parameter hints: what the keys do, where it is at hand.
  func drawFooter(in row: Region, _ hints: [KeyHint]? = nil) {
    // The keys of an open window are told here when it is only a line; they can be pressed as in a window.
    if overlay != nil { row.offer(.window) }
    let hints = hints ?? footerHints(in: row)
    let message =
      notice.map { Footer.Message($0.text, isError: $0.isError) } ?? marksWords.map { Footer.Message($0) }
    Footer(mouseHints + hints, message: message).draw(in: row)
  }
}
