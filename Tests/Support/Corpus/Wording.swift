import DubanCore

/// How words of two readings are held against each other.
enum Wording {
  /// Without blanks, punctuation and the difference between wide and narrow characters.
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      let narrow =
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: scalar
        }
      switch narrow.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        if narrow == "%" || narrow == "." { folded.unicodeScalars.append(narrow) }
      default: folded.unicodeScalars.append(narrow)
      }
    }
    return folded
  }

  /// Pairs of neighbouring characters.
  static func pairs(_ folded: String) -> Set<String> {
    let characters = Array(folded)
    guard characters.count > 1 else { return characters.isEmpty ? [] : [folded] }
    return Set(zip(characters, characters.dropFirst()).map { String([$0, $1]) })
  }

  /// Whether one of two wordings holds the other.
  static func agree(_ one: String, _ other: String) -> Bool {
    let (one, other) = (folded(one), folded(other))
    guard !one.isEmpty, !other.isEmpty else { return one == other }
    return one == other || one.contains(other) || other.contains(one)
  }

  /// A number as it counts, however it is printed: `（三）`, `③` and `3.` are one.
  static func number(_ text: String) -> String {
    let plain = folded(text.map { String(circled[$0].map(String.init) ?? String($0)) }.joined())
      .filter { !"第项件条号.".contains($0) }
    return chinese(plain).map(String.init) ?? plain
  }

  private static let circled: [Character: Int] = Dictionary(
    uniqueKeysWithValues: zip("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", 1...20))
  private static let digits: [Character: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// The value of a Chinese numeral up to ninety-nine.
  private static func chinese(_ text: String) -> Int? {
    guard !text.isEmpty, text.allSatisfy({ digits[$0] != nil || $0 == "十" }) else { return nil }
    guard let ten = text.firstIndex(of: "十") else { return text.count == 1 ? digits[Character(text)] : nil }
    let before = text[..<ten]
    let after = text[text.index(after: ten)...]
    guard before.count <= 1, after.count <= 1 else { return nil }
    return (before.first.flatMap { digits[$0] } ?? 1) * 10 + (after.first.flatMap { digits[$0] } ?? 0)
  }

  /// A figure in the plain unit, and that unit: 1.8 万座 is 18000 座.
  static func plain(_ value: Figure, _ unit: String?) -> (Fraction, String) {
    var rest = Substring(folded(unit ?? ""))
    var factor = Int128(1)
    while let first = rest.first, rest.count > 1, let power = ["万": 4, "亿": 8][first] {
      factor *= Figure.power(power)
      rest = rest.dropFirst()
    }
    if rest == "个百分点" { rest = "百分点" }
    return (value.fraction * Fraction(factor), String(rest))
  }

  /// Whether two figures with their units say the same.
  static func same(_ one: Figure?, _ unit: String?, _ other: Figure?, _ otherUnit: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    let (left, right) = (plain(one, bare(unit)), plain(other, bare(otherUnit)))
    return left.0 == right.0 && left.1 == right.1
  }

  /// A unit without what stands in brackets: `场（次）` counts `场`.
  private static func bare(_ unit: String?) -> String? {
    unit.map { String($0.prefix { !"（(".contains($0) }) }
  }
}
