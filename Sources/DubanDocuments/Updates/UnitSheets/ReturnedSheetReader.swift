package import DubanCore
import DubanReports

/// Compares a sheet that came back with its plan as it stands, and tells what the unit said of it.
///
/// An item is taken whole or not at all: where one of its cells cannot be read, or somebody went on with it since the sheet was
/// made, nothing of it is taken, and the cell is told (invariants 4, 16).
package struct ReturnedSheetReader {
  let board: Board
  private let planVersion: Int
  /// The day for which holds what names none.
  private let usualDay: Day
  private let days: DayReader
  private let history: (_ subject: String) -> [Entry]

  /// A reader of sheets of the plan of `board`, as it stands on the day of recording.
  ///
  /// - Parameters:
  ///   - planVersion: the version of the plan's definition that is in force.
  ///   - day: the day for which holds what names none.
  ///   - history: the entries on an item, in their order.
  package init(
    _ board: Board, planVersion: Int, day: Day, history: @escaping (_ subject: String) -> [Entry]
  ) {
    (self.board, self.planVersion, self.history) = (board, planVersion, history)
    usualDay = day
    days = DayReader(asOf: board.asOf, in: board.plan.period)
  }

  /// What `sheet` says.
  package func read(_ sheet: ReturnedSheet) -> ReturnedReading {
    var reading = ReturnedReading()
    func tell(_ kind: ReturnedFinding.Kind, at place: SheetPlace? = nil) {
      reading.findings.append(ReturnedFinding(place: place ?? sheet.place, field: nil, item: nil, kind: kind))
    }
    if let fault = sheet.fault {
      reading.findings.append(fault)
      return reading
    }
    for stray in sheet.strays { tell(.noCode(stray.text), at: stray.place) }
    let sound = sheet.rows.first { changedCodes(in: $0, of: sheet).isEmpty }
    guard let first = sound ?? sheet.rows.first else { return reading }
    guard first.text(.plan) == board.plan.id else {
      tell(.otherPlan(first.text(.plan), wanted: board.plan.id))
      return reading
    }
    let key = first.text(.unit)
    guard let sender = SheetAddressee.coded(key, in: board.plan) else {
      let codes = SheetAddressee.all(in: board.plan).map(\.code)
      tell(.unknownUnit(key, nearest: nearestName(to: key, among: codes)))
      return reading
    }
    if let version = Int(first.text(.planVersion)), version != planVersion {
      tell(.olderPlan(sheet: version, now: planVersion))
    }
    if let missing = missingRows(of: sheet, sender) { tell(missing) }
    var order: [String] = []
    var items: [String: [ReturnedSheet.Row]] = [:]
    // Nobody knows of what a row tells whose code was changed, nor what is missing of the items that it names.
    var spoiled: Set<String> = []
    for row in sheet.rows {
      let codes = changedCodes(in: row, of: sheet)
      guard codes.isEmpty else {
        reading.findings += codes
        spoiled.formUnion([row.text(.item), row.sent(.item)])
        continue
      }
      guard row.text(.plan) == board.plan.id, row.text(.unit) == key else {
        tell(.otherCodes(row.text(.plan), row.text(.unit)), at: row.place)
        continue
      }
      reading.findings += changes(in: row, of: sheet)
      let subject = row.text(.item)
      if items[subject] == nil { order.append(subject) }
      items[subject, default: []].append(row)
    }
    for subject in order where !spoiled.contains(subject) {
      var item = ReturnedItem(subject, of: sender, sheet: sheet, rows: items[subject] ?? [])
      let update = item.update(on: board, usualDay: usualDay, days: days, history: history)
      reading.findings += item.findings
      if let update {
        if item.isTaken || update.isKnown(in: board.state(of: subject)) {
          reading.known.append(update)
        } else {
          reading.updates.append(update)
        }
      } else if item.isUnchanged {
        reading.unchanged += 1
      }
    }
    return reading
  }

  /// The hidden codes of `row` that are not those that were sent.
  private func changedCodes(in row: ReturnedSheet.Row, of sheet: ReturnedSheet) -> [ReturnedFinding] {
    sheet.copiedCodes.filter { row.text($0) != row.sent($0) }.map { field in
      ReturnedFinding(
        place: sheet.place(of: field, in: row), field: field, item: row.sent(.item),
        kind: .changedCode(was: row.sent(field), now: row.text(field)))
    }
  }

  /// The locked cells of `row` that do not say what was sent.
  private func changes(in row: ReturnedSheet.Row, of sheet: ReturnedSheet) -> [ReturnedFinding] {
    UnitSheet.Field.allCases.filter { $0.part == .told && row.text($0) != row.sent($0) }.map { field in
      ReturnedFinding(
        place: sheet.place(of: field, in: row), field: field, item: row.text(.item),
        kind: .changed(was: row.sent(field), now: row.text(field)))
    }
  }

  /// The rows that were sent and did not come back; nil where all did.
  private func missingRows(of sheet: ReturnedSheet, _ sender: SheetAddressee) -> ReturnedFinding.Kind? {
    let numbers = sheet.rows.compactMap { row -> (row: Int, of: Int)? in
      let line = sheet.copiedCodes.contains(.line) ? row.sent(.line) : row.text(.line)
      let parts = line.split(separator: "/").compactMap { Int($0) }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    guard let total = numbers.map(\.of).max(), (1...ReadingLimits.sheetRows).contains(total) else { return nil }
    let there = Set(numbers.map(\.row))
    let missing = (1...total).filter { !there.contains($0) }
    guard !missing.isEmpty else { return nil }
    let items = Set(sheet.rows.flatMap { [$0.text(.item), $0.sent(.item)] })
    let absent =
      board.tasks.filter {
        sender.isAmong($0.task.answering) && !items.contains($0.task.id) && $0.assessment.light?.isOpen == true
      }
      .map(\.task.title)
      + board.indicators.filter {
        sender.isAmong($0.indicator.owners) && !items.contains($0.indicator.id) && $0.assessment.light.isOpen
      }.map(\.indicator.name)
    return .missingRows(missing, of: total, titles: absent.prefix(5).map(\.chinese))
  }
}
