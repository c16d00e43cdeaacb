import ArgumentParser
import Testing

@testable import duban

@Suite struct `The subcommands` {
  @Test(arguments: Subcommand.allCases) func `are called as their configurations say`(subcommand: Subcommand) {
    #expect(subcommand.command.configuration.commandName == subcommand.rawValue)
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
