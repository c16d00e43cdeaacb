package import DubanCore
import DubanReports
import DubanScreen

/// What leaves the board: reports of it, and files.
extension DashboardModel {
  /// Why nothing can be written or reported of now.
  var exportingObstacle: DisplayText? {
    if workspace == nil { return plans.isEmpty ? presentation.pick("还没有方案", "there are no plans yet") : nil }
    return noBoard
  }

  /// Asks for the reports about the plan that is open, else about all of them.
  mutating func openReport() -> [Effect] {
    notice = Notice(text: presentation.pick("正在汇总", "writing the report"), isError: false)
    return [.report(plan: workspace?.plan)]
  }

  /// Asks what of the open plan is exported; on the portfolio its list or the boards of all plans.
  mutating func startExport() {
    guard let entry = openEntry, let workspace else { return startPortfolioExport() }
    let isDetail = !details.isEmpty
    var items: [Menu<ExportContent>.Item] = []
    if !isDetail {
      let content = workspace.focusedPane.content(context(of: entry))
      let obstacle = content.count > 0 ? nil : presentation.pick("这一栏没有可导出的行", "nothing is listed there")
      let limits = workspace.filter.map { "  " + $0.words(presentation) } ?? .empty
      items.append(
        Menu.Item(
          .view, presentation.pick("本栏：", "this pane: ") + DisplayText(paneName), key: Key("1"),
          detail: presentation.pick("\(content.count) 行", "\(English.count(content.count, "row"))") + limits,
          obstacle: obstacle))
    }
    let owner = subject.map { entry.board.owner(of: $0) }
    items.append(
      Menu.Item(
        .item(owner ?? ""), presentation.pick("当前事项", "the item"), key: Key("2"),
        detail: owner.map { DisplayText("\($0) ") + entry.title(of: $0, presentation) } ?? .empty,
        obstacle: owner == nil ? presentation.pick("先选中一个事项", "select an item first") : nil))
    items.append(
      Menu.Item(
        .plan, presentation.pick("整个方案", "the whole plan"), key: Key("3"),
        detail: presentation.pick("台账、看板、日历、方案文件", "ledger, board, calendar, plan file")))
    overlay = .exportContent(
      ExportContentWindow(items, selected: isDetail ? .item(owner ?? "") : .view, presentation))
  }

  private mutating func startPortfolioExport() {
    let isJudged = plans.allSatisfy { $0.summary != nil }
    let count = presentation.pick("\(plans.count) 行", "\(English.count(plans.count, "row"))")
    let items: [Menu<ExportContent>.Item] = [
      Menu.Item(
        .view, presentation.pick("方案一览", "the list of plans"), key: Key("1"), detail: count,
        obstacle: isJudged ? nil : presentation.pick("还在计算", "plans are still being judged")),
      Menu.Item(
        .plan, presentation.pick("全部方案的看板", "the boards of all plans"), key: Key("2"),
        detail: presentation.pick("任务、指标、节点", "tasks, indicators, milestones")),
    ]
    overlay = .exportContent(ExportContentWindow(items, selected: isJudged ? .view : .plan, presentation))
  }

  /// Asks into which file it is written.
  mutating func startExport(of content: ExportContent) {
    guard let entry = openEntry else {
      if content == .view {
        let what = presentation.pick("\(plans.count) 个方案一览", "the list of \(plans.count) plans")
        overlay = .export(
          ExportWindow(what, stem: FileName.stem(["plans"], on: presentation.today), ExportEnding.ofView), content)
        return
      }
      let what = presentation.pick("\(plans.count) 个方案的看板", "the board of \(plans.count) plans")
      let stem = FileName.stem(["plans", "board"], on: presentation.today)
      overlay = .export(ExportWindow(what, stem: stem, ExportEnding.ofPortfolio), content)
      return
    }
    let day = DisplayText(entry.board.asOf.description)
    let asOf = presentation.pick(" 截至 ", " as of ") + day
    let window =
      switch content {
      case .view:
        ExportWindow(
          DisplayText(paneName) + asOf,
          stem: FileName.stem([entry.id, workspace?.focused.rawValue ?? ""], on: entry.board.asOf),
          ExportEnding.ofView)
      case .item(let item):
        ExportWindow(
          DisplayText("\(item) ") + entry.title(of: item, presentation) + asOf,
          stem: FileName.stem([entry.id, item], on: entry.board.asOf), ExportEnding.ofItem)
      case .plan:
        ExportWindow(
          presentation.words(entry.board.plan.title) + asOf,
          stem: FileName.stem([entry.id, "board"], on: entry.board.asOf),
          ExportEnding.ofPlan)
      }
    overlay = .export(window, content)
  }

  /// Has it written; the window stays until it is.
  func export(_ content: ExportContent, _ request: ExportRequest) -> [Effect] {
    switch content {
    case .plan: return [.export(plan: workspace?.plan, request)]
    case .item(let item): return openEntry.map { [.exportItem(plan: $0.id, item: item, request)] } ?? []
    case .view: return report(of: workspace?.focused).map { [.write($0, request)] } ?? []
    }
  }

  // MARK: What is on the screen

  /// What the pane with the focus is called.
  private var paneName: String { workspace.map { paneName($0.focused) } ?? "" }

  /// What a pane is called, with its view where that has another name.
  private func paneName(_ name: PaneName) -> String {
    guard let workspace else { return "" }
    let (pane, view) = (name.words(presentation.language), workspace.view.name.words(presentation.language))
    return workspace.view.panes.count > 1 || view == pane ? pane : view
  }

  /// What a pane of the view lists, with all that a reader must know to read it alone; on the portfolio the list of plans.
  func report(of name: PaneName?) -> Report? {
    guard let entry = openEntry, let workspace, let name else {
      return PortfolioReport.report(plans.compactMap(\.summary), on: presentation.today, presentation.language)
    }
    let language = presentation.language
    let meaning = ShownDay(entry).meaning(presentation)
    var facts = meaning.isEmpty ? [] : [meaning.string]
    if let filter = workspace.filter {
      let (words, counted) = (filter.words(presentation), filter.counted(presentation, .matches))
      facts.append(
        presentation.pick("筛选 ", "filter ").string + words.string + presentation.language.bracketed(counted.string))
    }
    let pane = workspace.pane(name)
    if let grouping = workspace.grouping, pane is any GroupingPane, grouping != .flat {
      facts.append(language.pick("按\(grouping.words(language))分组", "grouped by \(grouping.words(language))"))
    }
    if pane is any SortingPane, workspace.order != .document {
      let order = workspace.order.words(language)
      facts.append(language.pick("排序 \(order)", "ordered by \(order)"))
    }
    if let notice = entry.notice { facts.append(notice.words(language)) }
    return ViewReport(
      pane.content(context(of: entry)), of: entry.board, name: paneName(name), facts: facts,
      isSimulated: entry.notice != nil, language
    ).report
  }

  /// Shows an item that was chosen on another screen; where it is in no plan any more that is said.
  package mutating func show(_ id: ItemID.Global) -> [Effect] {
    guard plans.contains(where: { $0.id == id.plan }) else {
      notice = Notice(text: presentation.pick("方案已不在库中", "the plan is no longer in the store"), isError: true)
      return []
    }
    overlay = nil
    guard let item = id.item else { return workspace?.plan == id.plan ? [] : open(plan: id.plan) }
    details = []
    return go(to: SearchWindow.Hit(plan: id.plan, subject: item))
  }
}
