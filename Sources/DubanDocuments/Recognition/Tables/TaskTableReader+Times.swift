import DubanCore

extension TaskTableReader {
  /// When it is done, out of the columns for schedules, quarters and limits.
  mutating func addTimes(_ entry: TaskEntry, list: InnerList?, to task: inout TaskDraft) {
    let targets = task.targets.map(\.value)
    addSpans(entry, targets, to: &task)
    // A day in the wording is a step where a column tells the limit.
    let worded = task.due
    for column in header.columns.indices {
      switch header.columns[column].kind {
      case .schedule:
        for place in cells(column, entry.rows) {
          let passage = own(Passage(grid.cells[place]), entry)
          if let list, alignSchedule(passage, with: list, to: &task) { continue }
          addSchedule(passage, targets, to: &task)
        }
      case .due:
        for place in cells(column, entry.rows) {
          let cell = own(Passage(grid.cells[place]), entry)
          if let list, alignDue(cell, with: list, to: &task) { continue }
          let wording = task.text?.value ?? task.title.value
          let series = recognizer.phrases.readSeries(cell, after: wording)
          guard series.isEmpty else {
            task.milestones += series
            continue
          }
          let read = recognizer.phrases.readDue(cell: cell)
          task.start = task.start ?? read.start
          if let worded, let due = read.due, task.due == worded, due.value != worded.value {
            addStep(worded, to: &task)
            task.due = due
          }
          task.due = task.due ?? read.due
          // 汛前 in the wording is no limit beside the day of its column.
          task.dueWords = read.due == nil ? task.dueWords ?? read.words : read.words
          // What the steps tell in figures is measured by the wording.
          let measured =
            read.steps.isEmpty || read.steps.contains(where: { !$0.value.criteria.isEmpty })
            ? [] : recognizer.phrases.readSteps(cell, after: wording).milestones
          for step in measured.count >= read.steps.count ? measured : read.steps
          where !task.milestones.contains(where: { $0.value.due == step.value.due }) {
            task.milestones.append(step)
          }
        }
      case .start:
        for place in cells(column, entry.rows) where task.start == nil {
          let read = recognizer.phrases.readDue(cell: Passage(grid.cells[place]))
          task.start = read.start ?? read.due
        }
      default: continue
      }
    }
  }

  /// A schedule by quarters, or by days.
  private mutating func addSchedule(_ passage: Passage, _ targets: [Target], to task: inout TaskDraft) {
    let quarterly = recognizer.phrases.readSchedule(passage, targets: targets)
    guard quarterly.count < 2 else {
      task.milestones += quarterly
      return
    }
    let steps = recognizer.phrases.readSteps(passage, after: task.text?.value ?? task.title.value)
    let found = steps.milestones.count >= quarterly.count ? steps.milestones : quarterly
    task.milestones += found.filter { step in !task.milestones.contains { $0.value.due == step.value.due } }
    task.due = task.due ?? steps.due
  }

  /// The day `due` of a wording as a milestone: what its clause tells.
  private func addStep(_ due: Guess<Day>, to task: inout TaskDraft) {
    guard !task.milestones.contains(where: { $0.value.due == due.value }) else { return }
    let words = [task.text?.value ?? "", task.title.value].lazy
      .flatMap { $0.split { "，,；;。\n".contains($0) } }.first { $0.contains(due.passage.text) }
    let text = words.map { String($0).trimmed } ?? due.passage.text
    let milestone = Milestone(id: due.value.description, quarters: [], due: due.value, text: text)
    task.milestones.append(Guess(milestone, from: Passage(text, at: due.passage.origin)))
  }

