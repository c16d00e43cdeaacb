extension PlanIndex {
  /// Counts up when other words of a plan are searched, or when they are kept otherwise: what was kept is made anew then.
  package static let revision = 1

  /// What can be found of `plan`.
  ///
  /// - Parameter more: further texts, by the ids of the items with which they are found.
  package init(_ plan: Plan, more: [String: [String]] = [:]) {
    var builder = Builder(plan, more)
    for indicator in plan.indicators {
      builder.add(indicator.id, .indicator, indicator.name)
      builder.add(.unit, builder.unitWords(indicator.owners + indicator.sources))
      builder.add(.other, indicator.target.searched + [indicator.category?.chinese, indicator.category?.english])
      builder.add(.other, indicator.notes)
    }
    func add(_ task: Task, section: String?) {
      let section = task.section ?? section
      builder.add(task.id, .task, task.title)
      builder.add(.unit, builder.unitWords(task.allUnits))
      let title = section.flatMap(plan.section)?.title
      builder.add(.other, [task.number, task.text, title?.chinese, title?.english])
      builder.add(.other, task.leaders + task.areas + task.notes + task.targets.flatMap(\.searched))
      for milestone in task.milestones { builder.add(milestone, of: task) }
      for funding in task.funding { builder.add(funding) }
      for child in task.children { add(child, section: section) }
    }
    for task in plan.tasks { add(task, section: nil) }
    for funding in plan.funding { builder.add(funding) }
    for duty in plan.duties {
      builder.add(duty.id, .duty, duty.title)
      builder.add(.unit, builder.unitWords(duty.units))
      builder.add(.other, [duty.receiver] + duty.notes)
    }
    self = builder.index
  }

  /// Gathers texts and items in the order in which they are added.
  private struct Builder {
    private let plan: Plan
    private let more: [String: [String]]
    private var numbers: [String: Int] = [:]
    private var texts: [String] = []
    private var kinds: [UInt8] = []
    private var words: [Word] = []
    private var wordStarts: [UInt32] = []

    init(_ plan: Plan, _ more: [String: [String]]) {
      self.plan = plan
      self.more = more
      // These three have fixed places, so they stand by themselves even where they are alike.
      texts = [plan.id, plan.title.chinese, plan.title.english ?? ""]
    }

    var index: PlanIndex {
      PlanIndex(
        texts: texts.map { Array($0.utf8) }, kinds: kinds, words: words, wordStarts: wordStarts + [UInt32(words.count)])
    }

    private mutating func number(_ text: String) -> Int {
      if let number = numbers[text] { return number }
      texts.append(text)
      numbers[text] = texts.count - 1
      return texts.count - 1
    }

    /// Begins an item.
    mutating func add(_ id: String, _ kind: ItemKind, _ title: Name) {
      kinds.append(UInt8(ItemKind.allCases.firstIndex(of: kind) ?? 0))
      wordStarts.append(UInt32(words.count))
      words.append(Word(number(id), .id))
      words.append(Word(number(title.chinese), .title))
      if let english = title.english { words.append(Word(number(english), .title)) }
      add(.other, more[id] ?? [])
    }

    /// Adds texts to the item that was begun last.
    mutating func add(_ field: Field, _ texts: [String?]) {
      for case let text? in texts where !text.isEmpty {
        let word = Word(number(text), field)
        if !words[Int(wordStarts[wordStarts.count - 1])...].contains(word) { words.append(word) }
      }
    }

    mutating func add(_ milestone: Milestone, of task: Task) {
      add(task.subject(of: milestone), .milestone, Name(milestone.text))
      add(.other, [task.title.chinese, task.title.english, milestone.due.description])
      add(.other, milestone.criteria.flatMap { [$0.name, $0.value.told(in: $0.unit)] })
    }

    mutating func add(_ funding: Funding) {
      add(funding.id, .funding, funding.name)
      add(.other, [funding.total.map { $0.value.told(in: $0.unit) }])
      let unit = funding.total?.unit
      add(
        .other,
        funding.sources.flatMap { source in [source.name.chinese, source.value?.told(in: source.unit ?? unit)] })
      add(.other, funding.parts.flatMap { [$0.name.chinese, $0.value.told(in: $0.unit ?? unit)] })
      add(.other, funding.shares.flatMap { [$0.area, $0.value.told(in: unit)] } + funding.notes)
    }

    /// The names of units, each with its English one.
    func unitWords(_ names: [String]) -> [String?] {
      names.flatMap { [$0, plan.unit(named: $0)?.name.english] }
    }
  }
}

extension Target {
  /// What of a target is searched.
  fileprivate var searched: [String?] {
    [name.chinese, name.english] + [value, upper, from].map { $0?.told(in: unit) } + [text, reference]
      + parts.flatMap { [$0.name.chinese, $0.value.told(in: $0.unit ?? unit)] }
      + shares.flatMap { [$0.area, $0.value.told(in: unit)] } + notes
  }
}

extension Figure {
  /// The figure with what it counts, as it is written and shown: `70个`.
  fileprivate func told(in unit: String?) -> String { description + (unit ?? "") }
}
