import DubanCore

/// The text of a passage as the readers of phrases walk over it: of plain width, without the blanks inside words, every
/// character knowing its place in the passage.
///
/// It is made of scalars in an array, so that a step costs the same wherever it is made and all of it stays linear.
struct PhraseText: Sendable {
  /// What is walked over.
  let scalars: [Unicode.Scalar]
  /// Where each of `scalars` stands in `original`.
  private let places: [Int]
  private let original: [Unicode.Scalar]
  private let origin: Origin

  /// What stands between the first and the last of a span.
  static let dashes = ScalarSet("-~至到—")

  /// The text of `passage`.
  init(_ passage: Passage) {
    original = passage.text.scalars
    origin = passage.origin
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    scalars.reserveCapacity(original.count)
    places.reserveCapacity(original.count)
    for (place, scalar) in original.enumerated() {
      let plain = PhraseText.plain(scalar)
      // A blank parts words only between two Latin ones: 「2000 场」 and a name broken at a line's end have none.
      if plain == " " || plain == "\t" || plain == "\u{200B}" {
        let next = place + 1 < original.count ? original[place + 1] : "\n"
        guard let last = scalars.last, last.isASCII, next.isASCII, last != " ", !last.isMark, !next.isMark,
          !last.isDigit || next.isDigit || next.isLatin
        else {
          continue
        }
      }
      // A line that was broken behind a figure: 「10亿␤元」.
      if plain == "\n" || plain == "\r", place + 1 < original.count,
        original[place + 1].isHan || original[place + 1].isDigit,
        let last = scalars.last,
        last.isDigit && MeasureUnit.begins(original[place + 1])
          || MeasureUnit.isMultiplier(last) && scalars.count > 1 && scalars[scalars.count - 2].isDigit
      {
        continue
      }
      scalars.append(plain == "\t" ? " " : plain == "\r" ? "\n" : plain)
      places.append(place)
    }
    self.scalars = scalars
    self.places = places
  }

  /// How many characters there are.
  var count: Int { scalars.count }

  /// All of it.
  var all: Range<Int> { 0..<scalars.count }

  /// The character at `index`; a line's end before the first and after the last.
  subscript(index: Int) -> Unicode.Scalar {
    scalars.indices.contains(index) ? scalars[index] : "\n"
  }

  /// The characters in `range` as they are walked over.
  func text(_ range: Range<Int>) -> String {
    String(scalars: scalars[range.clamped(to: all)])
  }

  /// The characters in `range` exactly as the passage has them.
  func passage(_ range: Range<Int>) -> Passage {
    let range = trimmed(range.clamped(to: all))
    guard let first = range.first, let last = range.last else { return Passage("", at: origin) }
    return Passage(String(scalars: original[places[first]...places[last]]), at: origin)
  }

  /// Whether the character at `index` stands in the passage as it is walked over.
  func isPlain(at index: Int) -> Bool {
    scalars.indices.contains(index) && original[places[index]] == scalars[index]
  }

  /// Whether the mark at `index` is printed as wide as the digits around it.
  func isLikeDigits(at index: Int) -> Bool {
    isPlain(at: index) || index > 0 && !isPlain(at: index - 1) && !isPlain(at: index + 1)
  }

  /// Whether `word` stands at `index`.
  func has(_ word: String, at index: Int) -> Bool {
    var place = index
    for scalar in word.unicodeScalars {
      guard self[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// Whether `word` ends right before `index`.
  func has(_ word: String, before index: Int) -> Bool { has(word, at: index - word.unicodeScalars.count) }

  /// The first place of `word` in `range`.
  func firstIndex(of word: String, in range: Range<Int>) -> Int? {
    let length = word.unicodeScalars.count
    guard let first = word.unicodeScalars.first, range.count >= length else { return nil }
    for index in range.lowerBound...(range.upperBound - length)
    where self[index] == first && has(word, at: index) {
      return index
    }
    return nil
  }

  /// Whether one of `words` stands in `range`.
  func contains(anyOf words: WordList, in range: Range<Int>) -> Bool {
    for index in range {
      if let length = words.match(in: self, at: index), index + length <= range.upperBound { return true }
    }
    return false
  }

  /// `range` without blanks and line ends at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, self[from] == " " || self[from] == "\n" { from += 1 }
    while to > from, self[to - 1] == " " || self[to - 1] == "\n" { to -= 1 }
    return from..<to
  }

  /// `scalar` of plain width, with one form for every dash, colon and sign of per cent.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF5E, 0x301C: "~"
    case 0xFF01...0xFF5D: Unicode.Scalar(scalar.value - 0xFF01 + 0x21) ?? scalar
    case 0x3000, 0xA0, 0x2002...0x200A: " "
    case 0xFE30, 0x2236, 0xFE55: ":"
    case 0xFE6A: "%"
    case 0x2013, 0x2012, 0x2010, 0x2011, 0x2212: "-"
    case 0xFE50, 0xFE51: ","
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit of plain width.
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it is a Latin letter of plain width.
  var isLatin: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  /// Whether it is a Chinese character.
  var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3007 }

  /// Whether it ends a sentence.
  var endsSentence: Bool { self == "。" || self == ";" || self == "!" || self == "?" || self == "\n" }

  /// Whether it ends a clause.
  var endsClause: Bool { endsSentence || self == "," || self == ":" }

  /// Whether it is a mark of a sentence.
  var isMark: Bool { endsClause || self == "、" || self == "(" || self == ")" }
}
