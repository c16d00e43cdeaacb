import DubanCore

extension PlanBuilder {
  /// The milestones of a task. Those of one quarter or day are one; combined quarters that do not follow each other are two.
  mutating func milestones(_ guesses: [Guess<Milestone>], targets: [Target], owner: Excerpt?) -> [Milestone] {
    let names = Set(targets.map(\.name.chinese))
    var milestones: [Milestone] = []
    var places: [String: Int] = [:]
    for guess in guesses {
      for quarters in runs(guess.value.quarters) {
        var milestone = milestone(guess, quarters: quarters, targets: names)
        askOutside(.milestone, guess.passage, milestone.due)
        let origin = Excerpt(readFrom: guess.passage)
        milestone.origin = origin == owner ? nil : origin
        guard let known = places[milestone.id] else {
          places[milestone.id] = milestones.count
          milestones.append(milestone)
          continue
        }
        if milestones[known].text != milestone.text { milestones[known].text += "；" + milestone.text }
        milestones[known].criteria += milestone.criteria
      }
    }
    return milestones.map { milestone in
      var milestone = milestone
      milestone.criteria = criteria(milestone.criteria, targets: names)
      return milestone
    }
  }

  private func milestone(_ guess: Guess<Milestone>, quarters: [Quarter], targets: Set<String>) -> Milestone {
    var milestone = guess.value
    // A part of quarters that were torn apart is due at its own end.
    let due = quarters == milestone.quarters ? milestone.due : quarters.last?.end ?? milestone.due
    milestone.quarters = quarters
    milestone.due = due
    milestone.id = Milestone.id(quarters: quarters, due: due, firstYear: plan.period.start.year)
    milestone.text = visible(milestone.text) ?? OpenQuestion.shortened(guess.passage.text)
    return milestone
  }

  /// What a milestone demands, each measure once; a share of a target that is not there is a rate by itself.
  private func criteria(_ criteria: [Criterion], targets: Set<String>) -> [Criterion] {
    var taken = UniqueNames()
    var seen: Set<Criterion> = []
    return criteria.filter { criteria.count == 1 || seen.insert($0).inserted }.map { criterion in
      var criterion = criterion
      let name = DraftNames.key(visible(criterion.name) ?? "数量")
      criterion.name = taken.take(name) { "\($0)（\($1)）" }.name
      criterion.unit = criterion.unit.map(legible)
      if criterion.basis != .rate || criterion.of.map(targets.contains) != true { criterion.of = nil }
      return criterion
    }
  }

  /// `quarters` in order, parted where one is left out; one run without any for a milestone of a day.
  private func runs(_ quarters: [Quarter]) -> [[Quarter]] {
    let quarters = quarters.filter { (1000...9999).contains($0.year) }
    guard quarters.count > 1 else { return [quarters] }
    var runs: [[Quarter]] = []
    for quarter in Set(quarters).sorted() {
      if let last = runs.last?.last, quarter.previous == last {
        runs[runs.count - 1].append(quarter)
      } else {
        runs.append([quarter])
      }
    }
    return runs
  }
}
