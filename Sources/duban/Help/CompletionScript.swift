import ArgumentParser
import DubanCore

/// The script with which a shell completes what is typed, described in the language of whoever asks for it. The parser writes it; its
/// own few words are told here, as those of its help are.
enum CompletionScript {
  /// The shell for which `arguments` ask for a script; nil where they ask for none, or for one of a shell that is not known, which the
  /// parser refuses.
  static func shell(asked arguments: [String]) -> CompletionShell? {
    let words = LeadingOptions.withoutLanguage(arguments)
    guard let first = words.first, first == option || first.hasPrefix(option + "=") else { return nil }
    guard let named = TypedOption.value(of: option, in: words) else { return CompletionShell.autodetected() }
    return CompletionShell(rawValue: named)
  }

  /// The script for `shell`.
  static func text(for shell: CompletionShell, _ language: Language) -> String {
    let script = Language.$ofHelp.withValue(language) { Duban.completionScript(for: shell) + "\n" }
    guard language == .chinese else { return script }
    return parsersOwn.reduce(script) { $0.replacing($1.english, with: $1.chinese) }
  }

  private static let option = "--generate-completion-script"

  /// What the parser says of what it adds to every program.
  private static let parsersOwn = [
    (english: "Show help information.", chinese: "显示本帮助。"), (english: "Show the version.", chinese: "显示版本。"),
    (english: "Show subcommand help information.", chinese: "显示一条命令的用法。"),
  ]
}
