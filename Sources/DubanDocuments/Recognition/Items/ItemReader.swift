import DubanCore

/// Makes tasks of the items of an outline.
struct ItemReader {
  let outline: Outline
  let roles: [NodeRoles]
  let found: ItemFinder.Result
  var registry: UnitRegistry
  let phrases: PhraseReader
  /// The rules told so far, in the order of the text.
  var rules: [RoleRule]
  var draft: PlanDraft
  /// Leaders whom the document names for the whole of it.
  var leadersOfAll: [String] = []
  var splitter = UnitSplitter()
  /// The headings that name who does what stands under them.
  let unitHeadings: UnitHeadings
  /// Whether most items name their units in a bracket.
  private let endsWithUnits: Bool
  /// The stages of the plan.
  var stages: PlanStages?
  /// Whether sentences may begin with the unit that acts (县财政局安排…).
  var isMinutes = false
  private var sectionIDs: [Int: String] = [:]
  private var sectionCounts: [String: Int] = [:]

  init(
    outline: Outline, roles: [NodeRoles], found: ItemFinder.Result, registry: UnitRegistry, phrases: PhraseReader,
    rules: [RoleRule], unitHeadings: UnitHeadings, draft: PlanDraft
  ) {
    self.outline = outline
    self.roles = roles
    self.found = found
    self.registry = registry
    self.phrases = phrases
    self.rules = rules
    self.unitHeadings = unitHeadings
    let bracketed = found.items.count { item in
      roles[item].found.joined().contains { !$0.parts.units.isEmpty && !$0.words.isEmpty }
    }
    endsWithUnits = bracketed * 2 >= found.items.count && bracketed > 0
    self.draft = draft
  }

  /// The tasks at the top, with those under them.
  mutating func read() {
    for index in outline.nodes.indices {
      ReadingProgress.tell(.understanding, index, of: outline.nodes.count, in: 40...100)
      rules += roles[index].rules
      guard found.items.contains(index), !outline.ancestors(of: index).contains(where: found.items.contains) else {
        continue
      }
      draft.tasks.append(task(index, section: section(of: index)))
    }
  }

  // MARK: Sections

  /// The id of the section over `index`.
  private mutating func section(of index: Int) -> String? {
    let headings = outline.ancestors(of: index).reversed().filter { node in
      guard let word = outline.nodes[node].word else { return true }
      return word == .aims || word == .announcing
    }
    var parent: String?
    for heading in headings {
      if let id = sectionIDs[heading] {
        parent = id
        continue
      }
      let count = (sectionCounts[parent ?? ""] ?? 0) + 1
      sectionCounts[parent ?? ""] = count
      let id = (parent.map { $0 + "." } ?? "") + String(count)
      sectionIDs[heading] = id
      let title = Guess(title(heading), from: outline.nodes[heading].line.passage)
      draft.sections.append(SectionDraft(id: id, title: title, parent: parent))
      parent = id
    }
    return parent
  }

  private func title(_ index: Int) -> String {
    let words = roles[index].words(of: outline.nodes[index].line, at: 0)
    var heading = Heading(words[...])
    // 市住建局：3月底前完成方案: what it is to do.
    if roles[index].beginWithUnits, let heads = UnitHeads.find(in: words[...], splitter: splitter) {
      return UnitHeads.title(of: heads, in: words)
    }
    // 批示件：《…》: what follows is its title.
    if !heading.rest.isEmpty,
      ItemReader.titleLabels.contains(String(scalars: heading.title.unicodeScalars.filter { !$0.isBlank }))
    {
      heading = Heading(heading.rest)
    }
    if !heading.isOwn || isMinutes {
      // 由县住建局牵头，县水利局配合，完成…: what is to be done names it.
      let clauses = SentenceRoles(splitter: splitter, isWide: isMinutes).work(in: words)
      if let work = clauses { return Heading(work).title.trimming("。：:，,；; ") }
    }
    return heading.title.trimming("。：:，,；; ")
  }

  private static let titleLabels: Set<String> = [
    "批示件", "批示件标题", "批示事项", "批示来源", "来文", "来文标题", "来文名称", "文件标题", "文件名称", "件名", "督办事项", "交办事项", "事项", "事项名称", "议定事项",
    "项目名称", "任务名称", "工作任务", "工作事项", "标题", "名称",
  ]

