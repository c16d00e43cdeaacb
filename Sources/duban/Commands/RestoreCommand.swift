import ArgumentParser
import DubanCore
import DubanStore

/// `duban restore BACKUP`
struct RestoreCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring a backup (备份) back into the store, also while others have it open.",
    discussion: """
      The backup is checked first, and what the store held is kept beside it. It is one change, which open dashboards show. \
      A backup that is copied over the store by hand meets the log of what lay there before, and both are lost.
      """)

  @Argument(help: ArgumentHelp("The backup, a store itself.", valueName: "backup"), completion: .file())
  var backup: String

  @Flag(help: "Take the backup although its journal was altered; duban check tells what was.")
  var evenSo = false

  @OptionGroup var author: ActorOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    let path = try StoreLocation(kept.store).pathForWriting()
    let clock = try PlanClock()
    if !evenSo, let first = try Store(opening: backup, mode: .readOnly).findings(program: Duban.judging).first {
      throw Failure.alteredBackup(backup, first)
    }
    let kept = try Store.restore(
      backup, to: path, by: try author.author, at: clock.now, recorded: clock.today(in: PlanSettings().timeZone))
    let words = kept.map { language.pick(";原来的内容留在 \($0)", "; what it held is kept in \($0)") } ?? ""
    try Output.writeDone(Output.cleaned(language.pick("已恢复 \(path)", "restored \(path)") + words) + "\n")
  }
}
