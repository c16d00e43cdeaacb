/// What the steps between the office and the units give and take.
extension ScoringBuilder {
  /// Each time that a report of `item` was sent back. Whose it was is who reported last; of what nobody reported under a unit's
  /// name all who answer.
  mutating func addReturns(_ item: ScoredItem) {
    let rules = rules(.returned)
    guard !rules.isEmpty else { return }
    let entries = journal.entries[item.id] ?? []
    for (index, entry) in entries.enumerated() where entry.change == .sendBack && holds(entry.on) {
      let report = entries[..<index].last { $0.isReport }
      let reporter = report?.author.unit.flatMap { parties.position(recorded: $0) }
      let whose = reporter.map { [$0] } ?? answering(item, on: entry.on)
      for rule in rules {
        add(
          rule, to: whose, item.id, item.title, entry.on, .returned, [report?.seq, entry.seq].compactMap(\.self))
      }
    }
  }

  /// Each month or quarter that passed without a report while `item` was open. Where some of several units reported under their
  /// names, those that did not are silent alone.
  mutating func addSilence(_ item: ScoredItem) {
    let rules = rules(.unreported)
    guard !rules.isEmpty else { return }
    let reports = (item.subjects + item.linked).flatMap { journal.entries[$0] ?? [] }.filter(\.isReport)
      .sorted { $0.seq < $1.seq }
    let first = max(plan.issued ?? plan.period.start, item.start ?? plan.period.start)
    for stretch in plan.settings.reporting.stretches(in: span) where stretch.end < asOf && stretch.end >= first {
      let then = item.judged(in: plan, states: { journal.state(of: $0, on: stretch.end) }, on: stretch.end)
      guard then.isOpen, then.state.status != .returned else { continue }
      let answering = answering(item, on: stretch.end)
      let told = reports.filter { stretch.contains($0.on) }
      let isSilent = then.state.reported.map { $0 < stretch.start } ?? true
      let named = told.compactMap { $0.author.unit.flatMap { parties.position(recorded: $0) } }
      let silent = isSilent ? answering : named.count < told.count ? [] : answering.filter { !named.contains($0) }
      guard !silent.isEmpty, isSilent || !told.isEmpty else { continue }
      let last = reports.last { $0.on < stretch.start }.map { [$0.seq] } ?? journal.definition(on: stretch.end)
      for rule in rules {
        add(rule, to: silent, item.id, item.title, stretch.end, .unreported(stretch), last)
      }
    }
  }

  /// Each time that a unit did not acknowledge by its limit what it was given. Who hands it back has answered.
  mutating func addAcknowledgements(_ item: ScoredItem) {
    let rules = rules(.unacknowledged)
    guard !rules.isEmpty else { return }
    let entries = journal.entries[item.id] ?? []
    for (index, entry) in entries.enumerated() {
      guard case .assign(let units, let limit?) = entry.change, holds(limit), limit < asOf else { continue }
      for unit in units {
        guard let position = parties.position(recorded: unit) else { continue }
        let answer = entries[(index + 1)...].first { $0.change.answers(unit) }
        if case .assign = answer?.change, (answer?.on ?? limit) <= limit { continue }
        let on = answer?.change.isAnswer == true ? answer?.on : nil
        if let on, on <= limit { continue }
        for rule in rules {
          add(
            rule, to: [position], item.id, item.title, limit, .unacknowledged(by: limit, on: on),
            [entry.seq] + (on == nil ? [] : [answer?.seq].compactMap(\.self)))
        }
      }
    }
  }

  /// What is owed of report duties. They are items of a unit only where a rule asks for them.
  mutating func addDuties() {
    let (late, missing) = (rules(.dutyLate), rules(.dutyMissing))
    guard !late.isEmpty || !missing.isEmpty else { return }
    var duties = plan
    (duties.tasks, duties.indicators) = ([], [])
    let states = Dictionary(plan.duties.map { ($0.id, journal.state(of: $0.id, on: asOf)) }) { first, _ in first }
    let board = Board(duties, states: states, asOf: asOf)
    for duty in plan.duties {
      for owed in board.duties(of: duty) where holds(owed.due) {
        let whose = parties.positions(of: owed.unit)
        note(duty.id, of: whose)
        let rules =
          switch owed.state {
          case .late: late
          case .missing: missing
          case .handedIn, .due: [ScoringRule]()
          }
        guard !rules.isEmpty else { continue }
        let key = plan.unitKey(of: owed.unit)
        let pieces = (journal.entries[duty.id] ?? []).filter { entry in
          guard case .handIn(let unit, owed.span) = entry.change else { return false }
          return plan.unitKey(of: unit) == key
        }
        let entries = owed.state == .late ? pieces.map(\.seq) : journal.definition(on: owed.due) + pieces.map(\.seq)
        for rule in rules {
          add(rule, to: whose, duty.id, duty.title, owed.due, .duty(span: owed.span, due: owed.due), entries)
        }
      }
    }
  }

  /// What the office notes by hand: a remark that begins with `考核:` and the name of a rule, and may name a unit.
  mutating func addNotes(on subject: String, title: Name, of item: ScoredItem?) {
    let rules = rules(.noted)
    guard !rules.isEmpty else { return }
    for entry in journal.entries[subject] ?? [] where entry.change == .remark && entry.isOfOffice && holds(entry.on) {
      guard let note = entry.note, let rest = ScoringRemarks.note(note) else { continue }
      guard let (name, text) = ScoringRemarks.beginning(of: rest, among: rules.compactMap(\.name)) else { continue }
      let named = ScoringRemarks.party(at: text, in: plan)
      let whose =
        named.map { party in parties.all.indices.filter { parties.all[$0] == party } } ?? item.map {
          answering($0, on: entry.on)
        } ?? []
      for rule in rules where rule.name == name {
        add(rule, to: whose, subject, title, entry.on, .noted(note), [entry.seq])
      }
    }
  }
}

extension Change {
  /// Whether it answers that `unit` was given something, or gives it anew.
  fileprivate func answers(_ unit: String) -> Bool {
    switch self {
    case .acknowledge(unit), .handBack(unit, _): true
    case .assign(let units, _): units.contains(unit)
    case .acknowledge, .handBack, .report, .apply, .confirm, .close, .sendBack, .suspend, .terminate, .resume,
      .requestExtension, .extend, .refuseExtension, .handIn, .pay, .remark, .raise, .answer, .returnAnswer, .settle,
      .withdraw,
      .revert, .publish, .refused, .restored, .circular:
      false
    }
  }

  /// Whether it is the unit's own answer to what it was given.
  fileprivate var isAnswer: Bool {
    switch self {
    case .acknowledge, .handBack: true
    case .assign, .report, .apply, .confirm, .close, .sendBack, .suspend, .terminate, .resume, .requestExtension,
      .extend, .refuseExtension, .handIn, .pay, .remark, .raise, .answer, .returnAnswer, .settle, .withdraw, .revert,
      .publish, .refused, .restored, .circular:
      false
    }
  }
}
