/// An item as the search knows it: all of its words and numbers in one text.
package struct SearchEntry: Equatable, Sendable {
  package let id: String
  package let kind: ItemKind
  package let title: Name
  /// Lower case.
  private let text: String

  fileprivate init(id: String, kind: ItemKind, title: Name, _ words: [String?]) {
    self.id = id
    self.kind = kind
    self.title = title
    text = ([id, title.chinese, title.english] + words).compactMap { $0 }.joined(separator: "\n").lowercased()
  }

  /// Whether every one of `terms` (lower case) occurs somewhere in it.
  package func matches(_ terms: [String]) -> Bool { terms.allSatisfy(text.contains) }
}

extension Board {
  /// The terms of a query: its words, lower case.
  package static func terms(_ query: String) -> [String] {
    query.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Everything that can be found: indicators, tasks and their milestones, funding and duties, with all their words.
  package var searchEntries: [SearchEntry] {
    var entries = indicators.map { entry in
      let indicator = entry.indicator
      return SearchEntry(
        id: indicator.id, kind: .indicator, title: indicator.name,
        indicator.target.words + unitWords(indicator.owners + indicator.sources) + words(indicator.notes)
          + [indicator.category?.chinese, indicator.category?.english])
    }
    for entry in tasks {
      let task = entry.task
      entries.append(
        SearchEntry(
          id: task.id, kind: .task, title: task.title,
          words(of: entry)))
      entries += entry.assessment.milestones.map { assessed in
        let criteria: [String?] = assessed.milestone.criteria.flatMap { [$0.name, $0.value.description, $0.unit] }
        return SearchEntry(
          id: assessed.id, kind: .milestone, title: Name(assessed.milestone.text),
          [task.title.chinese, task.title.english, assessed.due.description] + criteria)
      }
      entries += task.funding.map { SearchEntry(id: $0.id, kind: .funding, title: $0.name, $0.words) }
    }
    entries += plan.funding.map { SearchEntry(id: $0.id, kind: .funding, title: $0.name, $0.words) }
    return entries
      + plan.duties.map {
        SearchEntry(id: $0.id, kind: .duty, title: $0.title, unitWords($0.units) + [$0.receiver] + words($0.notes))
      }
  }

  private func words(of entry: TaskEntry) -> [String?] {
    let task = entry.task
    let section = entry.section.flatMap(plan.section)
    var words: [String?] = [task.text, task.number, section?.title.chinese, section?.title.english]
    words += unitWords(task.leads + task.cooperating)
    words += self.words(task.leaders + task.areas + task.notes)
    words += task.targets.flatMap(\.words)
    words.append(entry.assessment.state.wording)
    return words
  }

  private func words(_ texts: [String]) -> [String?] { texts }

  private func unitWords(_ names: [String]) -> [String?] {
    names.flatMap { name in [name, plan.unit(named: name)?.name.english] }
  }
}

extension Target {
  fileprivate var words: [String?] {
    [name.chinese, name.english, value?.description, upper?.description, from?.description, unit, text, reference]
      + parts.flatMap { [$0.name.chinese, $0.value.description] }
      + shares.flatMap { [$0.area, $0.value.description] } + notes
  }
}

extension Funding {
  fileprivate var words: [String?] {
    [total?.value.description, total?.unit] + sources.flatMap { [$0.name.chinese, $0.value?.description] }
      + parts.flatMap { [$0.name.chinese, $0.value.description] }
      + shares.flatMap { [$0.area, $0.value.description] } + notes
  }
}
