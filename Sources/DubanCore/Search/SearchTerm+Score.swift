extension SearchTerm {
  /// How well a word matches a text, best first. The raw values are dense, so that they index tables; 0 stands for no match.
  struct Score: RawRepresentable, Comparable, Sendable {
    let rawValue: UInt8

    /// Where in the text the run lies, best first.
    enum SourceLocation: UInt8 {
      /// It is the whole text.
      case whole
      case start
      /// It begins where a word does: after a blank, a sign, or between digits and characters.
      case boundary
      case inside
    }

    static let none = Score(rawValue: 0)
    /// How many values there are.
    static let count = 13

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ place: SourceLocation, _ spelling: Spelling) {
      rawValue = 1 + place.rawValue * 3 + UInt8(spelling.rawValue)
    }

    /// Where and how; nil for no match.
    var parts: (place: SourceLocation, spelling: Spelling)? {
      guard rawValue > 0, let place = SourceLocation(rawValue: (rawValue - 1) / 3) else { return nil }
      return Spelling(rawValue: Int(rawValue - 1) % 3).map { (place, $0) }
    }

    static func < (left: Score, right: Score) -> Bool { left.rawValue < right.rawValue }
  }

  /// How well it matches the folded `text`.
  func score(in text: UnsafeBufferPointer<UInt16>) -> Score {
    var best = Score.none
    for start in 0..<text.count where mayBegin(with: text[start]) {
      guard let run = run(in: text, from: start) else { continue }
      let place: Score.SourceLocation =
        start == 0 ? (run.reachesEnd ? .whole : .start) : SearchTerm.isBoundary(text, start) ? .boundary : .inside
      let score = Score(place, run.spelling)
      if best == .none || score < best { best = score }
      // Nothing further on can be better than characters at a boundary.
      if best <= Score(.boundary, .characters) { break }
    }
    return best
  }

  /// Whether `text` as a whole is written or read so: `yuqi` and `yq` read 逾期.
  func isWhole(_ text: String) -> Bool {
    Folding.standard.units(of: text).withUnsafeBufferPointer { score(in: $0) }.parts?.place == .whole
  }

  /// Where in the folded `text` it matches: the runs that are typed best, none over another.
  func ranges(in text: UnsafeBufferPointer<UInt16>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var best = Spelling.initials
    var position = 0
    while position < text.count {
      guard mayBegin(with: text[position]), let run = run(in: text, from: position), run.spelling <= best else {
        position += 1
        continue
      }
      if run.spelling < best {
        ranges = []
        best = run.spelling
      }
      ranges.append(position..<run.end)
      position = run.end
    }
    return ranges
  }

  /// Whether a word begins at `position`.
  private static func isBoundary(_ text: UnsafeBufferPointer<UInt16>, _ position: Int) -> Bool {
    let before = Sort(text[position - 1])
    return before == .sign || before != Sort(text[position])
  }

  private enum Sort {
    case digit, letter, character, sign

    init(_ unit: UInt16) {
      self =
        switch unit {
        case 0x30...0x39: .digit
        case 0x61...0x7A, 0xC0...0x58F: .letter
        case 0x3400...0x9FFF, 0xD800...0xDFFF: .character
        default: .sign
        }
    }
  }
}
