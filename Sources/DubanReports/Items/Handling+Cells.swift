import DubanCore

extension Handling {
  /// How far it is on its way, for scripts: to whom it was given, and what waits for the office.
  func cell(in plan: Plan) -> Table.Cell {
    guard isUnderWay else { return .empty }
    let assigned = assigned.sorted { $0.key < $1.key }.map { unit, assignment in
      Table.Cell.record([
        .init("unit", .text(plan.unitName(recorded: unit))), .init("on", .day(assignment.on)),
        .init("by", .day(assignment.acknowledgeBy)), .init("acknowledged", .day(assignment.acknowledged)),
        .init("handedBack", .day(assignment.handedBack?.on)), .init("to", .text(assignment.handedBack?.to)),
      ])
    }
    return .record([
      .init("assigned", .list(assigned)), .init("applied", .day(application?.on)),
      .init("requestedDue", .day(request?.due)),
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
