/// Why a text is no figure of an item.
package enum FigureProblem: Error, Equatable, Sendable {
  /// No number stands at its start.
  case noNumber
  /// The number has more digits than are kept.
  case outOfRange
  /// Something else stands behind the number than what the item is counted in.
  case otherUnit(String, wanted: String?)
  /// Told in the item's unit it has more digits than are kept.
  case notExact(String?)
  /// Two figures, from one to the other.
  case range(String, String)

  /// The sentence, without a full stop.
  package func words(_ language: Language) -> String {
    switch self {
    case .noNumber:
      return language.pick("应填数字，如 42 或 6811.44", "write a number, such as 42 or 6811.44")
    case .outOfRange:
      return language.pick(
        "数字过长：最多 \(Figure.mostDigits) 位，小数最多 \(Figure.longestScale) 位",
        "the number is too long: \(Figure.mostDigits) digits at most, \(Figure.longestScale) of them after the point")
    case .range(let low, let high):
      return language.pick(
        "这是一个范围：下限 \(low)、上限 \(high)，请分开写", "this is a range, from \(low) to \(high); write the two apart")
    case .otherUnit(let found, let wanted?):
      return language.pick("单位应为“\(wanted)”，不是“\(found)”", "the unit is '\(wanted)', not '\(found)'")
    case .otherUnit(let found, nil):
      return language.pick("此项没有单位，不能写“\(found)”", "this is counted in no unit, so not in '\(found)'")
    case .notExact(let unit):
      let told = unit.map { language.pick("换算成“\($0)”后", " when told in '\($0)'") } ?? ""
      return language.pick("\(told)数字过长", "the number is too long\(told)")
    }
  }
}
