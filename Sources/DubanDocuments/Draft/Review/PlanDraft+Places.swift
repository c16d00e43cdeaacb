import DubanCore

extension PlanDraft {
  /// Where the item `id` of a published plan stands, and the field that shows it where it belongs to a task; nil where the draft
  /// does not show it.
  package func place(of id: String) -> (path: DraftPath, field: DraftField?)? {
    if id.isEmpty { return (.head(.title), nil) }
    if let index = indicators.firstIndex(where: { $0.id == id }) { return (.indicator(index), nil) }
    let parts = ItemID(id)
    for (places, task) in tasksWithPlaces where task.id == parts.owner {
      let milestone = parts.part.flatMap { part in task.milestones.firstIndex { $0.value.id == part } }
      return (.task(places), milestone.map { .milestone($0) })
    }
    return nil
  }

  /// The sections and tasks in their order, under which a task may stand.
  package var placeRows: [ReviewRow] {
    rows.filter { row in
      switch row.path {
      case .section, .task: true
      case .head, .indicator, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: false
      }
    }
  }

  /// The words with which the editor of a target or milestone opens: those that were typed, of a published plan its own, else
  /// those of the document. Nil for every other field.
  package func phrase(at path: DraftPath, _ field: DraftField) -> String? {
    switch field {
    case .target(let index):
      let targets: [Guess<Target>] =
        switch path {
        case .task(let places): task(at: places)?.targets ?? []
        case .indicator(let index): indicators.indices.contains(index) ? [indicators[index].target] : []
        case .head, .section, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: []
        }
      return phrase(of: targets, index, \.phrase)
    case .milestone(let index):
      guard case .task(let places) = path else { return "" }
      return phrase(of: task(at: places)?.milestones ?? [], index, \.phrase)
    case .funding(let index):
      switch path {
      case .task(let places): return phrase(of: task(at: places)?.funding ?? [], index, \.phrase)
      case .head: return phrase(of: funding, index, \.phrase)
      case .section, .indicator, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: return ""
      }
    case .duty(let index):
      guard case .task(let places) = path else { return "" }
      return phrase(of: task(at: places)?.duties ?? [], index, \.phrase)
    case .value, .number, .title, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .category,
      .owners, .sources, .aliases, .jurisdiction, .members, .roles, .reporters, .rhythm, .receiver, .targetPart,
      .milestonePart, .fundingPart, .dutyPart, .note:
      return nil
    }
  }

  private func phrase<Value>(of guesses: [Guess<Value>], _ index: Int, _ words: (Value) -> String) -> String {
    guard guesses.indices.contains(index) else { return "" }
    let guess = guesses[index]
    return guess.typed ?? (published == nil ? String(guess.passage.text.prefix(200)) : words(guess.value))
  }
}

extension Milestone {
  /// The milestone as a plan would tell it.
  var phrase: String { "\(due.year)年\(due.month)月\(due.dayOfMonth)日前\(text)" }
}

extension Target {
  /// The target as a plan would tell it.
  var phrase: String {
    guard let value else { return "\(name.chinese)\(text ?? "")" }
    let figure = "\(value)\(unit ?? "")"
    return switch kind {
    case .atLeast: "\(name.chinese)不低于\(figure)"
    case .atMost, .responseTime: "\(name.chinese)不超过\(figure)"
    case .about: "\(name.chinese)\(figure)左右"
    case .fromTo: from.map { "\(name.chinese)由\($0)提高到\(figure)" } ?? "\(name.chinese)达到\(figure)"
    case .floorWithStretch:
      upper.map { "\(name.chinese)确保\(figure)、力争\($0)\(unit ?? "")" } ?? "\(name.chinese)\(figure)"
    case .stretch: "\(name.chinese)力争\(figure)"
    case .exactly, .ratioAtMost, .text, .relative, .grade, .frequency: "\(name.chinese)\(figure)"
    }
  }
}
