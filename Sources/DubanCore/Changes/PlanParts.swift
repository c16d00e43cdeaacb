/// A plan as the parts of which a difference tells, each with its fields in words.
struct PlanParts {
  /// In the order of the plan.
  private(set) var parts: [Told] = []
  private var places: [PlanDifference.Part: Int] = [:]

  /// One part.
  struct Told {
    let part: PlanDifference.Part
    /// Under what it stands.
    let owner: PlanDifference.Part
    let title: Name
    /// Those that say something.
    let fields: [(field: PlanField, value: Name)]
    /// All that it says, for the question whether anything is otherwise.
    let content: Content
    /// What belongs to it and is told with it where it comes or goes whole.
    var belongings: [(field: PlanField, value: Name)] = []

    /// Whether it comes and goes with the item to which it belongs.
    var isOwned: Bool {
      switch part {
      case .target, .milestone: true
      case .funding: owner != .plan
      case .plan, .unit, .area, .leader, .section, .indicator, .task, .duty: false
      }
    }

    /// What it brings where it is new.
    var brought: [PlanDifference.Detail] {
      (fields + belongings).map { PlanDifference.Detail(field: $0.field, from: nil, to: $0.value) }
    }

    /// What it takes along where it is gone.
    var taken: [PlanDifference.Detail] {
      (fields + belongings).map { PlanDifference.Detail(field: $0.field, from: $0.value, to: nil) }
    }
  }

  /// All that a part says, without what belongs to it.
  enum Content: Equatable {
    case plan(Plan)
    case unit(Unit)
    case area(Area)
    case leader(Leader)
    case section(Section)
    case indicator(Indicator)
    case task(Task)
    case duty(ReportDuty)
    case target(Target)
    case milestone(Milestone)
    case funding(Funding)
  }

  /// The parts of `plan`.
  init(_ plan: Plan) {
    add(.plan, under: .plan, plan.title, plan.toldFields, .plan(plan.head))
    for unit in plan.units { add(.unit(unit.key), under: .plan, unit.name, unit.toldFields, .unit(unit)) }
    for area in plan.areas { add(.area(area.key), under: .plan, area.name, [], .area(area)) }
    for leader in plan.leaders {
      add(.leader(leader.name.chinese), under: .plan, leader.name, leader.toldFields, .leader(leader))
    }
    for section in plan.sections {
      var alone = section
      alone.parent = nil
      add(
        .section(section.id), under: section.parent.map { .section($0) } ?? .plan, section.title, section.toldFields,
        .section(alone))
    }
    for indicator in plan.indicators {
      add(.indicator(indicator.id), under: .plan, indicator.name, indicator.toldFields, .indicator(indicator))
    }
    for task in plan.tasks { add(task, under: task.section.map { .section($0) } ?? .plan, plan) }
    for funding in plan.funding { add(funding, under: .plan) }
    for duty in plan.duties { add(.duty(duty.id), under: .plan, duty.title, duty.toldFields, .duty(duty)) }
  }

  /// The part `part`; nil when there is none.
  subscript(part: PlanDifference.Part) -> Told? { places[part].map { parts[$0] } }

  /// What `part` is called; the plan's own title for the plan.
  func title(_ part: PlanDifference.Part) -> Name? { self[part]?.title }

  private mutating func add(_ task: Task, under owner: PlanDifference.Part, _ plan: Plan) {
    var alone = task
    (alone.children, alone.targets, alone.milestones, alone.funding, alone.section) = ([], [], [], [], nil)
    var belongings: [(field: PlanField, value: Name)] = []
    for target in task.targets {
      belongings.append((.targets, .both { "\(target.name.words($0)) \(target.words($0))" }))
    }
    for milestone in task.milestones { belongings.append((.milestones, Name("\(milestone.due) \(milestone.text)"))) }
    for funding in task.funding { belongings.append((.funding, funding.name)) }
    let title =
      task.number.isEmpty
      ? task.title : Name.both { "\(task.number) \(task.title.words($0))" }
    add(.task(task.id), under: owner, title, task.toldFields, .task(alone), belongings)
    for target in task.targets {
      add(
        .target(item: task.id, key: target.key), under: .task(task.id),
        .both { "\(task.id) \(target.name.words($0))" }, [(.name, Name.whole(target.name))] + target.toldFields,
        .target(target))
    }
    for milestone in task.milestones {
      add(
        .milestone(task.subject(of: milestone)), under: .task(task.id), Name(milestone.text), milestone.toldFields,
        .milestone(milestone))
    }
    for funding in task.funding { add(funding, under: .task(task.id)) }
    for child in task.children { add(child, under: .task(task.id), plan) }
  }

  private mutating func add(_ funding: Funding, under owner: PlanDifference.Part) {
    add(.funding(funding.id), under: owner, funding.name, funding.toldFields, .funding(funding))
  }

  private mutating func add(
    _ part: PlanDifference.Part, under owner: PlanDifference.Part, _ title: Name,
    _ fields: [(field: PlanField, value: Name?)], _ content: Content,
    _ belongings: [(field: PlanField, value: Name)] = []
  ) {
    if places[part] == nil { places[part] = parts.count }
    let said = fields.compactMap { field, value in value.map { (field: field, value: $0) } }
    parts.append(
      Told(part: part, owner: owner, title: title, fields: said, content: content, belongings: belongings))
  }

  /// The names of what is declared by a key, which others name by them.
  static func declaredNames(of plan: Plan) -> [PlanDifference.Part: Name] {
    let all =
      plan.units.map { (PlanDifference.Part.unit($0.key), $0.name) }
      + plan.areas.map { (PlanDifference.Part.area($0.key), $0.name) }
    return Dictionary(all) { first, _ in first }
  }

  // MARK: Order

  /// The parts that stand elsewhere among those that stayed under the same owner, with their places among these.
  ///
  /// As few as possible are taken for moved: the others keep their order.
  static func moved(from old: PlanParts, to new: PlanParts) -> [PlanDifference.Part: (from: Int, to: Int)] {
    var moved: [PlanDifference.Part: (from: Int, to: Int)] = [:]
    let before = old.families(staying: new)
    let after = new.families(staying: old)
    for (family, now) in after {
      guard let then = before[family], then != now else { continue }
      let earlier = Dictionary(then.enumerated().map { ($1, $0) }) { first, _ in first }
      let places = now.map { earlier[$0] ?? 0 }
      let kept = Set(longestRun(places))
      for (place, part) in now.enumerated() where !kept.contains(place) { moved[part] = (places[place], place) }
    }
    return moved
  }

  /// What stands beside each other: of one sort under one owner.
  private struct Family: Hashable {
    let owner: PlanDifference.Part
    let sort: String
  }

  private func families(staying other: PlanParts) -> [Family: [PlanDifference.Part]] {
    var families: [Family: [PlanDifference.Part]] = [:]
    for part in parts where other[part.part]?.owner == part.owner {
      families[Family(owner: part.owner, sort: part.part.rawKind), default: []].append(part.part)
    }
    return families
  }

  /// The places of a longest rising run in `numbers`.
  private static func longestRun(_ numbers: [Int]) -> [Int] {
    // For each length the place at which the run with the smallest end ends, and before each place the one before it.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = ends[low - 1] }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var run: [Int] = []
    var place = ends.last ?? -1
    while place >= 0 {
      run.append(place)
      place = before[place]
    }
    return run
  }
}
