/// Something about an item that units are asked to answer by a day (督办件): a slip, a leader's instruction, or an inspection with
/// findings to rectify. Several may stand on one item at once; each is named by the number of the entry that raised it.
///
/// It stands until the office settles or withdraws it. What is asked and what is answered are the notes of the entries.
package struct Directive: Hashable, Sendable {
  /// What was raised.
  package let order: Order
  /// The day on which it was raised.
  package let on: Day
  /// What must be done, in words.
  package let requirement: String
  /// The last answer of each unit, by the key under which it answered.
  package var answers: [String: Answer] = [:]
  /// The day on which the office took it as done.
  package var settled: Day?
  /// That the office took it back.
  package var withdrawn: Withdrawal?

  /// `order`, raised on `on` with `requirement`.
  package init(_ order: Order, on: Day, requirement: String) {
    self.order = order
    self.on = on
    self.requirement = requirement
  }

  /// What is raised: of which kind, to whom, and by when it is to be answered.
  package struct Order: Hashable, Sendable {
    package var kind: Kind
    /// The units that must answer, by their keys; each answers for itself.
    package var units: [String]
    /// By when.
    package var answerBy: Day

    /// Asks `units` for an answer by `answerBy`.
    package init(_ kind: Kind, units: [String], answerBy: Day) {
      self.kind = kind
      self.units = units
      self.answerBy = answerBy
    }
  }

  /// The kinds of it.
  package enum Kind: Hashable, Sendable {
    /// A supervision slip (督办单); its number is given by the store when it is recorded, and is nil before.
    case slip(Slip.Colour, number: SlipNumber?)
    /// An instruction (批示) of the leader with this name.
    case instruction(leader: String)
    /// Findings of an inspection that are to be rectified.
    case inspection(Inspection)
  }

  /// How findings came to be known.
  package enum Inspection: String, CaseIterable, Sendable {
    /// 督查: an announced inspection.
    case inspection
    /// 抽查: a check of some, by choice.
    case spotCheck
    /// 回访: a look whether what was said to be done stands.
    case revisit

    /// The word for it.
    package func words(_ language: Language) -> String {
      switch self {
      case .inspection: language.pick("督查", "inspection")
      case .spotCheck: language.pick("抽查", "spot check")
      case .revisit: language.pick("回访", "revisit")
      }
    }
  }

  /// What a unit answered, and that the office sent it back.
  package struct Answer: Hashable, Sendable {
    package let on: Day
    package let words: String
    /// The day on which it was sent back; nil while it counts.
    package var returned: Day?
    /// Why it was sent back.
    package var reason: String?

    /// `words`, answered on `on`.
    package init(on: Day, words: String) {
      self.on = on
      self.words = words
    }
  }

  /// That it was taken back.
  package struct Withdrawal: Hashable, Sendable {
    package let on: Day
    /// Why; empty where the act that raised it was undone.
    package let reason: String

    /// Taken back on `on` for `reason`.
    package init(on: Day, reason: String) {
      self.on = on
      self.reason = reason
    }
  }
}

extension Directive {
  /// Whether it still stands: neither settled nor withdrawn.
  package var stands: Bool { settled == nil && withdrawn == nil }

  /// The colour of a slip; nil for what is none.
  package var colour: Slip.Colour? { order.kind.colour }

  /// The last day on which anything was done to it: nothing is recorded of it for a day before.
  package var latest: Day { ([on] + answers.values.flatMap { [$0.on, $0.returned ?? $0.on] }).max() ?? on }

  /// The key under which it names `unit`, which may have got another one since; nil where it names it not.
  package func named(_ unit: String, in plan: Plan) -> String? {
    order.units.first { $0 == unit } ?? order.units.first { plan.isSame($0, unit) }
  }

  /// What `unit` answered last, by whatever key; nil where it did not.
  package func answer(of unit: String, in plan: Plan) -> Answer? {
    answerKey(of: unit, in: plan).flatMap { answers[$0] }
  }

