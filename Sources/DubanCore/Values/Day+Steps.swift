extension Day {
  /// The last month end before this day.
  package var monthEndBefore: Day { monthStart.advanced(by: -1) }

  /// The first month end after this day.
  package var monthEndAfter: Day { advanced(by: 1).monthEnd }

  /// The last quarter end before this day.
  package var quarterEndBefore: Day { Quarter(of: self).previous.end }

  /// The first quarter end after this day.
  package var quarterEndAfter: Day { Quarter(of: advanced(by: 1)).end }
}
