import DubanScreen
import DubanCore

extension Trend {
  /// The figures of the plot as an aligned table: by day what was reported, what is to be reached, and where it should be.
  func plainText(_ presentation: Presentation) -> String {
    let days = Set(readings.map(\.on) + expected.map(\.day) + [asOf]).sorted()
    let heads = [
      presentation.pick("日期", "Day"), presentation.pick("实际", "Actual"), presentation.pick("目标", "Target"),
      presentation.pick("应达", "Expected"),
    ]
    let rows = days.map { day -> [DisplayText] in
      let reading = readings.first { $0.on == day }?.value
      // A step has two corners on one day, of which the later one holds.
      let due = expected.last { $0.day <= day }.flatMap { $0.value.rounded(places: 2) }
      return [DisplayText("\(day)")] + [reading, total, due].map { DisplayText($0?.description ?? "-") }
    }
    return DisplayText.aligned([heads] + rows)
  }
}

extension DisplayText {
  /// Rows of texts in columns that are two columns apart, set to the right but for the first.
  fileprivate static func aligned(_ rows: [[DisplayText]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].width(.narrow) }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.width(.narrow))
        return column == 0 ? cell.0.string + space : "  " + space + cell.0.string
      }.joined() + "\n"
    }.joined()
  }
}
