import DubanCore
import DubanDiagnostics

/// Rule: weights add up: a column of them to its total or to 100, those behind headings (权重30%) to 100. Remark.
///
/// `30% + 45% + 20%` is 95. A sum far from 100 weighs something else than the whole and is left alone; so is a weight that is
/// to be raised or a limit (权重由20%提高到30%).
enum WeightSumCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    guard let document = source.document else {
      let sections = source.plan.sections.map { (PlanSpot.section($0.id), $0.title.chinese) }
      let tasks = source.plan.allTasks.map { (PlanSpot.task($0.id), $0.text ?? $0.title.chinese) }
      return headings((sections + tasks).map { (source.place(of: $0.0), $0.1, $0.0.item) })
    }
    let parts = DocumentParts(document)
    let lines = parts.lines.map { line in
      let text = String(scalars: line.text)
      return (SourceLocation(Excerpt(Passage(text, at: line.origin)).place, in: source.file), text, "")
    }
    let tables = parts.tables + parts.flattened.map(\.table)
    return headings(lines) + tables.flatMap { columns(of: $0, in: source.file) }
  }

  // MARK: In the text

  /// Weights behind headings, those of each style of numbering together.
  private static func headings(_ lines: [(place: SourceLocation, text: String, item: String)]) -> [Diagnostic] {
    var groups: [String: [(weight: Figure, place: SourceLocation, item: String)]] = [:]
    for (place, text, item) in lines {
      guard let weight = weight(in: text) else { continue }
      groups[style(of: text), default: []].append((weight, place, item))
    }
    return groups.sorted { $0.key < $1.key }.compactMap { _, weights in
      guard weights.count > 1, let first = weights.first, let last = weights.last,
        let sum = Figure.sum(weights.map(\.weight)), isNear(sum)
      else { return nil }
      return finding(sum, count: weights.count, at: last.place, item: last.item, other: first.place)
    }
  }

  /// How a line is numbered, by its first character: weights of one level add up, those of two do not.
  private static func style(of text: String) -> String {
    guard let first = text.first else { return "" }
    if "（(".contains(first) { return "bracket" }
    if "一二三四五六七八九十".contains(first) { return "han" }
    return first.isNumber ? "digit" : "other"
  }

  /// The one weight that `text` tells of itself in brackets: （权重30%）, （权重：30分）.
  private static func weight(in text: String) -> Figure? {
    // Hardly any text tells one, and parting it into characters is what costs.
    guard text.contains("权重") || text.contains("分值") else { return nil }
    let characters = Array(text)
    for (open, character) in characters.enumerated() where "（(".contains(character) {
      guard let close = characters[open...].firstIndex(where: { "）)".contains($0) }), close - open <= 14 else {
        continue
      }
      var body = String(characters[(open + 1)..<close])
      guard let word = ["权重", "分值"].first(where: body.hasPrefix) else { continue }
      body = String(body.dropFirst(word.count)).trimmed
      for prefix in ["占比", "占", "为", "：", ":"] where body.hasPrefix(prefix) {
        body = String(body.dropFirst(prefix.count))
      }
      guard let unit = body.last, "%％分".contains(unit) else { continue }
      return Figure(String(body.dropLast()).trimmed)
    }
    return nil
  }

  // MARK: In tables

  private static func columns(of table: SourceDocument.Table, in file: String) -> [Diagnostic] {
    table.cells.filter { cell in
      cell.row < 3 && cell.text.count <= 12 && ["权重", "分值"].contains { cell.text.contains($0) }
    }.compactMap { column(below: $0, of: table, in: file) }
  }

  private static func column(
    below heading: SourceDocument.Cell, of table: SourceDocument.Table, in file: String
  ) -> Diagnostic? {
    let totals = Set(table.cells.filter { cell in totalWords.contains { cell.text.trimmed.hasPrefix($0) } }.map(\.row))
    let cells = table.cells.filter { $0.column == heading.column && $0.row > heading.row && !$0.text.trimmed.isEmpty }
    var weights: [Figure] = []
    var total: (figure: Figure, cell: SourceDocument.Cell)?
    for cell in cells {
      guard let figure = figure(cell.text) else {
        // A heading that a page break repeats is no weight; anything else that is no figure makes the column something else.
        if cell.text == heading.text { continue }
        return nil
      }
      if totals.contains(cell.row) {
        // Sums of groups part the column; what they hold together is not told.
        guard total == nil else { return nil }
        total = (figure, cell)
      } else {
        weights.append(figure)
      }
    }
    guard weights.count > 2, let sum = Figure.sum(weights) else { return nil }
    let last = total?.cell ?? cells[cells.count - 1]
    let place = SourceLocation(Excerpt(Passage("", at: last.origin)).place, in: file)
    let other = SourceLocation(Excerpt(Passage("", at: heading.origin)).place, in: file)
    if let total {
      guard sum != total.figure else { return nil }
      return finding(sum, count: weights.count, of: total.figure, at: place, item: "", other: other)
    }
    guard heading.text.contains("权重") || weights.count > 4 else { return nil }
    return isNear(sum) ? finding(sum, count: weights.count, at: place, item: "", other: other) : nil
  }

  private static let totalWords = ["合计", "总计", "总分", "共计", "小计"]

  private static func figure(_ text: String) -> Figure? {
    var digits = text.trimmed
    if let unit = digits.last, "%％分".contains(unit) { digits = String(digits.dropLast()) }
    return Figure(digits.trimmed)
  }

  // MARK: Telling

  /// Whether `sum` should have been 100: not it, but near.
  private static func isNear(_ sum: Figure) -> Bool {
    sum != Figure(100) && sum >= Figure(85) && sum <= Figure(115)
  }

  private static func finding(
    _ sum: Figure, count: Int, of whole: Figure = Figure(100), at place: SourceLocation, item: String,
    other: SourceLocation
  ) -> Diagnostic {
    var finding = Diagnostic(
      place,
      .inconsistent(
        chinese: "\(count)项权重（分值）合计\(sum)，应为\(whole)", english: "\(count) weights add up to \(sum), not \(whole)"),
      severity: .remark)
    finding.item = item
    finding.other = other
    return finding
  }
}
