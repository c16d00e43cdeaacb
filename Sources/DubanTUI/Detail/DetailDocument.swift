import DubanScreen
import DubanCore

/// All that is known of one item, as lines: its wording, units, targets, milestones, funding, history and the sentence
/// behind its light.
struct DetailDocument {
  let board: Board
  let presentation: Presentation
  /// The milestone from which it was opened; any other id marks nothing.
  let highlighted: String
  private(set) var lines: [DetailLine] = []

  /// The lines for the item `subject`; nil when the plan has no such item.
  ///
  /// A milestone is shown within its task, funding within the task or plan that it belongs to. A history that is nil is
  /// being fetched; it is left out where it is not told.
  init?(
    _ subject: String, highlighted: String, on board: Board, presentation: Presentation, history: [Entry]?,
    tellsHistory: Bool = true
  ) {
    self.highlighted = highlighted
    self.board = board
    self.presentation = presentation
    switch board.judgedItem(subject) {
    case .task(let entry): task(entry)
    case .indicator(let entry): indicator(entry)
    case .duty(let duty): self.duty(duty)
    case .funding(let funding, of: nil):
      lines += [.heading(presentation.words(funding.name))]
      self.funding([funding])
    case .plan, .milestone, .funding, nil: return nil
    }
    if tellsHistory { self.history(history) }
  }

  /// The item whose detail shows `subject`: a milestone's and a task's funding are shown with their task.
  static func owner(of subject: String, on board: Board) -> String { board.owner(of: subject) }

  private var period: Period { board.plan.period }

  // MARK: Heads

  private mutating func task(_ entry: Board.TaskEntry) {
    let task = entry.task
    title(task.title, number: task.number)
    light(entry.assessment.light, board.reason(of: entry), id: task.id)
    lines.append(.blank)
    if let section = sectionPath(entry.section), !section.isEmpty {
      lines.append(.labelled(presentation.pick("章节", "Section"), section, Style(.dim)))
    }
    if let text = task.text { lines.append(.labelled(presentation.pick("内容", "Wording"), DisplayText(text), Style())) }
    units(task)
    due(entry.assessment, task)
    directives(of: task.id)
    targets(entry.assessment.targets)
    milestones(entry.assessment.milestones)
    funding(task.funding)
    children(of: entry)
    notes(task.notes)
    origin(task.origin)
  }

  private mutating func indicator(_ entry: Board.IndicatorEntry) {
    let indicator = entry.indicator
    title(indicator.name, number: indicator.number)
    light(entry.assessment.light, entry.assessment.judgement.reason, id: indicator.id)
    lines.append(.blank)
    if let category = indicator.category {
      lines.append(.labelled(presentation.pick("类别", "Category"), presentation.words(category), Style(.dim)))
    }
    names(presentation.pick("责任单位", "Responsible"), indicator.owners)
    names(presentation.pick("数据来源", "Data source"), indicator.sources)
    let due = DisplayText(entry.assessment.due.words(presentation.language, in: period))
    lines.append(.labelled(presentation.pick("期限", "Due"), due, Style()))
    told(indicator.id)
    directives(of: indicator.id)
    targets([entry.assessment.target])
    notes(indicator.notes)
    origin(indicator.origin)
  }

  private mutating func duty(_ duty: ReportDuty) {
    title(duty.title, number: "")
    if let receiver = duty.receiver {
      lines.append(.labelled(presentation.pick("报送至", "Handed to"), DisplayText(receiver), Style()))
    }
    if let day = duty.dayWords(presentation.language) {
      lines.append(.labelled(presentation.pick("报送日", "Due"), DisplayText(day), Style()))
    }
    if let task = duty.task.flatMap({ board.task($0)?.task }) {
      lines.append(.labelled(presentation.pick("任务", "Task"), presentation.words(task.title), Style()))
    }
    lines.append(.blank)
    let spans = Dictionary(grouping: board.duties(of: duty), by: \.span)
    for (span, owed) in spans.sorted(by: { $0.key < $1.key }) {
      lines.append(.heading(DisplayText(span.endWords(presentation.language, in: period))))
      for state in DutyAssessment.State.allCases {
        let units = owed.filter { $0.state == state }.compactMap { board.plan.unit(named: $0.unit)?.name }
        guard !units.isEmpty else { continue }
        let label = DisplayText("\(state.words(presentation.language)) \(units.count)")
        lines.append(.labelled(label, list(units), Style(state == .missing ? .lightBehind : .text)))
      }
    }
  }

