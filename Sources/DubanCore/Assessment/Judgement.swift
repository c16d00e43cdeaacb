/// A light with the reason for it.
package struct Judgement: Hashable, Sendable {
  package let light: Light
  package let reason: Reason

  /// `light` because of `reason`.
  package init(_ light: Light, _ reason: Reason) {
    self.light = light
    self.reason = reason
  }
}

/// Why a light shows: the facts of its sentence. The sentence itself is written in `Reason+Sentence.swift`.
package enum Reason: Hashable, Sendable {
  /// The target is met.
  case reached(value: Figure, target: Figure, unit: String?, lowerIsBetter: Bool)
  /// An amount beside what is expected of it. `gap` is expected minus actual, in points; negative when ahead.
  case progress(expected: Fraction, actual: Fraction, gap: Fraction, source: Expected.Source)
  /// A level, ratio or growth that is not there yet.
  case open(value: Figure, target: Figure, unit: String?, lowerIsBetter: Bool)
  /// A milestone that stood on a day; `late` is how many days after it was due.
  case confirmed(on: Day, late: Int)
  /// A milestone or an item that is not due yet.
  case awaited(due: Day, days: Int, quarters: [Quarter])
  /// A due day that has passed.
  case passed(due: Day, days: Int, quarters: [Quarter])
  /// Nobody has said anything at all.
  case neverReported
  /// Nobody has said anything since a day.
  case notReportedSince(Day)
  /// The item is reported, but not this figure.
  case noValue(name: String)
  /// Figures are reported, but not where an item stands that no figure tells.
  case noStatus
  /// The report was sent back and no new one came.
  case sentBack
  /// The unit says that it is done.
  case saidDone(since: Day?)
  /// Going on; its due day is still ahead.
  case underWay(Status, due: Day)
  /// Off the open list since a day.
  case closed(since: Day?)
  /// Put off since a day.
  case suspended(since: Day?)
  /// Everything asked for stands.
  case allDone(milestones: Int, targets: Int)
  /// A task that only holds others together.
  case heading(LightCounts)
  /// One of several targets, by name.
  indirect case target(name: String, Reason)
}
