/// How a title breaks into lines: as the office broke it, else so that what is in brackets at its end stands alone and the others are
/// about as long as each other.
enum PaperTitle {
  /// The lines of `title`, none of more than `halves` where it can be broken at all.
  static func lines(_ title: String, most halves: Int) -> [String] {
    let given = title.split(whereSeparator: \.isNewline).map(String.init)
    guard given.count == 1, let only = given.first, TypeWidth.halves(only) > halves else { return given }
    if only.hasSuffix("）"), let bracket = only.lastIndex(of: "（"), bracket > only.startIndex {
      return balanced(String(only[..<bracket]), halves) + balanced(String(only[bracket...]), halves)
    }
    return balanced(only, halves)
  }

  /// `title` in one line.
  static func joined(_ title: String) -> String { title.split(whereSeparator: \.isNewline).joined() }

  /// As few lines as there can be, of about one length, rather broken behind a book's title than within; words of Latin letters and
  /// figures with what they count stay whole.
  private static func balanced(_ text: String, _ most: Int) -> [String] {
    let pieces = pieces(text)
    let widths = pieces.map(TypeWidth.halves)
    let whole = widths.reduce(0, +)
    guard whole > most else { return [text] }
    let count = (whole + most - 1) / most
    let target = (whole + count - 1) / count
    // What a break behind each piece costs: much within marks that open and close.
    var depth = 0
    let costs = pieces.map { piece -> Int in
      for character in piece {
        if opening.contains(character) { depth += 1 } else if closing.contains(character) { depth = max(0, depth - 1) }
      }
      return depth > 0 ? 1_000 : 0
    }
    // The cheapest way to break before each piece, and where its last line begins.
    var best: [(cost: Int, start: Int)] = [(0, 0)]
    for end in 1...pieces.count {
      var (width, found) = (0, (cost: Int.max, start: end - 1))
      for start in stride(from: end - 1, through: 0, by: -1) {
        width += widths[start]
        guard width <= most || start == end - 1 else { break }
        let unevenness = (width - target) * (width - target)
        let isEnd = end == pieces.count
        // A line more costs more than any unevenness.
        let cost = best[start].cost + unevenness + (isEnd ? 0 : costs[end - 1]) + 2 * most * most
        if cost < found.cost { found = (cost, start) }
      }
      best.append(found)
    }
    var lines: [String] = []
    var end = pieces.count
    while end > 0 {
      let start = best[end].start
      lines.append(pieces[start..<end].joined())
      end = start
    }
    return lines.reversed()
  }

  private static let opening: Set<Character> = ["《", "〈", "（", "“", "‘", "「", "(", "["]
  private static let closing: Set<Character> = ["》", "〉", "）", "”", "’", "」", ")", "]"]

  /// The parts between which a line may end.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let last = pieces.last?.last
      let isJoined =
        last.map { before in
          opening.contains(before) || closing.contains(character) || "、，。：；年月日的".contains(character)
            || (before.isASCII && character.isASCII && before != " ")
        } ?? false
      if isJoined { pieces[pieces.count - 1].append(character) } else { pieces.append(String(character)) }
    }
    return pieces
  }
}
