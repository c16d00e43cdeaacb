import DubanCore
import DubanScreen
import DubanTUI

/// The theme that a person chose, kept across starts in a file of their own.
struct ThemePreference {
  private let file = PersonalFile("theme", in: PersonalFolder.memory)

  /// The id that was kept; nil when there is none.
  var id: String? { file?.lines.first.map { DisplayText(String($0.prefix(200))).string } }

  /// Keeps `id` for the next start.
  func keep(_ id: String) throws(Failure) {
    guard let file else { throw .noHome }
    try file.write(id + "\n")
  }

  /// Keeps what was chosen in the dashboard and says so, or why not.
  func answer(keeping theme: Theme, _ language: Language) -> Message {
    do throws(Failure) {
      try keep(theme.id)
    } catch {
      let reason = error.words(language) ?? ""
      return .failed(language.pick("主题已换，但记不住：\(reason)", "The theme is changed but cannot be remembered: \(reason)"))
    }
    let name = theme.name.words(language)
    // Whoever set the variable would wonder at the next start.
    if let named = Environment.variable("DUBAN_THEME"), named != theme.id {
      return .noticed(
        language.pick(
          "主题：\(name)；下次启动仍以环境变量 DUBAN_THEME=\(named) 为准",
          "theme: \(name); at the next start DUBAN_THEME=\(named) holds again"))
    }
    return .noticed(language.pick("主题：\(name)，下次启动仍用它", "theme: \(name), kept for the next start"))
  }
}
