package import DubanCore
package import DubanDocuments

extension ExpectedReading {
  /// What a plan that was made by hand says, to be compared with what is read out of the text that it was made of.
  package init(of plan: Plan) {
    style = .published
    hasOwnWords = true
    title = plan.title.chinese
    documentNumber = plan.documentNumber
    issuer = plan.issuer
    issued = plan.issued
    period = plan.period
    tasks = plan.tasks.map { ExpectedTask($0) }
    tasks = tasks.map(\.withLeadersAbove)
    funding = plan.funding.flatMap(Amount.amounts)
    indicators = plan.indicators.map { indicator in
      var expected = ExpectedIndicator()
      expected.number = indicator.number
      expected.name = indicator.name.chinese
      expected.target = ExpectedTarget(indicator.target)
      expected.owners = indicator.owners
      expected.sources = indicator.sources
      return expected
    }
    for unit in plan.units { spellings[unit.name.chinese] = Set(unit.aliases) }
  }

  /// What the program understood.
  package init(understood draft: PlanDraft) {
    title = draft.title?.value
    documentNumber = draft.documentNumber?.value
    issuer = draft.issuer?.value
    issued = draft.issued?.value
    period = draft.period?.value
    sections = draft.sections.count
    refusal = draft.refusal.map {
      switch $0 {
      case .coverWithoutAnnex: .coverWithoutAnnex
      case .circular: .circular
      case .noTasks: .noTasks
      }
    }
    tasks = draft.tasks.map { ExpectedTask($0) }
    funding = draft.funding.flatMap { Amount.amounts(of: $0.value) }
    indicators = draft.indicators.map { indicator in
      var understood = ExpectedIndicator()
      understood.number = indicator.number
      understood.name = indicator.name.value
      understood.target = ExpectedTarget(indicator.target.value)
      understood.owners = indicator.owners.map(\.value)
      understood.sources = indicator.sources.map(\.value)
      return understood
    }
    tasks = tasks.map(\.withLeadersAbove)
    questions = Set((draft.questions + draft.missing).map(\.kind))
    for unit in draft.units { spellings[unit.name.value] = Set(unit.aliases.map(\.value)) }
  }
}

extension ExpectedTask {
  fileprivate init(_ task: Task) {
    number = task.number
    title = task.title.chinese
    text = task.text ?? ""
    leads = task.leads
    responsible = task.responsible
    cooperating = task.cooperating
    for role in task.roles { roles[role.name.chinese] = role.units }
    leaders = task.leaders
    due = task.due
    targets = task.targets.map { ExpectedTarget($0) }
    milestones = task.milestones.map { ExpectedMilestone($0) }
    funding = task.funding.flatMap(ExpectedReading.Amount.amounts)
    children = task.children.map { ExpectedTask($0) }
  }

  fileprivate init(_ task: TaskDraft) {
    number = task.number
    title = task.title.value
    text = task.text?.value ?? ""
    leads = task.leads.map(\.value)
    responsible = task.responsible.map(\.value)
    cooperating = task.cooperating.map(\.value)
    roles = task.roles.mapValues { $0.map(\.value) }
    leaders = task.leaders.map(\.value)
    due = task.due?.value
    dueWords = task.dueWords?.value
    targets = task.targets.map { ExpectedTarget($0.value) }
    milestones = task.milestones.map { ExpectedMilestone($0.value) }
    funding = task.funding.flatMap { ExpectedReading.Amount.amounts(of: $0.value) }
    children = task.children.map { ExpectedTask($0) }
  }
}

extension ExpectedTarget {
  fileprivate init(_ target: Target) {
    self.init(target.kind)
    name = target.name.chinese
    value = target.value
    unit = target.unit
    upper = target.upper
    from = target.from
    text = target.text ?? target.reference
    each = target.each
    due = target.due
    shares = target.shares.map { ExpectedReading.Amount($0.area, $0.value, target.unit) }
    parts = target.parts.map { ExpectedReading.Amount($0.name.chinese, $0.value, $0.unit ?? target.unit) }
  }
}

extension ExpectedMilestone {
  fileprivate init(_ milestone: Milestone) {
    self.init(due: milestone.due)
    criteria = milestone.criteria
  }
}

extension ExpectedReading.Amount {
  /// Every sum that `funding` names: its total, sources, uses and shares.
  fileprivate static func amounts(of funding: Funding) -> [ExpectedReading.Amount] {
    let unit = funding.total?.unit
    return (funding.total.map { [ExpectedReading.Amount("", $0.value, $0.unit)] } ?? [])
      + funding.sources.compactMap { source in
        source.value.map { ExpectedReading.Amount(source.name.chinese, $0, source.unit ?? unit) }
      }
      + funding.parts.map { ExpectedReading.Amount($0.name.chinese, $0.value, $0.unit ?? unit) }
      + funding.shares.map { ExpectedReading.Amount($0.area, $0.value, unit) }
  }
}
