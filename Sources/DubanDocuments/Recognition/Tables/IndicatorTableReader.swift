import DubanCore

/// Reads a table with a row an indicator.
struct IndicatorTableReader {
  private let grid: TableGrid
  private let header: TableHeader
  private let rows: [Int]
  private let recognizer: TableRecognizer
  private let names: [Int]
  private var reading = TableReading()

  init(_ segment: TableSegment, of grid: TableGrid, by recognizer: TableRecognizer) {
    self.grid = grid
    header = segment.header
    rows = segment.rows
    self.recognizer = recognizer
    let kinds = segment.header.columns.map(\.kind)
    let indicators = kinds.indices.filter { kinds[$0] == .indicator }
    names = indicators.isEmpty ? kinds.indices.filter { kinds[$0] == .title } : indicators
  }

  /// Reads the table.
  mutating func read() -> TableReading {
    var category: Guess<String>?
    for row in rows {
      switch TableRow.reading(row, of: grid, header: header) {
      case .blank: continue
      case .section(let cell):
        let passage = Passage(grid.cells[cell])
        category = Guess(TitleWords.parted(passage.text).words, from: passage)
      case .sum:
        for place in grid.starting(in: row) { reading.ignored.append(Passage(grid.cells[place])) }
      case .note:
        for place in grid.starting(in: row) { reading.notes.append(Passage(grid.cells[place])) }
      case .data: add(row, category)
      }
    }
    return reading
  }

  private mutating func add(_ row: Int, _ section: Guess<String>?) {
    guard let column = names.last(where: { text($0, row) != nil }), let place = grid.cell(row, column),
      grid.spans[place].row == row
    else { return }
    let passage = Passage(grid.cells[place])
    let (serial, words) = TitleWords.parted(passage.text)
    let (name, inner) = IndicatorTableReader.partedMeasure(words)
    let unit = first(.measure, row).map { CellText.squeezed($0.text) } ?? inner
    var target: Guess<Target>?
    var years: [Target.YearShare] = []
    var shares: [Target.Share] = []
    var base: String?
    for index in header.columns.indices {
      guard let cell = text(index, row) else { continue }
      let key = CellText.squeezed(cell.text)
      switch header.columns[index].kind {
      case .target, .amount:
        // Beside a figure for its last year, what it comes to in all or grows by is a remark.
        if target != nil, !years.isEmpty || hasYear(row) {
          target?.value.notes.append("\(header.columns[index].heading)：\(CellText.joined(cell.text))")
          continue
        }
        let read = recognizer.phrases.readTarget(
          cell: cell, unit: unit ?? header.columns[index].measure ?? recognizer.caption, name: name)
        target = target ?? read ?? IndicatorTableReader.words(cell, unit, name)
      case .year(let year) where isBefore(year):
        base = "\(header.columns[index].heading)：\(CellText.joined(cell.text))"
        reading.taken.append(cell)
      case .year(let year):
        if let figure = CellFigure.reading(key) { years.append(Target.YearShare(year: year, value: figure)) }
        let read =
          recognizer.phrases.readTarget(cell: cell, unit: unit, name: name)
          ?? IndicatorTableReader.words(cell, unit, name)
        // The last year's figure is the target, the others lead to it.
        target = read
      case .area(let area):
        if let figure = CellFigure.reading(key) { shares.append(Target.Share(area: area, value: figure)) }
      case .baseline, .attribute, .remarks, .progress, .unknown, .person, .content, .schedule:
        if header.columns[index].kind == .baseline || header.columns[index].kind == .attribute { continue }
        reading.ignored.append(cell)
      default: continue
      }
    }
    guard var target = target ?? made(shares, passage, name, unit) else {
      reading.ignored.append(passage)
      reading.questions.append(Question(.target, about: passage))
      return
    }
    if let base { target.value.notes.append(base) }
    target.value.years = years.count > 1 ? years : []
    target.value.shares = shares
    for index in header.columns.indices
    where header.columns[index].kind == .baseline || header.columns[index].kind == .attribute {
      if let cell = text(index, row) {
        target.value.notes.append("\(header.columns[index].heading)：\(CellText.joined(cell.text))")
      }
    }
    var draft = IndicatorDraft(
      number: number(row) ?? serial?.printed ?? "", name: Guess(name, from: passage), target: target)
    draft.category = category(row) ?? section
    addUnits(row, to: &draft)
    if let due = first(.due, row) { draft.due = recognizer.phrases.readDue(cell: due).due }
    reading.indicators.append(draft)
  }

