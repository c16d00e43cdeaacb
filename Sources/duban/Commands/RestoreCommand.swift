import ArgumentParser
import DubanCore
import DubanStore

/// `duban restore BACKUP`
struct RestoreCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: Language.ofHelp.pick(
        "把备份恢复到数据文件，他人正打开时也可以。", "Bring a backup (备份) back into the store, also while others have it open."),
      discussion: Language.ofHelp.pick(
        """
        先检查备份，数据文件原有内容另行保存在旁边。恢复作为一次变更，打开着的看板会显示出来。\
        手工把备份复制过去会撞上原有的日志，两者都会丢失。
        """,
        """
        The backup is checked first, and what the store held is kept beside it. It is one change, which open dashboards show. \
        A backup that is copied over the store by hand meets the log of what lay there before, and both are lost.
        """))
  }

  @Argument(
    help: ArgumentHelp("备份，本身也是一个数据文件。", "The backup, a store itself.", valueName: "backup"), completion: .file())
  var backup: String

  @Flag(
    help: ArgumentHelp(
      "备份的记录被改动过也仍恢复；改了什么见 duban check。",
      "Take the backup although its journal was altered; duban check tells what was."))
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
    let words = kept.map { language.pick("；原来的内容留在 \($0)", "; what it held is kept in \($0)") } ?? ""
    try Output.writeDone(Output.cleaned(language.pick("已恢复 \(path)", "restored \(path)") + words) + "\n")
  }
}
