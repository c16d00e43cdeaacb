import DubanCore

/// Reads a table with a row a task.
///
/// The columns for titles and contents are levels of a tree. Which level is a task, which a section above and which only the
/// wording of the task is told by the table itself: by what branches, and by where the numbers go on and where they begin anew.
struct TaskTableReader {
  let grid: TableGrid
  let header: TableHeader
  let rows: [Int]
  let recognizer: TableRecognizer
  let prefix: String
  /// The rows in which it is not certain which of the units leads.
  let unsure: Set<Int>
  var reading = TableReading()
  var sections = SectionTree()
  /// The columns by what they hold, from the left.
  let titles: [Int]
  let contents: [Int]
  let numbers: [Int]
  let groups: [Int]
  let figures: [Int]
  let money: [Int]
  /// What the columns hold, all together.
  let kinds: Set<ColumnKind>
  /// The columns in which cells are merged over rows.
  let mergedColumns: Set<Int>

  init(_ segment: TableSegment, of grid: TableGrid, by recognizer: TableRecognizer, prefix: String, unsure: Set<Int>) {
    self.grid = grid
    header = segment.header
    rows = segment.rows
    self.recognizer = recognizer
    self.prefix = prefix
    self.unsure = unsure
    let kinds = segment.header.columns.map(\.kind)
    self.kinds = Set(kinds)
    func columns(_ wanted: ColumnKind...) -> [Int] { kinds.indices.filter { wanted.contains(kinds[$0]) } }
    var titles = columns(.title)
    var contents = columns(.content)
    if titles.isEmpty, contents.isEmpty { titles = columns(.indicator) }
    if contents.isEmpty, titles.isEmpty { contents = columns(.target) }
    // Beside what is wrong, what is to be done about it is its content: 问题清单, 任务清单.
    if contents.isEmpty, let problem = titles.first(where: { segment.header.columns[$0].heading.contains("问题") }),
      problem < titles[titles.count - 1]
    {
      contents = titles.filter { $0 > problem }
      titles.removeAll { $0 > problem }
    }
    self.titles = titles
    self.contents = contents
    numbers = columns(.number)
    groups = columns(.section)
    figures = kinds.indices.filter { kinds[$0].holdsFigures }
    money = kinds.indices.filter { kinds[$0].holdsMoney }
    mergedColumns = Set(
      grid.spans.filter { $0.rows > 1 && $0.columns == 1 && $0.row >= segment.header.rows.upperBound }.map(\.column))
  }

  /// Reads the table.
  mutating func read() -> TableReading {
    sections.prefix = prefix
    let entries = withLines(TaskPieces.parted(entries(), grid: grid))
    build(entries)
    reading.notes += sections.drop(unused: Set(reading.tasks.compactMap(\.section)))
    reading.sections = sections.drafts
    reading.questions += SerialCheck.questions(reading.tasks)
    return reading
  }

  // MARK: Rows

  private mutating func entries() -> [TaskEntry] {
    var result: [TaskEntry] = []
    let merges = grid.hasMergedRows(from: header.rows.upperBound)
    for row in rows {
      switch TableRow.reading(row, of: grid, header: header) {
      case .blank: continue
      case .section(let cell):
        sections.open(row: Passage(grid.cells[cell]))
      case .sum: ignore(row)
      case .note:
        for place in grid.starting(in: row) { reading.notes.append(Passage(grid.cells[place])) }
      case .data:
        openGroups(row)
        take(row, merges: merges, into: &result)
      }
    }
    return result
  }

  private mutating func ignore(_ row: Int) {
    for place in grid.starting(in: row) { reading.ignored.append(Passage(grid.cells[place])) }
  }

  /// Opens the sections that stand in columns of their own.
  private mutating func openGroups(_ row: Int) {
    for (level, column) in groups.enumerated() {
      guard let place = grid.cell(row, column), !CellText.isEmpty(grid.cells[place].text) else { continue }
      sections.open(column: Passage(grid.cells[place]), level: level)
    }
  }

  private mutating func take(_ row: Int, merges: Bool, into result: inout [TaskEntry]) {
    let leaf = contents.first { filled($0, row) } ?? (contents.isEmpty ? titles.last { filled($0, row) } : nil)
    let wording = leaf.flatMap { grid.cell(row, $0) }
    let number = numbers.last { filled($0, row) }.flatMap { grid.cell(row, $0) }
    let ownNumber = number.map { grid.spans[$0].row == row } ?? false
    // The same task goes on: its wording is merged over the rows, or nothing but units and steps stands in them.
    if var last = result.last {
      let isSame = wording != nil && wording == last.wording
      let isRest = wording == nil && !ownNumber && !titles.contains { starts($0, row) }
      if isSame && !(ownNumber && last.number != number) || isRest {
        last.rows.append(row)
        result[result.count - 1] = last
        return
      }
    }
    var path: [TaskEntry.Heading] = []
    let outer = contents.isEmpty ? Array(titles.dropLast()) : titles
    for (level, column) in outer.enumerated() {
      if let place = grid.cell(row, column), !CellText.isEmpty(grid.cells[place].text) {
        path.append(TaskEntry.Heading(cell: place, key: CellText.squeezed(grid.cells[place].text)))
      } else if !ownNumber || !merges || numbersLeaves, let last = result.last, last.path.count > level,
        zip(path, last.path).allSatisfy({ $0.key == $1.key })
      {
        var heading = last.path[level]
        heading.isInherited = !merges
        path.append(heading)
      }
    }
    guard wording != nil || !path.isEmpty else { return ignore(row) }
    var entry = TaskEntry(rows: [row], path: path, wording: wording, number: number, hasOwnNumber: ownNumber)
    entry.section = sections.current
    // A title without any content that has sub-rows is its own entry only where it is new.
    if wording == nil, contents.isEmpty == false, let last = result.last, last.path.map(\.key) == path.map(\.key),
      !ownNumber
    {
      result[result.count - 1].rows.append(row)
      return
    }
    entry.number = number
    result.append(entry)
  }

  /// Whether the column of numbers counts rows and not groups of them.
  private var numbersLeaves: Bool {
    guard let column = numbers.last else { return false }
    return rows.count { starts(column, $0) } * 2 > rows.count
  }

  private func filled(_ column: Int, _ row: Int) -> Bool { !CellText.isEmpty(grid.text(row, column)) }

  private func starts(_ column: Int, _ row: Int) -> Bool {
    guard filled(column, row), let place = grid.cell(row, column) else { return false }
    return grid.spans[place].row == row
  }
}
