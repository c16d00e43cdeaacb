import DubanCore

/// How papers name an item: `第1-3项`, `指标15`. By its number in the document where that is one, else by its id, so that a `①` that
/// stands in several places of a document is none.
enum ItemNumber {
  static func words(_ task: Task, _ language: Language) -> String {
    let shown = number(task.number, task.id)
    return language.pick("第\(shown)项", "item \(shown)")
  }

  /// Indicators are numbered apart from tasks.
  static func words(_ indicator: Indicator, _ language: Language) -> String {
    let shown = number(indicator.number, indicator.id)
    return language.pick("指标\(shown)", "indicator \(shown)")
  }

  private static func number(_ number: String, _ id: String) -> String {
    let isPlain = !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
    guard isPlain else { return id }
    return number.hasSuffix(".") ? String(number.dropLast()) : number
  }
}
