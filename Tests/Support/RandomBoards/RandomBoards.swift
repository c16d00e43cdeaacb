package import DubanCore

/// Boards by chance, the same ones for the same seed: plans of one or two years with nested tasks, milestones, targets and
/// indicators, of which much, little or nothing is reported, on days before, within and after the period.
package struct RandomBoards {
  private var random: Dice
  /// By what is raised on items: apart, so that the boards of a seed stay what they were.
  private var raising: Dice
  /// By what is given up, likewise.
  private var ending: Dice
  private var plan = Plan(id: "random", title: Name("随机"), jurisdiction: "某市", period: RandomBoards.year)
  private var states: [String: ItemState] = [:]
  private var asOf = Day(number: 0)

  private static let units = ["甲局", "乙局", "丙局", "各区政府"]
  private static let year = period(2020, 2020)

  package init(seed: UInt64) {
    random = Dice(seed: seed)
    raising = Dice(seed: ~seed)
    ending = Dice(seed: seed &+ 1 << 40)
  }

  /// The next board.
  package mutating func next() -> Board {
    plan.period = RandomBoards.period(2020, 2020 + Int.random(in: 0...1, using: &random))
    plan.settings.dueSoonDays = Int.random(in: 0...10, using: &random)
    plan.settings.reporting = random.one(of: ReportingRhythm.allCases)
    plan.units = RandomBoards.units.map { Unit(Name($0), jurisdiction: "某市") }
    plan.tasks = (0..<Int.random(in: 0...5, using: &random)).map { task("\($0 + 1)", depth: 0) }
    plan.indicators = (0..<Int.random(in: 0...4, using: &random)).map { indicator("i\($0 + 1)") }
    let (start, end) = (plan.period.start, plan.period.end)
    asOf =
      switch Int.random(in: 0..<6, using: &random) {
      case 0: start.advanced(by: -Int.random(in: 1...40, using: &random))
      case 1: end
      case 2: end.advanced(by: Int.random(in: 1...100, using: &random))
      default: start.advanced(by: Int.random(in: 0...start.distance(to: end), using: &random))
      }
    states = [:]
    for item in plan.items { happen(to: item) }
    for item in plan.items where item.kind == .task || item.kind == .indicator {
      raise(on: item.id)
      giveUp(item.id)
    }
    return Board(plan, states: states, asOf: asOf)
  }

  // MARK: The plan

  private mutating func task(_ id: String, depth: Int) -> Task {
    var task = Task(id: id, title: Name("任务\(id)"))
    task.leads = random.some(of: RandomBoards.units, atMost: 2)
    task.cooperating = random.some(of: RandomBoards.units, atMost: 2)
    if random.once(in: 4) { task.due = day() }
    if random.once(in: 2) {
      task.targets = (0..<Int.random(in: 1...2, using: &random)).map { target("目标\($0 + 1)") }
    }
    if random.once(in: 2) { task.milestones = milestones() }
    if depth < 2, random.once(in: 3) {
      task.children = (0..<Int.random(in: 1...3, using: &random)).map { self.task("\(id)-\($0 + 1)", depth: depth + 1) }
    }
    return task
  }

  private mutating func milestones() -> [Milestone] {
    let quarters = (1...4).map { Quarter(year: 2020, index: $0) }
    var all = random.some(of: quarters, atMost: 4).sorted().map { quarter in
      let due = random.once(in: 4) ? quarter.end.advanced(by: -20) : quarter.end
      return Milestone(id: quarter.short, quarters: [quarter], due: due, text: "节点")
    }
    if random.once(in: 4) {
      let due = day()
      all.append(Milestone(id: due.description, quarters: [], due: due, text: "某日"))
    }
    return all
  }

  private mutating func target(_ name: String) -> Target {
    let kind = random.one(of: [Target.Kind.atLeast, .exactly, .atMost, .about, .fromTo, .text])
    let basis = kind == .text ? .text : random.one(of: [Target.Basis.amount, .level, .growth])
    var target = Target(
      Name(name), kind: kind, basis: basis, value: kind == .text ? nil : Figure(Int.random(in: 1...100, using: &random))
    )
    if kind == .fromTo { target.from = Figure(Int.random(in: 0...200, using: &random)) }
    if kind == .text { target.text = "完成" }
    if random.once(in: 4) { target.due = day() }
    return target
  }

  private mutating func indicator(_ id: String) -> Indicator {
    var indicator = Indicator(id: id, number: id, name: Name("指标\(id)"), target: target("指标\(id)"))
    indicator.owners = random.some(of: RandomBoards.units, atMost: 2)
    if random.once(in: 4) { indicator.due = day() }
    return indicator
  }

  // MARK: What happens

  private mutating func happen(to item: ItemReference) {
    func measures(_ targets: [Target]) -> [String] { targets.filter(\.isMeasured).map(\.name.chinese) }
    switch item.kind {
    case .plan, .duty, .funding: break
    case .milestone:
      if random.once(in: 2) { record(.confirm, on: item.id) }
      if random.once(in: 6) { record(.extend(due: day(), approver: "某人"), on: item.id) }
    case .task: happen(to: item.id, measures: measures(plan.allTasks.first { $0.id == item.id }?.targets ?? []))
    case .indicator:
      let isMeasured = plan.indicators.first { $0.id == item.id }?.target.isMeasured ?? false
      happen(to: item.id, measures: isMeasured ? [IndicatorAssessment.measure] : [])
    }
  }

  private mutating func happen(to id: String, measures: [String]) {
    if random.once(in: 6) { record(.extend(due: day(), approver: "某人"), on: id) }
    guard !random.once(in: 3) else { return }
    var values: [String: Figure] = [:]
    for measure in measures where !random.once(in: 3) {
      values[measure] = Figure(Int.random(in: 0...150, using: &random))
    }
    record(.report(status: random.one(of: [nil, .notStarted, .inProgress, .completed]), values: values), on: id)
    if random.once(in: 8) { record(.suspend, on: id) }
    if random.once(in: 8) { record(.close, on: id) }
    if random.once(in: 8) { record(.sendBack, on: id) }
  }

  /// Slips, instructions and inspections, of which some are answered, settled or withdrawn.
  private mutating func raise(on id: String) {
    guard raising.once(in: 5) else { return }
    for number in 1...Int.random(in: 1...2, using: &raising) {
      let kind: Directive.Kind = raising.one(of: [
        .slip(raising.one(of: Slip.Colour.allCases), number: SlipNumber(year: 2020, number: number)),
        .instruction(leader: "张三"), .inspection(raising.one(of: Directive.Inspection.allCases)),
      ])
      let units = raising.some(of: RandomBoards.units, atMost: 2)
      guard !units.isEmpty else { continue }
      let on = asOf.advanced(by: -Int.random(in: 1...40, using: &raising))
      let by = on.advanced(by: Int.random(in: 0...60, using: &raising))
      var state = states[id] ?? ItemState()
      func take(_ change: Change) {
        state = state.after(
          Draft(plan: plan.id, subject: id, on: on, change: change, note: "要求", seen: 0))
      }
      take(.raise(Directive.Order(kind, units: units, answerBy: by)))
      let raised = state.handling.directives.keys.max() ?? 0
      if raising.once(in: 2) { take(.answer(directive: raised, unit: units[0])) }
      if raising.once(in: 5) { take(.withdraw(directive: raised)) }
      if raising.once(in: 8) { take(.settle(directive: raised)) }
      states[id] = state
    }
  }

  /// Given up for good, whatever was said of it before.
  private mutating func giveUp(_ id: String) {
    guard ending.once(in: 12) else { return }
    let on = asOf.advanced(by: -Int.random(in: 0...80, using: &ending))
    let draft = Draft(plan: plan.id, subject: id, on: on, change: .terminate, note: "取消", seen: 0)
    states[id] = (states[id] ?? ItemState()).after(draft)
  }

  private mutating func record(_ change: Change, on subject: String) {
    let when = Day(
      number: min(asOf.number, plan.period.start.number + Int.random(in: 0...700, using: &random)))
    let draft = Draft(plan: plan.id, subject: subject, on: when, change: change, note: nil, seen: 0)
    states[subject] = (states[subject] ?? ItemState()).after(draft)
  }

  // MARK: Days

  /// A day around the period.
  private mutating func day() -> Day {
    plan.period.start.advanced(by: Int.random(in: -20...420, using: &random))
  }

  private static func period(_ first: Int, _ last: Int) -> Period {
    let (start, end) = (Quarter(year: first, index: 1).start, Quarter(year: last, index: 4).end)
    guard let period = Period(start: start, end: end) else { preconditionFailure("no period") }
    return period
  }
}

/// Numbers by chance, the same ones for the same seed (SplitMix64, Steele and others 2014).
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// True once in `count` times.
  mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  /// One of `choices`, which must not be empty.
  mutating func one<Value>(of choices: [Value]) -> Value { choices[Int.random(in: 0..<choices.count, using: &self)] }

  /// Some of `choices`, each at most once.
  mutating func some<Value>(of choices: [Value], atMost most: Int) -> [Value] {
    Array(choices.shuffled(using: &self).prefix(Int.random(in: 0...most, using: &self)))
  }
}
