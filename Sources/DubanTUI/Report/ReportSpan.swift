import DubanReports
import DubanScreen

/// A piece of a text of a report before it is broken into lines.
struct ReportSpan: Equatable, Sendable {
  let text: DisplayText
  let style: Style
  /// What it counts, and which of the report's numbers it is; nil for other text.
  let number: Int?

  /// `text` in `style`.
  init(_ text: DisplayText, _ style: Style, number: Int? = nil) {
    (self.text, self.style, self.number) = (text, style, number)
  }
}

extension [ReportSpan] {
  /// The spans in lines of at most `columns` cells, broken where the whole text breaks, so that no mark begins a line because a
  /// number stands before it.
  func wrapped(to columns: Int, _ ambiguous: AmbiguousWidth) -> [ReportLine] {
    // The number of the span to which each cluster belongs.
    let owners = enumerated().flatMap { index, span in span.text.clusters(ambiguous).map { _ in index } }
    let whole = DisplayText(map(\.text.string).joined())
    let clusters = Array<DisplayText.Cluster>(whole.clusters(ambiguous))
    guard !clusters.isEmpty else { return [.blank] }
    var position = 0
    return whole.wrapped(to: columns, ambiguous).map { line in
      var pieces: [(text: String, owner: Int)] = []
      for cluster in line.clusters(ambiguous) {
        // Spaces at a break are the break and stand in no line.
        while position < clusters.count, clusters[position] != cluster { position += 1 }
        let owner = position < owners.count ? owners[position] : count - 1
        if pieces.last?.owner == owner {
          pieces[pieces.count - 1].text += cluster.string
        } else {
          pieces.append((cluster.string, owner))
        }
        position += 1
      }
      var column = 0
      return ReportLine(
        pieces.map { piece in
          let text = DisplayText(piece.text)
          defer { column += text.width(ambiguous) }
          return ReportLine.Piece(
            column: column, text: text, style: self[piece.owner].style, number: self[piece.owner].number)
        })
    }
  }
}
