import DubanCore

extension FormProblem {
  /// The sentence.
  func words(_ language: Language) -> String {
    switch self {
    case .notADay(_, let diagnostic): diagnostic.words(language)
    case .notAFigure(_, let diagnostic): diagnostic.words(language)
    case .negative: Refusal.negative(nil).words(language)
    case .missing: language.pick("此项必填", "this must be filled in")
    case .afterBoard(let day):
      language.pick("不能晚于截至日 \(day)", "this may not be after the as-of day \(day)")
    }
  }
}
