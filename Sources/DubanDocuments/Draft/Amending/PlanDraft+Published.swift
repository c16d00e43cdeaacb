package import DubanCore

// A published plan as a draft: what a person sees and changes of it. `PlanAmender` makes a plan of it again, from the published
// one and what reads otherwise in the draft, so that whatever a draft does not hold stays as it was published.
extension PlanDraft {
  /// The draft of `plan`, to amend it.
  ///
  /// - Parameter base: the version that is in force, where `plan` holds changes that are not published yet.
  package init(of plan: Plan, amending base: Plan? = nil) {
    self.init()
    let base = base ?? plan
    let whole = Passage.byHand("")
    published = base
    title = Guess(plan.title.chinese, from: whole)
    documentNumber = plan.documentNumber.map { Guess($0, from: whole) }
    issuer = plan.issuer.map { Guess($0, from: whole) }
    jurisdiction = Guess(plan.jurisdiction, from: whole)
    issued = plan.issued.map { Guess($0, from: whole) }
    period = Guess(plan.period, from: whole)
    notes = PlanDraft.notes(plan.notes, whole)
    areas = plan.areas.map { Guess($0.name.chinese, from: whole) }
    let areas = Set(base.areas.map(\.key))
    for area in plan.areas where areas.contains(area.key) { areaKeys[area.name.chinese] = area.key }
    leaders = plan.leaders.map { Guess($0.name.chinese, from: whole) }
    let leaders = Set(base.leaders.map(\.name.chinese))
    for leader in plan.leaders where leaders.contains(leader.name.chinese) {
      leaderNames[leader.name.chinese] = leader.name.chinese
    }
    let units = Set(base.units.map(\.key))
    self.units = plan.units.map { unit in
      var draft = UnitDraft(Guess(unit.name.chinese, from: whole))
      draft.jurisdiction = unit.jurisdiction
      draft.aliases = unit.aliases.map { Guess($0, from: whole) }
      draft.members = unit.members
      draft.key = units.contains(unit.key) ? unit.key : nil
      return draft
    }
    sections = plan.sections.map { section in
      SectionDraft(id: section.id, title: Guess(section.title.chinese, from: whole), parent: section.parent)
    }
    let indicators = Set(base.indicators.map(\.id))
    self.indicators = plan.indicators.map { IndicatorDraft(of: $0, isPublished: indicators.contains($0.id)) }
    let tasks = Set(base.allTasks.map(\.id))
    let known = Set(plan.allTasks.map(\.id))
    // What is owed for one task stands with it.
    let owed = Dictionary(grouping: plan.duties) { duty in duty.task.flatMap { known.contains($0) ? $0 : nil } ?? "" }
    self.tasks = plan.tasks.map { TaskDraft(of: $0, published: tasks, duties: owed) }
    funding = plan.funding.map { Guess($0, from: Passage($0.origin)) }
    duties = (owed[""] ?? []).map { Guess($0, from: Passage($0.origin)) }
  }

  /// Remarks; those that keep something open are asked.
  static func notes(_ notes: [String], _ passage: Passage) -> [Guess<String>] {
    notes.map { Guess($0, from: passage, confidence: OpenQuestion.isOpen($0) ? .doubtful : .sure) }
  }
}

extension TaskDraft {
  /// The draft of `task` with everything under it.
  ///
  /// - Parameters:
  ///   - published: the ids of tasks that are published.
  ///   - duties: what is owed for tasks, by their ids.
  init(of task: Task, published: Set<String>, duties: [String: [ReportDuty]] = [:]) {
    let passage = Passage(task.origin)
    func names(_ names: [String]) -> [Guess<String>] { names.map { Guess($0, from: passage) } }
    self.init(number: task.number, title: Guess(task.title.chinese, from: passage))
    id = published.contains(task.id) ? task.id : nil
    text = task.text.map { Guess($0, from: passage) }
    section = task.section
    leads = names(task.leads)
    responsible = names(task.responsible)
    cooperating = names(task.cooperating)
    for role in task.roles { roles[role.name.chinese, default: []] += names(role.units) }
    andOthers = task.andOthers
    leaders = names(task.leaders)
    areas = names(task.areas)
    start = task.start.map { Guess($0, from: passage) }
    due = task.due.map { Guess($0, from: passage) }
    targets = task.targets.map { Guess($0, from: Passage($0.origin ?? task.origin)) }
    milestones = task.milestones.map { Guess($0, from: Passage($0.origin ?? task.origin)) }
    funding = task.funding.map { Guess($0, from: Passage($0.origin ?? task.origin)) }
    self.duties = (duties[task.id] ?? []).map { Guess($0, from: Passage($0.origin)) }
    notes = PlanDraft.notes(task.notes, passage)
    children = task.children.map { TaskDraft(of: $0, published: published, duties: duties) }
  }
}

extension IndicatorDraft {
  /// The draft of `indicator`.
  init(of indicator: Indicator, isPublished: Bool) {
    let passage = Passage(indicator.origin)
    self.init(
      number: indicator.number, name: Guess(indicator.name.chinese, from: passage),
      target: Guess(indicator.target, from: Passage(indicator.target.origin ?? indicator.origin)))
    id = isPublished ? indicator.id : nil
    category = indicator.category.map { Guess($0.chinese, from: passage) }
    owners = indicator.owners.map { Guess($0, from: passage) }
    sources = indicator.sources.map { Guess($0, from: passage) }
    due = indicator.due.map { Guess($0, from: passage) }
    notes = PlanDraft.notes(indicator.notes, passage)
  }
}

extension Passage {
  /// The sentence from which an item was read; a person's own words where it was read from none.
  fileprivate init(_ excerpt: Excerpt?) {
    guard let excerpt else {
      self = .byHand("")
      return
    }
    self.init(excerpt.text, at: excerpt.place)
  }
}
