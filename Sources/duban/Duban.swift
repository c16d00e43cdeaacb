import ArgumentParser
import CTerminal
import DubanCore
import Glibc

/// The program: `duban` opens the dashboard, each subcommand is a file of its own in `Commands`.
@main
struct Duban: ParsableCommand {
  /// The program's version.
  static let version = "0.1.0"
  /// How this program judges; what one that judged otherwise has left behind is judged anew.
  static let judging = version + "/2"

  static let configuration = CommandConfiguration(
    commandName: "duban",
    abstract: "Follow published plans through until every item is done (督办).",
    usage: """
      duban [STORE]
      duban <command> …
      """,
    discussion: """
      Without a command it opens the dashboard on the store; where there is no terminal, it prints the plans.
      Data go to the standard output, talk to the standard error. Exit codes: 0 done, 1 found wrong or refused, \
      64 misuse, 74 done but the answer could not be written.
      Nothing classified may be entered (严禁录入涉密信息).
      """,
    version: version,
    subcommands: Subcommand.allCases.map(\.command),
    defaultSubcommand: OpenCommand.self)

  /// The command that `arguments` stand for.
  ///
  /// The subcommand that they begin with is asked alone: the whole tree describes every option of every command before it
  /// reads a word. What that command does not understand goes to the tree, which says what is wrong and gives the help.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    guard arguments.first != "help" else { return try parseAsRoot(arguments) }
    let understood =
      if let named = arguments.first.flatMap(Subcommand.init)?.command {
        try? named.parse(Array(arguments.dropFirst()))
      } else { try? OpenCommand.parse(arguments) }
    return try understood ?? parseAsRoot(arguments)
  }

  static func main() {
    var arguments = ProgramStart.arguments
    if ReadingChild.isAsked(by: arguments) { ReadingChild.run(parent: arguments) }
    // A reader that goes early is told by the write that fails, so that stores are closed and folders removed.
    signal(SIGPIPE, SIG_IGN)
    // A file that grows beyond what is allowed is told by the write that fails, too.
    signal(SIGXFSZ, SIG_IGN)
    if let program = arguments.first { arguments = [program] + LeadingOptions.moved(Array(arguments.dropFirst())) }
    if WallCommand.isShown(by: arguments) { ct_hold_keys() }
    if let refusal = RawText.refusal {
      if let sentence = refusal.words(UsageError.language(arguments)) { Output.tell(sentence) }
      exit(withError: ExitCode(refusal.exitCode))
    }
    do {
      var command = try command(Array(arguments.dropFirst()))
      try command.run()
    } catch {
      guard let lines = UsageError(error, arguments)?.lines(UsageError.language(arguments)) else {
        exit(withError: error)
      }
      for line in lines { Output.tell(line) }
      exit(withError: ExitCode.validationFailure)
    }
  }
}
