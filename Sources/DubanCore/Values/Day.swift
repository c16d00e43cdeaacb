/// A calendar day without a time or a zone: due days are days.
///
/// Invariant 9: a day is a day in the plan's time zone, whatever the machine's zone is. Whoever turns an instant into a
/// day (the executable does) uses the plan's zone; inside the core there are only days.
/// Range: years 1 to 9999 of the Gregorian calendar.
package struct Day: Hashable, Sendable {
  /// Days since 1 January 1970.
  package let number: Int

  /// The day `number` days after 1 January 1970.
  package init(number: Int) {
    self.number = number
  }

  /// The day of a calendar date, or nil when there is no such date (30 February).
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.daysIn(month: month, of: year)
    else { return nil }
    self.init(civil: year, month, day)
  }

  /// The day of a calendar date that there is, also before the year 1 and after 9999: what a step from a day of the range
  /// leads to, such as the end of the quarter after the last.
  init(civil year: Int, _ month: Int, _ day: Int) {
    // Days from civil: years start in March so that the leap day is the last.
    let shifted = month <= 2 ? year - 1 : year
    let era = Day.floor(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads the ISO 8601 form `2020-09-30`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
    guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
    self.init(year, month, day)
  }

  /// The parts of the calendar date: year, month 1 to 12, day 1 to 31.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = Day.floor(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The year, 1 to 9999.
  package var year: Int { parts.year }
  /// The month, 1 to 12.
  package var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  package var dayOfMonth: Int { parts.day }

  /// The last day of this day's month.
  package var monthEnd: Day {
    let (year, month, day) = parts
    return advanced(by: Day.daysIn(month: month, of: year) - day)
  }

  /// The first day of this day's month.
  package var monthStart: Day { advanced(by: 1 - dayOfMonth) }

  /// The quotient rounded down: the years before the first era count backwards.
  private static func floor(_ value: Int, _ divisor: Int) -> Int {
    value / divisor - (value % divisor < 0 ? 1 : 0)
  }

  private static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Strideable {
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  package func distance(to other: Day) -> Int { other.number - number }

  /// The day so many days later. Steps of more than a hundred million days lead no further than that.
  package func advanced(by days: Int) -> Day {
    Day(number: number + min(max(days, -100_000_000), 100_000_000))
  }
}

extension Day: CustomStringConvertible {
  /// The ISO 8601 form, `2020-09-30`.
  package var description: String {
    let (year, month, day) = parts
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}