  // MARK: Tasks

  private mutating func task(_ index: Int, section: String?) -> TaskDraft {
    let node = outline.nodes[index]
    let heading = node.line.passage
    // A matter that minutes number is one of its own, whoever is to do it.
    let isTold = isMinutes && !node.marker.printed.isEmpty
    var task = TaskDraft(
      number: node.marker.printed,
      title: Guess(title(index), from: heading, confidence: isTold ? .sure : found.confidence))
    task.section = section
    let children = nearestItems(under: index)
    let own = ownNodes(index, children: Set(children))
    let text = own.flatMap { words($0, numbered: $0 != index) }.joined(separator: "\n")
    let heads = own.contains { !roles[$0].parts.units.isEmpty } ? nil : heads(text)
    let passage = Passage(text, at: node.line.origin)
    task.text = Guess(text, from: passage)
    var parts = roles[index].parts
    var limits = roles[index].limits(in: node.own)
    for other in own where other != index {
      parts.append(roles[other].parts)
      limits += roles[other].limits(in: outline.nodes[other].own)
    }
    if let other = found.shared[index] { parts.append(roles[other].parts) }
    if let heads, !heads.areOfSeveral { parts.add(heads.parts.flatMap(\.units), as: .responsible) }
    let works = parts.units.isEmpty && heads == nil ? EnumeratedWorks.find(in: text.scalars, splitter: splitter) : nil
    if parts.units.isEmpty, heads == nil, works == nil {
      let isWide = isMinutes || outline.isLoose && text.contains("由")
      parts.append(SentenceRoles(splitter: splitter, isWide: isWide).read(text))
    }
    if parts.units.isEmpty, heads == nil, works == nil, !children.isEmpty || !isParted(index) {
      parts.add(unitHeadings.units(above: index, in: outline), as: .responsible)
    }
    if parts.units.isEmpty, parts.rest.isEmpty, heads == nil, works == nil, let words = unknownUnits(text) {
      parts.rest = [words]
    }
    if parts.leaders.isEmpty { parts.leaders = leadersOfAll }
    if isParted(index) {
      read(PartedItem(index, in: outline, splitter: splitter), &task, heading)
    } else if let heads, heads.areOfSeveral {
      task.children = divided(heads, text: text.scalars, at: node.line.origin)
    } else if let works {
      apply(phrases.read(Passage(works.before, at: node.line.origin)), to: &task)
      task.children = divided(works, at: node.line.origin)
    } else {
      assign(parts, to: &task, passage: rolePassage(own) ?? heading)
      // 问题一：全县38处矿点仅修复9处: what is wrong asks for nothing.
      let isProblem = node.marker.printed.hasPrefix("问题")
      let asked =
        isProblem ? own.flatMap { words($0, numbered: $0 != index) }.dropFirst().joined(separator: "\n") : text
      let bare = stages?.spans[index].map { PlanStages.words(of: text, without: $0) }
      apply(phrases.read(Passage(bare ?? (asked.isEmpty ? text : asked), at: node.line.origin)), to: &task)
      // Of several brackets only one tells a day: that of its own matter.
      let brackets = own.reduce(0) {
        $0 + roles[$1].found.joined().count { !$0.parts.units.isEmpty && $0.parts.labels.isEmpty }
      }
      // The bracket of a stage tells when it is, beside whatever its text bids.
      if bare == nil { apply(limits, to: &task, origin: node.line.origin, isOfAll: brackets <= 1) }
    }
    if let span = stages?.spans[index] { apply(span, to: &task) }
    // 二、时间安排 stands among the chapters: its number is none of the tasks'.
    if stages?.headings.contains(index) ?? false { task.number = "" }
    if task.due == nil, task.dueWords == nil, task.milestones.isEmpty { task.due = dueOfHeading(index) }
    task.children += children.map { self.task($0, section: nil) }
    if found.headings.contains(index) {
      for child in task.children.indices where !task.children[child].namesUnits {
        (task.children[child].leads, task.children[child].responsible) = (task.leads, task.responsible)
        (task.children[child].cooperating, task.children[child].roles) = (task.cooperating, task.roles)
      }
    }
    // What is numbered and says how much, by when or by whom is a task.
    let isMeasured = !task.targets.isEmpty || !task.milestones.isEmpty || task.due != nil || !parts.units.isEmpty
    if !node.marker.printed.isEmpty || outline.isLoose && !parts.units.isEmpty,
      isMeasured || ListedWorks.areListed(in: draft.title?.value, found)
    {
      task.title.confidence = .sure
    }
    return task
  }

