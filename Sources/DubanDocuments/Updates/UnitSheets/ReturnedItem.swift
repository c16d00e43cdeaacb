import DubanCore
import DubanReports

/// The rows of one item in a sheet that came back: the first tells of the item as a whole, each of its figure.
struct ReturnedItem {
  let subject: String
  let sender: SheetAddressee
  let sheet: ReturnedSheet
  let rows: [ReturnedSheet.Row]
  private(set) var findings: [ReturnedFinding] = []
  /// Whether it stands as it was sent.
  private(set) var isUnchanged = false
  /// Whether it was taken in before as it stands, whatever happened since.
  private(set) var isTaken = false

  init(_ subject: String, of sender: SheetAddressee, sheet: ReturnedSheet, rows: [ReturnedSheet.Row]) {
    (self.subject, self.sender, self.sheet, self.rows) = (subject, sender, sheet, rows)
  }

  /// What is filled in.
  private struct Filled {
    var status: Status?
    var values: [String: Figure] = [:]
    var day: Day?
    var note: String?
    /// The first cell that is filled in.
    var place: SheetPlace?
    /// The cells of its figures.
    var cells: [String: SheetPlace] = [:]
  }

  /// What the unit says of it; nil where it says nothing, or nothing of it is taken.
  mutating func update(
    on board: Board, usualDay: Day, days: DayReader, history: (String) -> [Entry]
  ) -> ReturnedUpdate? {
    guard rows.contains(where: isFilled) else {
      isUnchanged = true
      return nil
    }
    guard let first = rows.first(where: isFilled), let unit = answering(first, on: board) else { return nil }
    tellCopies()
    var filled = Filled()
    for row in rows { read(row, on: board, days, into: &filled) }
    guard !findings.contains(where: { $0.weight == .left }) else {
      tellLeft(filled, in: first, on: board)
      return nil
    }
    // What was only emptied says nothing.
    guard let place = filled.place else {
      isUnchanged = true
      return nil
    }
    let versions = Set(rows.map { $0.text(.version) })
    guard versions.count == 1, let version = Int(first.text(.version)), version >= 0 else {
      tell(.badVersion(versions.sorted().joined(separator: " ")), .version, in: first)
      return nil
    }
    let isAlone = filled.status == nil && filled.values.isEmpty && filled.note == nil
    // A day alone says that what was said before still holds.
    if isAlone {
      filled.status = rows.lazy.map { $0.text(.status) }.first { !$0.isEmpty }.flatMap(Self.status)
      guard filled.status != nil else {
        tell(.dayAlone(filled.day?.description ?? ""), .day, in: first)
        return nil
      }
    }
    let state = board.state(of: subject)
    func update(seen: Int, recorded: Change? = nil) -> ReturnedUpdate {
      // Of what several answer for, the sheet holds its sender's own wording: nobody else's is put into its mouth.
      let said = rows.lazy.map { $0.sent(.note) }.first { !$0.isEmpty }
      return ReturnedUpdate(
        plan: board.plan.id, subject: subject, unit: unit, sender: sender.name, area: sender.area?.key,
        change: .report(status: filled.status, values: filled.values), on: filled.day ?? usualDay,
        isDayTold: filled.day != nil, wording: filled.note ?? said, isWordingNew: filled.note != nil,
        seen: seen, place: place, cells: filled.cells, recorded: recorded)
    }
    // What was done since and taken back again leaves the item as the unit saw it, and so does what others told of their parts.
    let told = update(seen: version)
    let recorded = recorded(told, since: version, history)
    guard !(recorded.map { wasTaken(told, by: $0, since: version, history) } ?? false) else {
      isTaken = true
      return told
    }
    let isAsSeen =
      isAsSeen(version, state, history, asOf: board.asOf) || isApart(told, since: version, history)
      || recorded.map { isLeftOver(told, beside: $0, since: version, history) } ?? false
    let seen = isAsSeen ? state.version : version
    let update = update(seen: seen, recorded: recorded?.change)
    guard seen == state.version || update.isKnown(in: state) else {
      let kind: ReturnedFinding.Kind =
        seen > state.version
        ? .ahead(seen: seen, now: state.version)
        : .conflict(
          seen: seen, now: state.version, by: history(subject).last { $0.change.kind.changesItem }?.actor)
      tell(kind, nil, in: first, left: words(of: filled, on: board))
      return nil
    }
    return update
  }

