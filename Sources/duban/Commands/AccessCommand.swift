import ArgumentParser
import DubanCore

/// `duban access`
struct AccessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "access",
      abstract: Language.ofHelp.pick(
        "授权人员经 SSH 登录，一人一把密钥，并查看谁已获授权。", "Let people in over SSH (授权), each by an own key, and see who is let in."),
      discussion: Language.ofHelp.pick(
        """
        每人在服务账号的 authorized_keys 中占一行，只能运行 duban serve。不属于 duban 的行一律不动。账号的设置见手册。
        """,
        """
        Each person has a line in the authorized_keys of the account that serves the office; it runs duban serve and \
        nothing else. Lines that are not duban's are never touched. How to set the account up is told by the manual.
        """),
      subcommands: [
        AccessAddCommand.self, AccessListCommand.self, AccessRevokeCommand.self, AccessCheckCommand.self,
      ])
  }
}

/// Where the keys are.
struct AccessFileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "密钥文件；不写则为本账号的 ~/.ssh/authorized_keys。", "The file of keys; else ~/.ssh/authorized_keys of your account.",
      valueName: "file"),
    completion: .file())
  var file: String?

  /// The path of the file.
  var path: String { get throws { try file ?? AccessFile.usualPath() } }
}
