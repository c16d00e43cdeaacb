import ArgumentParser
import CTerminal
import DubanCore
import DubanScreen
import Glibc

/// The program: `duban` opens the dashboard, each subcommand is a file of its own in `Commands`.
@main
struct Duban: ParsableCommand {
  /// The program's version.
  static let version = "0.1.0"
  /// How this program judges; what one that judged otherwise has left behind is judged anew.
  static let judging = version + "/2"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "duban",
      abstract: Language.ofHelp.pick(
        "督办：把已发布的方案逐项跟踪到办结。", "Follow published plans through until every item is done (督办)."),
      usage: """
        duban [STORE]
        duban <command> …
        """,
      discussion: Language.ofHelp.pick(
        """
        不写命令则打开数据文件的看板；没有终端时输出各方案概况。
        数据写到标准输出，提示写到标准错误。退出码：0 完成，1 发现错误或被拒绝，64 用法错误，74 已办理但结果未能写出。
        严禁录入涉密信息。
        """,
        """
        Without a command it opens the dashboard on the store; where there is no terminal, it prints the plans.
        Data go to the standard output, talk to the standard error. Exit codes: 0 done, 1 found wrong or refused, \
        64 misuse, 74 done but the answer could not be written.
        Nothing classified may be entered (严禁录入涉密信息).
        """),
      version: version,
      subcommands: Subcommand.allCases.map(\.command),
      defaultSubcommand: OpenCommand.self)
  }

  /// The command that `arguments` stand for.
  ///
  /// The subcommand that they begin with is asked alone: the whole tree describes every option of every command before it
  /// reads a word. What that command does not understand goes to the tree, which says what is wrong and gives the help.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    guard arguments.first != "help" else { return try parseAsRoot(LeadingOptions.withoutLanguage(arguments)) }
    let understood =
      if let named = arguments.first.flatMap(Subcommand.init)?.command {
        try? named.parse(Array(arguments.dropFirst()))
      } else { try? OpenCommand.parse(arguments) }
    return try understood ?? parseAsRoot(arguments)
  }

  /// Ends the program as the parser does, except that what it says is cleaned: it quotes arguments as they came.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    // What was asked for, such as a completion script, is no talk.
    guard !code.isSuccess else { exit(withError: error) }
    // What was told already has no message.
    let message = fullMessage(for: error)
    if !message.isEmpty {
      for line in message.split(separator: "\n", omittingEmptySubsequences: false) { Output.tell(String(line)) }
    }
    exit(withError: code)
  }

  static func main() {
    var arguments = ProgramStart.arguments
    if ReadingChild.isAsked(by: arguments) { ReadingChild.run(parent: arguments) }
    // A reader that goes early is told by the write that fails, so that stores are closed and folders removed.
    signal(SIGPIPE, SIG_IGN)
    // A file that grows beyond what is allowed is told by the write that fails, too.
    signal(SIGXFSZ, SIG_IGN)
    if let program = arguments.first { arguments = [program] + LeadingOptions.moved(Array(arguments.dropFirst())) }
    if WallCommand.isShown(by: arguments) { ct_hold_keys() } else { ct_free_keys() }
    if let refusal = RawText.refusal {
      if let sentence = refusal.words(UsageError.language(arguments)) { Output.tell(sentence) }
      exit(withError: ExitCode(refusal.exitCode))
    }
    if let failure = HelpPage.stranger(in: Array(arguments.dropFirst())) {
      if let sentence = failure.words(UsageError.language(arguments)) { Output.tell(sentence) }
      exit(withError: ExitCode(failure.exitCode))
    }
    if let shell = CompletionScript.shell(asked: Array(arguments.dropFirst())) {
      let script = CompletionScript.text(for: shell, UsageError.language(arguments))
      do { try Output.write(script) } catch { exit(withError: ExitCode((error as? Failure)?.exitCode ?? 1)) }
      return
    }
    do {
      var command = try command(Array(arguments.dropFirst()))
      try command.run()
    } catch  where HelpPage.isAsked(error) {
      let language = UsageError.language(arguments)
      guard let page = HelpPage(HelpPage.path(Array(arguments.dropFirst())), language) else { end(error) }
      do {
        let lines = page.lines(columns: Environment.columns ?? HelpPage.usualColumns, .narrow)
        try Output.write(lines.joined(separator: "\n") + "\n")
      } catch { exit(withError: ExitCode((error as? Failure)?.exitCode ?? 1)) }
    } catch {
      guard let lines = UsageError(error, arguments)?.lines(UsageError.language(arguments)) else { end(error) }
      for line in lines { Output.tell(line) }
      exit(withError: ExitCode.validationFailure)
    }
  }
}
