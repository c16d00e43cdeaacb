/// Reads a figure as people type it: `-3.2`, `1,234.5`, `42个`, `98.5%`, `１２．５`, `1200万`.
///
/// The one reader of figures that a person types, wherever it is: a field, an option, a filter, a file of updates. What the
/// figure is counted in is given by the item; it may stand behind the figure and is then checked.
package struct FigureReader: Sendable {
  /// What may stand behind a figure, the item's own unit first.
  private let units: [String]

  /// A reader of figures that are counted in `unit`; nil where there is none, so that nothing may stand behind a figure but
  /// ten thousands and the like.
  package init(unit: String?) { units = [unit].compactMap { $0 }.filter { !$0.isEmpty } }

  /// A reader of figures behind which any of `units` may stand, each meaning the same.
  package init(anyOf units: [String]) { self.units = units }

  /// The figure that `text` tells, in the item's unit.
  package func figure(_ text: String) throws(FigureProblem) -> Figure {
    let characters = FigureReader.plain(text)
    let (number, rest) = FigureReader.cut(characters)
    guard let number else { throw .noNumber }
    if rest.isEmpty || units.contains(where: { FigureReader.plain($0) == rest }) {
      guard let figure = Figure(number) else { throw .outOfRange }
      return figure
    }
    if let upper = FigureReader.upper(rest) { throw .range(number, upper) }
    // `1200万` of what is counted in 元, 万元 or 亿元.
    let (typed, base) = FigureReader.scale(Substring(rest))
    let (own, ownBase) = FigureReader.scale(Substring(units.first.map(FigureReader.plain) ?? ""))
    guard base == ownBase || (base.isEmpty && typed > 0 && FigureReader.isCounted(ownBase)) else {
      throw .otherUnit(rest, wanted: units.first)
    }
    guard let figure = Figure(number) else { throw .outOfRange }
    guard let moved = figure.movingPoint(by: typed - own) else { throw .notExact(units.first) }
    return moved
  }

  /// Whether ten thousands of it are told with the number alone: people and yuan are, per cent and ratios are not.
  private static func isCounted(_ base: Substring) -> Bool {
    !base.hasPrefix("%") && !base.hasPrefix(":") && !base.hasPrefix("个百分点") && !base.hasPrefix("分点")
  }

  /// The unit behind the figure in `text`, as `1200万元` tells one; nil where there is none, or nothing that could be one.
  package static func unit(in text: String) -> String? {
    let (number, rest) = cut(plain(text))
    guard number != nil, upper(rest) == nil, !scale(Substring(rest)).base.isEmpty else { return nil }
    return rest
  }

  /// The end of a range whose beginning stood before `rest`, with what it is counted in: `-5个`.
  private static func upper(_ rest: String) -> String? {
    guard let sign = ["-", "~", "—", "至", "到"].first(where: rest.hasPrefix) else { return nil }
    let end = String(rest.drop { sign.contains($0) })
    return cut(end).number == nil ? nil : end
  }

  // MARK: The text

  /// `text` of plain width, with plain signs, without the spaces that change nothing.
  private static func plain(_ text: String) -> String {
    String(
      Folding.narrow(text).compactMap { character in
        switch character {
        case "\u{2212}", "\u{2013}", "\u{FE63}": "-"
        case "\u{FE62}": "+"
        case "\u{FE6A}": "%"
        case "\u{FE50}": ","
        default: character.isWhitespace && character != " " ? " " : character
        }
      }
    ).trimmed
  }

  /// The number at the start as `Figure` reads it, nil when there is none, and what stands behind it.
  private static func cut(_ text: String) -> (number: String?, rest: String) {
    var body = text[...]
    var number = ""
    if let sign = body.first, sign == "-" || sign == "+" {
      if sign == "-" { number = "-" }
      body = body.dropFirst().drop { $0 == " " }
    }
    var digits = body.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," || $0 == " " }
    while let last = digits.last, last == " " { digits = digits.dropLast() }
    let rest = String(body[digits.endIndex...]).trimmed
    let grouped = String(digits.map { $0 == " " ? "," : $0 })
    guard let first = grouped.first, ("0"..."9").contains(first), isNumber(grouped) else { return (nil, rest) }
    return (number + grouped, rest)
  }

  /// Whether the digits, commas and points make a decimal, however long.
  private static func isNumber(_ text: String) -> Bool {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count <= 2, groups.count == 1 || (1...3).contains(groups[0].count) else { return false }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return false }
    return halves.count == 1 || (!halves[1].isEmpty && halves[1].allSatisfy { ("0"..."9").contains($0) })
  }

  /// The power of ten that stands before a unit, and the unit: 万元 is 4 and 元.
  private static func scale(_ unit: Substring) -> (power: Int, base: Substring) {
    var (power, base) = (0, unit)
    while let first = base.first, let more = powers[first] {
      power += more
      base = base.dropFirst()
    }
    return (power, base)
  }

  private static let powers: [Character: Int] = ["百": 2, "千": 3, "万": 4, "亿": 8]
}

extension Figure {
  /// The same digits with the point moved to the right (or, below 0, to the left); nil where a figure cannot hold that.
  fileprivate func movingPoint(by places: Int) -> Figure? {
    var (units, scale) = (units, scale - places)
    while scale > Figure.longestScale, units % 10 == 0 { (units, scale) = (units / 10, scale - 1) }
    if scale > Figure.longestScale { return nil }
    guard scale < 0 else { return Figure(units: units, scale: scale) }
    guard -scale < Figure.mostDigits else { return nil }
    let moved = Int128(units) * Figure.power(-scale)
    guard moved.magnitude < Figure.power(Figure.mostDigits).magnitude, let units = Int64(exactly: moved) else {
      return nil
    }
    return Figure(units: units, scale: 0)
  }
}