  /// The cells below headings of months; a cell that is merged over several of them is due at the end of the last.
  private mutating func addSpans(_ entry: TaskEntry, _ targets: [Target], to task: inout TaskDraft) {
    var merged: [(place: Int, span: MonthSpan)] = []
    for column in header.columns.indices {
      guard case .span(let span) = header.columns[column].kind else { continue }
      for place in cells(column, entry.rows) {
        if let known = merged.firstIndex(where: { $0.place == place }) {
          merged[known].span.first = min(merged[known].span.first, span.first)
          merged[known].span.last = max(merged[known].span.last, span.last)
        } else {
          merged.append((place, span))
        }
      }
    }
    guard let year = recognizer.context.year else { return }
    var spans: [(span: MonthSpan, end: Day, cell: Passage)] = []
    for (place, span) in merged {
      guard let end = Day(year, span.last, 1)?.monthEnd else { continue }
      let cell = Passage(grid.cells[place])
      if recognizer.phrases.tells(cell: cell) {
        spans.append((span, end, cell))
        reading.ignored += recognizer.phrases.unreadable(in: cell)
      }
    }
    var targets = targets
    // 「污水处理率」 beside cells of shares is what they measure, whether its own target is told or not.
    let name = TitleWords.title(of: task.title.value)
    if targets.isEmpty, TargetReader.rates.ending(of: name.scalars[...]) != nil {
      var measured = Target(Name(name), unit: "%")
      measured.basis = .level
      targets = [measured]
    }
    // All cells of the row together, so that totals and increments are told apart.
    let read = recognizer.phrases.readSchedule(
      cells: spans.map { span, end, cell in
        (cell, span.quarters.map { $0.map { Quarter(year: year, index: $0) } } ?? [Quarter(of: end)])
      }, targets: targets)
    guard read.count == spans.count else { return }
    task.milestones += zip(read, spans).map { settled($0, $1.span, end: $1.end, year: year) }
  }

  /// `milestone` at the end of the months of its heading.
  private func settled(
    _ milestone: Guess<Milestone>, _ span: MonthSpan, end: Day, year: Int
  ) -> Guess<Milestone> {
    var guess = milestone
    if let quarters = span.quarters {
      if quarters.count > 1 {
        guess.value.quarters = quarters.map { Quarter(year: year, index: $0) }
        guess.value.id = "Q\(quarters.lowerBound)-\(quarters.upperBound)"
      }
    } else {
      guess.value.quarters = []
      guess.value.due = end
      guess.value.id = "\(end)"
    }
    return guess
  }

  /// Steps that are numbered as the tasks in the cell beside them are given to each.
  private mutating func alignSchedule(_ passage: Passage, with list: InnerList, to task: inout TaskDraft) -> Bool {
    guard task.children.count == list.items.count, let steps = TaskLines.pieces(of: passage.text, list.items.count)
    else { return false }
    for (index, words) in steps.enumerated() {
      let step = Passage(words, at: passage.origin)
      let found = recognizer.phrases.readSchedule(step, targets: task.children[index].targets.map(\.value))
      task.children[index].milestones += found
      if found.isEmpty { addSchedule(step, task.children[index].targets.map(\.value), to: &task.children[index]) }
    }
    return true
  }

  /// Limits that stand as the tasks in the cell beside them are given to each.
  private func alignDue(_ passage: Passage, with list: InnerList, to task: inout TaskDraft) -> Bool {
    guard task.children.count == list.items.count, let limits = TaskLines.pieces(of: passage.text, list.items.count)
    else { return false }
    let cells = limits.map { Passage($0, at: passage.origin) }
    let read = cells.map { recognizer.phrases.readDue(cell: $0) }
    let areAll = zip(read, cells).allSatisfy { limit, cell in
      limit.due != nil || limit.words?.confidence == .sure || Occasions.words(in: cell) != nil
    }
    guard areAll else { return false }
    for (index, limit) in read.enumerated() {
      task.children[index].start = task.children[index].start ?? limit.start
      task.children[index].due = limit.due ?? task.children[index].due
      task.children[index].dueWords = task.children[index].dueWords ?? limit.words
    }
    return true
  }
}
