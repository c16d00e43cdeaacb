import DubanCore

/// Reads the running text of a document and joins its tables to it.
struct TextReading {
  private let lines: [Line]
  private let outline: Outline
  private let finder: RoleFinder
  private let roles: [NodeRoles]
  private var rules: [RoleRule] = []
  private var registry: UnitRegistry
  private var context: RecognitionContext
  private let isMinutes: Bool
  /// Cells that became part of a field without being kept in it.
  private(set) var taken: [Passage] = []

  init(_ lines: [Line], head: DocumentHead, context: RecognitionContext) {
    self.lines = lines
    isMinutes = head.isMinutes
    self.context = context
    var finder = RoleFinder(reader: RoleReader())
    outline = OutlineBuilder.outline(of: lines, head: head)
    var roles: [NodeRoles] = []
    for (index, node) in outline.nodes.enumerated() {
      ReadingProgress.tell(.understanding, index, of: outline.nodes.count, in: 0...40)
      roles.append(NodeRoles(node.own, finder))
    }
    let places = roles.flatMap(\.found).joined()
    if places.count(where: \.mended) * 3 > places.count, places.count > 2 {
      // Much is lost: names are put together with what is known of the others.
      finder.reader.splitter.isDamaged = true
      finder.reader.splitter.known = Set(
        places.flatMap(\.parts.units).filter {
          $0.count <= 8 && (UnitStems.parts(of: $0) != nil || UnitJudge.isGroup($0))
        })
      roles = outline.nodes.map { NodeRoles($0.own, finder) }
    }
    self.finder = finder
    self.roles = roles
    registry = UnitRegistry(jurisdiction: context.jurisdiction)
    readRules()
    mentionUnits()
  }

  /// Reads tasks, indicators and units into `draft`.
  mutating func read(tables parts: DocumentParts, into draft: inout PlanDraft) {
    let names = roles.flatMap(\.parts.units)
    context.areas = DeclaredAreas.areas(
      units: names, texts: lines.map(\.text) + parts.cellTexts, jurisdiction: context.jurisdiction)
    var mentioned: Set<String> = []
    context.units = names.filter { mentioned.insert($0).inserted }
    var table = readTables(parts)
    mentionUnits(of: table.tasks)
    for indicator in table.indicators {
      for owner in indicator.owners + indicator.sources { registry.mention(owner.value, in: owner.passage) }
    }
    let headings = UnitHeadings(outline, splitter: finder.reader.splitter)
    let stages = PlanStages(outline)
    var found = ItemFinder(
      outline: outline,
      hasUnits: roles.enumerated().map { index, role in
        role.namesUnits || role.beginWithUnits
          || outline.nodes[index].children.isEmpty && !headings.units(above: index, in: outline).isEmpty
      },
      hasOwnLine: roles.map(\.areOnOwnLine),
      isHeading: zip(outline.nodes, roles).map { $1.isHeading(of: $0.line) },
      isAlone: table.tasks.isEmpty,
      isMinutes: isMinutes
    ).find()
    stages.add(to: &found, of: outline)
    var reader = ItemReader(
      outline: outline, roles: roles, found: found, registry: registry, phrases: PhraseReader(context: context),
      rules: rules, unitHeadings: headings, draft: draft)
    reader.leadersOfAll = outline.preamble.flatMap { finder.find(in: $0.body) }.flatMap(\.parts.leaders)
    reader.isMinutes = isMinutes
    reader.stages = stages
    reader.splitter = finder.reader.splitter
    reader.read()
    draft = reader.draft
    registry = reader.registry
    join(&table, &draft)
    if draft.indicators.isEmpty { IndicatorSection.read(outline, found, context, &draft) }
    if draft.tasks.isEmpty, outline.nodes.isEmpty, !parts.hasTables, table.indicators.isEmpty {
      let own = outline.preamble.filter { !outline.instructions.contains($0.origin) }
      LooseFigures.read(own, PhraseReader(context: context), &draft)
    }
    readDuties(table.notes, &draft)
    var named: Set<String> = []
    let listed = ListedPlaces.places(in: lines.map(\.text) + parts.cellTexts)
    let broken = DeclaredAreas.breakdowns(in: lines.map(\.text) + parts.cellTexts)
    let units = registry.units(
      areas: (context.areas + table.areas.map(\.value) + listed).filter { named.insert($0).inserted },
      declared: (table.areas.map(\.value) + broken).once)
    draft.units = units.units
    draft.questions += units.questions
    let levels = Dictionary(grouping: context.areas, by: { DeclaredAreas.level(of: $0) ?? "" })
    for (area, origin) in zip(context.areas, firstPlaces(of: context.areas)) {
      // Places of one level beside each other are what they are called.
      let level = DeclaredAreas.level(of: area)
      let isBeside = level.map { (levels[$0]?.count ?? 0) > 1 } ?? false || DeclaredAreas.isPlain(area)
      draft.areas.append(
        Guess(
          area, from: Passage(area, at: origin ?? lines.first?.origin ?? .line(1)),
          confidence: isBeside ? .sure : .likely))
    }
    for area in table.areas where !context.areas.contains(area.value) { draft.areas.append(area) }
    draft.questions += SerialNumbers.questions(outline, found.items)
  }

