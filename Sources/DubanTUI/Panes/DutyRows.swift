import DubanScreen
import DubanCore

/// A row of the duties pane.
enum DutyRow: Equatable, Sendable {
  /// A duty, by its position among the sheets: what is owed, how often, and what is missing each span.
  case duty(Int)
  /// A unit that owes it, by its position among the sheet's rows.
  case unit(Int, sheet: Int)

  /// The duty and then its units, for each of `sheets`; without the units that `isShown` hides, and duties without any left.
  static func rows(of sheets: [DutySheet], where isShown: (String) -> Bool) -> [DutyRow] {
    sheets.indices.flatMap { sheet -> [DutyRow] in
      let units = sheets[sheet].rows.indices.filter { isShown(sheets[sheet].rows[$0].unit) }
      return units.isEmpty ? [] : [.duty(sheet)] + units.map { .unit($0, sheet: sheet) }
    }
  }

  /// The position of its sheet.
  var sheet: Int {
    switch self {
    case .duty(let sheet), .unit(_, let sheet): sheet
    }
  }

  /// What names the row when the rows are made anew.
  func key(in sheets: [DutySheet]) -> String {
    switch self {
    case .duty(let sheet): sheets[sheet].duty.id
    case .unit(let row, let sheet): sheets[sheet].duty.id + " " + sheets[sheet].rows[row].unit
    }
  }
}

/// The months of a period, or the halves of its months, as the columns of a table, and which of them find room.
struct MonthColumns: Equatable, Sendable {
  /// The last days of the months or half-months, in order.
  let months: [Day]
  let isByHalves: Bool
  /// How wide a column is, with the gap before it, where there is no room for more, and at most.
  let widths: ClosedRange<Int>

  /// The months of `period`, each up to its 15th and up to its end where it is told by halves.
  init(_ period: Period?, byHalves: Bool = false) {
    isByHalves = byHalves
    widths = (byHalves ? 6 : 5)...8
    guard let period else {
      months = []
      return
    }
    var months: [Day] = []
    var start = period.start.monthStart
    while start <= period.end {
      if byHalves { months.append(start.advanced(by: 14)) }
      months.append(start.monthEnd)
      start = start.monthEnd.advanced(by: 1)
    }
    self.months = months
  }

  /// How wide a column is where there is room for `columns`.
  func width(_ columns: Int) -> Int {
    let share = months.isEmpty ? 0 : columns / months.count
    return max(widths.lowerBound, min(widths.upperBound, share))
  }

  /// The months that find room in `columns` columns, with the one at `selected` among them.
  func visible(_ columns: Int, selected: Int) -> Range<Int> {
    let count = min(months.count, max(1, columns / width(columns)))
    let first = max(0, min(selected - count / 2, months.count - count))
    return first..<first + count
  }

  /// What stands over a month: `9月`, "Sep"; over its first half `9/15`.
  func label(_ index: Int, _ language: Language) -> DisplayText {
    let month = months[index].month
    guard months[index] == months[index].monthEnd else { return DisplayText("\(month)/15") }
    return DisplayText(language.pick("\(month)月", String(months[index].words(.english).suffix(3))))
  }
}
