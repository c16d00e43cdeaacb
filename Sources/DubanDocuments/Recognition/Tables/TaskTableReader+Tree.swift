import DubanCore

extension TaskTableReader {
  /// Makes tasks of the entries.
  mutating func build(_ entries: [TaskEntry]) {
    let runs = runs(of: entries)
    let branches = runs.count { $0.count > 1 }
    let inBranches = runs.reduce(0) { $0 + ($1.count > 1 ? $1.count : 0) }
    let isMerged = runs.contains { run in
      run.count > 1 && run.first.flatMap { entries[$0].path.last }.map { grid.spans[$0.cell].rows > 1 } ?? false
    }
    // A title with its number again is the same title, behind a page break.
    let isPrintedAgain = runs.contains { run in
      guard run.count > 1, let heading = entries[run[0]].path.last else { return false }
      if Serial.leading(grid.cells[heading.cell].text) != nil { return true }
      let numbers = Set(run.map { entries[$0].number.map { CellText.squeezed(grid.cells[$0].text) } ?? "" })
      return numbers.count == 1 && numbers != [""]
    }
    // Two equal titles one below the other in a long list head nothing yet.
    let isTree =
      branches > 0 && (isMerged || isPrintedAgain || inBranches * 3 >= entries.count || hasInherited(entries))
    guard isTree else { return addAll(entries, TaskTableReader.flat) }
    if goesOn(runs, entries) {
      addAll(entries, TaskTableReader.belowSections)
    } else {
      for run in runs {
        // A row that stands alone below its title is one task with it.
        if run.count == 1, !recognizer.nestsSingleRows, entries[run[0]].wording != nil {
          addFlat(entries[run[0]])
        } else {
          addParent(run.map { entries[$0] })
        }
      }
    }
  }

  /// The entries below one title, one run after the other.
  private func runs(of entries: [TaskEntry]) -> [[Int]] {
    var result: [[Int]] = []
    for index in entries.indices {
      let entry = entries[index]
      if let last = result.last?.last, !entry.path.isEmpty, entries[last].section == entry.section,
        entries[last].path.map(\.key) == entry.path.map(\.key)
      {
        result[result.count - 1].append(index)
      } else {
        result.append([index])
      }
    }
    return result
  }

  private func hasInherited(_ entries: [TaskEntry]) -> Bool { entries.contains { $0.path.last?.isInherited ?? false } }

  /// Whether the numbers of the wordings go on from one title to the next: then the titles are sections.
  private func goesOn(_ runs: [[Int]], _ entries: [TaskEntry]) -> Bool {
    var ascending = 0
    var anew = 0
    var lastNumber: Int?
    let countsTitles = runs.contains { run in run.count > 1 && shareNumber(run.map { entries[$0] }) }
    for run in runs {
      let numbers = run.compactMap { leafNumber(entries[$0], countsTitles: countsTitles) }
      guard let first = numbers.first, let last = numbers.last else { continue }
      if let before = lastNumber { if first > before { ascending += 1 } else { anew += 1 } }
      lastNumber = last
    }
    return ascending > anew
  }

  /// Whether one cell of the column of numbers is merged over all of `entries`, so that it counts what they stand under.
  private func shareNumber(_ entries: [TaskEntry]) -> Bool {
    guard let number = entries.first?.number, grid.spans[number].rows > 1 else { return false }
    return entries.allSatisfy { $0.number == number }
  }

  /// The number of an entry's own wording, not of what it stands under.
  private func leafNumber(_ entry: TaskEntry, countsTitles: Bool) -> Int? {
    if let piece = entry.piece { return piece.serial.value }
    if let wording = entry.wording, let serial = Serial.leading(grid.cells[wording].text) {
      // ①…⑳ number the parts of something, wherever they begin.
      guard serial.style != .circled, InnerList.reading(grid.cells[wording].text) == nil else { return nil }
      return serial.value
    }
    guard !countsTitles, entry.hasOwnNumber, let number = entry.number, numbersEveryRow else { return nil }
    return Serial.whole(grid.cells[number].text)?.value
  }

  /// Whether rows below one title have numbers of their own.
  private var numbersEveryRow: Bool {
    guard let column = numbers.last else { return false }
    var own = 0
    var merged = 0
    for row in rows {
      guard let place = grid.cell(row, column), !CellText.isEmpty(grid.cells[place].text) else {
        merged += 1
        continue
      }
      if grid.spans[place].row == row, grid.spans[place].rows == 1 { own += 1 } else { merged += 1 }
    }
    return own > merged
  }

  // MARK: Shapes

  /// What an entry becomes: the titles above it, which are sections, the cell of its title and that of its text.
  private struct Shape {
    let outer: [TaskEntry.Heading]
    let title: Int?
    let text: Int?
  }

