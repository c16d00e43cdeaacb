extension Day {
  /// The last month end before this day.
  package var monthEndBefore: Day { monthStart.advanced(by: -1) }

  /// The first month end after this day.
  package var monthEndAfter: Day { advanced(by: 1).monthEnd }

  /// The last quarter end before this day.
  package var quarterEndBefore: Day { Quarter(of: self).previous.end }

  /// The first quarter end after this day.
  package var quarterEndAfter: Day { Quarter(of: advanced(by: 1)).end }

  /// Reads a day as people type it: `2020-9-30`, `2020/9/30`, 「2020年9月30日」, `20200930`; and `9-30` or 「9月30日」 of the
  /// year of `other`. Nil for anything else.
  package init?(typed text: String, near other: Day) {
    let parts = text.split { !("0"..."9").contains($0) }.map(String.init)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    switch parts.count {
    case 1 where parts[0].count == 8: self.init(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
    case 2 where parts[0].count <= 2: self.init(other.year, numbers[0], numbers[1])
    case 3 where parts[0].count == 4: self.init(numbers[0], numbers[1], numbers[2])
    default: return nil
    }
  }
}
