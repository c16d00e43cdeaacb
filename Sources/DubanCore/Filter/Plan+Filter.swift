extension Plan {
  /// The units that `query` means, and the groups that stand for them.
  func units(_ query: NameQuery) -> [Unit] {
    var meant = Set(
      units.lazy.filter { query.holds($0.name) || $0.aliases.contains(where: query.holds) }
        .map(\.name.chinese))
    // A group may stand for areas and for others that are no units themselves.
    meant.formUnion(areas.lazy.filter { query.holds($0.name) }.map(\.name.chinese))
    meant.formUnion(units.lazy.flatMap(\.members).filter { query.holds($0) })
    return units.filter { unit in meant.contains(unit.name.chinese) || !meant.isDisjoint(with: unit.members) }
  }

  /// The names of the leaders that `query` means, and of the groups that stand for them.
  func leaders(_ query: NameQuery) -> [String] {
    let meant = Set(leaders.lazy.filter { query.holds($0.name) }.map(\.name.chinese))
    return leaders.filter { meant.contains($0.name.chinese) || !meant.isDisjoint(with: $0.members) }.map(\.name.chinese)
  }

  /// The ids of the sections that `query` means, with all parts of them.
  func sections(_ query: NameQuery) -> Set<String> {
    var ids = Set(sections.lazy.filter { query.holds($0.id) || query.holds($0.title) }.map(\.id))
    // A part may stand before the section that it belongs to.
    var size = -1
    while size != ids.count {
      size = ids.count
      for section in sections { if let parent = section.parent, ids.contains(parent) { ids.insert(section.id) } }
    }
    return ids
  }
}

extension Unit {
  /// All names under which a task may call it.
  var spellings: [String] { name.spellings + aliases }
}
