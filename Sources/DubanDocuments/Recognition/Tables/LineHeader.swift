/// The headings of a table that became lines: which columns it had, and where its cells begin.
struct LineHeader: Equatable {
  var columns: [Column]
  /// The paragraphs of the headings.
  var range: Range<Int>

  /// A column by its heading.
  struct Column: Equatable {
    var kind: ColumnKind
    var heading: String
    /// The paragraph in which the heading begins.
    var paragraph: Int
    /// Whether the heading is not there: a column that the cells betray.
    var isLost = false
  }
}

extension LineHeader {
  /// The headings that begin at `start`; nil where fewer than three columns are named one below the other.
  ///
  /// A heading may be cut over up to three lines (主 / 要 内 容, 区政府 / 分管领导).
  static func reading(at start: Int, in paragraphs: [SourceDocument.Paragraph]) -> LineHeader? {
    guard start < paragraphs.count, paragraphs[start].text.utf8.count <= 60 else { return nil }
    var columns: [Column] = []
    var index = start
    var known = 0
    while index < paragraphs.count, columns.count < 40 {
      if CellText.isEmpty(paragraphs[index].text) {
        if columns.isEmpty { return nil }
        index += 1
        continue
      }
      if let (kind, text, next) = heading(at: index, in: paragraphs) {
        // 12月底 above the headings is the last cell of a page.
        if columns.isEmpty, case .span = kind { return nil }
        columns.append(Column(kind: kind, heading: text, paragraph: index))
        known += 1
        index = next
        continue
      }
      // One heading that is not known, between two that are.
      let key = CellText.squeezed(paragraphs[index].text)
      guard known >= 2, key.count <= 10, Serial.whole(key) == nil, !key.contains(where: { "。，；、".contains($0) }),
        Serial.leading(key) == nil, let next = nextFilled(after: index, in: paragraphs),
        heading(at: next, in: paragraphs) != nil
      else { break }
      columns.append(Column(kind: .unknown, heading: key, paragraph: index))
      index += 1
    }
    let kinds = Set(columns.map(\.kind)).subtracting([.unknown])
    guard kinds.count >= 3, kinds.contains(where: \.isWording) || kinds.contains(.areaName),
      kinds.contains(where: {
        $0.namesUnits || [.number, .target, .due, .leader, .schedule, .measure, .amount].contains($0)
      })
    else { return nil }
    let titles = columns.indices.filter { columns[$0].kind == .title }
    if titles.count >= 2, !kinds.contains(.content), !kinds.contains(.indicator), let last = titles.last {
      columns[last].kind = .content
    }
    return LineHeader(columns: nested(columns), range: start..<index)
  }

  /// The kind, the words and the end of the heading at `index`.
  private static func heading(
    at index: Int, in paragraphs: [SourceDocument.Paragraph]
  ) -> (ColumnKind, String, next: Int)? {
    var words: Scalars = []
    var at: Int? = index
    var loose: (ColumnKind, String, next: Int)?
    for count in 1...3 {
      guard let place = at else { break }
      let line = paragraphs[place].text
      guard line.utf8.count <= 60, !line.unicodeScalars.contains(where: { $0 == "。" || $0 == "；" || $0 == ";" }) else {
        break
      }
      let key = CellText.squeezed(line.unicodeScalars)
      if Serial.isAtHead(of: key) { break }
      words += key
      // No heading is longer, joined with further lines or not.
      guard words.count <= HeaderDictionary.longest else { break }
      let isOpen = words.last == "/" || words.last == "、" || words.last == "及"
      if !isOpen, let kind = HeaderDictionary.kind(ofSqueezed: words) {
        if HeaderDictionary.isWhole(squeezed: words) { return (kind, String(scalars: words), place + 1) }
        // Words that only hold a known one: short, and by themselves.
        if loose == nil, words.count <= 9, count == 1 || words.contains("/") || words.contains("(") {
          loose = (kind, String(scalars: words), place + 1)
        }
      }
      at = nextFilled(after: place, in: paragraphs)
      if let next = at, next - place > 3 { at = nil }
    }
    return loose
  }

  private static func nextFilled(after index: Int, in paragraphs: [SourceDocument.Paragraph]) -> Int? {
    var next = index + 1
    while next < paragraphs.count, next - index <= 4 {
      if !CellText.isEmpty(paragraphs[next].text) { return next }
      next += 1
    }
    return nil
  }

  /// Headings of a second row come last in a copy: the quarters go where 进度要求 stands, the parts where 责任单位 stands.
  private static func nested(_ columns: [Column]) -> [Column] {
    func isSpan(_ kind: ColumnKind) -> Bool { if case .span = kind { true } else { false } }
    let spans = columns.filter { isSpan($0.kind) }
    guard spans.count >= 2, let schedule = columns.firstIndex(where: { $0.kind == .schedule }) else { return columns }
    var result = columns.filter { !isSpan($0.kind) }
    guard let place = result.firstIndex(where: { $0.kind == .schedule }), schedule < columns.count else {
      return columns
    }
    result.replaceSubrange(place...place, with: spans)
    return result
  }
}
