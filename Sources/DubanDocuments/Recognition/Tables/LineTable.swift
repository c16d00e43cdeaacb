import DubanCore

/// A table of which each cell became a line of its own, or several.
enum LineTable {
  /// The table whose headings begin at `start`; nil where none do.
  ///
  /// - Parameter previous: the headings of the table before it in the same document: where equal lines were struck from a
  ///   copy, the second table lacks the headings of the first.
  static func reading(
    at start: Int, in paragraphs: [SourceDocument.Paragraph], previous: LineHeader? = nil
  ) -> (table: FlattenedTable, header: LineHeader)? {
    guard let header = LineHeader.reading(at: start, in: paragraphs) else { return nil }
    let body = lines(after: header, in: paragraphs)
    guard body.lines.count >= 2 else { return nil }
    let columns = completed(header.columns, body.lines, previous: previous)
    let aligned = align(body.lines, columns)
    var rows = LineRows.reading(aligned.lines, aligned.places)
    guard rows.contains(where: { !$0.cells.isEmpty && !$0.isSection }) else { return nil }
    UnitRuns.part(&rows, columns, aligned.lines)
    let levels = TitleLevels.part(&rows, columns, aligned.lines)
    let lastLine = aligned.places.lastIndex { $0 != .outside } ?? 0
    let end = aligned.lines.isEmpty ? header.range.upperBound : aligned.lines[lastLine].paragraph + 1
    var result = FlattenedTable(
      range: start..<end, table: LineRows.table(rows, columns, levels, paragraphs, aligned.lines))
    if aligned.isThinned {
      result.unsureRows = LineRows.rowsWithLostUnits(rows, columns)
    }
    for column in columns where column.isLost {
      result.questions.append(
        Question(
          .column, about: Passage(paragraphs[start].text, at: paragraphs[start].origin), readings: [column.kind.word]))
    }
    return (result, header)
  }

  /// The lines of the cells, up to the end of the table; headings repeated at page breaks are left out.
  private static func lines(
    after header: LineHeader, in paragraphs: [SourceDocument.Paragraph]
  ) -> (lines: [LineLook], end: Int) {
    let kinds = Set(header.columns.map(\.kind))
    var lines: [LineLook] = []
    var index = header.range.upperBound
    // Pieces grow with the table, so that no more lines are looked at behind its end than stand in it.
    var piece = 64
    while index < paragraphs.count {
      let start = index
      let end = min(start + piece, paragraphs.count)
      piece *= 2
      let seen = Cores.map(end - start, least: fewLines) { range in
        range.map { Line(at: start + $0, in: paragraphs) }
      }
      for line in seen.joined().enumerated() where start + line.offset >= index {
        switch line.element {
        case .blank: index += 1
        case .end: return (lines, index)
        case .header(let again):
          guard Set(again.columns.map(\.kind)) == kinds else { return (lines, index) }
          index = again.range.upperBound
        case .cell(let look):
          lines.append(look)
          index += 1
        }
      }
    }
    return (lines, index)
  }

  /// What a line of the document is for a table that has begun above it.
  private enum Line {
    case blank
    /// Nothing of the table stands there or below.
    case end
    case header(LineHeader)
    case cell(LineLook)

    init(at index: Int, in paragraphs: [SourceDocument.Paragraph]) {
      let text = paragraphs[index].text
      if CellText.isEmpty(text), !text.unicodeScalars.contains(where: { $0 == "-" || $0 == "—" || $0 == "/" }) {
        self = .blank
      } else if isEnd(text) {
        self = .end
      } else if text.utf8.count <= 60, let again = LineHeader.reading(at: index, in: paragraphs) {
        self = .header(again)
      } else {
        self = .cell(LineLook(text, paragraph: index))
      }
    }
  }

  /// Fewer lines are looked at before another thread has begun.
  private static let fewLines = 500

  /// Whether no cell reads like `text`: another annex, a distribution list, a text of many chapters on one line.
  private static func isEnd(_ text: String) -> Bool {
    // No cell is longer, but for a list of units.
    if text.utf8.count > 4500 { return !UnitWords.areUnits(text) }
    let key = CellText.squeezed(text.unicodeScalars.prefix(40))
    if key.has("附件", at: 0), key.count <= 36 { return true }
    return ends.begins(key[...])
  }