  /// Tells what was filled in besides what is wrong: an item is taken whole or not at all.
  private mutating func tellLeft(_ filled: Filled, in row: ReturnedSheet.Row, on board: Board) {
    let told = words(of: filled, on: board)
    if !told.isEmpty { tell(.leftToo(told), nil, in: row) }
  }

  private func words(of filled: Filled, on board: Board) -> [Name] {
    ReturnedUpdate.told(filled.values, filled.status, wording: filled.note, on: filled.day) { measure in
      Self.unit(of: measure, of: subject, on: board) ?? nil
    }
  }

  // MARK: Whether it may

  /// Whether nothing holds of the item in `state` that did not hold at `version`.
  private func isAsSeen(_ version: Int, _ state: ItemState, _ history: (String) -> [Entry], asOf: Day) -> Bool {
    guard version < state.version else { return version == state.version }
    let entries = history(subject)
    guard !entries.isEmpty else { return false }
    var before = ItemState(folding: entries.filter { $0.seq <= version }, asOf: asOf)
    before.version = state.version
    return before == state
  }

  /// What was recorded on the item since `version` and still holds.
  private func entries(since version: Int, _ history: (String) -> [Entry]) -> [Entry] {
    let entries = history(subject)
    let undone = Entry.undone(entries)
    return entries.filter { entry in
      entry.seq > version && entry.change.kind.changesItem && !undone.contains(entry.seq)
    }
  }

  /// Whether it is by whoever sent the sheet, from a file of this name.
  private func isOwn(_ entry: Entry, _ told: ReturnedUpdate) -> Bool {
    entry.author.unit == told.unit && entry.actor == told.sender.chinese
      && UnitSheet.file(in: entry.note) == sheet.place.file
  }

  /// What was last recorded since `version` from a file of this name, where it is for the day of `told` and with its wording.
  private func recorded(_ told: ReturnedUpdate, since version: Int, _ history: (String) -> [Entry]) -> Entry? {
    guard let last = entries(since: version, history).last(where: { isOwn($0, told) }) else { return nil }
    let isSame =
      (!told.isDayTold || last.on == told.on)
      && (!told.isWordingNew || UnitSheet.wording(in: last.note) == told.wording)
    return isSame ? last : nil
  }

  /// Whether all of `told` is in `last`, but for figures that others told alike since `version`: a folder that is read again brings
  /// nothing new, also where others went on with the item.
  private func wasTaken(
    _ told: ReturnedUpdate, by last: Entry, since version: Int, _ history: (String) -> [Entry]
  ) -> Bool {
    guard last.change != told.change else { return true }
    guard case .report(let status, let values) = last.change, status == told.report.status,
      values.allSatisfy({ told.report.values[$0.key] == $0.value })
    else { return false }
    let others = entries(since: version, history).filter { !isOwn($0, told) && $0.on == last.on }
    return told.report.values.allSatisfy { measure, value in
      values[measure] != nil
        || others.contains { other in
          guard case .report(_, let theirs) = other.change else { return false }
          return theirs[measure] == value
        }
    }
  }

  /// Whether `told` is `last` and figures beside it that were left, since somebody told them otherwise, and that nobody recorded since.
  private func isLeftOver(
    _ told: ReturnedUpdate, beside last: Entry, since version: Int, _ history: (String) -> [Entry]
  ) -> Bool {
    guard case .report(let status, let values) = last.change, status == told.report.status,
      values.allSatisfy({ told.report.values[$0.key] == $0.value })
    else { return false }
    let left = told.report.values.keys.filter { values[$0] == nil }
    return entries(since: version, history).filter { $0.seq > last.seq || !isOwn($0, told) }.allSatisfy { entry in
      guard case .report(let other, let theirs) = entry.change else { return false }
      return (other == nil || other == status)
        && theirs.keys.allSatisfy { told.report.values[$0] == nil || !left.contains($0) }
    }
  }

