import DubanCore

// Places and leaders that a published plan declares: what is called otherwise is so wherever it is named.
extension PlanDraft {
  /// The area number `index` is called `name`.
  mutating func rename(area index: Int, _ name: String) throws(ReviewProblem) {
    guard !name.isEmpty else { throw .empty }
    let old = areas[index].value
    guard old != name else { return }
    guard !areas.contains(where: { $0.value == name }) else { throw .isThere(name) }
    areas[index].set(name)
    if let key = areaKeys.removeValue(forKey: old) { areaKeys[name] = key }
    changeAreas { $0 == old ? name : $0 }
  }

  /// Nothing is told of the area called `name` any more.
  mutating func drop(area name: String) {
    areas.removeAll { $0.value == name }
    areaKeys[name] = nil
    changeAreas { $0 == name ? nil : $0 }
  }

  private mutating func changeAreas(_ change: (String) -> String?) {
    func shares(_ shares: [Target.Share]) -> [Target.Share] {
      shares.compactMap { share in
        guard let area = change(share.area) else { return nil }
        return Target.Share(area: area, value: share.value, parts: share.parts)
      }
    }
    func target(_ guess: inout Guess<Target>) {
      guess.value.areas = guess.value.areas.compactMap(change)
      guess.value.shares = shares(guess.value.shares)
    }
    for (places, _) in tasksWithPlaces {
      self.change(at: places) { task in
        task.areas = PlanDraft.changed(task.areas, change)
        for index in task.targets.indices { target(&task.targets[index]) }
        for index in task.funding.indices {
          task.funding[index].value.shares = shares(task.funding[index].value.shares)
        }
      }
    }
    for index in indicators.indices { target(&indicators[index].target) }
    for index in funding.indices { funding[index].value.shares = shares(funding[index].value.shares) }
    for index in units.indices { units[index].members = units[index].members.compactMap(change) }
  }

  /// Whoever must report is called as `change` says; nil takes one out, and a duty that nobody is left to owe goes, since it
  /// would be one of all units.
  mutating func changeReporters(_ change: (String) -> String?) {
    func changed(_ duties: [Guess<ReportDuty>]) -> [Guess<ReportDuty>] {
      duties.compactMap { guess in
        var guess = guess
        let isOwed = !guess.value.units.isEmpty
        guess.value.units = guess.value.units.compactMap(change)
        return guess.value.units.isEmpty && isOwed ? nil : guess
      }
    }
    duties = changed(duties)
    for (places, task) in tasksWithPlaces where !task.duties.isEmpty {
      self.change(at: places) { $0.duties = changed($0.duties) }
    }
  }

  /// The leader number `index` is called `name`.
  mutating func rename(leader index: Int, _ name: String) throws(ReviewProblem) {
    guard !name.isEmpty else { throw .empty }
    let old = leaders[index].value
    guard old != name else { return }
    guard !leaders.contains(where: { $0.value == name }) else { throw .isThere(name) }
    leaders[index].set(name)
    if let published = leaderNames.removeValue(forKey: old) { leaderNames[name] = published }
    for (places, _) in tasksWithPlaces {
      change(at: places) { $0.leaders = PlanDraft.changed($0.leaders) { $0 == old ? name : $0 } }
    }
  }

  /// Nobody is called `name` any more.
  mutating func drop(leader name: String) {
    leaders.removeAll { $0.value == name }
    leaderNames[name] = nil
    for (places, _) in tasksWithPlaces { change(at: places) { $0.leaders.removeAll { $0.value == name } } }
  }

  private static func changed(_ names: [Guess<String>], _ change: (String) -> String?) -> [Guess<String>] {
    names.compactMap { guess in
      guard let name = change(guess.value) else { return nil }
      var guess = guess
      guess.value = name
      return guess
    }
  }
}

extension [Guess<String>] {
  /// The remark number `index` reads `text`; behind the last it is a new one, and an empty one goes.
  mutating func edit(note index: Int, _ text: String, _ passage: Passage) throws(ReviewProblem) {
    guard index <= count else { throw .noSuchPart }
    if text.isEmpty {
      if index < count { remove(at: index) }
      return
    }
    // Whoever rewrites a question leaves it open only by leaving its sign.
    let guess = PlanDraft.notes([text], passage)
    if index == count { self += guess } else { replaceSubrange(index...index, with: guess) }
  }
}

extension String {
  /// The names in it, each once: `甲局、乙局`.
  var names: [String] {
    var seen = Set<String>()
    return split { "、，,；;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension TaskDraft {
  /// The further parts of units as `typed` tells them: `指导：甲局、乙局；考核：丙局`.
  mutating func setRoles(_ typed: String, _ passage: Passage) throws(ReviewProblem) {
    var roles: [String: [Guess<String>]] = [:]
    for part in typed.split(whereSeparator: { "；;".contains($0) }) {
      let halves = part.split(maxSplits: 1) { "：:".contains($0) }.map { String($0).trimmed }
      guard halves.count == 2, !halves[0].isEmpty else { throw .notAList(typed) }
      var names = self.roles[halves[0]] ?? []
      names.set(names: halves[1], from: passage)
      guard !names.isEmpty else { throw .notAList(typed) }
      // The same part may be told twice.
      let there = Set(roles[halves[0], default: []].map(\.value))
      roles[halves[0], default: []] += names.filter { !there.contains($0.value) }
    }
    self.roles = roles
  }

  /// The further parts in words, as they are typed.
  var rolesInWords: String {
    roles.keys.sorted().map { "\($0)：\(roles[$0, default: []].joined)" }.joined(separator: "；")
  }
}
