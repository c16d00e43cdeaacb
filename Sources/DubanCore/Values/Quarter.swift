/// A quarter of a calendar year, such as Q3 of 2020.
package struct Quarter: Hashable, Sendable, Comparable {
  /// The year; 1 to 9999 but for the quarters before the first and after the last.
  package let year: Int
  /// 1 to 4.
  package let index: Int

  /// The quarter `index` (1 to 4) of `year`.
  package init(year: Int, index: Int) {
    precondition((1...4).contains(index), "a year has four quarters")
    self.year = year
    self.index = index
  }

  /// The quarter in which `day` falls.
  package init(of day: Day) {
    let (year, month, _) = day.parts
    self.init(year: year, index: (month + 2) / 3)
  }

  /// Reads `Q3` (in `year`) or `2020Q3`; nil for anything else.
  package init?(_ text: some StringProtocol, year: Int) {
    let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[1]), (1...4).contains(index), parts[1].count == 1 else { return nil }
    if parts[0].isEmpty {
      self.init(year: year, index: index)
    } else if parts[0].count == 4, let written = Int(parts[0]) {
      self.init(year: written, index: index)
    } else {
      return nil
    }
  }

  /// Its first day.
  package var start: Day { end.monthStart.advanced(by: -1).monthStart.advanced(by: -1).monthStart }

  /// Its last day.
  package var end: Day { Day(civil: year, index * 3, 1).monthEnd }

  /// The quarter before this one.
  package var previous: Quarter {
    index == 1 ? Quarter(year: year - 1, index: 4) : Quarter(year: year, index: index - 1)
  }

  package static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.index) < (right.year, right.index)
  }
}

extension Quarter: CustomStringConvertible {
  /// With its year: `2020Q3`.
  package var description: String { "\(year)Q\(index)" }

  /// Without its year: `Q3`.
  package var short: String { "Q\(index)" }

  /// As people call it: 三季度, Q3; with its year 2020年三季度, 2020 Q3.
  package func words(_ language: Language, year isTold: Bool = false) -> String {
    let name = language.pick(Quarter.numerals[index - 1] + "季度", short)
    return isTold ? language.pick("\(year)年\(name)", "\(year) \(name)") : name
  }

  private static let numerals = ["一", "二", "三", "四"]

  /// The quarters from `first` to `last`: 二季度, 二至三季度, Q2-3.
  package static func words(from first: Quarter, to last: Quarter, _ language: Language) -> String {
    guard first != last else { return last.words(language) }
    return language.pick(numerals[first.index - 1] + "至" + last.words(.chinese), "\(first.short)-\(last.index)")
  }
}
