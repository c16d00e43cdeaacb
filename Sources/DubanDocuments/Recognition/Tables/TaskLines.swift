import DubanCore

/// Several tasks in one cell that no number parts: a line each, with a line each in the cells beside.
enum TaskLines {
  /// More lines than these are a text.
  private static let most = 20

  /// The lines of `text` as a list where each of them tells something to do; nil where they may be one wording.
  static func list(_ text: String) -> InnerList? {
    guard text.unicodeScalars.contains(where: CellText.isNewline) else { return nil }
    let lines = CellText.lines(text)
    guard (2...most).contains(lines.count), lines.allSatisfy(tellsDeed) else { return nil }
    let items = lines.enumerated().map { index, line in
      InnerList.Item(
        serial: Serial(style: .bare, value: index + 1, printed: "", length: 0), text: withoutEnd(line))
    }
    return InnerList(lead: "", items: items)
  }

  /// What `text` says of each of `count` tasks: its numbered pieces, else its lines; nil where it says it of all together.
  static func pieces(of text: String, _ count: Int) -> [String]? {
    guard count > 1 else { return nil }
    if let list = InnerList.reading(text) {
      return list.items.count == count && list.lead.isEmpty ? list.items.map(\.text) : nil
    }
    let lines = CellText.lines(text)
    // 「市教育局、」 goes on below.
    guard lines.count == count, lines.allSatisfy({ line in !goingOn.contains { line.hasSuffix($0) } }) else {
      return nil
    }
    return lines
  }

  /// Whether `line` begins with a verb and says of what: 完成道路建设; 并投入使用 and 目标任务 go on with the line above.
  private static func tellsDeed(_ line: String) -> Bool {
    let text = PhraseText(Passage(line, at: .line(0)))
    guard (4...200).contains(text.count), let length = Naming.verbs.match(in: text, at: 0) else { return false }
    return length < text.count && !text[length].isMark
  }

  private static func withoutEnd(_ line: String) -> String {
    var line = line
    while let last = line.last, "；;，,".contains(last) { line.removeLast() }
    return line
  }

  private static let goingOn = ["、", "，", ",", "和", "及", "："]
}

extension TaskTableReader {
  /// The tasks of `wording` where it holds several without numbers and two of the cells beside it, or one with a day or money a
  /// line, have as many lines.
  func lines(of wording: String, _ entry: TaskEntry) -> InnerList? {
    guard entry.piece == nil, let list = TaskLines.list(wording), isAligned(entry, list.items.count) else { return nil }
    return list
  }

  /// The tasks that a cell which is no text lists: numbered, with a figure each or a line each beside; else as `lines` has them.
  func listed(_ title: String, _ entry: TaskEntry) -> InnerList? {
    // Most titles hold neither a second number nor a second line.
    guard entry.piece == nil, title.unicodeScalars.contains(where: TaskTableReader.parts) else { return nil }
    guard let list = InnerList.reading(title) else { return lines(of: title, entry) }
    return list.lead.isEmpty && (list.tellAmounts || isAligned(entry, list.items.count)) ? list : nil
  }

  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "2" || scalar == "２" || scalar == "②" || CellText.isNewline(scalar)
  }

  /// The entries whose cell holds several tasks, without a number or a title of the row, as one entry each; and those of numbered
  /// pieces with what stands beside each.
  func withLines(_ entries: [TaskEntry]) -> [TaskEntry] {
    entries.flatMap { entry -> [TaskEntry] in
      var entry = entry
      if let count = entry.pieceOf?.count {
        if !isAligned(entry, count) { entry.pieceOf = nil }
        return [entry]
      }
      guard entry.path.isEmpty, entry.number == nil, let wording = entry.wording,
        let list = lines(of: grid.cells[wording].text, entry)
      else { return [entry] }
      return entry.parted(into: list)
    }
  }

  /// What the cell `passage` says of the piece that `entry` is; all of it where it says it of all pieces together.
  func own(_ passage: Passage, _ entry: TaskEntry) -> Passage {
    guard let (index, count) = entry.pieceOf, let pieces = TaskLines.pieces(of: passage.text, count) else {
      return passage
    }
    return Passage(pieces[index], at: passage.origin)
  }

  /// Whether the cells of the row part as its wording does, into `count`.
  private func isAligned(_ entry: TaskEntry, _ count: Int) -> Bool {
    guard entry.rows.count == 1 else { return false }
    var aligned = 0
    for column in header.columns.indices {
      let weight = alignment(of: header.columns[column].kind)
      guard weight > 0, let place = cells(column, entry.rows).first, place != entry.wording else { continue }
      let text = grid.cells[place].text
      guard TaskLines.pieces(of: text, count) != nil else { continue }
      aligned += InnerList.reading(text) == nil ? weight : 2
    }
    return aligned >= 2
  }

  /// How much lines of a column of `kind` tell of there being as many tasks: units may stand on lines of their own anyhow.
  private func alignment(of kind: ColumnKind) -> Int {
    switch kind {
    case .lead, .responsible, .cooperating, .leader, .person: 1
    case .due, .start, .schedule, .amount, .target, .funding, .span: 2
    case .number, .section, .title, .content, .indicator, .measure, .baseline, .attribute, .year, .ownerAndSource,
      .role, .dataSource, .area, .areaName, .fundingSource, .fundingPart, .progress, .remarks, .unknown:
      0
    }
  }

  /// Asks whether the lines of a title are tasks, where they tell one each and nothing beside them says so.
  mutating func askLines(of title: Passage, _ task: TaskDraft) {
    guard let list = TaskLines.list(title.text), list.items.count <= 6, task.children.isEmpty else { return }
    let lines = list.items.map(\.text).joined(separator: "；")
    reading.questions.append(Question(.task, about: title, readings: [task.title.value, lines]))
  }
}