  /// A row is a task: its title heads it, its content is its text. Outer titles are sections.
  private func flat(_ entry: TaskEntry) -> Shape {
    guard !contents.isEmpty, let own = entry.path.last else {
      return Shape(outer: contents.isEmpty ? entry.path : [], title: entry.wording, text: nil)
    }
    return Shape(outer: Array(entry.path.dropLast()), title: own.cell, text: entry.wording)
  }

  /// The titles are sections, each wording a task.
  private func belowSections(_ entry: TaskEntry) -> Shape {
    Shape(outer: entry.path, title: entry.wording ?? entry.path.last?.cell, text: nil)
  }

  private mutating func addFlat(_ entry: TaskEntry) { addAll([entry], TaskTableReader.flat) }

  /// Makes a task of each of `entries`. What stands in one row does not depend on another, so that long tables are read on
  /// several cores; sections open one after the other.
  private mutating func addAll(
    _ entries: [TaskEntry], _ shape: @escaping @Sendable (TaskTableReader) -> (TaskEntry) -> Shape
  ) {
    var blank = self
    blank.reading = TableReading()
    let reader = blank
    let parts = Cores.map(entries.count, least: TaskTableReader.fewRows) { range in
      var reader = reader
      let tasks = entries[range].map { entry in
        let shape = shape(reader)(entry)
        return reader.task(entry, title: shape.title, text: shape.text)
      }
      return (tasks, reader.reading)
    }
    var place = 0
    for (tasks, read) in parts {
      for task in tasks {
        let entry = entries[place]
        place += 1
        let section = section(shape(reader)(entry).outer, entry)
        guard var task else { continue }
        task.section = section
        reading.tasks.append(task)
      }
      reading.append(read)
    }
  }

  /// Fewer rows are read before another thread has begun.
  private static let fewRows = 200

  /// The title is a task, the wordings below it its parts; outer titles are sections.
  private mutating func addParent(_ entries: [TaskEntry]) {
    guard let first = entries.first, let heading = first.path.last else {
      for entry in entries { addFlat(entry) }
      return
    }
    let passage = Passage(grid.cells[heading.cell])
    let (serial, words) = TitleWords.parted(passage.text)
    var parent = TaskDraft(number: number(of: first, title: serial), title: Guess(words, from: passage))
    if heading.isInherited || entries.contains(where: { $0.path.last?.isInherited ?? false }) {
      parent.title.confidence = .likely
    }
    parent.section = section(Array(first.path.dropLast()), first)
    for entry in entries {
      guard let wording = entry.wording else { continue }
      guard var child = task(entry, title: wording, text: nil, isChild: true) else { continue }
      if numbersEveryRow, entry.hasOwnNumber, let number = entry.number, child.number.isEmpty, entries.count > 1 {
        child.number = CellText.squeezed(grid.cells[number].text)
      }
      parent.children.append(child)
    }
    liftLeaders(entries, heading, &parent)
    if parent.children.isEmpty {
      guard let task = task(first, title: heading.cell, text: nil) else { return }
      reading.tasks.append(task)
      return
    }
    // The same title again behind a page break that the headings or a section parted.
    if let last = reading.tasks.last, last.number == parent.number, last.section == parent.section,
      CellText.squeezed(last.title.value) == CellText.squeezed(words)
    {
      reading.tasks[reading.tasks.count - 1].children += parent.children
    } else {
      reading.tasks.append(parent)
    }
  }

  /// Leaders whose cell is merged over all of the title's rows are the title's.
  private func liftLeaders(_ entries: [TaskEntry], _ heading: TaskEntry.Heading, _ parent: inout TaskDraft) {
    guard entries.count > 1, let first = entries.first?.rows.first,
      let column = header.columns.firstIndex(where: { $0.kind == .leader }), let cell = grid.cell(first, column),
      entries.allSatisfy({ entry in entry.rows.allSatisfy { grid.cell($0, column) == cell } }),
      !CellText.isEmpty(grid.cells[cell].text)
    else { return }
    parent.leaders = PersonCell.reading(Passage(grid.cells[cell]))
    for index in parent.children.indices { parent.children[index].leaders = [] }
  }

  private mutating func section(_ path: [TaskEntry.Heading], _ entry: TaskEntry) -> String? {
    guard !path.isEmpty else { return entry.section }
    return sections.section(
      path: path.map { ($0.key, Passage(grid.cells[$0.cell])) }, below: entry.section)
  }

  /// The number as printed: of the column for numbers, else of the title itself.
  func number(of entry: TaskEntry, title serial: Serial?) -> String {
    if let number = entry.number, let whole = Serial.whole(grid.cells[number].text) { return whole.printed }
    if let number = entry.number { return CellText.squeezed(grid.cells[number].text) }
    return serial?.printed ?? ""
  }
}
