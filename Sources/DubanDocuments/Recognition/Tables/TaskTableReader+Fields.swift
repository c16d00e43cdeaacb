import DubanCore

extension TaskTableReader {
  /// The task of `entry`, its title out of the cell `title` and its wording out of the cell `text`; nil where nothing is
  /// left to do.
  mutating func task(_ entry: TaskEntry, title: Int?, text: Int?, isChild: Bool = false) -> TaskDraft? {
    guard let title else { return nil }
    let titlePassage = entry.piece.map { Passage($0.text, at: grid.cells[title].origin) } ?? Passage(grid.cells[title])
    let listed = text == nil ? listed(titlePassage.text, entry) : nil
    let isWording =
      text == nil && (listed != nil || contents.contains(grid.spans[title].column) || isLong(titlePassage.text))
    let wording = text.map { Passage(grid.cells[$0]) } ?? (isWording ? titlePassage : nil)
    var (serial, words) = TitleWords.parted(titlePassage.text)
    if let piece = entry.piece { (serial, words) = (piece.serial, CellText.joined(piece.text)) }
    while let last = words.last, "。；;，,、".contains(last), words.count > 1, !isWording { words.removeLast() }
    let list =
      listed ?? wording.flatMap { InnerList.reading($0.text) }.flatMap { $0.isOfTasks ? $0 : nil }
      ?? wording.flatMap { lines(of: $0.text, entry) }
    var task: TaskDraft
    if isWording {
      let own = list == nil ? serial : nil
      let name =
        list.map { $0.lead.isEmpty ? listTitle($0) : TitleWords.title(of: $0.lead) } ?? TitleWords.title(of: words)
      let number = isChild || entry.piece != nil ? own?.printed ?? "" : number(of: entry, title: own)
      task = TaskDraft(
        number: own?.printed ?? number,
        // A row is a task, whatever it is called for short.
        title: Guess(name, from: titlePassage))
      task.text = Guess(list == nil ? words : CellText.joined(titlePassage.text), from: titlePassage)
    } else {
      task = TaskDraft(number: number(of: entry, title: serial), title: Guess(words, from: titlePassage))
      task.text = wording.map { Guess(CellText.joined($0.text), from: $0) }
    }
    let further = further(entry, beside: [title, text].compactMap { $0 })
    if let first = task.text, let more = further.first,
      contents.contains(where: { column in
        grid.cell(entry.rows[0], column).map { grid.cells[$0].origin == more.origin } ?? false
      })
    {
      task.text = Guess(
        first.value + "\n"
          + further.filter { isContent($0, entry) }.map { CellText.joined($0.text) }.joined(separator: "\n"),
        from: first.passage)
    } else if task.text == nil, let first = further.first(where: { isContent($0, entry) }) {
      task.text = Guess(CellText.joined(first.text), from: first)
    }
    if let list {
      addChildren(list, wording: wording ?? titlePassage, entry, to: &task)
    } else if let wording, takeHeads(ofWording: wording, entry, to: &task) {
      // Each unit has work of its own.
    } else if let wording {
      take(recognizer.phrases.read(wording), into: &task)
    } else if further.isEmpty {
      take(recognizer.phrases.read(titlePassage), into: &task)
    }
    for passage in further {
      let read = recognizer.phrases.read(passage)
      // 扩大有效投资，稳中向好: words of the wording, where a column of its own tells how much.
      if read.targets.contains(where: { $0.value.value != nil }) {
        task.targets.removeAll { $0.value.kind == .text && $0.passage.origin != passage.origin }
      }
      take(read, into: &task)
    }
    addUnits(entry, list: list, to: &task)
    addFigures(entry, to: &task)
    addYears(entry, to: &task)
    addTimes(entry, list: list, to: &task)
    addFunding(entry, list: list, to: &task)
    leaveAside(entry)
    if list == nil, text == nil, entry.piece == nil { askLines(of: titlePassage, task) }
    return task
  }

  private func isLong(_ text: String) -> Bool {
    if text.contains("。") { return true }
    // Lines are joined by no more than what parted them.
    return text.unicodeScalars.count > 40 && CellText.joined(text).count > 40
  }

  private func listTitle(_ list: InnerList) -> String {
    let first = TitleWords.title(of: list.items[0].text)
    return "\(first)等\(list.items.count)项"
  }

  /// What further columns for contents and targets say in words.
  private func further(_ entry: TaskEntry, beside used: [Int]) -> [Passage] {
    var result: [Passage] = []
    for column in header.columns.indices where isFurther(column) {
      for place in cells(column, entry.rows) where !used.contains(place) {
        if header.columns[column].kind == .target, ColumnContent.isNumber(CellText.squeezed(grid.cells[place].text)) {
          continue
        }
        result.append(Passage(grid.cells[place]))
      }
    }
    return result
  }

  private func isFurther(_ column: Int) -> Bool {
    switch header.columns[column].kind {
    case .content, .target: true
    case .indicator: !titles.contains(column)
    default: false
    }
  }

  private func isContent(_ passage: Passage, _ entry: TaskEntry) -> Bool {
    header.columns.indices.contains { column in
      isFurther(column) && cells(column, entry.rows).contains { grid.cells[$0].origin == passage.origin }
    }
  }

  mutating func take(_ read: PhraseReading, into task: inout TaskDraft) {
    reading.ignored += read.ignored
    for target in read.targets where !task.targets.contains(where: { $0.value.name == target.value.name }) {
      task.targets.append(target)
    }
    task.milestones += read.milestones
    task.start = task.start ?? read.start
    task.due = task.due ?? read.due
    task.dueWords = task.dueWords ?? read.dueWords
    task.funding += read.funding
    for area in read.areas where !task.areas.contains(where: { $0.value == area.value }) { task.areas.append(area) }
  }

  private mutating func addChildren(_ list: InnerList, wording: Passage, _ entry: TaskEntry, to task: inout TaskDraft) {
    for item in list.items {
      let passage = Passage(item.text, at: wording.origin)
      let name = TitleWords.title(of: item.text)
      var child = TaskDraft(number: item.serial.printed, title: Guess(name, from: passage))
      child.text = Guess(CellText.joined(item.text), from: passage)
      take(recognizer.phrases.read(passage), into: &child)
      task.children.append(child)
    }
    if !list.lead.isEmpty { take(recognizer.phrases.read(Passage(list.lead, at: wording.origin)), into: &task) }
  }

  /// The cells of `column` in `rows` that hold something, each once.
  func cells(_ column: Int, _ rows: [Int]) -> [Int] {
    var result: [Int] = []
    for row in rows {
      guard let place = grid.cell(row, column), !CellText.isEmpty(grid.cells[place].text), result.last != place else {
        continue
      }
      result.append(place)
    }
    return result
  }

  /// Columns that no plan needs: told as left aside.
  private mutating func leaveAside(_ entry: TaskEntry) {
    for column in header.columns.indices {
      switch header.columns[column].kind {
      case .unknown, .remarks, .person, .progress, .attribute, .baseline:
        for place in cells(column, entry.rows)
        where grid.spans[place].row == entry.rows[0] || entry.rows.contains(grid.spans[place].row) {
          reading.ignored.append(Passage(grid.cells[place]))
        }
      case .number, .section, .title, .content, .target, .indicator, .measure, .schedule, .span, .year, .due, .start,
        .lead, .responsible, .cooperating, .ownerAndSource, .role, .dataSource, .leader, .area, .areaName, .amount,
        .funding, .fundingSource, .fundingPart:
        continue
      }
    }
  }
}
