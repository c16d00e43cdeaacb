import DubanCore

extension FormProblem {
  /// The sentence.
  func message(_ language: Language) -> String {
    switch self {
    case .notADay: language.pick("日期应写成 2020-09-30", "a day is written 2020-09-30")
    case .notAFigure: language.pick("应填数字,如 42 或 6811.44", "a number is wanted, such as 42 or 6811.44")
    case .missing: language.pick("此项必填", "this must be filled in")
    case .afterBoard(let day):
      language.pick("不能晚于截至日 \(day)", "this may not be after the as-of day \(day)")
    }
  }
}
