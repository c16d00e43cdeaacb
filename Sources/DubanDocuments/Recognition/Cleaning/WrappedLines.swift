/// Joins lines that a page or a window broke in the middle of sentences.
///
/// They are told by their width: most lines that end without a stop are as long as the longest.
struct WrappedLines {
  /// The width of a full line.
  private let width: Int
  private let isIndented: Bool

  /// Ready for a document that is broken so; nil for all others.
  init?(_ paragraphs: [SourceDocument.Paragraph]) {
    var counts: [Int: Int] = [:]
    var open = 0
    var indented = 0
    var all = 0
    var columns = 0
    for paragraph in paragraphs {
      let text = paragraph.text.scalars
      let length = WrappedLines.width(text)
      if length > 0 { all += 1 }
      if WrappedLines.hasColumns(text) { columns += 1 }
      guard length >= 16 else { continue }
      if text.first?.isBlank == true { indented += 1 }
      guard !WrappedLines.isClosed(text), !WrappedLines.isLabelled(text) else { continue }
      open += 1
      counts[length, default: 0] += 1
    }
    guard open >= 5, let widest = counts.filter({ $0.value >= 2 }).keys.max() ?? counts.keys.max(), widest <= 60 else {
      return nil
    }
    let full = counts.filter { $0.key >= widest - 4 }.values.reduce(0, +)
    // Running text, not cells or rows of a table.
    guard full * 10 >= open * 7, full * 4 >= all, columns * 5 <= all, widest >= 18 else { return nil }
    width = widest
    isIndented = indented >= 3
  }

  /// Whether the line after `line` goes on with it.
  func goesOn(_ line: String, _ next: String) -> Bool {
    let text = line.scalars
    let following = next.scalars
    guard WrappedLines.width(text) >= width - 4, !following.isEmpty, text.last != "。" else { return false }
    if Bullets.begins(following) { return false }
    if isIndented { return following.first?.isBlank != true }
    return Marker.read(following, at: 0) == nil && text.last.map { !$0.stopsSentence } ?? false
  }

  /// In characters, two letters or digits for one.
  private static func width(_ text: Scalars) -> Int {
    text.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } / 2
  }

  /// Whether blanks or bars part the words into columns.
  private static func hasColumns(_ text: Scalars) -> Bool {
    let text = text[...].withoutBlankEnds
    var blanks = 0
    var cells = 1
    for scalar in text {
      if scalar == "|" || scalar == "\t" { return true }
      blanks = scalar.isBlank ? blanks + 1 : 0
      if blanks == 1 { cells += 1 }
      if blanks >= 2 { return true }
    }
    return cells >= 4
  }

  /// 责任单位：…, which ends without a stop by itself.
  private static func isLabelled(_ text: Scalars) -> Bool {
    let words = text[...].withoutBlankEnds
    guard let colon = words.prefix(12).firstIndex(where: \.isColon) else { return false }
    return RoleWord.label(String(scalars: words[..<colon].filter { !$0.isBlank })) != nil
  }

  private static func isClosed(_ text: Scalars) -> Bool {
    guard let last = text[...].withoutBlankEnds.last else { return true }
    return last.stopsSentence || last.isColon || last.closesBracket
  }
}
