/// Which days are worked on: Monday to Friday, but for holidays and the days that are worked instead (调休).
package struct WorkingDays: Hashable, Sendable {
  /// Days off that would be working days.
  package var holidays: Set<Day>
  /// Working days that would be days off.
  package var makeUpDays: Set<Day>

  /// Monday to Friday, but for those given.
  package init(holidays: some Sequence<Day> = [], makeUpDays: some Sequence<Day> = []) {
    self.holidays = Set(holidays)
    self.makeUpDays = Set(makeUpDays)
  }

  /// Whether `day` is one.
  package func contains(_ day: Day) -> Bool {
    if makeUpDays.contains(day) { return true }
    return !holidays.contains(day) && !day.isWeekend
  }

  /// The working day that is so many after `day`, which is not counted itself; `day` for 0.
  ///
  /// A calendar of nothing but holidays has none: the search ends after ten years.
  package func day(_ count: Int, after day: Day) -> Day {
    var (left, result) = (count, day)
    let end = day.advanced(by: 3_653 + count * 7)
    while left > 0, result < end {
      result = result.advanced(by: 1)
      if contains(result) { left -= 1 }
    }
    return result
  }
}