  /// The words of a bracket at the end of `text` where other items name their units, and which name none: （县住建住）.
  private func unknownUnits(_ text: String) -> String? {
    guard endsWithUnits else { return nil }
    var words = text.scalars[...].withoutBlankEnds
    if words.last == "。" { words = words.dropLast() }
    guard words.last?.closesBracket ?? false, let open = words.lastIndex(where: \.opensBracket) else { return nil }
    let content = words[(open + 1)...].dropLast().withoutBlankEnds
    guard (2...30).contains(content.count), content.allSatisfy({ $0.isHan || $0 == "、" }),
      !ItemReader.remarks.begins(content), !DueWords.isLimit(content)
    else { return nil }
    return String(scalars: content)
  }

  private static let nobody: Set<String> = [
    "有关部门", "相关部门", "有关单位", "相关单位", "各有关部门", "各相关部门", "有关部门和单位", "相关部门和单位", "各有关单位", "各相关单位", "职能部门", "责任单位", "责任部门",
  ]
  private static let remarks = WordList(
    "含 不含 包含 包括 其中 详见 见 如 即 按 以 或 新建 续建 改建 扩建 暂定 试行 备注 注 一期 二期 三期 附 长期 持续 常态 除 下同 同上 已")

  /// The last day of the months that a heading above `index` names.
  private func dueOfHeading(_ index: Int) -> Guess<Day>? {
    for above in outline.ancestors(of: index) where !found.items.contains(above) {
      let line = outline.nodes[above].line
      if let day = PeriodHeadings.end(of: String(scalars: line.body.withoutBlankEnds), in: phrases.context.period) {
        return Guess(day, from: line.passage)
      }
    }
    return nil
  }

  private func heads(_ text: String) -> UnitHeads? { UnitHeads.find(in: text.scalars[...], splitter: splitter) }

  /// A task for each of the units that `heads` give something to do.
  private mutating func divided(_ heads: UnitHeads, text: Scalars, at origin: Origin) -> [TaskDraft] {
    heads.parts.map { part in
      let passage = Passage(String(scalars: text[part.work]), at: origin)
      var task = TaskDraft(number: "", title: Guess(Heading(text[part.work]).title, from: passage))
      task.text = Guess(passage.text, from: passage)
      var parts = UnitParts()
      parts.add(part.units, as: .responsible)
      assign(parts, to: &task, passage: passage)
      apply(phrases.read(passage), to: &task)
      return task
    }
  }

  /// A task for each point of `works`, which has its own unit.
  private mutating func divided(_ works: EnumeratedWorks, at origin: Origin) -> [TaskDraft] {
    works.parts.map { part in
      let passage = Passage(part.text, at: origin)
      var task = TaskDraft(number: "", title: Guess(part.title, from: passage, confidence: .likely))
      task.text = Guess(part.text, from: passage)
      assign(part.units, to: &task, passage: passage)
      apply(phrases.read(passage), to: &task)
      return task
    }
  }

  private func isParted(_ index: Int) -> Bool {
    if case .part = outline.nodes[index].word { return false }
    return hasParts(index)
  }

  private func hasParts(_ index: Int) -> Bool {
    outline.nodes[index].children.count {
      if case .part = outline.nodes[$0].word { true } else { false }
    } >= 2
  }

  private mutating func read(_ item: PartedItem, _ task: inout TaskDraft, _ heading: Passage) {
    func passage(_ text: String) -> Passage { Passage(text.trimmed, at: heading.origin) }
    assign(item.parts, to: &task, passage: heading)
    apply(phrases.read(passage(item.goal.isEmpty ? heading.text : item.goal)), to: &task)
    if !item.schedule.isEmpty {
      let milestones = phrases.readSchedule(passage(item.schedule), targets: task.targets.map(\.value))
      if !milestones.isEmpty { task.milestones = milestones }
    }
    if !item.funding.isEmpty { task.funding = phrases.read(passage(item.funding)).funding }
    if !item.due.isEmpty { apply([(item.due, heading.text)], to: &task, origin: heading.origin, isOfAll: true) }
  }