  private mutating func title(_ name: Name, number: String) {
    let shown = number.isEmpty ? "" : number + " "
    lines.append(.paragraph(DisplayText(shown + name.words(presentation.language)), Style(.strong)))
    let other = name.words(presentation.language == .chinese ? .english : .chinese)
    if other != name.words(presentation.language) { lines.append(.paragraph(DisplayText(other), Style(.dim))) }
  }

  private mutating func light(_ light: Light?, _ reason: Reason, id: String) {
    var spans: [Span] = []
    if let light { spans += LightStyle(light).spans(presentation) + [Span("  ")] }
    spans.append(Span(DisplayText("\(board.plan.id)/\(id)"), .dim))
    lines.append(.spans(spans))
    let ink = light.map { LightStyle($0).role } ?? .dim
    lines.append(.paragraph(DisplayText(reason.words(presentation.language, in: period)), Style(ink)))
  }

  // MARK: Who and when

  private mutating func units(_ task: Task) {
    if task.missingUnit {
      lines.append(
        .labelled(
          presentation.pick("责任单位", "Units"),
          presentation.pick("缺失（原文未列，不作推断）", "missing (not printed, never guessed)"),
          Style(.lightUnreported)))
    }
    names(presentation.pick("牵头", "Lead"), task.leads)
    names(presentation.pick("责任单位", "Responsible"), task.responsible)
    names(presentation.pick("配合", "Cooperating"), task.cooperating)
    for role in task.roles { names(presentation.words(role.name), role.units) }
    if task.andOthers {
      lines.append(
        .labelled(
          presentation.pick("其他", "Others"), presentation.pick("原文以“等”字结尾", "the list ends with 'and others'"), Style())
      )
    }
    if !task.leaders.isEmpty {
      let leaders = task.leaders.map { name in
        board.plan.leaders.first { $0.name.chinese == name }?.name ?? Name(name)
      }
      lines.append(.labelled(presentation.pick("分管领导", "Leader"), list(leaders), Style()))
    }
    if !task.areas.isEmpty {
      lines.append(.labelled(presentation.pick("地区", "Areas"), list(task.areas.map(areaName)), Style()))
    }
  }

  private mutating func names(_ label: DisplayText, _ units: [String]) {
    guard !units.isEmpty else { return }
    lines.append(.labelled(label, list(units.map { board.plan.unit(named: $0)?.name ?? Name($0) }), Style()))
  }

  private mutating func due(_ assessment: TaskAssessment, _ task: Task) {
    var words = assessment.due.words(presentation.language, in: period)
    if let extended = assessment.state.extendedDue {
      let original = (task.due ?? board.plan.period.end).words(presentation.language, in: period)
      words =
        extended.words(presentation.language, in: period)
        + presentation.language.pick("（经批准延期，原期限 \(original)）", " (extended with approval; was \(original))")
    }
    lines.append(.labelled(presentation.pick("期限", "Due"), DisplayText(words), Style()))
    if let status = assessment.state.status {
      let since = assessment.state.statusSince.map { $0.words(presentation.language, in: period) }
      let text =
        status.words(presentation.language)
        + (since.map { presentation.language.pick("（\($0)起）", " (since \($0))") } ?? "")
      lines.append(.labelled(presentation.pick("状态", "Status"), DisplayText(text), Style()))
    }
    if assessment.state.handling.isUnderWay || assessment.state.status == .returned,
      let next = board.nextStep(of: task.id)
    {
      let words = DisplayText(next.words(in: board.plan, presentation.language))
      lines.append(.labelled(presentation.pick("下一步", "Next step"), words, Style()))
    }
    told(task.id)
    if let wording = assessment.state.wording {
      lines.append(.labelled(presentation.pick("最近填报", "Last report"), DisplayText(wording), Style()))
    }
  }

  /// Who asks for more time, to whom went what was handed back, and who of several units is silent.
  private mutating func told(_ id: String) {
    let (handling, plan, language) = (board.state(of: id).handling, board.plan, presentation.language)
    let told = [
      (presentation.pick("申请延期", "More time"), handling.requestWords(in: plan, language)),
      (presentation.pick("改交办", "Re-assigned"), handling.releaseWords(in: plan, language)),
    ]
    for (label, all) in told { lines += all.map { .labelled(label, DisplayText($0), Style()) } }
    names(presentation.pick("尚未填报", "Not reported"), board.silentAmongSeveral(id))
  }

