import ArgumentParser
import DubanCore
import DubanScreen

/// What `help` says over SSH: the commands that stand open to the capacity, and no others; or how one of them is used.
struct ServedHelp: ParsableCommand {
  var capacity = Capacity.viewer
  var language = Language.english
  private var page: HelpPage?

  /// Nothing of it is read from the command line.
  private enum CodingKeys: CodingKey {}

  init() {}

  /// The help for `capacity`.
  init(_ capacity: Capacity, _ language: Language) { (self.capacity, self.language) = (capacity, language) }

  /// How one command is used.
  init(_ page: HelpPage) { self.page = page }

  mutating func run() throws {
    let lines = page?.lines(columns: Environment.columns ?? HelpPage.usualColumns, .narrow)
    try Output.write(lines.map { $0.joined(separator: "\n") + "\n" } ?? text)
  }

  /// The commands by their names with what each does, and how more is told of one.
  var text: String {
    let commands = ServedCommand.allCases.filter { $0.isOpen(to: capacity) && $0 != .help }
    let width = commands.map(\.rawValue.count).max() ?? 0
    let lines = commands.map { command -> String in
      let name = command.rawValue
      let abstract = Language.$ofHelp.withValue(language) {
        Subcommand(rawValue: name)?.command.configuration.abstract ?? ""
      }
      return "  \(name)\(String(repeating: " ", count: width - name.count + 2))\(abstract)\n"
    }
    let who = capacity.words(.chinese)
    return language.pick("\(who)可以使用的命令：\n", "What is open to a \(capacity.words(.english)):\n") + lines.joined()
      + language.pick("\n一条命令的用法：help 命令\n", "\nHow one is used: help COMMAND\n")
  }
}