  /// Whether all that was recorded since `version` is what the sender itself told by this file, filled in anew since, and what other
  /// units told of other parts of the item, or of the whole where this tells of parts.
  private func isApart(_ told: ReturnedUpdate, since version: Int, _ history: (String) -> [Entry]) -> Bool {
    let since = entries(since: version, history)
    let others = since.filter { !isOwn($0, told) }
    guard !since.isEmpty else { return false }
    return others.allSatisfy { entry in
      guard case .report(let status, let values) = entry.change, entry.author.unit != nil else { return false }
      let isSameSender = entry.author.unit == told.unit && entry.actor == told.sender.chinese
      return !isSameSender && told.isApart(from: (status, values))
    }
  }

  /// Whether anything in `row` is not as it was sent.
  private func isFilled(_ row: ReturnedSheet.Row) -> Bool {
    !row.text(.value).isEmpty || !row.text(.day).isEmpty || row.text(.status) != row.sent(.status)
      || row.text(.note) != row.sent(.note)
  }

  /// The key of the unit under which it is recorded; nil where the plan has no such item any more, or the sender does not answer
  /// for it.
  private mutating func answering(_ row: ReturnedSheet.Row, on board: Board) -> String? {
    switch board.plan.item(subject) {
    case .task, .indicator:
      let key = sender.key(among: board.answering(subject), in: board.plan)
      if key == nil { tell(.notAnswering(unit: sender.name.chinese), nil, in: row) }
      return key
    case .plan, .milestone, .duty, .funding, nil:
      tell(.gone(row.sent(.title)), nil, in: row)
      return nil
    }
  }

  /// Tells the rows that stand there again with nothing else.
  private mutating func tellCopies() {
    var first: [String: ReturnedSheet.Row] = [:]
    for row in rows {
      if let known = first[row.text(.measure)] {
        if known.texts == row.texts { tell(.copied(known.place), nil, in: row) }
      } else {
        first[row.text(.measure)] = row
      }
    }
  }

  // MARK: One row

  private mutating func read(_ row: ReturnedSheet.Row, on board: Board, _ days: DayReader, into filled: inout Filled) {
    readValue(row, on: board, into: &filled)
    let (status, day, wording) = (row.text(.status), row.text(.day), row.text(.note))
    if status != row.sent(.status), !status.isEmpty, row.sent(.status).isEmpty,
      !UnitSheet.asksStatus(of: subject, sender, on: board)
    {
      tell(.statusOfWhole(status), .status, in: row)
    } else if status != row.sent(.status), !status.isEmpty {
      readStatus(status, in: row, into: &filled)
    } else if status.isEmpty, !row.sent(.status).isEmpty {
      tell(.emptied(was: row.sent(.status)), .status, in: row)
    }
    if !day.isEmpty {
      do throws(DayProblem) {
        let told = try Self.day(day, days)
        if let other = filled.day, other != told { tell(.twice(sheet.place), .day, in: row) }
        filled.day = told
        note(.day, in: row, &filled)
      } catch {
        tell(.badDay(day, error), .day, in: row)
      }
    }
    if wording.isEmpty, !row.sent(.note).isEmpty { tell(.emptied(was: row.sent(.note)), .note, in: row) }
    guard !wording.isEmpty, wording != row.sent(.note) else { return }
    let most = UnitSheet.longestNote
    if wording.count > most { return tell(.longNote(wording.count, most: most), .note, in: row) }
    if let code = InvisibleCharacters.first(in: wording) { return tell(.invisible(code), .note, in: row) }
    if let other = filled.note, other != wording { tell(.twice(sheet.place), .note, in: row) }
    filled.note = wording
    note(.note, in: row, &filled)
  }

