/// What the cells of a column look like, for columns whose heading is missing or not known.
enum ColumnContent {
  /// What a text looks like.
  enum Look: Hashable, CaseIterable {
    case empty, serial, number, measure, units, schedule, due, person, area, short, long
  }

  /// What `text` looks like by itself.
  static func look(of text: String, areas: Set<String> = []) -> Look {
    let key = CellText.squeezed(text)
    if CellText.isEmpty(key) { return .empty }
    if let serial = Serial.whole(key), serial.style != .bare || serial.value <= 400 { return .serial }
    if isNumber(key) { return .number }
    if Measures.isMeasure(key) { return .measure }
    if ScheduleWords.isSchedule(key) { return .schedule }
    if ScheduleWords.isDue(key) { return .due }
    if UnitWords.areUnits(text) { return .units }
    if UnitWords.isPerson(text) { return .person }
    if AreaNames.isArea(key, known: areas) { return .area }
    return key.count > 24 || key.unicodeScalars.contains { $0 == "。" || $0 == ";" || $0 == "," } ? .long : .short
  }

  /// Whether `key` is a figure with or without a sign or measure: `≥95%`, `33.5`, `1.74:1`, `3-5`.
  static func isNumber(_ key: String) -> Bool {
    guard key.utf8.count <= 56, let first = key.unicodeScalars.first, let last = key.unicodeScalars.last else {
      return false
    }
    var hasDigit = false
    var (tail, count) = (0, 0)
    for scalar in key.unicodeScalars {
      count += 1
      if scalar.isDigit {
        hasDigit = true
      } else if !signs.contains(scalar) {
        tail += 1
      }
    }
    return hasDigit && tail <= 3 && count <= 14 && (tail == 0 || !CellText.isHan(first)) && last != "月" && last != "日"
      && last != "年"
  }

  private static let signs = ScalarSet("≥≤><=+-~～±.:︰%‰[](),约")

  /// Whether (nearly) all cells of `column` that hold something hold figures, and more than one does.
  static func areFigures(_ column: Int, in rows: Range<Int>, of grid: TableGrid) -> Bool {
    var figures = 0
    var all = 0
    for row in rows where all < 100 {
      guard let place = grid.cell(row, column), grid.spans[place].row == row, grid.spans[place].columns == 1 else {
        continue
      }
      let key = CellText.squeezed(grid.cells[place].text)
      guard !CellText.isEmpty(key) else { continue }
      all += 1
      if isNumber(key) { figures += 1 }
    }
    return all >= 2 && figures * 5 >= all * 4
  }

  /// The kind of the column `column` of `grid` below its headings, and whether its cells leave no doubt; nil where they tell
  /// nothing.
  static func kind(of column: Int, in rows: Range<Int>, of grid: TableGrid, beside taken: Set<ColumnKind>)
    -> ColumnKind?
  {
    var counts: [Look: Int] = [:]
    var total = 0
    var letters = 0
    for row in rows where total < 200 {
      guard let place = grid.cell(row, column), grid.spans[place].row == row, grid.spans[place].column == column else {
        continue
      }
      let look = look(of: grid.cells[place].text)
      guard look != .empty else { continue }
      counts[look, default: 0] += 1
      letters += grid.cells[place].text.count
      total += 1
    }
    guard total > 0, let (look, count) = counts.max(by: { ($0.value, "\($0.key)") < ($1.value, "\($1.key)") }) else {
      return nil
    }
    let wording = counts[.long, default: 0] + counts[.short, default: 0]
    if wording * 2 > total {
      let isLong = counts[.long, default: 0] * 2 >= wording || letters / total > 18
      if isLong { return taken.contains(.content) ? nil : .content }
      return taken.contains(.title) ? (taken.contains(.content) ? nil : .content) : .title
    }
    guard count * 5 >= total * 3 else { return nil }
    switch look {
    case .serial: return column == 0 || !taken.contains(.number) ? .number : nil
    case .number: return taken.contains(.target) ? .amount : .target
    case .measure: return .measure
    case .units:
      if taken.contains(.cooperating) { return nil }
      return taken.contains(.responsible) || taken.contains(.lead) ? .cooperating : .responsible
    case .schedule: return .schedule
    case .due: return .due
    case .person: return .leader
    case .area: return .areaName
    case .empty, .short, .long: return nil
    }
  }
}