  /// Where each of `names` stands first in the text; nil where it does not. All of them in one walk.
  private func firstPlaces(of names: [String]) -> [Origin?] {
    let names = names.map(\.scalars)
    var places = [Origin?](repeating: nil, count: names.count)
    var open: [Unicode.Scalar: [Int]] = [:]
    for (index, name) in names.enumerated() { if let first = name.first { open[first, default: []].append(index) } }
    for line in lines {
      for place in line.text.indices {
        guard let waiting = open[line.text[place]] else { continue }
        let found = waiting.filter { line.text[place...].starts(with: names[$0]) }
        guard !found.isEmpty else { continue }
        for index in found { places[index] = line.origin }
        let rest = waiting.filter { !found.contains($0) }
        open[line.text[place]] = rest.isEmpty ? nil : rest
      }
      if open.isEmpty { break }
    }
    return places
  }

  /// Reads who reports how often, of the text and of the `notes` above tables; who leads is known by then.
  private mutating func readDuties(_ notes: [Passage], _ draft: inout PlanDraft) {
    // 责任单位 beside 牵头单位 are those who support.
    let isSupporting = roles.contains { role in
      role.parts.labels.contains(.lead) && role.parts.labels.contains(.responsible)
        && !role.parts.labels.contains(.cooperating)
    }
    let reader = DutyReader(
      splitter: finder.reader.splitter, parties: DutyParties(draft.tasks, supporting: isSupporting), year: context.year)
    var known: Set<ReportDuty> = []
    let own = Set(draft.tasks.flatMap(\.withChildren).flatMap { $0.passages.map(\.origin) })
    for line in notes.map({ Line($0.text.scalars, origin: $0.origin) }) + lines {
      for var duty in reader.duties(in: line) {
        for unit in duty.value.units { registry.mention(unit, in: duty.passage) }
        duty.value.units = duty.value.units.map(registry.canonical)
        if known.insert(duty.value).inserted { draft.duties.append(duty) }
      }
      // What a task tells is a step of it already.
      if !own.contains(line.origin) {
        let single = reader.single(in: line)
        for report in single { take(report, into: &draft) }
        taken += single.map(\.passage)
        draft.ignored += reader.demands(beside: line).filter { demand in !single.contains { $0.passage == demand } }
      }
    }
  }

  /// What is handed in but once is a task with its day; where no day or no paper is told, or nothing else is a task, it is asked.
  private mutating func take(_ report: SingleReport, into draft: inout PlanDraft) {
    guard !draft.tasks.isEmpty, var task = report.task else {
      draft.questions.append(Question(.due, about: report.passage))
      return
    }
    for unit in report.units { registry.mention(unit, in: report.passage) }
    name(&task.responsible)
    draft.tasks.append(task)
  }

  // MARK: Rules and units

  private mutating func readRules() {
    let isNamed = roles.contains(where: \.namesUnits)
    for line in outline.preamble {
      // Who promises a letter of responsibility promises all of it.
      if !isNamed, let party = RoleRule.party(line.text) ?? RoleRule.signer(line.text) { rules.append(party) }
      let places = finder.find(in: line.body)
      rules += places.flatMap(\.rules)
      if places.allSatisfy(\.rules.isEmpty) { rules += RoleRule.inText(line.text) }
    }
    for (node, role) in zip(outline.nodes, roles) {
      for (line, places) in zip(node.own, role.found) where places.allSatisfy(\.rules.isEmpty) {
        rules += RoleRule.inText(line.text)
      }
    }
  }

