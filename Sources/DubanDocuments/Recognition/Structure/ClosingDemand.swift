/// What minutes ask of everybody after their last matter: 「会议要求，县政府督查室要加强跟踪问效…」.
///
/// Only where every matter is numbered and told in its own paragraph: then an unnumbered one behind the last belongs to none. Where
/// the matters have paragraphs of their own below them it may be one of those.
enum ClosingDemand {
  /// The places of such paragraphs in `lines`.
  static func find(in lines: [Line]) -> Set<Int> {
    let numbered = lines.indices.filter { isMatter(lines[$0]) }
    guard numbered.count > 1, let first = numbered.first, let last = numbered.last else { return [] }
    let between = lines[first...last].filter { !$0.text[...].withoutBlankEnds.isEmpty }
    guard between.allSatisfy({ marker(of: $0) != nil && $0.text.count > 24 && $0.text.contains("。") }) else {
      return []
    }
    return Set(
      lines.indices.filter {
        $0 > last && marker(of: lines[$0]) == nil && demands.begins(lines[$0].text[...].withoutBlankEnds)
      })
  }

  private static func marker(of line: Line) -> Marker? {
    line.marker ?? Marker.read(line.text, at: line.text.firstIndex { !$0.isBlank } ?? 0)?.0
  }

  private static func isMatter(_ line: Line) -> Bool {
    switch marker(of: line)?.style {
    case .han, .hanBracket, .digit: true
    case .chapter, .piece, .decimal, .digitBracket, .circle, .firstly, .plain, nil: false
    }
  }

  private static let demands = WordList("会议要求 会议强调 会议指出 会议号召 会议认为 会议最后 最后，会议 最后,会议")
}
