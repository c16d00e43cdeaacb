package import DubanCore

/// Makes the page of whatever an id names.
package struct ItemReportBuilder {
  private let open: OpenPlan
  private let journal: any EntrySource
  private let language: Language

  /// A builder for the items of `open`, whose history `journal` tells.
  package init(open: OpenPlan, journal: any EntrySource, language: Language) {
    self.open = open
    self.journal = journal
    self.language = language
  }

  private var plan: Plan { open.plan }
  private var board: Board { open.board }

  /// The page of the item `subject`, or of the plan itself; nil when the plan has no such item.
  package func page(of subject: String?) throws -> ItemReport? {
    guard let subject else { return planPage() }
    var page: ItemReport
    switch board.judgedItem(subject) {
    case .task(let entry): page = try taskPage(entry)
    case .milestone(let milestone, let entry): page = try milestonePage(milestone, entry)
    case .indicator(let entry): page = try indicatorPage(entry)
    case .funding(let funding, _):
      guard let entry = board.funding.first(where: { $0.funding.id == funding.id }) else { return nil }
      page = fundingPage(entry)
    case .duty(let duty): page = dutyPage(duty)
    case .plan: return planPage()
    case nil: return nil
    }
    let state = board.state(of: subject)
    page.member("version", .count(state.version))
    page.line("版本", "Version", state.version > 0 ? "\(state.version)" : nil)
    mark(&page)
    let entries = try journal.entries(of: plan.id, subject: subject)
    page.part(
      "history", "记录", "History",
      EventsListing.answer(EventsListing.rows(of: entries, in: open, from: journal), language))
    return page
  }

  // MARK: The pages

  private func planPage() -> ItemReport {
    var page = ItemReport(
      title: plan.title.words(language), members: PlansListing.members(of: PlansListing.Row(open), language))
    page.line("编号", "Id", plan.id)
    page.line("文号", "Document", plan.documentNumber)
    page.line("发文单位", "Issuer", plan.issuer)
    page.line("印发日", "Issued", plan.issued?.description)
    page.line("期限", "Period", plan.period.words)
    page.line("截至", "As of", board.asOf.description)
    page.line("任务", "Tasks", "\(board.tasks.count)" + language.colon + board.taskCounts.words(language))
    page.line("指标", "Indicators", "\(board.indicators.count)" + language.colon + board.indicatorCounts.words(language))
    page.member("notes", .texts(plan.notes))
    notes(plan.notes, &page)
    mark(&page)
    return page
  }

  private func taskPage(_ entry: Board.TaskEntry) throws -> ItemReport {
    let task = entry.task
    let row = try TasksListing.Row(entry, in: open, from: journal)
    var page = ItemReport(
      title: headline(task.number, task.title),
      // The targets come with their latest values further down.
      members: TasksListing.members(of: row, language).filter { $0.key != "targets" })
    identify(task.id, &page)
    page.line(
      "灯", "Light",
      (entry.assessment.light.map { $0.words(language) + " · " } ?? "") + TasksListing.reason(row, language),
      light: entry.assessment.light)
    page.line("内容", "Wording", task.text)
    page.line("章节", "Section", entry.section.flatMap(plan.section)?.title.words(language))
    if task.missingUnit { page.line("责任单位", "Responsible", language.pick("（缺责任单位）", "(no unit named)")) }
    units(of: task, &page)
    page.line("分管领导", "Leaders", task.leaders.joined(separator: language.pick("、", ", ")))
    page.line("地区", "Areas", task.areas.joined(separator: language.pick("、", ", ")))
    page.line("期限", "Due", entry.assessment.due.description)
    if let first = entry.assessment.originalDue { page.line("原期限", "Originally due", first.description) }
    status(entry.assessment.state, &page)
    next(task.id, entry.assessment.state, &page)
    notes(task.notes, &page)
    page.member("text", .text(task.text))
    page.member("areas", .texts(task.areas))
    page.member("wording", .text(entry.assessment.state.wording))
    page.member("notes", .texts(task.notes))
    page.part("targets", "量化目标", "Targets", TargetsListing.answer(entry, in: plan, language))
    let milestones = try entry.assessment.milestones.map {
      try MilestonesListing.Row($0, of: entry, in: open, from: journal)
    }
    page.part("milestones", "节点", "Milestones", MilestonesListing.answer(milestones, language))
    let funding = board.funding.filter { $0.task == task.id }.map { FundingListing.Row(open: open, entry: $0) }
    page.part("funding", "资金安排", "Funding", FundingListing.answer(funding, language))
    let children = try board.tasks.filter { $0.parent == task.id }.map {
      try TasksListing.Row($0, in: open, from: journal)
    }
    page.part("tasks", "下级任务", "Tasks under it", TasksListing.answer(children, language))
    return page
  }

  /// Whose turn it is, where it is between the office and the units.
  private func next(_ id: String, _ state: ItemState, _ page: inout ItemReport) {
    let next = board.nextStep(of: id)
    if state.handling.isUnderWay || state.status == .returned {
      page.line("下一步", "Next step", next?.words(in: plan, language))
    }
    told(state.handling, &page)
    let silent = board.silentAmongSeveral(id)
    page.line("尚未填报", "Not reported yet", silent.isEmpty ? nil : plan.unitWords(silent, language))
    page.member("notReported", .texts(board.silent(id)))
    page.member("next", next?.cell(in: plan) ?? .empty)
    page.member("handling", state.handling.cell(in: plan))
    page.part(
      "raised", "督办单、批示、督查", "To be answered",
      SlipsListing.answer(SlipsListing.rows(raisedOn: id, of: open), language))
    page.member("directives", state.handling.directives(in: plan))
    page.line("佐证", "Evidence", state.evidence.map(\.words).joined(separator: language.pick("；", "; ")))
    page.member("evidence", .list(state.evidence.map(\.cell)))
  }

  /// Who asks for more time, and to whom went what was handed back.
  private func told(_ handling: Handling, _ page: inout ItemReport) {
    for words in handling.requestWords(in: plan, language) { page.line("申请延期", "More time asked", words) }
    for words in handling.releaseWords(in: plan, language) { page.line("改交办", "Re-assigned", words) }
  }

  private func milestonePage(_ milestone: MilestoneAssessment, _ task: Board.TaskEntry) throws -> ItemReport {
    let row = try MilestonesListing.Row(milestone, of: task, in: open, from: journal)
    var page = ItemReport(title: milestone.milestone.text, members: MilestonesListing.members(of: row, language))
    identify(milestone.id, &page)
    light(milestone.judgement, &page)
    page.line("任务", "Task", task.task.title.words(language) + "  " + open.id(task.task.id))
    units(of: task.task, &page)
    page.line("期限", "Due", milestone.due.description)
    if milestone.due != milestone.milestone.due {
      page.line("原期限", "Originally due", milestone.milestone.due.description)
    }
    told(board.state(of: milestone.id).handling, &page)
    page.line("状态", "State", milestone.state.words(language))
    page.line("确认日", "Confirmed", milestone.confirmed?.description)
    page.line(
      "数值要求", "Figures",
      milestone.milestone.criteria.map { "\($0.name) \(Target.joined($0.value, $0.unit))" }
        .joined(separator: language.pick("、", ", ")))
    page.member("reason", .text(milestone.judgement.words(language, in: plan.period)))
    return page
  }

  private func indicatorPage(_ entry: Board.IndicatorEntry) throws -> ItemReport {
    let indicator = entry.indicator
    let assessed = entry.assessment.target
    let row = try IndicatorsListing.Row(entry, in: open, from: journal)
    var page = ItemReport(
      title: headline(indicator.number, indicator.name), members: IndicatorsListing.members(of: row, language))
    identify(indicator.id, &page)
    light(entry.assessment.judgement, &page)
    page.line("分类", "Category", indicator.category?.words(language))
    page.line("目标", "Target", indicator.target.words(language))
    page.line("最新值", "Latest", assessed.latest.map { assessed.latestWords + language.bracketed($0.on.description) })
    page.line("责任单位", "Responsible", plan.unitWords(indicator.owners, language))
    page.line("数据来源", "Data sources", plan.unitWords(indicator.sources, language))
    page.line("期限", "Due", entry.assessment.due.description)
    if entry.assessment.state.extendedDue != nil {
      page.line("原期限", "Originally due", indicator.due(in: plan).description)
    }
    status(entry.assessment.state, &page)
    next(indicator.id, entry.assessment.state, &page)
    notes(indicator.notes, &page)
    page.member("due", .day(entry.assessment.due))
    page.member("status", .text(entry.assessment.state.status?.rawValue))
    page.member("wording", .text(entry.assessment.state.wording))
    page.member("notes", .texts(indicator.notes))
    return page
  }

  private func fundingPage(_ entry: FundingEntry) -> ItemReport {
    let row = FundingListing.Row(open: open, entry: entry)
    var page = ItemReport(
      title: entry.funding.name.words(language),
      members: [Table.Member("id", .text(open.id(entry.funding.id)))] + FundingListing.members(of: row, language))
    identify(entry.funding.id, &page)
    page.line("任务", "Task", entry.task.map { open.id($0) })
    for (label, text) in FundingListing.lines(row, language) { page.line(label.chinese, label.words(.english), text) }
    notes(entry.funding.notes, &page)
    page.member("notes", .texts(entry.funding.notes))
    return page
  }

  private func dutyPage(_ duty: ReportDuty) -> ItemReport {
    let rows = board.duties(of: duty).map { DutiesListing.Row(open: open, duty: $0) }
    var page = ItemReport(
      title: duty.title.words(language),
      members: [
        Table.Member("id", .text(open.id(duty.id))), Table.Member("plan", .text(plan.id)),
        Table.Member("title", .text(duty.title.chinese)), Table.Member("every", .text(duty.every.rawValue)),
        Table.Member("receiver", .text(duty.receiver)), Table.Member("simulated", .truth(open.isSimulated)),
        Table.Member("notes", .texts(duty.notes)),
      ])
    identify(duty.id, &page)
    page.line("报送至", "Receiver", duty.receiver)
    page.line("任务", "Task", duty.task.map { open.id($0) })
    page.line("报送日", "Due", duty.dayWords(language))
    page.line("起算", "Owed from", duty.start?.description)
    notes(duty.notes, &page)
    page.part("pieces", "报送情况", "Pieces", DutiesListing.answer(rows, language))
    return page
  }

  // MARK: What pages share

  /// Who has which part in a task.
  private func units(of task: Task, _ page: inout ItemReport) {
    page.line("牵头单位", "Lead", plan.unitWords(task.leads, language))
    page.line("责任单位", "Responsible", plan.unitWords(task.responsible, language))
    page.line("配合单位", "Cooperating", plan.unitWords(task.cooperating, language))
    for role in task.roles {
      page.line(role.name.chinese, role.name.words(.english), plan.unitWords(role.units, language))
    }
    if task.andOthers {
      page.line("其他", "Others", language.pick("原文以“等”字结尾，还有未列名的单位", "the list ends with 'and others'"))
    }
  }

  private func headline(_ number: String, _ name: Name) -> String {
    number.isEmpty ? name.words(language) : "\(number) \(name.words(language))"
  }

  private func identify(_ subject: String, _ page: inout ItemReport) {
    page.line("编号", "Id", open.id(subject))
    page.line("方案", "Plan", plan.title.words(language))
    page.line("截至", "As of", board.asOf.description)
  }

  private func light(_ judgement: Judgement, _ page: inout ItemReport) {
    page.line(
      "灯", "Light",
      judgement.light.words(language) + " · " + judgement.words(language, in: plan.period),
      light: judgement.light)
  }

  private func status(_ state: ItemState, _ page: inout ItemReport) {
    page.line(
      "状态", "Status",
      state.status.map { $0.words(language) + (state.statusSince.map { language.bracketed($0.description) } ?? "") })
    page.line("最新说明", "Latest wording", state.wording)
  }

  private func notes(_ notes: [String], _ page: inout ItemReport) {
    for note in notes { page.line("附注", "Note", note) }
  }

  private func mark(_ page: inout ItemReport) {
    if open.isSimulated {
      page.line("演示", "Simulated", open.notice?.words(language) ?? language.pick("演示数据", "made-up updates"))
    }
  }
}
