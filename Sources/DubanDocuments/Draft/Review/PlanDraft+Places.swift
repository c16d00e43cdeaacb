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

  /// The words of plans for a target or milestone that is published; nil for everything else.
  package func phrase(at path: DraftPath, _ field: DraftField) -> String? {
    let (targets, milestones): ([Guess<Target>], [Guess<Milestone>]) =
      switch path {
      case .task(let places): (task(at: places)?.targets ?? [], task(at: places)?.milestones ?? [])
      case .indicator(let index): indicators.indices.contains(index) ? ([indicators[index].target], []) : ([], [])
      case .head, .section, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: ([], [])
      }
    switch field {
    case .target(let index): return targets.indices.contains(index) ? targets[index].value.phrase : ""
    case .milestone(let index):
      guard milestones.indices.contains(index) else { return "" }
      let milestone = milestones[index].value
      return "\(milestone.due.year)年\(milestone.due.month)月\(milestone.due.dayOfMonth)日前\(milestone.text)"
    case .value, .number, .title, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .category,
      .owners, .sources, .aliases, .jurisdiction, .members, .roles, .reporters, .rhythm, .receiver, .targetPart,
      .milestonePart, .note:
      return nil
    }
  }
}

extension Target {
  /// The target as a plan would tell it.
  fileprivate var phrase: String {
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
