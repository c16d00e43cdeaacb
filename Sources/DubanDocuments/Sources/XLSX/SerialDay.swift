import Glibc

/// A day and a time as spreadsheets count them: days since the end of 1899, with a 29 February 1900 that never was.
struct SerialDay {
  private let year: Int
  private let month: Int
  private let day: Int
  private let minutes: Int

  /// The one that `raw` counts; nil beyond the years 1900 to 9999.
  init?(_ raw: String, startsIn1904: Bool) {
    guard let value = Double(raw), value.isFinite, value >= 0 else { return nil }
    let serial = value + (startsIn1904 ? 1_462 : 0)
    guard serial < 2_958_466 else { return nil }
    var whole = Int(serial)
    var minutes = Int(((serial - Double(whole)) * 1_440).rounded())
    if minutes == 1_440 { (whole, minutes) = (whole + 1, 0) }
    self.minutes = minutes
    // From serial 61, 1 March 1900, on day 0 is 30 December 1899; before, it is a day later.
    let days = whole + (whole < 60 ? 1 : 0)
    (year, month, day) = Self.civil(days - 25_569)
  }

  /// As Chinese documents write it.
  func text(_ moment: SheetNumberFormat.Moment) -> String {
    let time = "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
    if !moment.hasYear, !moment.hasMonth, !moment.hasDay { return time }
    // A format without the day is for months; what is shown as a month was meant as one.
    if !moment.hasDay, moment.hasMonth { return moment.hasYear ? "\(year)年\(month)月" : "\(month)月" }
    if !moment.hasDay, !moment.hasMonth { return "\(year)年" }
    return "\(year)年\(month)月\(day)日" + (moment.hasTime && minutes > 0 ? " " + time : "")
  }

  /// The day so many days after 1 January 1970.
  private static func civil(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
