import ArgumentParser
import CTerminal
import DubanCore
import Glibc

/// The program: `duban` opens the dashboard, each subcommand is a file of its own in `Commands`.
@main
struct Duban: ParsableCommand {
  /// The program's version; what one version has judged and left behind is judged anew by another.
  static let version = "0.1.0"

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
    subcommands: [
      OpenCommand.self, DemoCommand.self, NewCommand.self, AmendCommand.self, ImportCommand.self, ExportCommand.self,
      StepCommand.self, RemindCommand.self,
      ReportCommand.self,
      ListCommand.self,
      ShowCommand.self, UpdateCommand.self, ConfirmCommand.self, UndoCommand.self, RedoCommand.self, CheckCommand.self,
      RestoreCommand.self, WallCommand.self, KeysCommand.self, ThemesCommand.self, ViewsCommand.self,
      DoctorCommand.self, AccessCommand.self, ServeCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() {
    let arguments = ProgramStart.arguments
    if ReadingChild.isAsked(by: arguments) { ReadingChild.run(parent: arguments) }
    // A reader that goes early is told by the write that fails, so that stores are closed and folders removed.
    signal(SIGPIPE, SIG_IGN)
    if WallCommand.isShown(by: arguments) { ct_hold_keys() }
    if let refusal = RawText.refusal {
      if let sentence = refusal.words(UsageError.language(arguments)) { Output.tell(sentence) }
      exit(withError: ExitCode(refusal.exitCode))
    }
    do {
      var command = try parseAsRoot(Array(arguments.dropFirst()))
      try command.run()
    } catch {
      guard let misuse = UsageError(error), UsageError.language(arguments) == .chinese else {
        exit(withError: error)
      }
      for line in misuse.chinese { Output.tell(line) }
      exit(withError: ExitCode.validationFailure)
    }
  }
}
