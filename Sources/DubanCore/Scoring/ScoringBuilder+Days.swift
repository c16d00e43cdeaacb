extension ScoringBuilder {
  /// What was late, done and early of `item`, which stands as `now` says.
  mutating func addDays(_ item: ScoredItem, _ now: ScoredItemJudgement) {
    guard !(rules(.late) + rules(.done) + rules(.early)).isEmpty else { return }
    let things = now.things.filter { holds($0.due) }
    var judged: [Day: ScoredItemJudgement] = [:]
    /// `thing` as it stood on `day`, with what was known then; nil where it was not there.
    func stood(_ thing: ScoredThing, on day: Day) -> (thing: ScoredThing, state: ItemState)? {
      let then = judged[day] ?? item.judged(in: plan, states: { journal.state(of: $0, on: day) }, on: day)
      judged[day] = then
      return then.things.first { $0.key == thing.key }.map { ($0, then.state) }
    }
    /// Whether it was still to be done when `days` days after its day began.
    func wasMissed(_ thing: ScoredThing, _ days: Int) -> Bool {
      let limit = thing.due.advanced(by: days)
      guard let then = stood(thing, on: limit) else { return false }
      if then.thing.isOverdue { return true }
      // It was done or decided on that very day: the day before tells whether too late.
      return daysLate(then.thing, then.state) >= days
        && stood(thing, on: limit.advanced(by: -1))?.thing.judgement.light.isOpen == true
    }
    for thing in things {
      let concerned = answering(item, on: thing.due).filter { thing.concerns(parties.all[$0]) }
      guard !concerned.isEmpty else { continue }
      for rule in rules(.late) {
        let limit = thing.due.advanced(by: rule.days)
        let days = daysLate(thing, now.state)
        guard thing.binds, limit <= asOf, (thing.isOverdue && days >= rule.days) || wasMissed(thing, rule.days) else {
          continue
        }
        add(
          rule, to: concerned, thing.subject, thing.title, thing.due,
          .late(due: thing.due, days: max(days, rule.days), isOpen: thing.isOverdue), around(thing, item))
      }
      guard thing.isDone else { continue }
      for rule in rules(.done) {
        add(
          rule, to: concerned, thing.subject, thing.title, thing.due, .done(due: thing.due), around(thing, item))
      }
      for rule in rules(.early) {
        let limit = thing.due.advanced(by: -rule.days)
        guard limit <= asOf, stood(thing, on: limit)?.thing.isDone == true else { continue }
        add(
          rule, to: concerned, thing.subject, thing.title, thing.due, .early(due: thing.due, days: rule.days),
          around(thing, item))
      }
    }
  }

  /// How many days after its day it was done, or is overdue; of what was struck off or put off later, until then.
  private func daysLate(_ thing: ScoredThing, _ state: ItemState) -> Int {
    let told = max(thing.judgement.reason.lateDays, thing.judgement.reason.overdueDays)
    switch thing.judgement.light {
    case .closed, .suspended: return max(told, state.statusSince.map { thing.due.distance(to: $0) } ?? 0)
    case .done, .onTrack, .dueSoon, .behind, .farBehind, .overdue, .unreported: return told
    }
  }

  /// The entries between which the day of `thing` lies: what set the day, the last before it and the first after it.
  private func around(_ thing: ScoredThing, _ item: ScoredItem) -> [Int] {
    let all = Set([thing.subject, item.id] + item.linked).flatMap { journal.entries[$0] ?? [] }.sorted {
      $0.seq < $1.seq
    }
    let extensions = all.filter { if case .extend(thing.due, _) = $0.change { true } else { false } }
    let told = all.filter { $0.change.tellsProgress }
    let before = told.last { $0.on <= thing.due }
    let after = told.first { $0.on > thing.due }
    let set = extensions.isEmpty ? journal.definition(on: thing.due) : extensions.map(\.seq)
    return Array(Set(set + [before?.seq, after?.seq].compactMap(\.self))).sorted()
  }
}

extension Change {
  /// Whether it says where the work stands.
  var tellsProgress: Bool {
    switch self {
    case .report, .apply, .confirm, .close, .suspend, .terminate, .resume: true
    case .assign, .acknowledge, .handBack, .sendBack, .requestExtension, .extend, .refuseExtension, .handIn, .pay,
      .remark, .raise, .answer, .returnAnswer, .settle, .withdraw, .revert, .publish, .refused, .restored, .circular:
      false
    }
  }
}

extension Entry {
  /// Whether a unit says by it where its work stands, be it that nothing changed. A wording alone is a remark.
  var isReport: Bool {
    switch change {
    case .report(let status, let values): status != nil || !values.isEmpty || note == nil
    case .apply, .confirm: true
    case .assign, .acknowledge, .handBack, .close, .sendBack, .suspend, .terminate, .resume, .requestExtension,
      .extend, .refuseExtension, .handIn, .pay, .remark, .raise, .answer, .returnAnswer, .settle, .withdraw, .revert,
      .publish, .refused, .restored, .circular:
      false
    }
  }
}
