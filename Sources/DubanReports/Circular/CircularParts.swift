import DubanCore

/// What circular, brief and comparison ask of the plans that they tell of.
extension [Circular.Part] {
  /// The day as of which they are told; nil where there is none.
  var asOf: Day? { map(\.board.asOf).max() }

  /// The day with which they are compared; nil where none is.
  var asOfBefore: Day? { compactMap(\.before?.asOf).max() }

  /// What is judged in them, in the order of the documents.
  func items(_ settings: Circular.Settings, _ language: Language) -> [CircularItem] {
    flatMap { CircularItem.all(of: $0, settings, isAmongOthers: count > 1, language) }
  }

  /// What was judged in them on the day with which they are compared.
  func itemsBefore(_ settings: Circular.Settings, _ language: Language) -> [CircularItem] {
    compactMap(\.before).flatMap {
      CircularItem.all(of: .init($0, before: nil), settings, isAmongOthers: count > 1, language)
    }
  }
}