  private mutating func mentionUnits() {
    for (node, role) in zip(outline.nodes, roles) {
      for (line, places) in zip(node.own, role.found) {
        for place in places {
          let passage = Passage(place.words, at: line.origin)
          // Behind 责任单位： stand units, whatever they are called.
          let isTold = !place.parts.labels.isEmpty && place.parts.rest.isEmpty
          for name in place.parts.units {
            registry.mention(
              name, in: passage, confidence: isTold && UnitJudge.confidence(name) == .likely ? .sure : nil)
          }
          mention(place.rules, in: passage)
        }
      }
    }
    mention(rules, in: outline.preamble.first?.passage ?? Passage("", at: .line(1)))
  }

  private mutating func mention(_ rules: [RoleRule], in passage: Passage) {
    for case .everyItem(_, let units) in rules {
      for name in units { registry.mention(name, in: passage) }
    }
  }

  private mutating func mentionUnits(of tasks: [TaskDraft]) {
    for task in tasks {
      for units in [task.leads, task.responsible, task.cooperating]
        + task.roles.sorted(by: { $0.key < $1.key }).map(\.value)
      {
        for unit in units where !registry.knows(unit.value) {
          registry.mention(unit.value, in: unit.passage, confidence: TextReading.confidence(unit))
        }
      }
      mentionUnits(of: task.children)
    }
  }

  /// What looks like a unit and stands in a column of units is one.
  private static func confidence(_ unit: Guess<String>) -> Confidence {
    switch UnitJudge.confidence(unit.value) {
    case .sure: .sure
    case .likely: unit.confidence
    case .doubtful: .doubtful
    case nil: min(unit.confidence, .likely)
    }
  }

  // MARK: Tables

  private func readTables(_ parts: DocumentParts) -> TableReading {
    guard parts.hasTables else { return TableReading() }
    var recognizer = TableRecognizer(context: context)
    let firstLeads = (rules + roles.flatMap(\.rules)).contains { if case .firstLeads = $0 { true } else { false } }
    recognizer.firstListedLeads = firstLeads
    var reading = recognizer.read(parts.tables, captions: parts.captions)
    for (index, flattened) in parts.flattened.enumerated() {
      recognizer.sectionPrefix = "f\(index + 1)-"
      reading.append(recognizer.read(flattened))
    }
    return reading
  }

  private mutating func join(_ table: inout TableReading, _ draft: inout PlanDraft) {
    for index in table.tasks.indices { nameUnits(of: &table.tasks[index]) }
    defer { taken += ShareReconciliation.join(table.shares, to: &draft) }
    draft.framed += table.framed
    taken += table.taken
    let before = draft.tasks.count
    draft.tasks = Reconciliation.joined(text: draft.tasks, table: table.tasks)
    // Sections of a table are kept where tasks of it stand alone.
    let used = Set(draft.tasks.dropFirst(before).flatMap(sections))
    if before == 0 {
      draft.sections = table.sections
    } else {
      draft.sections += table.sections.filter { section in
        used.contains { $0 == section.id || $0.hasPrefix(section.id) }
      }
    }
    let known = Set(draft.sections.map(\.id))
    for index in draft.tasks.indices where index < before {
      if let section = draft.tasks[index].section, !known.contains(section) { draft.tasks[index].section = nil }
    }
    draft.indicators = table.indicators.map { indicator in
      var indicator = indicator
      name(&indicator.owners)
      name(&indicator.sources)
      return indicator
    }
    draft.funding += table.funding
    draft.questions += table.questions
    draft.ignored += table.ignored
  }

  private func sections(_ task: TaskDraft) -> [String] {
    [task.section].compactMap { $0 } + task.children.flatMap(sections)
  }

  /// Calls `units` by the spellings under which they are kept.
  private func name(_ units: inout [Guess<String>]) {
    for index in units.indices { units[index].value = registry.canonical(units[index].value) }
  }

  private func nameUnits(of task: inout TaskDraft) {
    name(&task.leads)
    name(&task.responsible)
    name(&task.cooperating)
    for role in task.roles.keys { name(&task.roles[role, default: []]) }
    for index in task.children.indices { nameUnits(of: &task.children[index]) }
  }
}
