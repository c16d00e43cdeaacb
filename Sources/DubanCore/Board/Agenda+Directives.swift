/// What units are asked to answer, on the agenda as a kind of its own.
extension Agenda {
  /// What the plan itself asks for, without the answers that units owe: what circulars and briefs tell of a plan.
  package var ofPlan: Agenda { filtered { $0.directive == nil } }

  /// The answers that units owe, what is due first before all else.
  package var answers: [AgendaItem] {
    items.filter { $0.directive != nil }.sorted { ($0.days, $0.key) < ($1.days, $1.key) }
  }

  /// Adds what stands on the item `id`, called `title`, and is not answered by all. It is told of those that owe an answer.
  static func addRaised(on id: String, _ title: Name, _ board: Board, to items: inout [AgendaItem]) {
    // Most items have none, and a large plan has many items.
    guard let handling = board.states[id]?.handling, !handling.directives.isEmpty else { return }
    for (number, directive) in handling.standing {
      let owing = directive.owing(in: board.plan)
      guard !owing.isEmpty else { continue }
      let due = directive.order.answerBy
      let days = board.asOf.distance(to: due)
      let light: Light = days < 0 ? .overdue : days <= board.plan.settings.dueSoonDays ? .dueSoon : .onTrack
      items.append(
        AgendaItem(
          kind: .directive, subject: id, target: nil, directive: number, owner: id, label: id, title: directive.title,
          ownerTitle: title, isOneOfSeveral: false, units: owing.map(board.plan.unitName(recorded:)), due: due,
          originalDue: due, days: days, judgement: Judgement(light, .answerDue(by: due, days: days)),
          isReported: false))
    }
  }
}

extension Directive {
  /// What it is and what it asks for.
  package var title: Name {
    Name("\(name(.chinese))：\(requirement)", english: "\(name(.english)): \(requirement)")
  }
}

extension Board {
  /// All that was raised on items of the plan, settled and withdrawn too, in the order of the document and of its entries.
  package var directives: [RaisedDirective] {
    let ids = tasks.lazy.map(\.task.id) + indicators.map(\.indicator.id)
    return ids.flatMap { id in
      (states[id]?.handling.directives ?? [:]).sorted { $0.key < $1.key }
        .map { RaisedDirective(number: $0.key, subject: id, directive: $0.value) }
    }
  }

  /// What the entry with the number `number` raised on the item `subject`; nil where it raised nothing there.
  package func directive(_ number: Int, on subject: String) -> Directive? {
    state(of: subject).handling.directives[number]
  }
}

/// Something that units are asked to answer, with the item that it is about.
package struct RaisedDirective: Equatable, Sendable {
  /// The number of the entry that raised it, which names it.
  package let number: Int
  /// The id of the item within the plan.
  package let subject: String
  package let directive: Directive
}
