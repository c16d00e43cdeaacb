extension Directive {
  /// What it is called: 「督办〔2026〕3号(黄色督办单)」, "instruction of 张市长", "spot check".
  package func name(_ language: Language) -> String { order.kind.name(language) }

  /// How it stands on `day`.
  package func state(in plan: Plan, on day: Day) -> State {
    if withdrawn != nil { return .withdrawn }
    if settled != nil { return .settled }
    if owing(in: plan).isEmpty { return .answered }
    if order.answerBy < day { return .overdue }
    return returned(in: plan).isEmpty ? .open : .returned
  }

  /// How something that was raised stands.
  package enum State: String, CaseIterable, Sendable {
    /// The day of the answer is still ahead.
    case open
    /// Likewise, and an answer was sent back, so that it is to be given again.
    case returned
    /// It has passed without one.
    case overdue
    /// Everybody has answered; the office decides.
    case answered
    /// The office took it as done.
    case settled
    /// The office took it back.
    case withdrawn

    /// The word for it.
    package func words(_ language: Language) -> String {
      switch self {
      case .open: language.pick("待答复", "to be answered")
      case .returned: language.pick("答复已退回", "answer sent back")
      case .overdue: language.pick("逾期未答复", "overdue")
      case .answered: language.pick("已答复", "answered")
      case .settled: language.pick("已办结", "settled")
      case .withdrawn: language.pick("已撤回", "withdrawn")
      }
    }
  }
}

extension Directive.Kind {
  /// What it is called.
  package func name(_ language: Language) -> String {
    switch self {
    case .slip(let colour, let number):
      guard let number, number.number > 0 else { return colour.words(language) }
      return language.pick(
        "\(number.words(.chinese))（\(colour.words(.chinese))）", "\(number.words(.english)) (\(colour.words(.english)))")
    case .instruction(let leader): return language.pick("\(leader)批示", "instruction of \(leader)")
    case .inspection(let inspection): return inspection.words(language)
    }
  }
}

extension Directive.Order {
  /// What it is, to whom and by when, in one phrase.
  package func words(_ language: Language) -> String {
    let to = units.joined(separator: language.pick("、", ", "))
    return language.pick(
      "\(kind.name(.chinese))，\(to)于 \(answerBy) 前答复", "\(kind.name(.english)) to \(to), answer by \(answerBy)")
  }
}
