import ArgumentParser
import Testing

@testable import duban

@Suite struct `The subcommands` {
  @Test(arguments: Subcommand.allCases) func `are called as their configurations say`(subcommand: Subcommand) {
    #expect(subcommand.command.configuration.commandName == subcommand.rawValue)
  }

  /// The arguments as they are typed, and as the parser gets them.
  @Test(arguments: [
    ("--store x.duban list tasks", "list tasks --store x.duban"), ("--lang=en --ascii open", "open --lang=en --ascii"),
    ("--plan a list tasks -- --overdue", "list tasks --plan a -- --overdue"), ("list --store x", "list --store x"),
    ("--store x.duban", "--store x.duban"), ("--store list", "--store list"),
    ("--store list list", "list --store list"),
    ("--nonsense list", "--nonsense list"), ("--lang en plans.duban", "--lang en plans.duban"), ("", ""),
    ("--store x access list", "access list --store x"),
  ])
  func `take options that stand before them`(typed: String, understood: String) {
    let arguments = typed.split(separator: " ").map(String.init)
    #expect(LeadingOptions.moved(arguments).joined(separator: " ") == understood)
  }

  /// Every option that may stand before a command is one of some command, with a value or without as is said here.
  @Test func `know the options that may stand before them`() {
    let help = Subcommand.allCases.map { $0.command.helpMessage() }.joined()
    for option in LeadingOptions.valued { #expect(help.contains("  \(option) <"), "\(option)") }
    for option in LeadingOptions.flags { #expect(help.contains("  \(option) "), "\(option)") }
  }

  /// Nothing is offered that would do nothing.
  @Test(arguments: [
    ("restore", ["--plan", "--theme"]), ("export", ["--theme", "--ascii"]), ("undo", ["--plan", "--theme"]),
    ("keys", ["--store", "--plan", "--theme"]), ("views", ["--store", "--plan"]), ("check", ["--store", "--plan"]),
    ("list", ["--theme", "--ascii", "--plain"]), ("wall", ["--plain", "--view"]), ("doctor", ["--plan", "--theme"]),
  ])
  func `have no option that means nothing there`(name: String, options: [String]) throws {
    let help = try #require(Subcommand(rawValue: name)).command.helpMessage()
    for option in options { #expect(!help.contains("  \(option) "), "\(name) \(option)") }
  }

  /// What is understood, and what only the tree of all commands can tell.
  @Test(arguments: [
    ["list", "tasks", "--format", "json"], ["list"], ["list", "--help"], ["list", "taks"], ["--store", "x.duban"],
    ["x.duban", "--lang", "en"], ["taks", "--nonsense"], ["access", "list"], ["access"], ["views"], ["--version"],
    ["--help"], ["help", "list"], ["help"], [], ["show", "a", "--as-of", "x"], ["update", "a", "--status", "nonsense"],
    ["--generate-completion-script", "bash"], ["serve", "--as", "nobody"],
  ])
  func `are parsed alone as by the tree`(arguments: [String]) {
    func told(_ parse: () throws -> any ParsableCommand) -> String {
      do {
        let command = try parse()
        return String(describing: type(of: command))
      } catch { return Duban.fullMessage(for: error) }
    }
    #expect(told { try Duban.command(arguments) } == told { try Duban.parseAsRoot(arguments) })
  }
}
