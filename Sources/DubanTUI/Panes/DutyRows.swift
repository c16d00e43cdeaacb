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

/// The months of a period as the columns of a table, and which of them find room.
struct MonthColumns: Equatable, Sendable {
  /// The last days of the months, in order.
  let months: [Day]

  /// How wide a column is, with the gap before it, where there is no room for more, and at most.
  static let widths = 5...8

  /// The months of `period`.
  init(_ period: Period?) {
    guard let period else {
      months = []
      return
    }
    var months: [Day] = []
    var day = period.start.monthEnd
    while day.monthStart <= period.end {
      months.append(day)
      day = day.advanced(by: 1).monthEnd
    }
    self.months = months
  }

  /// How wide a column is where there is room for `columns`.
  func width(_ columns: Int) -> Int {
    let share = months.isEmpty ? 0 : columns / months.count
    return max(MonthColumns.widths.lowerBound, min(MonthColumns.widths.upperBound, share))
  }

  /// The months that find room in `columns` columns, with the one at `selected` among them.
  func visible(_ columns: Int, selected: Int) -> Range<Int> {
    let count = min(months.count, max(1, columns / width(columns)))
    let first = max(0, min(selected - count / 2, months.count - count))
    return first..<first + count
  }

  /// What stands over a month: `9月`, "Sep".
  func label(_ index: Int, _ language: Language) -> DisplayText {
    let month = months[index].month
    return DisplayText(language.pick("\(month)月", String(months[index].words(.english).suffix(3))))
  }
}
