import DubanCore

/// The targets, milestones and money of an amended item: what was published stays word for word, what is new or changed is put in
/// the form that a plan file can describe.
struct AmendedFigures {
  private let plan: Plan

  /// Figures in `plan`.
  init(_ plan: Plan) { self.plan = plan }

  // MARK: Targets

  /// The targets of the task called `title`. A published one is known by its key, whatever it is called now.
  func targets(
    _ now: [Guess<Target>], published: [Target], title: String, _ names: inout AmendedNames
  ) -> [Target] {
    let before = Dictionary(published.map { ($0.key, $0) }) { first, _ in first }
    // A new target gets no key that a published one has or had, so that it inherits no figures.
    var keys = UniqueNames(Set(before.keys))
    var called = UniqueNames()
    var met: Set<String> = []
    return now.map { guess in
      var target = guess.value
      let known = before[target.key].flatMap { met.insert($0.key).inserted ? $0 : nil }
      if let known, known == target {
        _ = called.take(target.name.chinese) { "\($0)（\($1)）" }
        return target
      }
      let key = known?.key
      target = self.target(target, &names)
      let name = visible(target.name.chinese) ?? title
      target.name = target.name.called(called.take(name) { "\($0)（\($1)）" }.name)
      target.key = key ?? keys.take(DraftNames.key(target.name.chinese)) { "\($0)·\($1)" }.name
      return target
    }
  }

  /// `target` with names that are declared and without what nobody sees.
  func target(_ target: Target, _ names: inout AmendedNames) -> Target {
    var target = target
    if target.kind != .relative { target.relation = .above }
    target.unit = target.unit.flatMap(visible)
    target.text = target.text.flatMap(visible)
    target.reference = target.reference.flatMap(visible)
    target.notes = target.notes.map(legible)
    target.areas = names.areas(target.areas)
    var seen: Set<String> = []
    target.shares = target.shares.compactMap { share in
      guard let area = names.area(share.area), seen.insert(area).inserted else { return nil }
      return Target.Share(area: area, value: share.value, parts: share.parts)
    }
    target.parts = target.parts.map { part in
      Target.Part(part.name.called(visible(part.name.chinese) ?? "其中"), value: part.value, unit: part.unit)
    }
    if target.start == plan.period.start { target.start = nil }
    if target.due == plan.period.end { target.due = nil }
    return target
  }

  // MARK: Milestones

  /// The milestones of a task. A published one keeps its id as long as it covers the same quarters.
  func milestones(_ now: [Guess<Milestone>], published: [Milestone]) -> [Milestone] {
    let before = Dictionary(published.map { ($0.id, $0) }) { first, _ in first }
    var ids = UniqueNames(Set(before.keys))
    var met: Set<String> = []
    return now.map { guess in
      var milestone = guess.value
      let known = before[milestone.id].flatMap { met.insert($0.id).inserted ? $0 : nil }
      if let known, known == milestone { return milestone }
      milestone.text = visible(milestone.text) ?? visible(guess.passage.text) ?? "（无内容）"
      milestone.criteria = criteria(milestone.criteria)
      if let known, known.quarters == milestone.quarters { return milestone }
      let wanted = Milestone.id(
        quarters: milestone.quarters, due: milestone.due, firstYear: plan.period.start.year)
      milestone.id = ids.take(wanted) { "\($0).\($1)" }.name
      return milestone
    }
  }

  private func criteria(_ criteria: [Criterion]) -> [Criterion] {
    var taken = UniqueNames()
    return criteria.map { criterion in
      var criterion = criterion
      criterion.name = taken.take(DraftNames.key(visible(criterion.name) ?? "数量")) { "\($0)（\($1)）" }.name
      return criterion
    }
  }

  // MARK: Money

  /// The money of the item `id`: what is new or came over from another item is numbered behind its own.
  func funding(
    _ now: [Guess<Funding>], published: [Funding], of id: String, _ names: inout AmendedNames
  ) -> [Funding] {
    let before = Dictionary(published.map { ($0.id, $0) }) { first, _ in first }
    var ids = UniqueNames(Set(before.keys).union(now.map(\.value.id)))
    return now.enumerated().map { index, guess in
      var funding = guess.value
      if funding == before[funding.id] { return funding }
      funding.name = funding.name.called(visible(funding.name.chinese) ?? "资金")
      funding.sources = funding.sources.map { source in
        var source = source
        source.name = source.name.called(visible(source.name.chinese) ?? "来源")
        return source
      }
      funding.parts = funding.parts.map { part in
        Target.Part(part.name.called(visible(part.name.chinese) ?? "其中"), value: part.value, unit: part.unit)
      }
      var seen: Set<String> = []
      funding.shares = funding.shares.compactMap { share in
        guard let area = names.area(share.area), seen.insert(area).inserted else { return nil }
        return Target.Share(area: area, value: share.value, parts: share.parts)
      }
      guard funding.id.isEmpty || ItemID(funding.id).owner != id else { return funding }
      funding.id = ids.take(Funding.id(item: id, index: index)) { "\($0)-\($1)" }.name
      return funding
    }
  }
}
