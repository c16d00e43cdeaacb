// Fitting text into columns. A cut is always marked with two ASCII full stops, which are two columns on every terminal.
extension DisplayText {
  /// The marker of a cut.
  package static let cutMarker: DisplayText = ".."

  /// The text in at most `columns` columns, cut at its end. It may be one column short where a wide character did not fit.
  package func clipped(to columns: Int, _ ambiguous: AmbiguousWidth) -> DisplayText {
    guard width(ambiguous) > columns else { return self }
    // A part of a word without the marker would be taken for the whole.
    guard columns >= 2 else { return .empty }
    let head = head(columns - 2, ambiguous).string
    return DisplayText(head.prefix(head.count - head.reversed().prefix { $0 == " " }.count)) + .cutMarker
  }

  /// The text in at most `columns` columns, cut in its middle: names of units differ at both ends.
  package func clippedMiddle(to columns: Int, _ ambiguous: AmbiguousWidth) -> DisplayText {
    guard columns > 0 else { return .empty }
    guard width(ambiguous) > columns else { return self }
    guard columns >= 6 else { return clipped(to: columns, ambiguous) }
    let room = columns - 2
    let head = head(room - room / 2, ambiguous)
    return head + .cutMarker + tail(room - head.width(ambiguous), ambiguous)
  }

  /// As many whole clusters from the start as fit.
  private func head(_ columns: Int, _ ambiguous: AmbiguousWidth) -> DisplayText {
    var (taken, room) = ("", columns)
    for cluster in clusters(ambiguous) {
      guard cluster.width <= room else { break }
      taken += cluster.string
      room -= cluster.width
    }
    return DisplayText(taken)
  }

  /// As many whole clusters from the end as fit.
  private func tail(_ columns: Int, _ ambiguous: AmbiguousWidth) -> DisplayText {
    var (taken, room) = ([String](), columns)
    for cluster in Array(clusters(ambiguous)).reversed() {
      guard cluster.width <= room else { break }
      taken.append(cluster.string)
      room -= cluster.width
    }
    return DisplayText(taken.reversed().joined())
  }
}

// MARK: Wrapping

extension DisplayText {
  /// The text in lines of at most `columns` columns.
  ///
  /// Chinese breaks anywhere, but no line begins with a closing mark or ends with an opening one; words of Latin letters
  /// and digits stay whole where they fit. Always at least one line.
  package func wrapped(to columns: Int, _ ambiguous: AmbiguousWidth) -> [DisplayText] {
    guard columns > 0 else { return [self] }
    if width(ambiguous) <= columns { return [self] }
    var lines: [DisplayText] = []
    var line: [Cluster] = []
    var width = 0
    for cluster in clusters(ambiguous) {
      if width + cluster.width > columns, !line.isEmpty {
        if cluster.base == " " {
          // A space at the break is the break.
          lines.append(DisplayText.line(line))
          (line, width) = ([], 0)
          continue
        }
        let cut = DisplayText.breakPosition(line, before: cluster)
        lines.append(DisplayText.line(line[..<cut]))
        line = Array(line[cut...].drop { $0.base == " " })
        width = line.reduce(0) { $0 + $1.width }
      }
      if line.isEmpty, cluster.base == " ", !lines.isEmpty { continue }
      line.append(cluster)
      width += cluster.width
    }
    if !line.isEmpty { lines.append(DisplayText.line(line)) }
    return lines
  }

  /// The columns of its longest piece that lines keep whole where it fits: a word, a figure, a character with the mark behind it.
  package func longestPiece(_ ambiguous: AmbiguousWidth) -> Int {
    var (longest, width) = (0, 0)
    var last: Unicode.Scalar?
    for cluster in clusters(ambiguous) {
      if let last, DisplayText.mayBreak(last, cluster.base) { width = 0 }
      if cluster.base != " " { width += cluster.width }
      (longest, last) = (max(longest, width), cluster.base)
    }
    return longest
  }

  private static func line(_ clusters: some BidirectionalCollection<Cluster>) -> DisplayText {
    let trailing = clusters.reversed().prefix { $0.base == " " }.count
    return DisplayText(clusters.dropLast(trailing).map(\.string).joined())
  }

  /// Where to end a full line so that it may break there; the whole of it where there is no place.
  private static func breakPosition(_ line: [Cluster], before next: Cluster) -> Int {
    var cut = line.count
    while cut > 0 {
      if mayBreak(line[cut - 1].base, cut < line.count ? line[cut].base : next.base) { return cut }
      cut -= 1
    }
    return line.count
  }

  private static func mayBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == " " { return true }
    if closing.contains(right) || opening.contains(left) { return false }
    return !(isWordPart(left) && isWordPart(right))
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && DisplayWidth.columns(scalar, .narrow) < 2
  }

  // The fullwidth forms stand as escapes, being hard to tell from ASCII: , ; : ? ! ) ] } % and ( [ {.
  private static let closing = Set(
    "\u{FF0C}\u{FF1B}\u{FF1A}\u{FF1F}\u{FF01}\u{FF09}\u{FF3D}\u{FF5D}\u{FF05}。、」』】〕〉》〗’”·…—,.;:?!)]}%".unicodeScalars)
  private static let opening = Set("\u{FF08}\u{FF3B}\u{FF5B}「『【〔〈《〖‘“([{".unicodeScalars)
}
