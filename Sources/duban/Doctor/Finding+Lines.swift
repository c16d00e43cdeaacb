import DubanCore
import DubanScreen

extension Finding {
  /// It as a line for a person, and another one with what to do.
  func lines(_ language: Language) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - DisplayText(text).width(.narrow)))
    }
    let line =
      padded(verdict.words(language), 12) + padded(title.words(language), 22)
      + Output.cleaned(found.words(language)) + "\n"
    guard let advice else { return line }
    return line + String(repeating: " ", count: 12) + Output.cleaned(advice.words(language)) + "\n"
  }
}
