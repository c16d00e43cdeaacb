/// For whom a list of work (我的待办) is made.
package enum WorkReader: Hashable, Sendable {
  /// The supervision office.
  case office
  /// A unit, by its key or its name.
  case unit(String)
  /// A leader in charge, by name.
  case leader(String)

  /// Whose list it is, in words of `plan`: 督查室, 市住建局, 张三.
  package func words(in plan: Plan, _ language: Language) -> String {
    switch self {
    case .office: language.pick("督查室", "office")
    case .unit(let text): plan.unit(recorded: text)?.name.words(language) ?? text
    case .leader(let name): plan.leaders.first { $0.name.chinese == name }?.name.words(language) ?? name
    }
  }

  /// Whether `plan` knows of them.
  package func isKnown(to plan: Plan) -> Bool {
    switch self {
    case .office: true
    case .unit(let text): plan.unit(recorded: text) != nil
    case .leader(let name): plan.leaders.contains { $0.name.chinese == name }
    }
  }

  /// Everybody for whom a list can be made of `plan`: the office, then each single unit, then each single leader, in the order of
  /// the plan.
  package static func all(of plan: Plan) -> [WorkReader] {
    [.office] + plan.units.filter(\.members.isEmpty).map { .unit($0.key) }
      + plan.leaders.filter(\.members.isEmpty).map { .leader($0.name.chinese) }
  }
}

extension Author {
  /// Whose work waits for them: of a unit's person the unit's, of everybody else who came in the office's; nil for who works on
  /// the file itself.
  package var reader: WorkReader? {
    guard let capacity else { return nil }
    if capacity == .unit, let unit { return .unit(unit) }
    return .office
  }
}