  private mutating func readValue(_ row: ReturnedSheet.Row, on board: Board, into filled: inout Filled) {
    let (text, measure) = (row.text(.value), row.text(.measure))
    guard !text.isEmpty else { return }
    guard !measure.isEmpty else { return tell(.nothingMeasured(text), .value, in: row) }
    guard let unit = Self.unit(of: measure, of: subject, on: board) else {
      return tell(.goneMeasure(Self.told(measure)), .value, in: row)
    }
    let was = row.sent(.measuredIn)
    guard was == unit ?? "" else {
      return tell(.otherMeasure(was: was, now: unit ?? ""), .value, in: row)
    }
    do throws(FigureProblem) {
      let value = try FigureReader(measure, of: subject, on: board).figure(text)
      // A spreadsheet keeps 85% as 0.85, and shows it so where the cell's format is none of per cent.
      let isShare = unit.map { $0.hasPrefix("%") } ?? false
      if isShare, !text.contains("%"), !text.contains("％"), value != .zero, value.fraction.magnitude <= Fraction(1) {
        return tell(.shareOrPerCent(text), .value, in: row)
      }
      if let other = filled.values[measure], other != value {
        let first = rows.first { $0.text(.measure) == measure }
        tell(.twice(first.map { sheet.place(of: .value, in: $0) } ?? sheet.place), .value, in: row)
      }
      filled.values[measure] = value
      if filled.cells[measure] == nil { filled.cells[measure] = sheet.place(of: .value, in: row) }
      note(.value, in: row, &filled)
    } catch {
      tell(.badFigure(text, error), .value, in: row)
    }
  }

  private mutating func readStatus(_ text: String, in row: ReturnedSheet.Row, into filled: inout Filled) {
    guard let status = Self.status(text) else {
      let words = Status.reportable.flatMap { status in Language.allCases.map(status.words) }
      return tell(.badStatus(text, nearest: nearestName(to: text, among: words)), .status, in: row)
    }
    guard !status.isDecision else { return tell(.decision(status), .status, in: row) }
    if let other = filled.status, other != status { tell(.twice(sheet.place), .status, in: row) }
    filled.status = status
    note(.status, in: row, &filled)
  }

  private func note(_ field: UnitSheet.Field, in row: ReturnedSheet.Row, _ filled: inout Filled) {
    if filled.place == nil { filled.place = sheet.place(of: field, in: row) }
  }

  private mutating func tell(
    _ kind: ReturnedFinding.Kind, _ field: UnitSheet.Field?, in row: ReturnedSheet.Row, left: [Name] = []
  ) {
    findings.append(
      ReturnedFinding(
        place: field.map { sheet.place(of: $0, in: row) } ?? row.place, field: field, item: subject, kind: kind,
        left: left))
  }

  // MARK: Words

  /// The status that `text` tells in either language, blanks aside.
  static func status(_ text: String) -> Status? {
    let plain = ReturnedSheet.plain(text)
    return Status.allCases.first { status in
      Language.allCases.contains { ReturnedSheet.plain(status.words($0)) == plain }
    }
  }

  /// The day that `text` tells. A cell that lost its format shows a day as spreadsheets count it; that many days no other
  /// spelling of a day has as a bare number.
  static func day(_ text: String, _ days: DayReader) throws(DayProblem) -> Day {
    let digits = String(Folding.narrow(text))
    if digits.utf8.count == 5, let serial = Int(digits), (32_874...73_050).contains(serial) {
      // 1 January 1970 is day 25,569; the bounds are the years 1990 to 2099.
      return Day(number: serial - 25_569)
    }
    return try days.day(text)
  }

  /// In what the figure of `measure` is counted, of the whole or of an area of it; nil where the item does not ask for it.
  static func unit(of measure: String, of subject: String, on board: Board) -> String?? {
    guard let item = board.plan.item(subject) else { return nil }
    let place = Measure(text: measure).flatMap { $0.area != nil && item.takes(measure, in: board.plan) ? $0 : nil }
    let whole = place?.target ?? measure
    switch item {
    case .task(let task): return task.askedMeasures.contains(whole) ? .some(task.unit(ofMeasure: whole)) : nil
    case .indicator(let indicator):
      return indicator.askedMeasures.contains(whole) ? .some(indicator.target.unit) : nil
    case .plan, .milestone, .duty, .funding: return nil
    }
  }

  /// What people call `measure`: `老旧小区（清江浦区）`.
  static func told(_ measure: String) -> String {
    guard let place = Measure(text: measure), place.area != nil || place.year != nil else { return measure }
    let words = [place.area, place.year.map { "\($0)年" }].compactMap(\.self).joined()
    return "\(place.target)（\(words)）"
  }
}
