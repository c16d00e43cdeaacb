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
  /// The target is met; `late` is how many days after it was due.
  case reached(Comparison, late: Int)
  /// An amount beside what is expected of it.
  case progress(Progress)
  /// What is not there yet and not pro-rated, with its due day.
  case open(Comparison, due: Day)
  /// A ceiling that holds so far; only its day can tell whether it is kept.
  case within(Comparison, due: Day)
  /// More than may be, since a day that is so many days ago.
  case exceeded(Comparison, since: Day, days: Int)
  /// What was only striven for and not reached by its day.
  case stretchMissed(Comparison?)
  /// Of figures for each area and year that of one of them, by name; so many of them are met.
  indirect case place(name: Name, Reason, met: Int, of: Int)
  /// Reached in all, but not told for each of the places for which it holds.
  case placesUnreported(names: [Name], of: Int)
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
  case noValue(name: Name)
  /// Figures are reported, but not where an item stands that no figure tells.
  case noStatus
  /// The report was sent back and no new one came.
  case sentBack
  /// The unit says that it is done; `late` is how many days after it was due.
  case saidDone(since: Day?, late: Int)
  /// Going on; its due day is still ahead.
  case underWay(Status, due: Day)
  /// Off the open list since a day.
  case closed(since: Day?)
  /// Put off since a day.
  case suspended(since: Day?)
  /// Given up for good since a day.
  case terminated(since: Day?)
  /// Everything asked for stands; so many figures that were only striven for are not there and are counted apart.
  case allDone(milestones: Int, targets: Int, missed: Int, late: Int)
  /// An answer that is owed by a day; `days` is how many are left, below 0 how many it is late.
  case answerDue(by: Day, days: Int)
  /// A task that only holds others together.
  case heading(LightCounts)
  /// One of several targets, by name.
  indirect case target(name: Name, Reason)
}

/// A figure beside the one that it is measured by.
package struct Comparison: Hashable, Sendable {
  package let value: Figure
  package let target: Figure
  package let unit: String?
  package let lowerIsBetter: Bool
}

extension Reason {
  /// How many days after its day something was done; 0 for what was done in time or is not done.
  package var lateDays: Int {
    switch self {
    case .reached(_, let late), .confirmed(_, let late), .saidDone(_, let late), .allDone(_, _, _, let late): late
    case .target(_, let reason), .place(_, let reason, _, _): reason.lateDays
    case .progress, .open, .within, .exceeded, .stretchMissed, .placesUnreported, .awaited, .passed, .neverReported,
      .notReportedSince, .noValue, .noStatus, .sentBack, .underWay, .closed, .suspended, .terminated,
      .answerDue, .heading:
      0
    }
  }

  /// For how many days it is overdue: since the due day, or since a ceiling was passed. 0 for what is not overdue.
  package var overdueDays: Int {
    switch self {
    case .passed(_, let days, _), .exceeded(_, _, let days): days
    case .target(_, let reason), .place(_, let reason, _, _): reason.overdueDays
    case .answerDue(_, let days): max(0, -days)
    case .reached, .confirmed, .saidDone, .allDone, .progress, .open, .within, .stretchMissed, .placesUnreported,
      .awaited, .neverReported, .notReportedSince, .noValue, .noStatus, .sentBack, .underWay, .closed, .suspended,
      .terminated, .heading:
      0
    }
  }

  /// Whether it is that something was given up for good.
  package var isTerminated: Bool {
    switch self {
    case .terminated: true
    case .target(_, let reason), .place(_, let reason, _, _): reason.isTerminated
    case .reached, .confirmed, .saidDone, .allDone, .progress, .open, .within, .exceeded, .stretchMissed,
      .placesUnreported, .awaited, .passed, .neverReported, .notReportedSince, .noValue, .noStatus, .sentBack,
      .underWay, .closed, .suspended, .heading, .answerDue:
      false
    }
  }

  /// For how many days more has been there than may be; nil where no ceiling is exceeded.
  package var exceededDays: Int? {
    switch self {
    case .exceeded(_, _, let days): days
    case .target(_, let reason), .place(_, let reason, _, _): reason.exceededDays
    case .reached, .confirmed, .saidDone, .allDone, .progress, .open, .within, .stretchMissed, .placesUnreported,
      .awaited, .passed, .neverReported, .notReportedSince, .noValue, .noStatus, .sentBack, .underWay, .closed,
      .suspended, .terminated, .heading, .answerDue:
      nil
    }
  }

  /// Whether more is there than may be: then it is told by how much, not for how many days it is late.
  package var isExceeded: Bool { exceededDays != nil }
}
