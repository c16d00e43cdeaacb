import DubanCore

// Columns of years in which words stand: what must be done by the end of each.
extension TaskTableReader {
  /// A cell below the heading of a year.
  private struct YearCell {
    let year: Int
    let passage: Passage
  }

  private func yearCells(_ entry: TaskEntry) -> [YearCell] {
    header.columns.indices.compactMap { column in
      guard case .year(let year) = header.columns[column].kind, let place = cells(column, entry.rows).first,
        recognizer.context.period.map({ $0.start.year <= year }) ?? true
      else { return nil }
      let passage = own(Passage(grid.cells[place]), entry)
      return recognizer.phrases.tells(cell: passage) ? YearCell(year: year, passage: passage) : nil
    }
  }

  /// Whether the years of `entry` tell steps in words, and not one bare figure each.
  func yearsAreSteps(_ entry: TaskEntry) -> Bool {
    let cells = yearCells(entry)
    return cells.count > 1 && cells.contains { CellFigure.reading(CellText.squeezed($0.passage.text)) == nil }
  }

  /// A milestone at the end of each year; where nothing tells what they run to, the last total or the sum, which is asked.
  mutating func addYears(_ entry: TaskEntry, to task: inout TaskDraft) {
    guard yearsAreSteps(entry) else { return }
    let cells = yearCells(entry)
    if !task.targets.contains(where: { $0.value.basis == .amount && $0.value.value != nil }),
      let total = total(of: cells, name: TitleWords.title(of: task.title.value))
    {
      task.targets.append(total)
    }
    let read = recognizer.phrases.readSchedule(
      cells: cells.map { ($0.passage, [Quarter(year: $0.year, index: 4)]) }, targets: task.targets.map(\.value))
    guard read.count == cells.count else {
      for cell in cells { reading.ignored.append(cell.passage) }
      return
    }
    for (milestone, cell) in zip(read, cells) {
      guard let end = Day(cell.year, 12, 31) else { continue }
      reading.ignored += recognizer.phrases.unreadable(in: cell.passage)
      var milestone = milestone
      (milestone.value.quarters, milestone.value.due, milestone.value.id) = ([], end, "\(end)")
      task.milestones.append(milestone)
    }
  }

  /// What figures of one unit in all of `cells` run to; nil where a cell has none or another.
  private func total(of cells: [YearCell], name: String) -> Guess<Target>? {
    let read = cells.compactMap { recognizer.phrases.readTarget(cell: $0.passage, name: name) }
    let values = read.compactMap(\.value.value)
    guard values.count == cells.count, Set(read.map(\.value.unit)).count == 1, let last = values.last,
      let passage = cells.last?.passage, read.allSatisfy({ $0.value.basis == .amount })
    else { return nil }
    let isTotal = cells.contains { $0.passage.text.contains("累计") }
    guard let value = isTotal ? last : Figure.sum(values) else { return nil }
    var target = Target(Name(name), unit: read[0].value.unit)
    target.value = value
    guard !isTotal, zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return Guess(target, from: passage, confidence: .likely)
    }
    // Figures that rise may be added or may be what then stands.
    var other = target
    other.value = last
    return Guess(target, from: passage, confidence: .doubtful, alternatives: [other])
  }
}