  /// The key under which `unit` gave that answer.
  package func answerKey(of unit: String, in plan: Plan) -> String? {
    let given = answers.filter { plan.isSame($0.key, unit) }
    return given.max { ($0.value.rank, $0.key) < ($1.value.rank, $1.key) }?.key
  }

  /// The units that still must answer, by the keys under which they are named, in its order.
  package func owing(in plan: Plan) -> [String] {
    guard stands else { return [] }
    return order.units.filter { unit in answer(of: unit, in: plan).map { $0.returned != nil } ?? true }
  }

  /// Of those that still must answer the ones whose answer was sent back, with it, likewise.
  package func returned(in plan: Plan) -> [(unit: String, answer: Answer)] {
    owing(in: plan).compactMap { unit in
      answer(of: unit, in: plan).flatMap { $0.returned == nil ? nil : (unit, $0) }
    }
  }

  /// The units whose answer counts, likewise.
  package func answered(in plan: Plan) -> [String] {
    order.units.filter { unit in answer(of: unit, in: plan).map { $0.returned == nil } ?? false }
  }

  /// Whether it waits for an answer whose day lies before `day`.
  package func isOverdue(in plan: Plan, on day: Day) -> Bool { order.answerBy < day && !owing(in: plan).isEmpty }
}

extension Directive.Answer {
  /// An answer that counts before one that was sent back, then the later one.
  fileprivate var rank: Int { (returned == nil ? 1_000_000_000 : 0) + on.number }
}

extension Directive.Kind {
  /// The step that raises it.
  package var step: Step {
    switch self {
    case .slip: .issueSlip
    case .instruction: .instruct
    case .inspection: .inspect
    }
  }

  /// The colour of a slip; nil for what is none.
  package var colour: Slip.Colour? { if case .slip(let colour, _) = self { colour } else { nil } }

  /// Whose instruction it is; nil for what is none.
  package var leader: String? { if case .instruction(let leader) = self { leader } else { nil } }

  /// How findings came to be known; nil where there are none.
  package var inspection: Directive.Inspection? {
    if case .inspection(let inspection) = self { inspection } else { nil }
  }

  /// The number of a slip; nil for what is none, and for one that is not recorded yet.
  package var number: SlipNumber? { if case .slip(_, let number) = self { number } else { nil } }
}

extension Plan {
  /// Whether both keys name one unit now, whatever it was called when they were recorded.
  fileprivate func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard let unit = unit(recorded: one) else { return false }
    return unit.key == self.unit(recorded: other)?.key
  }
}

extension [Int: Directive] {
  /// Takes in what an entry with the number `seq` does to what is asked on its item.
  mutating func apply(_ change: Change, seq: Int, note: String?, on day: Day) {
    switch change {
    case .raise(let order): self[seq] = Directive(order, on: day, requirement: note ?? "")
    case .answer(let number, let unit): self[number]?.answers[unit] = Directive.Answer(on: day, words: note ?? "")
    case .returnAnswer(let number, let unit):
      self[number]?.answers[unit]?.returned = day
      self[number]?.answers[unit]?.reason = note
    case .settle(let number): self[number]?.settled = day
    case .withdraw(let number): self[number]?.withdrawn = Directive.Withdrawal(on: day, reason: note ?? "")
    case .assign, .acknowledge, .handBack, .report, .apply, .confirm, .close, .sendBack, .suspend, .terminate, .resume,
      .requestExtension, .extend, .refuseExtension, .handIn, .pay, .remark, .revert, .publish, .refused, .restored,
      .circular:
      break
    }
  }
}

extension Handling {
  /// What stands on the item, the first raised first, by the numbers of the entries.
  package var standing: [(number: Int, directive: Directive)] {
    directives.filter(\.value.stands).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The slip of the strongest colour that stands on the item; nil where none does.
  package var strongestSlip: Slip.Colour? { standing.compactMap(\.directive.colour).max() }
}
