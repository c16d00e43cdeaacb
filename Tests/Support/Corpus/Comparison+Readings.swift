import DubanCore
import DubanDocuments

extension Comparison {
  /// Holds what was understood against what is expected.
  package init(of understood: ExpectedReading, with expected: ExpectedReading) {
    self.init()
    header(understood, expected)
    if let wanted = expected.sections { compare(.sections, "", [wanted], [understood.sections ?? 0]) { $0 == $1 } }
    compare(.refusal, "", [expected.refusal].compactMap { $0 }, [understood.refusal].compactMap { $0 }) { $0 == $1 }
    for kind in expected.questions {
      understood.questions.contains(kind) ? right(.questions) : missed(.questions, kind.rawValue)
    }
    tasks(understood, expected)
    indicators(understood, expected)
    money("plan", expected.funding, understood.funding)
  }

  private mutating func header(_ understood: ExpectedReading, _ expected: ExpectedReading) {
    func words(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
    if expected.title != nil, !expected.hasOwnWords {
      compare(.header, "title", words(expected.title), words(understood.title), Wording.agree)
    }
    if expected.documentNumber != nil || expected.refusal == nil {
      compare(.header, "document number", words(expected.documentNumber), words(understood.documentNumber)) {
        Wording.folded($0) == Wording.folded($1)
      }
    }
    if expected.issuer != nil {
      compare(.header, "issuer", words(expected.issuer), words(understood.issuer), Wording.agree)
    }
    if expected.issued != nil || expected.refusal == nil {
      compare(.header, "issued", [expected.issued].compactMap { $0 }, [understood.issued].compactMap { $0 }) {
        $0 == $1
      }
    }
    if expected.period != nil {
      compare(.header, "period", [expected.period].compactMap { $0 }, [understood.period].compactMap { $0 }) {
        $0 == $1
      }
    }
  }

  private mutating func tasks(_ understood: ExpectedReading, _ expected: ExpectedReading) {
    let left = TaskMatch.flattened(expected.tasks)
    let right = TaskMatch.flattened(understood.tasks)
    let match = TaskMatch(left, right, ownWords: expected.hasOwnWords)
    var context = Context(expected, understood)
    for (index, entry) in left.enumerated() {
      let place = entry.task.number.isEmpty ? entry.task.title : "\(entry.task.number) \(entry.task.title)"
      context.place = String(place.prefix(24))
      guard let partner = match.partner[index] else {
        guard !entry.task.isOptional else { continue }
        missed(.tasks, context.place)
        contents(of: ExpectedTask(), with: entry.task, context)
        continue
      }
      let found = right[partner].task
      guard !entry.task.isOptional else { continue }
      self.right(.tasks)
      if !entry.number.isEmpty || !right[partner].number.isEmpty {
        compare(
          .numbers, context.place, [entry.number].filter { !$0.isEmpty }, [right[partner].number].filter { !$0.isEmpty }
        ) { $0 == $1 }
      }
      if !expected.hasOwnWords, !entry.task.title.isEmpty {
        compare(.titles, context.place, [entry.task.title], [found.title], Wording.agree)
      }
      contents(of: found, with: entry.task, context)
    }
    for index in right.indices where !match.partner.values.contains(index) {
      let task = right[index].task
      context.place = String("\(task.number) \(task.title)".prefix(32))
      wrong(.tasks, context.place)
      contents(of: task, with: ExpectedTask(), context)
    }
  }

  private mutating func contents(of understood: ExpectedTask, with expected: ExpectedTask, _ context: Context) {
    let place = context.place
    for (field, wanted, found) in [
      (Field.leads, expected.leads, understood.leads), (.responsible, expected.responsible, understood.responsible),
      (.cooperating, expected.cooperating, understood.cooperating),
    ] {
      compare(field, place, wanted, found, context.sameUnit)
    }
    for name in Set(expected.roles.keys).union(understood.roles.keys).sorted() {
      let found = understood.roles.filter { $0.key == name || $0.key.contains(name) || name.contains($0.key) }
      compare(.roles, "\(place) \(name)", expected.roles[name] ?? [], found.flatMap(\.value), context.sameUnit)
    }
    func all(_ task: ExpectedTask) -> [String] {
      task.leads + task.responsible + task.cooperating + task.roles.keys.sorted().flatMap { task.roles[$0] ?? [] }
    }
    compare(.units, place, all(expected), all(understood), context.sameUnit)
    compare(.leaders, place, expected.leaders, understood.leaders) { Wording.folded($0) == Wording.folded($1) }
    due(understood, expected, context)
    // Where titles are of our own words, so are targets in words.
    func compared(_ targets: [ExpectedTarget]) -> [ExpectedTarget] {
      context.hasOwnWords ? targets.filter { $0.value != nil } : targets
    }
    targets(place, compared(expected.targets), compared(understood.targets))
    milestones(
      place, expected.milestones, understood.milestones, targetDays: understood.targets.compactMap(\.due),
      end: expected.due ?? context.expectedEnd)
    money(place, expected.funding, understood.funding, optional: expected.targets.filter(\.isOptional))
  }

  /// A due day that is the period's end need not be said.
  private mutating func due(_ understood: ExpectedTask, _ expected: ExpectedTask, _ context: Context) {
    let wanted = expected.due == context.expectedEnd && understood.due == nil ? nil : expected.due
    let found = understood.due == context.understoodEnd && wanted == nil ? nil : understood.due
    compare(.due, context.place, [wanted].compactMap { $0 }, [found].compactMap { $0 }) { $0 == $1 }
    // 全年 is the period's end in words.
    let words = wanted == nil && expected.dueWords == nil && ["全年", "年内"].contains(understood.dueWords)
    compare(
      .dueWords, context.place, [expected.dueWords].compactMap { $0 },
      [words ? nil : understood.dueWords].compactMap { $0 }, Wording.agree)
  }

  private mutating func indicators(_ understood: ExpectedReading, _ expected: ExpectedReading) {
    let context = Context(expected, understood)
    var rest = understood.indicators
    for wanted in expected.indicators {
      let alike = rest.indices.filter { Wording.agree(rest[$0].name, wanted.name) }
      let index =
        alike.first { Wording.number(rest[$0].number) == Wording.number(wanted.number) } ?? alike.first
        ?? rest.firstIndex { !wanted.number.isEmpty && Wording.number($0.number) == Wording.number(wanted.number) }
      guard let index else {
        missed(.indicators, wanted.name)
        missed(.indicatorTargets, wanted.name)
        compare(.owners, wanted.name, wanted.owners, [], context.sameUnit)
        continue
      }
      let found = rest.remove(at: index)
      right(.indicators)
      compare(.indicatorTargets, wanted.name, [wanted.target], [found.target]) {
        ExpectedTarget.same($0, $1, kind: true)
      }
      compare(.owners, wanted.name, wanted.owners + wanted.sources, found.owners + found.sources, context.sameUnit)
    }
    for found in rest { wrong(.indicators, "\(found.number) \(found.name)") }
  }

  private struct Context {
    var place = ""
    let hasOwnWords: Bool
    let expectedEnd: Day?
    let understoodEnd: Day?
    private let spellings: [[String: Set<String>]]

    init(_ expected: ExpectedReading, _ understood: ExpectedReading) {
      hasOwnWords = expected.hasOwnWords
      expectedEnd = expected.period?.end
      understoodEnd = understood.period?.end
      spellings = [expected.spellings, understood.spellings]
    }

    /// Whether two names are one unit: the same words, or spellings that one of the readings holds as one.
    func sameUnit(_ one: String, _ other: String) -> Bool {
      let (left, right) = (Wording.folded(one), Wording.folded(other))
      if left == right { return true }
      return spellings.contains {
        $0[one]?.contains(other) == true || $0[other]?.contains(one) == true
      }
    }
  }
}
