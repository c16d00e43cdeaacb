/// The places of a node's own lines that name units.
struct NodeRoles {
  /// For each own line, what was found in it.
  var found: [[RoleFinder.Found]] = []
  /// All of it together.
  var parts = UnitParts()
  var rules: [RoleRule] = []
  var confidence = Confidence.sure
  /// Whether the first line begins with units and a colon (市住建局：…).
  private(set) var beginWithUnits = false

  /// What `lines` name.
  init(_ lines: [Line], _ finder: RoleFinder) {
    for line in lines {
      let places = finder.find(in: line.body)
      found.append(places)
      for place in places {
        parts.append(place.parts)
        rules += place.rules
        confidence = min(confidence, place.confidence)
      }
    }
    guard parts.units.isEmpty, let first = lines.first else { return }
    beginWithUnits = UnitHeads.beginning(first.body, splitter: finder.reader.splitter) != nil
  }

  /// Whether somebody is named.
  var namesUnits: Bool { !parts.units.isEmpty || !parts.leaders.isEmpty }

  /// Whether they stand in lines below the first only.
  var areOnOwnLine: Bool { namesUnits && found.first?.isEmpty ?? false }

  /// Whether `line`, the first, holds nothing but a short title beside its units.
  func isHeading(of line: Line) -> Bool {
    let words = words(of: line, at: 0)
    return (2...24).contains(words.count) && !words.contains { $0.isAnyDigit || $0 == "，" || $0 == "," || $0 == "。" }
  }

  /// The words of `line`, without what names units.
  func words(of line: Line, at index: Int) -> Scalars {
    guard index < found.count, !found[index].isEmpty else { return Array(line.body) }
    var words: Scalars = []
    var place = line.body.startIndex
    for found in found[index] {
      if found.range.lowerBound > place { words += line.body[place..<found.range.lowerBound] }
      place = max(place, found.range.upperBound)
    }
    if place < line.body.endIndex { words += line.body[place...] }
    return Array(words[...].withoutBlankEnds)
  }

  /// The limits in brackets, each with the words before it.
  func limits(in lines: [Line]) -> [(due: String, words: String)] {
    var limits: [(String, String)] = []
    for (line, places) in zip(lines, found) {
      var start = line.body.startIndex
      for place in places {
        let end = place.range.lowerBound
        // 「交办依据：区长批示（5月5日）」: when it was asked for.
        if let due = place.parts.due, !DayPlan.tellsSource(line.body) {
          limits.append((due, String(scalars: line.body[min(start, end)..<end].withoutBlankEnds).trimming("；;，,。 ")))
        }
        start = place.range.upperBound
      }
    }
    return limits
  }
}
