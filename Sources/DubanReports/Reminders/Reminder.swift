package import DubanCore

/// What one unit is reminded of (提醒): what of its items is overdue, waits for its step, is due soon or was not reported.
///
/// Invariant 14: what is overdue and due is asked of the agenda; whose step it is, of the step table.
package struct Reminder: Hashable, Sendable {
  /// The unit as its plans call it.
  package let unit: String
  /// The day for which it is told.
  package let asOf: Day
  /// The most urgent first.
  package let lines: [Line]

  /// One thing that the unit is reminded of.
  package struct Line: Hashable, Sendable {
    package let kind: Kind
    /// The id among all plans.
    package let id: String
    /// What it is called.
    package let title: Name
    /// Its due day, or the limit of the step that is owed; nil where neither is set.
    package let due: Day?
    /// Days from the as-of day to `due`; negative when it has passed.
    package var days: Int? { due.map { asOf.distance(to: $0) } }
    let asOf: Day
  }

  /// Why it is told, the most urgent first.
  package enum Kind: String, CaseIterable, Sendable {
    /// Its due day has passed.
    case overdue
    /// A slip, an instruction or the findings of an inspection wait for the unit's answer.
    case unanswered
    /// The office sent the report back.
    case returned
    /// It was given to the unit, which has not acknowledged it.
    case unacknowledged
    /// Its day comes soon.
    case due
    /// Nothing new enough was reported.
    case unreported

    /// The heading above such lines.
    package func words(_ language: Language) -> String {
      switch self {
      case .overdue: language.pick("已逾期", "Overdue")
      case .unanswered: language.pick("待答复督办件", "To be answered")
      case .returned: language.pick("退回待重报", "Sent back")
      case .unacknowledged: language.pick("待签收", "To be acknowledged")
      case .due: language.pick("临近到期", "Due soon")
      case .unreported: language.pick("待填报", "To be reported")
      }
    }
  }

  /// Whether anything of it is late already, so that a script may stop at it.
  package var isLate: Bool { lines.contains { $0.kind == .overdue || $0.kind == .returned || ($0.days ?? 0) < 0 } }
}

extension Reminder {
  /// What every unit is reminded of that anything waits for, in the order in which the plans first name them.
  ///
  /// - Parameters:
  ///   - horizon: how many days ahead what is due is told.
  ///   - isWanted: whether a unit of a plan is to be told.
  package static func all(
    _ plans: [OpenPlan], within horizon: Int, where isWanted: (Plan, String) -> Bool = { _, _ in true }
  ) -> [Reminder] {
    var order: [String] = []
    var lines: [String: [Line]] = [:]
    var asOf: [String: Day] = [:]
    for open in plans {
      for (unit, line) in ReminderLines(open, horizon).all where isWanted(open.plan, unit) {
        if lines[unit] == nil { order.append(unit) }
        lines[unit, default: []].append(line)
        asOf[unit] = max(asOf[unit] ?? line.asOf, line.asOf)
      }
    }
    return order.map { unit in
      let sorted = (lines[unit] ?? []).enumerated().sorted {
        ($0.element.rank, $0.element.days ?? .max, $0.offset) < ($1.element.rank, $1.element.days ?? .max, $1.offset)
      }
      return Reminder(unit: unit, asOf: asOf[unit] ?? plans[0].board.asOf, lines: sorted.map(\.element))
    }
  }
}

extension Reminder.Line {
  fileprivate var rank: Int { Reminder.Kind.allCases.firstIndex(of: kind) ?? 0 }
}

/// The lines of one plan, each with the unit that it is for: a thing of several units is told to each of them, and once.
private struct ReminderLines {
  var all: [(unit: String, line: Reminder.Line)] = []

  init(_ open: OpenPlan, _ horizon: Int) {
    let board = open.board
    var told: Set<String> = []
    func add(_ kind: Reminder.Kind, _ key: String, _ units: [String], _ id: String, _ title: Name, _ due: Day?) {
      for unit in units where told.insert("\(unit)\n\(key)").inserted {
        let line = Reminder.Line(kind: kind, id: open.id(id), title: title, due: due, asOf: board.asOf)
        all.append((unit, line))
      }
    }
    let agenda = board.agenda
    // However far its day is: what is asked waits for an answer from the day on which it was asked.
    let owed = agenda.ofPlan
    for item in agenda.answers { add(.unanswered, item.key, item.units, item.subject, item.told, item.due) }
    for item in owed.items where item.isOverdue {
      add(.overdue, item.key, item.units, item.subject, item.told, item.due)
    }
    let judged =
      board.tasks.map { ($0.task.id, $0.task.title) } + board.indicators.map { ($0.indicator.id, $0.indicator.name) }
    for (id, title) in judged {
      guard let next = board.nextStep(of: id) else { continue }
      let units = next.units.map(board.plan.unitName(recorded:))
      switch next.step {
      case .acknowledge: add(.unacknowledged, id, units, id, title, next.by)
      case .report where board.state(of: id).status == .returned: add(.returned, id, units, id, title, nil)
      case .assign, .handBack, .report, .apply, .confirm, .close, .sendBack, .suspend, .terminate, .resume,
        .requestExtension, .extend, .refuseExtension, .handIn, .pay, .remark, .issueSlip, .instruct, .inspect, .answer,
        .returnAnswer, .settle, .withdraw:
        continue
      }
    }
    for item in owed.items where item.isDue(within: horizon) {
      add(.due, item.key, item.units, item.subject, item.told, item.due)
    }
    for item in owed.items where item.shownLight == .unreported && !item.isDue(within: horizon) {
      add(.unreported, item.owner, item.units, item.owner, item.ownerTitle, nil)
    }
  }
}
