extension TaskDraft {
  /// Whether anything of its own, without the tasks under it, is less than sure.
  package var isUncertain: Bool {
    title.isUncertain || text?.isUncertain == true || leads.isUncertain || responsible.isUncertain
      || cooperating.isUncertain || roles.values.contains(where: \.isUncertain) || leaders.isUncertain
      || areas.isUncertain
      || start?.isUncertain == true || due?.isUncertain == true || dueWords?.isUncertain == true
      || targets.contains(where: \.isUncertain) || milestones.contains(where: \.isUncertain) || notes.isUncertain
      || funding.contains(where: \.isUncertain) || duties.contains(where: \.isUncertain)
  }

  /// Everything of its own is as it was read.
  mutating func accept() {
    title.accept()
    text?.accept()
    leads.acceptAll()
    responsible.acceptAll()
    cooperating.acceptAll()
    for role in roles.keys { roles[role]?.acceptAll() }
    leaders.acceptAll()
    areas.acceptAll()
    start?.accept()
    due?.accept()
    dueWords?.accept()
    for index in targets.indices { targets[index].accept() }
    for index in milestones.indices { milestones[index].accept() }
    for index in funding.indices { funding[index].accept() }
    for index in duties.indices { duties[index].accept() }
    // What was asked is answered.
    notes.removeAll(where: \.isUncertain)
  }

  /// The units that have a part in it.
  var unitGuesses: [Guess<String>] { leads + responsible + cooperating + roles.values.joined() }

  /// The passages of its own fields.
  package var passages: [Passage] {
    var found = [title.passage]
    found += [text?.passage, start?.passage, due?.passage, dueWords?.passage].compactMap { $0 }
    for names in [leads, responsible, cooperating, leaders, areas] + Array(roles.values) {
      found += names.map(\.passage)
    }
    found += targets.map(\.passage)
    found += milestones.map(\.passage)
    return found + funding.map(\.passage) + duties.map(\.passage)
  }
}

extension IndicatorDraft {
  /// Whether anything of it is less than sure.
  package var isUncertain: Bool {
    name.isUncertain || category?.isUncertain == true || target.isUncertain || owners.isUncertain || sources.isUncertain
      || notes.isUncertain
      || due?.isUncertain == true
  }

  /// Everything is as it was read.
  mutating func accept() {
    name.accept()
    category?.accept()
    target.accept()
    owners.acceptAll()
    sources.acceptAll()
    due?.accept()
    notes.removeAll(where: \.isUncertain)
  }

  /// The passages of its fields.
  package var passages: [Passage] {
    [name.passage, target.passage] + [category?.passage, due?.passage].compactMap { $0 }
      + (owners + sources).map(\.passage)
  }
}

extension UnitDraft {
  /// Whether its name or one of its spellings is less than sure.
  package var isUncertain: Bool { name.isUncertain || aliases.isUncertain }

  /// Everything is as it was read.
  mutating func accept() {
    name.accept()
    aliases.acceptAll()
  }
}
