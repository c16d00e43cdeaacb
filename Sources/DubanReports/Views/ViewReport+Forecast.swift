import DubanCore

/// What will be late if nothing more comes, a row each, the nearest day first.
extension ViewReport {
  func forecast(_ forecast: Forecast) -> [Report.Block] {
    let sentence = language.official(forecast.words(language, in: period)) + language.pick("。", ".")
    let summary = Report.Block.paragraph(Report.Text([.plain(sentence)]))
    return forecast.items.isEmpty ? [summary] : [summary, .table(table(of: forecast))]
  }

  private func table(of forecast: Forecast) -> ReportTable {
    let columns = [
      column("编号", "Id", 8), column("事项", "Item", 28), column("单位", "Unit", 16), column("期限", "Due", 11, .centre),
      column("剩余天数", "Days left", 8, .trailing), lightColumn, column("尚缺", "Missing", 10, .trailing),
      column("每周需", "Needed a week", 10, .trailing), column("近期每周", "Lately a week", 10, .trailing),
    ]
    let names = units
    let rows = forecast.items.map { entry in
      let (item, need) = (entry.item, entry.need)
      func figure(_ figure: Figure?) -> ReportTable.Cell {
        figure.map { .figure($0, unit: need?.unit ?? "") } ?? .empty
      }
      return ReportTable.Row(
        id(item.subject),
        [
          .text(item.subject), .text(entry.title.words(language)), .text(names.list(item.units)), .day(item.due),
          .figure(Figure(item.days), unit: ""), .light(item.shownLight),
          // A sum of those who reported is no figure to reckon with.
          need.map { $0.isLeast || $0.missing == nil ? .text($0.missingWords(language)) : figure($0.missing) }
            ?? .empty,
          figure(need?.aWeek), figure(need?.pace),
        ])
    }
    return ReportTable(columns: columns, rows: rows)
  }
}
