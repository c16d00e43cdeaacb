import DubanCore

extension TaskTableReader {
  /// Who does it, out of the columns for units and leaders.
  mutating func addUnits(_ entry: TaskEntry, list: InnerList?, to task: inout TaskDraft) {
    let isUnsure = entry.rows.contains { unsure.contains($0) }
    var strangers: [Passage] = []
    for column in header.columns.indices {
      let kind = header.columns[column].kind
      if kind == .leader {
        for place in cells(column, entry.rows) { task.leaders += PersonCell.reading(Passage(grid.cells[place])) }
        continue
      }
      if kind == .areaName {
        for place in cells(column, entry.rows) { addAreas(Passage(grid.cells[place]), to: &task) }
        continue
      }
      guard let part = part(of: kind, beside: kinds) else { continue }
      var confidence: Confidence = isUnsure ? .doubtful : .sure
      var places = cells(column, entry.rows)
      if places.isEmpty, let above = filledFromAbove(column, entry.rows[0]) {
        places = [above]
        confidence = min(confidence, .likely)
        reading.questions.append(Question(.role, about: Passage(grid.cells[above]), readings: [task.title.value]))
      }
      for place in places {
        let passage = own(Passage(grid.cells[place]), entry)
        if let list, aligned(passage, part, with: list, to: &task, confidence: confidence) { continue }
        if takeHeads(ofUnits: passage, part, to: &task) { continue }
        var cell = UnitCell.reading(passage, part: part, confidence: confidence)
        if let other = partInBracket(header.columns[column], beside: part),
          let both = UnitCell.reading(passage, part, inBracket: other, confidence)
        {
          cell = both
        }
        strangers += cell.strangers
        task.add(firstLeads(cell, header.columns[column], kinds))
        task.leaders += cell.leaders
        if isUnsure, part == .lead {
          reading.questions.append(Question(.role, about: passage, readings: ["牵头单位", "配合单位"]))
        }
      }
    }
    for stranger in strangers { reading.questions.append(Question(.unit, about: stranger)) }
  }

  /// What units of a column of `kind` do; 责任单位 beside 牵头单位 and without 配合单位 are those that support.
  private func part(of kind: ColumnKind, beside kinds: Set<ColumnKind>) -> UnitCell.Part? {
    switch kind {
    case .lead: .lead
    case .responsible: kinds.contains(.lead) && !kinds.contains(.cooperating) ? .cooperating : .responsible
    case .cooperating: .cooperating
    case .ownerAndSource: .responsible
    case .role(let name): .role(name)
    case .dataSource: .role("数据来源")
    default: nil
    }
  }

  /// The part that a heading gives the units in brackets: those of 区住建局（区城投公司） below 牵头单位（责任单位） support.
  private func partInBracket(_ column: TableHeader.Column, beside part: UnitCell.Part) -> UnitCell.Part? {
    let heading = CellText.squeezed(column.heading)
    guard heading.hasSuffix(")"), let open = heading.lastIndex(of: "("), open > heading.startIndex else { return nil }
    switch HeaderDictionary.kind(of: String(heading[heading.index(after: open)...].dropLast())) {
    case .cooperating: return .cooperating
    case .responsible: return part == .lead ? .cooperating : nil
    default: return nil
    }
  }

  /// The first of the responsible leads where the document says so for all lists, or the heading for this column
  /// (责任单位（列首位者为牵头单位）), and no column names leaders.
  private func firstLeads(_ cell: UnitCell, _ column: TableHeader.Column, _ kinds: Set<ColumnKind>) -> UnitCell {
    guard column.kind == .responsible, !kinds.contains(.lead), cell.leads.isEmpty, let first = cell.responsible.first
    else { return cell }
    let heading = CellText.squeezed(column.heading)
    let isTold = heading.contains("牵头") && ["首位", "第一", "排在前", "首个", "首列", "列首"].contains { heading.contains($0) }
    guard recognizer.firstListedLeads || isTold else { return cell }
    var result = cell
    result.leads = [first]
    result.responsible = Array(cell.responsible.dropFirst())
    return result
  }

  /// Units that are numbered as the tasks in the cell beside them are given to each.
  private func aligned(
    _ passage: Passage, _ part: UnitCell.Part, with list: InnerList, to task: inout TaskDraft, confidence: Confidence
  ) -> Bool {
    guard task.children.count == list.items.count, let units = TaskLines.pieces(of: passage.text, list.items.count)
    else { return false }
    for (index, units) in units.enumerated() {
      task.children[index].add(
        UnitCell.reading(Passage(units, at: passage.origin), part: part, confidence: confidence))
    }
    return true
  }

  /// An empty cell is that above only where its own column merges cells elsewhere.
  private func filledFromAbove(_ column: Int, _ row: Int) -> Int? {
    guard column < grid.columnCount, mergedColumns.contains(column) else { return nil }
    for above in stride(from: row - 1, through: header.rows.upperBound, by: -1) {
      guard row - above <= 40 else { return nil }
      guard let place = grid.cell(above, column), !CellText.isEmpty(grid.cells[place].text) else { continue }
      return grid.spans[place].columns == 1 ? place : nil
    }
    return nil
  }

  private func addAreas(_ passage: Passage, to task: inout TaskDraft) {
    for piece in UnitWords.pieces(of: passage.text) where !task.areas.contains(where: { $0.value == piece }) {
      guard AreaNames.isArea(piece, known: Set(recognizer.context.areas)) else { continue }
      task.areas.append(Guess(piece, from: passage))
    }
  }
}

extension TaskDraft {
  /// Takes over the units of a cell.
  mutating func add(_ cell: UnitCell) {
    leads += cell.leads.filter { new in !leads.contains { $0.value == new.value } }
    responsible += cell.responsible.filter { new in !responsible.contains { $0.value == new.value } }
    cooperating += cell.cooperating.filter { new in !cooperating.contains { $0.value == new.value } }
    for (name, units) in cell.roles { roles[name, default: []] += units }
    andOthers = andOthers || cell.andOthers
  }
}
