/// Counts the points of one stretch.
struct ScoringBuilder {
  let plan: Plan
  let rules: ScoringRules
  let span: Period
  /// Whether what is due later belongs to it.
  let isLast: Bool
  let asOf: Day
  let journal: ScoringJournal
  let parties: ScoredParties
  /// The points of each, by its position.
  var points: [[ScoredPoint]]
  /// The items of each, likewise.
  private var items: [[String]]
  private var helping: Set<Int> = []

  init(_ plan: Plan, _ rules: ScoringRules, span: Period, isLast: Bool, asOf: Day, journal: ScoringJournal) {
    self.plan = plan
    self.rules = rules
    self.span = span
    self.isLast = isLast
    self.asOf = asOf
    self.journal = journal
    parties = ScoredParties(plan, rules)
    points = Array(repeating: [], count: parties.all.count)
    items = Array(repeating: [], count: parties.all.count)
  }

  mutating func scoring() -> Scoring {
    for item in scoredItems { add(item) }
    addDuties()
    addNotes(on: "", title: plan.title, of: nil)
    let remarks = ScoringRemarks(journal)
    let scores = parties.all.indices.map { position -> Scoring.Score? in
      guard !items[position].isEmpty else { return nil }
      let sorted = points[position].enumerated().sorted {
        ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
      }.map(\.element)
      let appealed = sorted.map { remarks.appealed($0, in: plan) }
      return Scoring.Score(
        party: parties.all[position], items: items[position], points: rules.limited(appealed), base: rules.base ?? .zero
      )
    }
    return Scoring(rules, span: span, asOf: asOf, scores: scores, parties: parties, helping: helping)
  }

  private var scoredItems: [ScoredItem] {
    plan.indicators.map { .indicator($0) } + plan.allTasks.filter { !$0.isHeading }.map { .task($0) }
  }

  /// Whether what falls on `day` belongs to this stretch.
  func holds(_ day: Day) -> Bool { span.contains(day) || (isLast && day > span.end) }

  /// The rules that apply when `when`.
  func rules(_ when: ScoringRule.When) -> [ScoringRule] { rules.rules.filter { $0.when == when } }

  /// Gives or takes points of each of `positions`.
  mutating func add(
    _ rule: ScoringRule, to positions: [Int], _ item: String, _ title: Name, _ day: Day, _ fact: ScoredPoint.Fact,
    _ entries: [Int]
  ) {
    for position in positions {
      points[position].append(
        ScoredPoint(
          rule: rule, party: parties.all[position], item: item, title: title, day: day, fact: fact, entries: entries,
          counted: rule.points, appeal: nil))
    }
  }

  /// Notes that `item` is one of those at `positions`.
  mutating func note(_ item: String, of positions: [Int]) {
    for position in positions where items[position].last != item { items[position].append(item) }
  }

  private mutating func add(_ item: ScoredItem) {
    helping.formUnion(parties.positions(of: item.allUnits))
    let now = item.judged(in: plan, states: { journal.state(of: $0, on: asOf) }, on: asOf)
    let lasts = now.things.map(\.due).max() ?? plan.period.end
    let begins = item.start ?? plan.period.start
    // What ended before the stretch and stands is no business of it any more.
    guard begins <= span.end, lasts >= span.start || isLast || now.isOpen else { return }
    note(item.id, of: answering(item))
    addDays(item, now)
    addReturns(item)
    addSilence(item)
    addAcknowledgements(item)
    for subject in item.subjects { addNotes(on: subject, title: item.title, of: item) }
  }

  /// Whose business `item` is on `day`, by position: what was given to others is theirs from that day on, what was before stays with
  /// who had it then.
  func answering(_ item: ScoredItem, on day: Day) -> [Int] {
    let handling = journal.state(of: item.id, on: min(day, asOf)).handling
    return parties.positions(of: item.given(handling, in: plan).answering(rules.roles))
  }

  /// Whose business it was at any time of the stretch.
  private func answering(_ item: ScoredItem) -> [Int] {
    let given = (journal.entries[item.id] ?? []).filter { entry in
      if case .assign = entry.change { span.contains(entry.on) } else { false }
    }
    let days = [max(span.start, item.start ?? plan.period.start)] + given.map(\.on) + [min(span.end, asOf)]
    return days.flatMap { answering(item, on: $0) }.once
  }
}

extension ScoringRules {
  /// `points` with what counts of each, in their order: first what the limits for an item leave, then those of a rule, then those
  /// in all. What an appeal took back uses up no limit.
  func limited(_ points: [ScoredPoint]) -> [ScoredPoint] {
    var limits: [Limit: Points] = [:]
    var points = points
    for index in points.indices {
      let point = points[index]
      let (rule, wanted) = (point.rule, point.rule.points)
      if point.appeal?.isUpheld == true {
        points[index].counted = .zero
        continue
      }
      let inAll = wanted < .zero ? mostDeducted : mostAdded
      let applying: [(Limit, Points)] = [
        (Limit.item(rule, ItemID(point.item).owner), rule.mostPerItem), (.rule(rule), rule.most),
        (wanted < .zero ? .deducted : .added, inAll),
      ].compactMap { limit, most in most.map { (limit, $0) } }
      let left = applying.map { limit, most in most - (limits[limit] ?? .zero) }.min()
      let counted = min(wanted.magnitude, max(.zero, left ?? wanted.magnitude))
      for (limit, _) in applying { limits[limit, default: .zero] = (limits[limit] ?? .zero) + counted }
      points[index].counted = wanted < .zero ? -counted : counted
    }
    return points
  }

  private enum Limit: Hashable {
    case item(ScoringRule, String)
    case rule(ScoringRule)
    case deducted, added
  }
}
