import DubanCore

extension PlanDraft {
  /// The passages of everything that was understood, of tasks at any depth.
  var toldPassages: [Passage] {
    // A period and a place cite whole lines of which they say but a word.
    var found = [title?.passage, documentNumber?.passage, issuer?.passage, issued?.passage].compactMap { $0 }
    found += areas.map(\.passage) + leaders.map(\.passage) + sections.map(\.title.passage)
    found += indicators.flatMap(\.passages) + funding.map(\.passage) + duties.map(\.passage)
    func add(_ tasks: [TaskDraft]) {
      for index in tasks.indices {
        found += tasks[index].passages
        add(tasks[index].children)
      }
    }
    add(tasks)
    return found
  }

  /// The names and words that were understood, as they are told: names of units that the passage shortens, numbers, texts.
  var toldNames: [String] {
    var found = units.flatMap { [$0.name.value] + $0.aliases.map(\.value) + $0.members }
    found += areas.map(\.value) + leaders.map(\.value) + sections.map(\.title.value)
    found += duties.flatMap { $0.value.units }
    if let title { found.append(title.value) }
    if let issuer { found.append(issuer.value) }
    if let documentNumber { found.append(documentNumber.value) }
    func add(_ tasks: [TaskDraft]) {
      for task in tasks {
        found += [task.number, task.title.value, task.number + task.title.value]
        // Its number stands before whatever its text begins with.
        if let text = task.text { found += [text.value, task.number + text.value.prefix(8)] }
        if let words = task.dueWords { found.append(words.value) }
        for names in [task.leads, task.responsible, task.cooperating, task.leaders] + task.roles.values {
          found += names.map(\.value)
        }
        found += task.roles.keys
        add(task.children)
      }
    }
    add(tasks)
    return found
  }
}
