import ArgumentParser
import DubanCore
import DubanStore
import Glibc

/// `duban replay LOG`
struct ReplayCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "replay",
      abstract: Language.ofHelp.pick(
        "按调试日志重放按键，用于查找故障。", "Do again what a debug log tells, to look for a fault."),
      discussion: Language.ofHelp.pick(
        """
        调试日志由 DUBAN_LOG=文件 duban 写成。重放在数据文件的副本上进行，原数据文件不会改动；副本用后即弃。\
        时刻取日志开始时的时刻（设有 DUBAN_NOW 时除外）。超过两秒的停顿缩为两秒；没有记下的文字以 x 代替。重放完毕后可继续操作副本。
        """,
        """
        DUBAN_LOG=FILE duban writes a debug log. It is done again on a copy of the store, which is thrown away afterwards; the store \
        itself is never written. The time is that of the log's beginning, unless DUBAN_NOW says another. Pauses of more than two \
        seconds are made that short, and texts that were not written down are x. Afterwards you may go on in the copy.
        """))
  }

  @Argument(help: ArgumentHelp("调试日志。", "The debug log.", valueName: "log"), completion: .file())
  var log: String

  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption
  @OptionGroup var author: ActorOption

  func perform(_ language: Language) throws {
    let file = try InputFile(log)
    guard let script = ReplayScript(String(decoding: file.bytes, as: UTF8.self)) else { throw Failure.noLog(file.name) }
    let original = try StoreLocation(kept.store)
    if Environment.variable("DUBAN_NOW") == nil { setenv("DUBAN_NOW", script.now, 1) }
    let clock = try PlanClock()
    let copy = try DemoStore(copyOf: original, clock)
    try DashboardLauncher.run(
      PlanService(store: copy.store, clock: clock), plan: only.plan, asOf: view.asOf, author: try author.author,
      isThrownAway: true, replaying: script, display, common)
  }
}
