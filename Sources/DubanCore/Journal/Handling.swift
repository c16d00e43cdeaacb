/// How far an item is on its way between the office and the units: given to whom, acknowledged, handed back, asked for.
package struct Handling: Hashable, Sendable {
  /// To whom it was given, by the keys of the units.
  package var assigned: [String: Assignment] = [:]
  /// The day of the newest report of each unit, by its key; of those who reported under a unit's name.
  package var reported: [String: Day] = [:]
  /// The day of the newest report that was recorded in nobody's name; nil where none was.
  package var reportedUnnamed: Day?
  /// That it is said to be done and waits for the office; nil when nothing waits.
  package var application: Application?
  /// The later due days that wait for a decision, of each unit the last that it asked for, in the order in which they were asked
  /// for. An item has one day, so one decision of the office answers all of them.
  package var requests: [Request] = []
  /// Who handed it back and is let go, since the office gave it to others; by the keys of the units.
  package var released: [String: Release] = [:]
  /// What units were asked to answer, by the numbers of the entries that raised it; what is settled or withdrawn too.
  package var directives: [Int: Directive] = [:]

  /// Nothing was given and nothing is asked.
  package init() {}

  /// What one unit was given.
  package struct Assignment: Hashable, Sendable {
    /// The day on which it was given.
    package var on: Day
    /// By when the unit was to acknowledge it; nil where nobody said.
    package var acknowledgeBy: Day?
    /// The day on which it did.
    package var acknowledged: Day?
    /// The day on which it gave it back, and whose business it says it is.
    package var handedBack: HandBack?

    /// What was given on `on`.
    package init(on: Day, acknowledgeBy: Day? = nil) {
      self.on = on
      self.acknowledgeBy = acknowledgeBy
    }
  }

  /// That a unit gave it back.
  package struct HandBack: Hashable, Sendable {
    package var on: Day
    /// The unit that should have it, as was said.
    package var to: String
    /// Why, as was said.
    package var reason: String?

    /// Given back on `on` as the business of `to`, for `reason`.
    package init(on: Day, to: String, reason: String? = nil) {
      self.on = on
      self.to = to
      self.reason = reason
    }
  }

  /// That a unit says it is done.
  package struct Application: Hashable, Sendable {
    package var on: Day
    /// The unit's key; nil where it was not told by one.
    package var unit: String?

    /// Asked on `on` by `unit`.
    package init(on: Day, unit: String?) {
      self.on = on
      self.unit = unit
    }
  }

  /// That a unit asks for more time.
  package struct Request: Hashable, Sendable {
    package var due: Day
    /// The day on which it was recorded: it decides whether it was asked in time, whatever day it is said to hold for.
    package var recorded: Day
    /// The unit's key; nil where it was not told by one.
    package var unit: String?
    /// Why, and how far the work is, as was said.
    package var reason: String?

    /// The due day `due`, asked for by `unit` for `reason`, recorded on `recorded`.
    package init(due: Day, recorded: Day, unit: String?, reason: String? = nil) {
      self.due = due
      self.recorded = recorded
      self.unit = unit
      self.reason = reason
    }
  }

  /// Takes in a step of an item, other than what it does to the status.
  ///
  /// - Parameters:
  ///   - recorded: the day on which it was recorded.
  ///   - unit: the key of the unit that took it; nil where it was not taken in the name of one.
  ///   - seq: the number of the entry.
  ///   - note: its note.
  mutating func apply(_ change: Change, on day: Day, recorded: Day, unit: String?, seq: Int, note: String?) {
    switch change {
    case .assign(let units, let limit):
      // Who handed it back is let go when it is given to others, and has it again when it is given back.
      for unit in handedBack.map(\.unit) where !units.contains(unit) {
        assigned[unit] = nil
        released[unit] = Release(on: day, to: units)
      }
      for unit in units {
        assigned[unit] = Assignment(on: day, acknowledgeBy: limit)
        released[unit] = nil
      }
    case .acknowledge(let unit): assigned[unit]?.acknowledged = day
    case .handBack(let unit, let to): assigned[unit]?.handedBack = HandBack(on: day, to: to, reason: note)
    case .report(let status, _):
      takeReport(of: unit, on: day)
      if let status, status != .completed { application = nil }
    case .apply:
      takeReport(of: unit, on: day)
      application = Application(on: day, unit: unit)
    case .close, .sendBack: application = nil
    case .terminate: (application, requests) = (nil, [])
    case .requestExtension(let due):
      // What a unit asks anew takes the place of what it asked for itself, never of what another asked for.
      requests.removeAll { $0.unit == unit }
      requests.append(Request(due: due, recorded: recorded, unit: unit, reason: note))
    case .extend, .refuseExtension: requests = []
    case .raise, .answer, .returnAnswer, .settle, .withdraw: directives.apply(change, seq: seq, note: note, on: day)
    case .confirm, .suspend, .resume, .handIn, .pay, .remark, .revert, .publish, .refused, .restored, .circular: break
    }
  }

  private mutating func takeReport(of unit: String?, on day: Day) {
    if let unit {
      reported[unit] = max(day, reported[unit] ?? day)
    } else {
      reportedUnnamed = max(day, reportedUnnamed ?? day)
    }
  }
}
