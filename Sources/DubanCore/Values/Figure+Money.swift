extension Figure {
  /// The same amount of money in another unit, exactly; nil where the units do not convert, or not within a figure's digits.
  ///
  /// Only units of the same money convert: 亿元 to 万元, but no 万美元.
  package func money(from old: String?, to new: String?) -> Figure? {
    if old == new { return self }
    guard let old = old.flatMap({ Figure.moneyUnits[$0] }), let new = new.flatMap({ Figure.moneyUnits[$0] }) else {
      return nil
    }
    let exact = fraction * Fraction(Figure.power(old), Figure.power(new))
    guard let rounded = exact.rounded(places: Figure.longestScale), rounded.fraction == exact else { return nil }
    return rounded
  }

  /// The larger one of two units of money; nil when one of them is none.
  package static func largerMoney(_ one: String, _ other: String) -> String? {
    guard let first = moneyUnits[one], let second = moneyUnits[other] else { return nil }
    return first >= second ? one : other
  }

  /// The units of money with their powers of ten.
  private static let moneyUnits = ["元": 0, "千元": 3, "万元": 4, "百万元": 6, "千万元": 7, "亿元": 8]
}