  // MARK: Below

  private mutating func children(of entry: Board.TaskEntry) {
    guard !entry.task.children.isEmpty else { return }
    lines += [.blank, .heading(presentation.pick("下级任务", "Tasks under it"))]
    for child in entry.task.children {
      let light = board.task(child.id)?.assessment.light
      let spans = light.map { LightStyle($0).spans(presentation) } ?? [Span(presentation.pick("      ", "          "))]
      let number = child.number.isEmpty ? child.id : child.number
      lines.append(
        .spans(
          spans + [Span("  "), Span(DisplayText(number + " "), .dim), Span(presentation.words(child.title))], indent: 2)
      )
    }
  }

  private mutating func notes(_ notes: [String]) {
    guard !notes.isEmpty else { return }
    lines += [.blank, .heading(presentation.pick("说明", "Notes"))]
    lines += notes.map { .paragraph(DisplayText($0), Style(.dim), indent: 2) }
  }

  /// The place and the sentence of the document from which the item was read.
  private mutating func origin(_ excerpt: Excerpt?) {
    guard let excerpt else { return }
    let document = board.plan.document.map { $0 + " " } ?? ""
    let words = DisplayText(document + excerpt.words(presentation.language))
    lines += [.blank, .labelled(presentation.pick("出处", "Source"), words, Style(.dim))]
  }

  private mutating func history(_ entries: [Entry]?) {
    lines += [.blank, .heading(presentation.pick("办理记录", "History"))]
    guard let entries else {
      lines.append(.paragraph(presentation.pick("读取中", "loading"), Style(.dim), indent: 2))
      return
    }
    if entries.isEmpty { lines.append(.paragraph(presentation.pick("尚无记录", "nothing yet"), Style(.dim), indent: 2)) }
    var names: [String: String] = [:]
    if let first = entries.first { board.task(board.owner(of: first.subject))?.task.nameFigures(in: &names) }
    let (undone, words) = (Entry.undone(entries), EntryWords(among: entries, names: names))
    for entry in entries.reversed() {
      var spans = [
        Span(DisplayText("\(entry.on)  "), .dim), Span(DisplayText(words.kind(entry, presentation.language)), .strong),
        Span("  "), Span(DisplayText(words.change(entry, presentation.language))), Span("  "),
        Span(DisplayText(entry.actor), .dim),
      ]
      if let unit = entry.author.unit {
        let name = board.plan.unit(recorded: unit)?.name.words(presentation.language) ?? unit
        spans.append(Span(presentation.pick("（", " (") + DisplayText(name) + presentation.pick("）", ")"), .dim))
      }
      if entry.recorded != entry.on {
        spans.append(Span(presentation.pick("  \(entry.recorded)录入", "  entered \(entry.recorded)"), .dim))
      }
      if entry.simulated { spans.append(Span(presentation.pick("  演示", "  simulated"), .simulated)) }
      if undone.contains(entry.seq) { spans.append(Span(presentation.pick("  已撤销", "  undone"), .dim)) }
      lines.append(.spans(spans, indent: 2))
      for told in [words.note(entry), words.evidence(entry, presentation.language)].compactMap(\.self) {
        lines.append(.paragraph(DisplayText(told), Style(.dim), indent: 14))
      }
    }
  }

  // MARK: Words

  mutating func append(_ more: [DetailLine]) { lines += more }

  func areaName(_ area: String) -> Name { board.plan.areas.first { $0.name.chinese == area }?.name ?? Name(area) }

  func list(_ names: [Name]) -> DisplayText {
    DisplayText(names.map { $0.words(presentation.language) }.joined(separator: presentation.language.pick("、", ", ")))
  }

  private func sectionPath(_ id: String?) -> DisplayText? {
    var titles: [String] = []
    var next = id
    while let id = next, let section = board.plan.section(id), titles.count < 8 {
      titles.insert(section.title.words(presentation.language), at: 0)
      next = section.parent
    }
    return titles.isEmpty ? nil : DisplayText(titles.joined(separator: " / "))
  }
}