  /// `index` and what stands under it, except other items and what is theirs.
  private func ownNodes(_ index: Int, children: Set<Int>) -> [Int] {
    [index]
      + outline.nodes[index].children.filter { !children.contains($0) }.flatMap { ownNodes($0, children: children) }
  }

  private func nearestItems(under index: Int) -> [Int] {
    outline.nodes[index].children.flatMap { found.items.contains($0) ? [$0] : nearestItems(under: $0) }
  }

  private func words(_ index: Int, numbered: Bool) -> [String] {
    let node = outline.nodes[index]
    return node.own.enumerated().compactMap { place, line in
      let words = String(scalars: roles[index].words(of: line, at: place)).trimmed
      guard !words.isEmpty else { return nil }
      guard place == 0, numbered else { return words }
      let point = node.marker.style == .digit ? "." : node.marker.style == .han ? "、" : ""
      return node.marker.printed + point + words
    }
  }

  /// The words that name the units of `nodes`.
  private func rolePassage(_ nodes: [Int]) -> Passage? {
    for node in nodes {
      for (line, places) in zip(outline.nodes[node].own, roles[node].found) {
        if let place = places.first { return Passage(place.words, at: line.origin) }
      }
    }
    return nil
  }

  // MARK: Fields

  private mutating func assign(_ parts: UnitParts, to task: inout TaskDraft, passage: Passage) {
    var parts = parts
    parts.settle()
    for rule in rules { rule.apply(to: &parts) }
    // Of several of whom each would lead nobody can say which does.
    if rules.contains(.responsibleLeads), parts.leads.isEmpty, parts.responsible.count > 1 {
      draft.questions.append(Question(.role, about: passage))
    }
    for name in parts.units { registry.mention(name, in: passage) }
    let registry = registry
    func guesses(_ names: [String]) -> [Guess<String>] {
      var seen: Set<String> = []
      return names.compactMap { name in
        let unit = registry.canonical(name)
        guard seen.insert(unit).inserted else { return nil }
        let confidence = parts.restored[name] == nil ? registry.confidence(name) : .doubtful
        return Guess(unit, from: passage, confidence: confidence)
      }
    }
    task.leads = guesses(parts.leads)
    task.responsible = guesses(parts.responsible.filter { !parts.leads.contains($0) })
    task.cooperating = guesses(parts.cooperating)
    for (name, units) in parts.named { task.roles[name] = guesses(units) }
    task.andOthers = parts.andOthers
    task.leaders = parts.leaders.map { Guess($0, from: passage) }
    for leader in parts.leaders where !draft.leaders.contains(where: { $0.value == leader }) {
      draft.leaders.append(Guess(leader, from: passage))
    }
    for (unit, stood) in parts.restored.sorted(by: { $0.key < $1.key }) {
      draft.questions.append(Question(.unit, about: passage, readings: [registry.canonical(unit), stood]))
    }
    // Who 有关部门 are is told nowhere.
    if !parts.units.isEmpty, parts.units.allSatisfy(ItemReader.nobody.contains) {
      draft.questions.append(Question(.role, about: passage))
    }
    for words in parts.unclear { draft.questions.append(Question(.role, about: Passage(words, at: passage.origin))) }
    for rest in parts.rest where !rest.isEmpty {
      draft.questions.append(Question(.unit, about: passage, readings: [rest]))
      draft.ignored.append(Passage(rest, at: passage.origin))
    }
    for person in parts.persons { draft.ignored.append(Passage(person, at: passage.origin)) }
  }

  private mutating func apply(_ reading: PhraseReading, to task: inout TaskDraft) {
    task.targets = reading.targets
    task.milestones = reading.milestones
    task.start = reading.start
    task.due = reading.due
    task.dueWords = reading.dueWords
    task.funding = reading.funding
    task.areas = reading.areas
    draft.ignored += reading.ignored
  }

