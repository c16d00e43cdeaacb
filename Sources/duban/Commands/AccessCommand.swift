import ArgumentParser

/// `duban access`
struct AccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access", abstract: "Let people in over SSH (授权), each by an own key, and see who is let in.",
    discussion: """
      Each person has a line in the authorized_keys of the account that serves the office; it runs duban serve and \
      nothing else. Lines that are not duban's are never touched. How to set the account up is told by the manual.
      """,
    subcommands: [
      AccessAddCommand.self, AccessListCommand.self, AccessRevokeCommand.self, AccessCheckCommand.self,
    ])
}

/// Where the keys are.
struct AccessFileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The file of keys; else ~/.ssh/authorized_keys of your account.", valueName: "file"),
    completion: .file())
  var file: String?

  /// The path of the file.
  var path: String { get throws { try file ?? AccessFile.usualPath() } }
}
