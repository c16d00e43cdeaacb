package import DubanScreen
package import DubanCore

extension Keymap {
  /// The hints of `commands`, in their order, with the keys that they have in `contexts`.
  package func hints(
    _ commands: [Command], in contexts: [Context], _ language: Language
  ) -> [KeyHint] {
    commands.compactMap { hint(of: $0, in: contexts, language) }
  }

  /// The hint of one command, in words of its own where it has any; nil when it has no key in `contexts`.
  func hint(
    of command: Command, in contexts: [Context], _ language: Language, words: DisplayText? = nil
  ) -> KeyHint? {
    guard let binding = binding(of: command, in: contexts), let key = binding.keys.first else { return nil }
    let label = binding.digits ?? key.label
    return KeyHint(
      key: DisplayText(label), words: words ?? DisplayText(command.hint(language)), isDimmed: false)
  }

  /// The hints of a window's keys in `context`, in words of its own.
  package func hints(_ words: [(command: WindowCommand, words: DisplayText)], in context: Context) -> [KeyHint] {
    words.map { KeyHint(key: label(.window($0.command), in: [context]), words: $0.words, isDimmed: false) }
  }

  /// The key of `command` that is shown first, in `contexts`; nothing when it has none.
  package func label(_ command: Command, in contexts: [Context] = Context.allCases) -> DisplayText {
    DisplayText(binding(of: command, in: contexts)?.keys.first?.label ?? "")
  }

  /// A row of the help.
  package struct HelpRow: Hashable, Sendable {
    package let command: Command
    package let keys: String
    package let summary: String
  }

  /// The help: every command of `contexts` (of all when nil) under its group's heading, each once with all of its keys.
  package func help(
    _ language: Language, in contexts: [Context] = Context.allCases
  ) -> [(title: String, rows: [HelpRow])] {
    let all = contexts.flatMap { self[$0] }
    return Command.Group.allCases.compactMap { group in
      let rows = group.commands.compactMap { command -> HelpRow? in
        var keys: [Key] = []
        for key in all.filter({ $0.command == command }).flatMap(\.keys) where !keys.contains(key) { keys.append(key) }
        guard !keys.isEmpty else { return nil }
        return HelpRow(command: command, keys: Binding(command, keys).label, summary: command.summary(language))
      }
      return rows.isEmpty ? nil : (group.title(language), rows)
    }
  }

  /// The table of all keys for the README and `duban keys --markdown`.
  package func markdown(_ language: Language) -> String {
    let heads = language.pick("| 按键 | 命令 | 作用 |", "| keys | command | what it does |")
    var lines = [heads, "|---|---|---|"]
    for (title, rows) in help(language) {
      lines.append("| **\(title)** | | |")
      lines += rows.map { row in
        let keys = row.keys.split(separator: ", ").map { "`\($0)`" }.joined(separator: " ")
        return "| \(keys) | \(row.command.name) | \(row.summary) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