  /// Gives a stage the days that stand behind its name; what its text bids by another day is a step of it.
  private func apply(_ span: Passage, to task: inout TaskDraft) {
    let isBlank = PlanStages.hasBlankYear(span.text)
    var read = phrases.readDue(cell: isBlank ? Passage(PlanStages.withoutYears(span.text), at: span.origin) : span)
    // A year that was left blank is that of the plan, or the next one where the stage runs over its end.
    if isBlank {
      read.start?.confidence = .doubtful
      read.due?.confidence = .doubtful
      if let start = read.start?.value, let due = read.due?.value, due < start,
        let later = Day(due.year + 1, due.month, due.dayOfMonth)
      {
        read.due?.value = later
      }
    }
    if let bracket = task.title.value.firstIndex(where: { $0 == "（" || $0 == "(" }),
      bracket > task.title.value.startIndex
    {
      task.title.value = String(task.title.value[..<bracket])
    }
    if let due = task.due, let own = read.due, due.value != own.value,
      !task.milestones.contains(where: { $0.value.due == due.value })
    {
      let step = Milestone(id: due.value.description, quarters: [], due: due.value, text: due.passage.text)
      task.milestones.append(Guess(step, from: due.passage, confidence: due.confidence))
      task.milestones.sort { $0.value.due < $1.value.due }
    }
    task.start = read.start ?? task.start
    task.due = read.due ?? task.due
    task.dueWords = task.due == nil ? (read.words ?? Guess(span.text, from: span, confidence: .doubtful)) : nil
  }

  /// One limit is the item's; several are milestones.
  private func apply(
    _ limits: [(due: String, words: String)], to task: inout TaskDraft, origin: Origin, isOfAll: Bool
  ) {
    guard let first = limits.first else { return }
    if limits.count == 1, isOfAll, task.children.isEmpty {
      let read = phrases.readDue(cell: Passage(first.due, at: origin))
      if task.milestones.isEmpty, read.steps.count >= 2 {
        let words = task.text?.value ?? task.title.value
        let steps = phrases.readSteps(Passage(first.due, at: origin), after: words).milestones
        task.milestones = steps.isEmpty ? read.steps : steps
      }
      task.start = read.start ?? task.start
      task.due = read.due ?? task.due
      task.dueWords = read.due == nil ? (read.words ?? task.dueWords) : nil
      return
    }
    for limit in limits {
      let read = phrases.readDue(cell: Passage(limit.due, at: origin))
      guard let due = read.due, !task.milestones.contains(where: { $0.value.due == due.value }) else { continue }
      let words = limit.words.isEmpty ? limit.due : limit.words
      let milestone = Milestone(id: due.value.description, quarters: [], due: due.value, text: words)
      task.milestones.append(Guess(milestone, from: Passage(words, at: origin)))
    }
    task.milestones.sort { $0.value.due < $1.value.due }
  }
}

extension RoleRule {
  /// Gives `parts` what the rule says of every item.
  func apply(to parts: inout UnitParts) {
    switch self {
    case .firstLeads(let othersSupport):
      guard parts.leads.isEmpty, let first = parts.listed.first, parts.responsible.contains(first) else { return }
      parts.leads = [first]
      parts.responsible.removeAll { $0 == first }
      if othersSupport {
        let others = parts.responsible
        parts.responsible = []
        parts.add(others, as: .cooperating)
      }
    case .beforeSemicolonLeads:
      guard parts.leads.isEmpty, parts.groups.count == 2, parts.cooperating.isEmpty else { return }
      parts.leads = parts.groups[0]
      parts.responsible = []
      parts.add(parts.groups[1], as: .cooperating)
    case .responsibleLeads:
      // 各责任单位 are whoever they are.
      guard parts.leads.isEmpty, parts.responsible.count == 1, !parts.responsible.contains(where: UnitJudge.isGroup)
      else { return }
      (parts.leads, parts.responsible) = (parts.responsible, [])
    case .everyItem(let role, let units):
      parts.add(units, as: role)
    }
  }
}

extension TaskDraft {
  /// Whether anybody does it.
  fileprivate var namesUnits: Bool {
    !(leads.isEmpty && responsible.isEmpty && cooperating.isEmpty && roles.values.allSatisfy(\.isEmpty))
  }
}
