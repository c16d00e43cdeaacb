import DubanCore

extension PlanBuilder {
  /// The targets of the task called `title`, with unique names.
  mutating func targets(_ guesses: [Guess<Target>], of title: String, owner: Excerpt?) -> [Target] {
    var taken = UniqueNames()
    var keys = UniqueNames()
    return guesses.map { guess in
      var target = target(guess, owner: owner)
      let name = visible(target.name.chinese) ?? title
      let (unique, _) = taken.take(name) { "\($0)（\($1)）" }
      target.name = Name(unique)
      target.key = keys.take(DraftNames.key(unique)) { "\($0)（\($1)）" }.name
      return target
    }
  }

  /// The target of `guess`, of a kind for which it has the figures.
  mutating func target(_ guess: Guess<Target>, owner: Excerpt?) -> Target {
    var target = guess.value
    if !target.saysWhatItsKindNeeds {
      // Without its figure it is a target in words, and asked about.
      questions.append(Question(.target, about: guess.passage))
      target.kind = .text
      target.basis = .text
      target.text = target.text ?? OpenQuestion.shortened(guess.passage.text)
    }
    if target.kind != .relative { target.relation = .above }
    target.unit = target.unit.map(legible)
    target.text = target.text.map(legible)
    target.reference = target.reference.map(legible)
    target.alternative = target.alternative.map { Target.Quantity($0.value, unit: $0.unit.map(legible)) }
    target.notes = target.notes.map(legible)
    target.areas = names.areas(target.areas)
    target.shares = shares(target.shares)
    target.parts = target.parts.map(part)
    var years: Set<Int> = []
    let span = plan.period.start.year...plan.period.end.year
    let outside = target.years.filter { !span.contains($0.year) }
    if !outside.isEmpty {
      let words = outside.map { "\($0.year)年\($0.value)" }.joined(separator: "、")
      questions.append(Question(.target, about: guess.passage, readings: ["不采用\(words)"]))
    }
    target.years = target.years.filter { span.contains($0.year) && years.insert($0.year).inserted }
    let passage = guess.passage
    (target.start, target.due) = self.span(
      target.start.map { Guess($0, from: passage) }, target.due.map { Guess($0, from: passage) }, asked: .target)
    let origin = Excerpt(readFrom: passage)
    target.origin = origin == owner ? nil : origin
    return target
  }

  /// Shares of declared areas, an area once.
  mutating func shares(_ shares: [Target.Share]) -> [Target.Share] {
    var seen: Set<String> = []
    return shares.compactMap { share in
      guard let area = names.area(share.area), seen.insert(area).inserted else { return nil }
      return Target.Share(area: area, value: share.value, parts: share.parts.map(part))
    }
  }

  func part(_ part: Target.Part) -> Target.Part {
    Target.Part(Name(visible(part.name.chinese) ?? "其中"), value: part.value, unit: part.unit.map(legible))
  }

  /// The funding of `item`, numbered in order.
  mutating func funding(_ guesses: [Guess<Funding>], item: String, owner: Excerpt?) -> [Funding] {
    guesses.enumerated().map { index, guess in
      var funding = guess.value
      funding.id = Funding.id(item: item, index: index)
      funding.name = Name(visible(funding.name.chinese) ?? "资金")
      switch funding.kind {
      case .exactly, .about, .atLeast: break
      case .atMost, .ratioAtMost, .fromTo, .text, .relative, .floorWithStretch, .grade, .frequency, .responseTime,
        .stretch:
        funding.kind = .about
        questions.append(Question(.funding, about: guess.passage))
      }
      funding.sources = funding.sources.map { source in
        var source = source
        source.name = Name(visible(source.name.chinese) ?? "其他")
        source.unit = source.unit.map(legible)
        source.note = source.note.map(legible)
        return source
      }
      funding.total = funding.total.map { Target.Quantity($0.value, unit: $0.unit.map(legible)) }
      funding.notes = funding.notes.map(legible)
      funding.parts = funding.parts.map(part)
      funding.shares = shares(funding.shares)
      let origin = Excerpt(readFrom: guess.passage)
      funding.origin = origin == owner ? nil : origin
      return funding
    }
  }

  /// Takes away links that lead nowhere, to themselves, onwards, or to another sort of figure.
  mutating func dropBrokenLinks() {
    func links(_ task: Task) -> Bool {
      task.targets.contains { $0.sameAs != nil } || task.children.contains(where: links)
    }
    guard plan.indicators.contains(where: { $0.target.sameAs != nil }) || plan.tasks.contains(where: links) else {
      return
    }
    var targets: [String: [Target]] = [:]
    for indicator in plan.indicators { targets[indicator.id] = [indicator.target] }
    for task in plan.allTasks { targets[task.id] = task.targets }
    func checked(_ target: Target, of item: String) -> Target.Link? {
      guard let link = target.sameAs, let found = targets[link.item]?.target(link.key), found.sameAs == nil,
        found.unit == target.unit, found.basis == target.basis, link.item != item || found.key != target.key
      else { return nil }
      return link
    }
    for index in plan.indicators.indices {
      plan.indicators[index].target.sameAs = checked(plan.indicators[index].target, of: plan.indicators[index].id)
    }
    func check(_ task: inout Task) {
      for index in task.targets.indices { task.targets[index].sameAs = checked(task.targets[index], of: task.id) }
      for index in task.children.indices { check(&task.children[index]) }
    }
    for index in plan.tasks.indices { check(&plan.tasks[index]) }
  }
}

extension Target {
  /// Whether it has what a target of its kind cannot do without in a plan file.
  fileprivate var saysWhatItsKindNeeds: Bool {
    switch kind {
    case .exactly, .atLeast, .atMost, .about, .ratioAtMost, .frequency, .responseTime: value != nil
    case .fromTo: from != nil && value != nil
    case .floorWithStretch: value != nil && upper != nil
    case .relative: reference != nil
    case .grade, .text: text != nil
    case .stretch: value != nil || text != nil
    }
  }
}
