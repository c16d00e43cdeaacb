package import DubanCore

/// What was raised on an item as the paper that goes to the units: a slip (督办单), an instruction or findings to rectify.
///
/// Source: the fields of slips and assignments that offices use: number, day, to whom, item, origin, requirement, answer day; the
/// lines of contacts stay blank for the hand. It tells what was asked on its day and nothing that came later, so that it is the
/// same paper whenever it is printed; only that it was withdrawn stands above all else.
package struct SlipPaper {
  private let plan: Plan
  private let raised: RaisedDirective
  /// The plan as it stood on the day on which it was raised, as it was then known; nil where that is not known.
  private let then: Board?
  private let isSimulated: Bool
  private let office: String
  private let language: Language

  /// The paper of `raised`, which stands on an item of `open`.
  ///
  /// - Parameters:
  ///   - then: the plan as of the day on which it was raised, as it was then known, by which the paper says what is wrong.
  ///   - office: who issues it; empty where nobody is named.
  package init(
    _ raised: RaisedDirective, of open: OpenPlan, then: Board? = nil, office: String, _ language: Language
  ) {
    self.then = then
    plan = open.plan
    isSimulated = open.isSimulated
    self.raised = raised
    self.office = office
    self.language = language
  }

  private var directive: Directive { raised.directive }

  /// It as a report.
  package var report: Report {
    var report = Report(title: title, day: directive.on, asOf: directive.on, language: language)
    report.number = directive.order.kind.number?.words(language) ?? ""
    report.addressees = units
    report.issuer = office
    report.isSimulated = isSimulated
    report.isOnePage = true
    report.blocks = withdrawn.map { [.paragraph(Report.Text([.strong($0)]))] } ?? []
    report.blocks += [
      .paragraph(Report.Text([.plain(opening)])), .table(table), .paragraph(Report.Text([.plain(closing)])),
    ]
    return report
  }

  private var title: String {
    switch directive.order.kind {
    case .slip(let colour, _): language.pick("督办单（\(colourWord(colour))）", "Supervision slip (\(colourWord(colour)))")
    case .instruction: language.pick("领导批示督办单", "Instruction to be followed through")
    case .inspection(let inspection):
      language.pick("\(inspection.words(.chinese))整改通知单", "Findings to rectify (\(inspection.words(.english)))")
    }
  }

  private func colourWord(_ colour: Slip.Colour) -> String {
    switch colour {
    case .blue: language.pick("蓝色", "blue")
    case .yellow: language.pick("黄色", "yellow")
    case .red: language.pick("红色", "red")
    }
  }

  private var units: String { UnitNames(plan, language).list(directive.order.units.map(plan.unitName(recorded:))) }

  private var day: String { directive.order.answerBy.official(language) }

  private var opening: String {
    switch directive.order.kind {
    case .slip:
      return language.pick("现将下列事项交你单位督促落实。", "Your unit is asked to see to the following.")
    case .instruction(let leader):
      return language.pick("现将\(leader)批示转你单位办理。", "An instruction of \(leader) is handed to your unit.")
    case .inspection(let inspection):
      return language.pick(
        "\(inspection.words(.chinese))中发现下列问题，请你单位整改。",
        "The following was found by a \(inspection.words(.english)) and is to be rectified.")
    }
  }

  /// What cannot be done in time is told with progress and reasons before the day (source: rules on reporting back).
  private var closing: String {
    language.pick(
      "请于\(day)前书面答复办理情况。不能按期办结的，请在期限内说明进展、原因和预计完成时间。",
      "Answer in writing by \(day). What cannot be done by then is told before it, with progress, reasons and the day expected."
    )
  }

  private var withdrawn: String? {
    directive.withdrawn.map { withdrawn in
      let reason = withdrawn.reason.isEmpty ? "" : language.pick("（\(withdrawn.reason)）", " (\(withdrawn.reason))")
      let on = withdrawn.on.official(language)
      return language.pick("本单已于\(on)撤回\(reason)。", "Withdrawn on \(on)\(reason).")
    }
  }

  // MARK: The fields

  private var table: ReportTable {
    let item = plan.item(raised.subject)
    let columns: [ReportTable.Column] = [
      .init(language.pick("栏目", "Field"), width: 10), .init(language.pick("内容", "Content"), width: 46),
    ]
    let id = ItemID.Global(plan: plan.id, item: raised.subject)
    var rows: [ReportTable.Row] = []
    func add(_ chinese: String, _ english: String, _ cell: ReportTable.Cell, handLines: Int = 0) {
      var row = ReportTable.Row(id, [.text(language.pick(chinese, english)), cell])
      row.handLines = handLines
      rows.append(row)
    }
    if let leader = directive.order.kind.leader { add("批示领导", "Leader", .text(leader)) }
    add("日期", "Day", .text(directive.on.official(language)))
    add("责任单位", "To", .text(units))
    add("工作事项", "Item", .text(item.map(told) ?? raised.subject))
    add("来源", "Origin", .text(origin(item)))
    let missed = self.missed
    let due = missed.first.map { $0.dueTold(language) } ?? item?.due(in: plan)?.official(language)
    add("完成时限", "Due", .text(due ?? language.pick("未定日期", "no day set")))
    if let problem = problem(missed) { add("存在问题", "What is wrong", .text(problem)) }
    switch directive.order.kind {
    case .slip: add("工作要求", "Requirement", .text(directive.requirement))
    case .instruction: add("批示内容", "Instruction", .text(directive.requirement))
    case .inspection: add("发现问题", "Findings", .text(directive.requirement))
    }
    add("答复期限", "Answer by", .text(day))
    // The hand fills these in: the program holds no persons.
    add("责任人", "In charge", .empty, handLines: 1)
    add("联系人及电话", "Contact", .empty, handLines: 1)
    add("签收（签字、日期）", "Received (signed, on)", .empty, handLines: 1)
    add("办理情况", "What was done", .empty, handLines: 5)
    add("负责人签字（盖章）、日期", "Signed (seal), on", .empty, handLines: 2)
    return ReportTable(columns: columns, rows: rows)
  }

  // MARK: What is wrong

  /// What of the item was past its day when it was raised, the oldest first.
  private var missed: [AgendaItem] { then?.agenda(of: raised.subject).overdue ?? [] }

  /// The light that it showed, and behind it what was missed with the days, or how far below it was; nil where that is not known or
  /// nothing was wrong.
  private func problem(_ missed: [AgendaItem]) -> String? {
    let judgement =
      then?.task(raised.subject)?.assessment.judgement ?? then?.indicator(raised.subject)?.assessment.judgement
    guard let judgement else { return nil }
    switch judgement.light {
    case .done, .closed, .onTrack, .suspended: return nil
    case .dueSoon, .behind, .farBehind, .overdue, .unreported: break
    }
    let told = missed.filter { !$0.judgement.reason.isExceeded }.map { open in
      let title = open.isPart ? language.quoting(open.title.words(language)) : ""
      return language.pick(
        "\(title)应于\(open.dueTold(language))完成，逾期\(open.overdueDays)天",
        "\(title)\(title.isEmpty ? "" : " ")due \(open.dueTold(language)), \(English.count(open.overdueDays, "day")) overdue"
      )
    }
    let reason =
      told.isEmpty
      ? language.wholes(language.official(judgement.words(language, in: plan.period)))
      : told.joined(separator: language.pick("；", "; "))
    return judgement.light.words(language) + language.pick("：", ": ") + reason
  }

  private func told(_ item: Item) -> String {
    switch item {
    case .task(let task): "\(ItemNumber.words(task, language)) \(task.title.words(language))"
    case .indicator(let indicator): "\(ItemNumber.words(indicator, language)) \(indicator.name.words(language))"
    case .plan, .milestone, .duty, .funding: raised.subject
    }
  }

  /// The plan with its number, and the sentence of it from which the item was read.
  private func origin(_ item: Item?) -> String {
    let title = language.pick("《\(plan.title.chinese)》", "“\(plan.title.words(.english))”")
    let number = plan.documentNumber.map { language.pick("（\($0)）", " (\($0))") } ?? ""
    let excerpt: Excerpt? =
      switch item {
      case .task(let task): task.origin
      case .indicator(let indicator): indicator.origin
      case .plan, .milestone, .duty, .funding, nil: nil
      }
    return title + number + (excerpt.map { language.pick("，", ", ") + language.official($0.words(language)) } ?? "")
  }
}
