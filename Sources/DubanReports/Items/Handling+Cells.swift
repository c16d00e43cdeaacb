import DubanCore

extension Handling {
  /// How far it is on its way, for scripts: to whom it was given, and what waits for the office.
  func cell(in plan: Plan) -> Table.Cell {
    guard !assigned.isEmpty || !released.isEmpty || application != nil || !requests.isEmpty else { return .empty }
    let assigned = assigned.sorted { $0.key < $1.key }.map { unit, assignment in
      Table.Cell.record([
        .init("unit", .text(plan.unitName(recorded: unit))), .init("on", .day(assignment.on)),
        .init("by", .day(assignment.acknowledgeBy)), .init("acknowledged", .day(assignment.acknowledged)),
        .init("handedBack", .day(assignment.handedBack?.on)), .init("to", .text(assignment.handedBack?.to)),
      ])
    }
    return .record([
      .init("assigned", .list(assigned)), .init("applied", .day(application?.on)),
      .init("requestedDue", .day(requests.map(\.due).max())),
      .init(
        "requests",
        .list(
          requests.map { request in
            .record([
              .init("unit", .text(request.unit.map(plan.unitName(recorded:)))), .init("due", .day(request.due)),
              .init("recorded", .day(request.recorded)), .init("reason", .text(request.reason)),
            ])
          })),
      .init(
        "released",
        .list(
          released.sorted { $0.key < $1.key }.map { unit, release in
            .record([
              .init("unit", .text(plan.unitName(recorded: unit))), .init("on", .day(release.on)),
              .init("to", .texts(release.to.map(plan.unitName(recorded:)))),
            ])
          })),
    ])
  }

  /// What units were asked to answer about it, for scripts: settled and withdrawn too.
  func directives(in plan: Plan) -> Table.Cell {
    let all = directives.sorted { $0.key < $1.key }
    return all.isEmpty ? .empty : .list(all.map { $0.value.cell(number: $0.key, in: plan) })
  }
}

extension Directive {
  /// It as a record; `number` is that of the entry that raised it.
  fileprivate func cell(number: Int, in plan: Plan) -> Table.Cell {
    let answers = answers.sorted { $0.key < $1.key }.map { unit, answer in
      Table.Cell.record([
        .init("unit", .text(plan.unitName(recorded: unit))), .init("on", .day(answer.on)),
        .init("words", .text(answer.words)), .init("returned", .day(answer.returned)),
        .init("reason", .text(answer.reason)),
      ])
    }
    return .record([
      .init("entry", .count(number)), .init("kind", .text(order.kind.step.rawValue)),
      .init("colour", .text(colour?.rawValue)), .init("number", .text(order.kind.number?.words(.chinese))),
      .init("leader", .text(order.kind.leader)), .init("form", .text(order.kind.inspection?.rawValue)),
      .init("on", .day(on)), .init("requirement", .text(requirement)),
      .init("units", .texts(order.units.map(plan.unitName(recorded:)))), .init("answerBy", .day(order.answerBy)),
      .init("owing", .texts(owing(in: plan).map(plan.unitName(recorded:)))), .init("answers", .list(answers)),
      .init("settled", .day(settled)), .init("withdrawn", .day(withdrawn?.on)),
      .init("reason", .text(withdrawn?.reason)),
    ])
  }
}

extension NextStep {
  /// Whose turn it is, for scripts.
  func cell(in plan: Plan) -> Table.Cell {
    .record([
      .init("step", .text(step.rawValue)), .init("side", .text(side.name)),
      .init("units", .texts(units.map(plan.unitName(recorded:)))), .init("since", .day(since)), .init("by", .day(by)),
    ])
  }
}

extension StepRow.Side {
  /// Its stable name.
  fileprivate var name: String {
    switch self {
    case .unit: "unit"
    case .office: "office"
    case .anyone: "anyone"
    }
  }
}