  /// Whether `year` lies before the plan, so that its column tells what was.
  private func isBefore(_ year: Int) -> Bool {
    recognizer.context.period.map { year < $0.start.year } ?? false
  }

  private func hasYear(_ row: Int) -> Bool {
    header.columns.indices.contains { index in
      if case .year(let year) = header.columns[index].kind { return !isBefore(year) && text(index, row) != nil }
      return false
    }
  }

  private mutating func addUnits(_ row: Int, to draft: inout IndicatorDraft) {
    for index in header.columns.indices {
      guard let cell = text(index, row) else { continue }
      switch header.columns[index].kind {
      case .lead, .responsible, .cooperating:
        let units = UnitCell.reading(cell, part: .responsible)
        draft.owners += units.leads + units.responsible + units.cooperating
        reading.questions += units.strangers.map { Question(.unit, about: $0) }
      case .ownerAndSource:
        // 发改委/统计局: behind the stroke stands who supplies the figure.
        let halves = cell.text.split(maxSplits: 1, whereSeparator: { $0 == "/" || $0 == "／" }).map(String.init)
        guard let owner = halves.first else { continue }
        draft.owners += UnitCell.reading(Passage(owner, at: cell.origin), part: .responsible).responsible
          .map { Guess($0.value, from: cell) }
        if halves.count == 2 {
          draft.sources += UnitCell.reading(Passage(halves[1], at: cell.origin), part: .responsible).responsible
            .map { Guess($0.value, from: cell) }
        }
      case .role(let name) where name.hasPrefix("考核") || name.hasPrefix("评价") || name.hasPrefix("审核"):
        // Who assesses an indicator supplies its figure; that they are the same is asked.
        draft.sources += UnitCell.reading(cell, part: .responsible).responsible.map { unit in
          Guess(unit.value, from: unit.passage, confidence: min(unit.confidence, .likely))
        }
      case .dataSource:
        draft.sources += UnitCell.reading(cell, part: .responsible).responsible
      default: continue
      }
    }
  }

  /// The cell of `column` in `row`; nil where it is empty.
  private func text(_ column: Int, _ row: Int) -> Passage? {
    guard let place = grid.cell(row, column), !CellText.isEmpty(grid.cells[place].text) else { return nil }
    return Passage(grid.cells[place])
  }

  private func first(_ kind: ColumnKind, _ row: Int) -> Passage? {
    header.columns.indices.lazy.filter { header.columns[$0].kind == kind }.compactMap { text($0, row) }.first
  }

  private func number(_ row: Int) -> String? {
    guard let cell = first(.number, row) else { return nil }
    return Serial.whole(cell.text)?.printed ?? CellText.squeezed(cell.text)
  }

  private func category(_ row: Int) -> Guess<String>? {
    let columns = header.columns.indices.filter { header.columns[$0].kind == .section } + names.dropLast()
    guard let cell = columns.lazy.compactMap({ text($0, row) }).first else { return nil }
    return Guess(TitleWords.parted(cell.text).words, from: cell)
  }

  private func made(_ shares: [Target.Share], _ passage: Passage, _ name: String, _ unit: String?) -> Guess<Target>? {
    guard !shares.isEmpty else { return nil }
    var target = Target(Name(name), unit: unit)
    target.value = Figure.sum(shares.map(\.value))
    return Guess(target, from: passage, confidence: .likely)
  }

  /// A target in words, where no figure was read.
  private static func words(_ cell: Passage, _ unit: String?, _ name: String) -> Guess<Target>? {
    let words = CellText.joined(cell.text)
    guard !CellText.isEmpty(words) else { return nil }
    var target = Target(Name(name), kind: .text, basis: .text, unit: unit)
    target.text = words
    return Guess(target, from: cell, confidence: .likely)
  }

  /// `户籍人口城镇化率(%)` is a name and its measure.
  static func partedMeasure(_ words: String) -> (String, String?) {
    guard let last = words.last, last == ")" || last == "）",
      let open = words.lastIndex(where: { $0 == "(" || $0 == "（" }),
      open > words.startIndex
    else { return (words, nil) }
    let inner = CellText.squeezed(String(words[words.index(after: open)...].dropLast()))
    let measure = inner.hasPrefix("单位:") ? String(inner.dropFirst(3)) : inner
    guard Measures.isMeasure(measure) else { return (words, nil) }
    return (CellText.trimmed(String(words[..<open])), measure)
  }
}
