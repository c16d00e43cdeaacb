@testable import DubanCore

@testable import DubanDocuments

/// What the tests of phrases share: a context, and readings told in one line each.
enum PhraseVectors {
  static let areas = ["东湖区", "西山区", "南岭县", "临江经济开发区", "临江工业园区"]

  static func context(_ start: Day, _ end: Day, issued: Day? = nil) -> RecognitionContext {
    RecognitionContext(period: Period(start: start, end: end), issued: issued, jurisdiction: "临江市", areas: areas)
  }

  /// A plan of one year.
  static let year = context(Day(civil: 2024, 1, 1), Day(civil: 2024, 12, 31), issued: Day(civil: 2024, 2, 1))
  /// A plan of three years.
  static let years = context(Day(civil: 2024, 1, 1), Day(civil: 2026, 12, 31), issued: Day(civil: 2024, 5, 1))

  static func read(_ text: String, _ context: RecognitionContext = year) -> PhraseReading {
    PhraseReader(context: context).read(Passage(text, at: .line(1)))
  }

  /// `atLeast 30 家 龙头企业`.
  static func words(_ target: Target) -> String {
    var words = "\(target.kind)"
    if let from = target.from { words += " \(from)→" }
    if let value = target.value { words += " \(value)" }
    if let upper = target.upper { words += "..\(upper)" }
    if let unit = target.unit { words += " \(unit)" }
    words += " \(target.name.chinese)"
    if let text = target.text { words += " “\(text)”" }
    if let reference = target.reference { words += " \(target.relation):\(reference)" }
    return words
  }

  static func targets(_ text: String, _ context: RecognitionContext = year) -> [String] {
    read(text, context).targets.map { words($0.value) }
  }

  /// `Q2-3 2024-09-30: 40 家 increment 基地`.
  static func words(_ milestone: Milestone) -> String {
    let criteria = milestone.criteria.map { criterion in
      "\(criterion.value)\(criterion.unit ?? "") \(criterion.basis) \(criterion.name)"
        + (criterion.of.map { " of \($0)" } ?? "")
    }
    return "\(milestone.id) \(milestone.due)" + (criteria.isEmpty ? "" : ": " + criteria.joined(separator: "; "))
  }
}
