import DubanCore
import DubanReports
import DubanScreen

/// Bars on the screen: each a line in the colours of its lights, with what each part is told below it.
extension ReportLayout {
  mutating func lines(of bars: Bars) -> [ReportLine] {
    var lines = bars.title.isEmpty ? [] : wrapped(bars.title, Style(.strong))
    let longest = bars.bars.map(\.total).max() ?? 0
    let labels = bars.bars.map { DisplayText($0.label).clipped(to: columns / 3, ambiguous) }
    let indent = (labels.map { $0.width(ambiguous) }.max() ?? 0) + 2
    for (bar, label) in zip(bars.bars, labels) {
      lines.append(ReportLine(ReportLine(label, Style()).pieces + pieces(of: bar, longest, from: indent)))
      var told: [ReportSpan] = []
      for part in bar.parts {
        if !told.isEmpty { told.append(ReportSpan(DisplayText(language.pick("、", ", ")), Style(.dim))) }
        let face = LightStyle(part.light)
        told.append(ReportSpan(face.label(language, glyphs) + " ", Style(face.role)))
        told.append(span(part.counted))
      }
      lines += told.wrapped(to: columns - indent, ambiguous).map { $0.shifted(by: indent) }
    }
    return lines
  }

  /// The parts as long as what they count, the longest bar over all of the room; what there is of shows by one cell at least.
  private func pieces(of bar: Bars.Bar, _ longest: Int, from start: Int) -> [ReportLine.Piece] {
    let room = columns - start
    guard longest > 0, room > 0 else { return [] }
    var (pieces, seen, column) = ([ReportLine.Piece](), 0, start)
    for part in bar.parts where part.counted.count > 0 {
      seen += part.counted.count
      let end = min(columns, max(column + 1, start + room * seen / longest))
      guard end > column else { continue }
      let text = String(repeating: glyphs.bar(ambiguous).fill.string, count: end - column)
      pieces.append(.init(column: column, text: DisplayText(text), style: Style(LightStyle(part.light).role)))
      column = end
    }
    return pieces
  }
}