  private static let ends = WordList(
    "抄送: 主题词: 注: 备注: 附表 (此件 责任编辑 上一篇 下一篇 相关链接 打印本页 关闭窗口 分享到 扫一扫")

  /// `columns` with those that the cells betray although no heading names them.
  private static func completed(
    _ columns: [LineHeader.Column], _ lines: [LineLook], previous: LineHeader?
  ) -> [LineHeader.Column] {
    var result = columns
    let kinds = columns.map(\.kind)
    let hasFigures = kinds.contains { [.target, .amount, .baseline, .funding].contains($0) }
    if !kinds.contains(.number), !hasFigures, lines.count(where: { $0.whole?.style == .bare }) >= 2 {
      result.insert(
        LineHeader.Column(kind: .number, heading: "序号", paragraph: columns[0].paragraph, isLost: true), at: 0)
    }
    if !kinds.contains(where: \.namesUnits), lines.count(where: { $0.isUnits && $0.count <= 40 }) >= 2 {
      let lost = previous?.columns.filter { $0.kind.namesUnits } ?? []
      let paragraph = columns[columns.count - 1].paragraph
      if lost.isEmpty {
        result.append(LineHeader.Column(kind: .responsible, heading: "责任单位", paragraph: paragraph, isLost: true))
      } else {
        for column in lost {
          result.append(
            LineHeader.Column(kind: column.kind, heading: column.heading, paragraph: paragraph, isLost: true))
        }
      }
    }
    return result
  }

  private static func align(
    _ lines: [LineLook], _ columns: [LineHeader.Column]
  ) -> (lines: [LineLook], places: [LineAligner.Place], isThinned: Bool) {
    var lines = lines
    var costs = LineCosts(columns.map(\.kind))
    costs.rowStyle = columns.contains { $0.kind == .content } ? rowStyle(lines) : nil
    costs.isThinned = lines.count > 40 && Set(lines.map { ExactText(text: $0.key) }).count == lines.count
    var places = LineAligner.places(of: lines, by: costs)
    costs.learn(&lines, places)
    places = LineAligner.places(of: lines, by: costs)
    return (lines, places, costs.isThinned)
  }

  /// The style in which long lines are numbered through, from first to last: `(1)` to `(88)`.
  private static func rowStyle(_ lines: [LineLook]) -> Serial.Style? {
    for style in Serial.Style.allCases where style != .chinese && style != .bracketedChinese {
      let values = lines.compactMap {
        $0.serial?.style == style && ($0.count > 18 || $0.isEnded) ? $0.serial?.value : nil
      }
      guard values.count >= 6 else { continue }
      let rising = zip(values, values.dropFirst()).count { $1 > $0 }
      if rising >= values.count - 1 - values.count / 12, values.count(where: { $0 == 1 }) <= 1 + values.count / 12 {
        return style
      }
    }
    return nil
  }
}

extension LineCosts {
  /// Learns from a first pass which words are units here, which `lines` then know, and which columns are numbered.
  mutating func learn(_ lines: inout [LineLook], _ places: [LineAligner.Place]) {
    var units: Set<ExactText> = []
    var titles = (numbered: 0, all: 0)
    var contents = (numbered: 0, all: 0)
    var last: Int?
    for (line, place) in zip(lines, places) {
      guard case .column(let column, let isNew) = place else {
        last = nil
        continue
      }
      let begins = isNew || last != column
      last = column
      switch kinds[column] {
      case .lead, .responsible, .cooperating, .role, .dataSource, .ownerAndSource:
        if line.isUnits || line.count <= 8 {
          units.insert(ExactText(text: line.key))
          for piece in UnitWords.pieces(of: line.key) { units.insert(ExactText(text: piece)) }
        }
      case .title, .indicator:
        guard begins else { continue }
        titles.all += 1
        if line.serial != nil { titles.numbered += 1 }
      case .content:
        guard begins else { continue }
        contents.all += 1
        if line.serial != nil { contents.numbered += 1 }
      default: continue
      }
    }
    for index in lines.indices where lines[index].count <= 40 {
      lines[index].isKnownUnit = units.contains(ExactText(text: lines[index].key))
    }
    titlesAreNumbered = titles.all >= 3 && titles.numbered * 10 >= titles.all * 8
    contentsAreNumbered = contents.all >= 3 && contents.numbered * 10 >= contents.all * 9
  }
}
