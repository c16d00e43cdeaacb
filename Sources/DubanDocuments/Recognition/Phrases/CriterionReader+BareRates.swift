import DubanCore

extension CriterionReader {
  /// The shares of a body in which nothing else stands (75%, 75%/80%): each is how far one rate of the item is to be, in their
  /// order. Nil where words stand beside them, or where they are not as many as the rates.
  func bareRates(_ body: Range<Int>, amounts: ArraySlice<Amount>) -> [Reading]? {
    guard !amounts.isEmpty, amounts.allSatisfy({ $0.sort == .share }) else { return nil }
    let rates = targets.filter { target in
      guard target.unit == "%" else { return false }
      return switch target.basis {
      case .rate, .level, .growth: true
      case .amount, .text: false
      }
    }
    let isBare = body.allSatisfy { index in
      CriterionReader.besideShares.contains(text[index]) || amounts.contains { $0.range.contains(index) }
    }
    guard isBare, rates.count == amounts.count else { return nil }
    return zip(rates, amounts).map { target, amount in
      let criterion = Criterion(target.name.chinese, value: amount.value, unit: "%", basis: .rate)
      return Reading(criterion: criterion, isSaid: true)
    }
  }

  private static let besideShares = ScalarSet("/、,; ≥以上达到约左右和及")
}
