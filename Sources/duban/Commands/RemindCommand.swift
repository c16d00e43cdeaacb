import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanExports
import DubanReports

/// `duban remind`
struct RemindCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remind",
      abstract: Language.ofHelp.pick(
        "提醒各单位有什么待办：退回的、待签收、待答复、待报送、逾期、临期。",
        "Tell each unit what waits for it: sent back, to acknowledge, answer, report, overdue, due (提醒)."),
      discussion: Language.ofHelp.pick(
        """
        内容和分组与各单位的待办清单一致。程序不发送任何东西：文字写到标准输出，用本单位的办法发出。
          duban remind --unit 市住建局 --to zj@example.cn | sendmail -t
          duban remind --unit 市住建局 --format markdown --limit 4096
          duban remind --format json
        加 --fail 则有事项已过时限时退出码为 1。
        """,
        """
        It tells what the list of work of each unit tells, in the same groups. Nothing is sent: the text goes to the standard output, for whatever the office sends with.
          duban remind --unit 市住建局 --to zj@example.cn | sendmail -t
          duban remind --unit 市住建局 --format markdown --limit 4096
          duban remind --format json
        With --fail the exit code is 1 when anything of it is late.
        """))
  }

  @Option(
    help: ArgumentHelp("只提醒这个单位，写它的任一名称。", "Only this unit, by any of its names.", valueName: "unit"),
    completion: Completion.unit)
  var unit: String?

  @Option(help: ArgumentHelp("提前多少天提醒临期事项。", "How many days ahead what is due is told.", valueName: "days"))
  var days = RemindCommand.usualDays

  @Option(
    help: ArgumentHelp("格式。", "The format.", valueName: ReminderFormat.allCases.map(\.rawValue).joined(separator: "|")))
  var format = ReminderFormat.text

  @Option(
    help: ArgumentHelp("用于 Markdown：一条消息最多多少字节。", "Of Markdown: the bytes that a message may have.", valueName: "bytes")
  )
  var limit: Int?

  @Option(
    help: ArgumentHelp("写成发往这个地址的邮件，限一个单位。", "Write it as a mail to this address, for one unit.", valueName: "address"))
  var to: String?

  @Flag(
    help: ArgumentHelp("有逾期、被退回或超过时限的事项时退出码为 1。", "Exit with 1 when anything is overdue, sent back or past its limit."))
  var fail = false

  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption

  /// As far as the lists of work look ahead, so that both tell the same.
  private static let usualDays = Agenda.horizon
  /// What the strictest of the usual chat robots takes (WeCom).
  private static let usualLimit = 4_096

  func perform(_ language: Language) throws {
    try checkOptions()
    let service = try serviceForReading()
    var progress = Progress()
    let plans = try service.judged(only: only.plan, asOf: view.asOf, &progress, language) { $0 }
    progress.end()
    if let unit, !plans.contains(where: { $0.plan.unit(named: unit) != nil }) {
      let names = plans.lazy.flatMap(\.plan.units).map(\.name.chinese)
      throw Failure.unknown(.unit, name: unit, nearest: nearestName(to: unit, among: names))
    }
    let reminders = Reminder.all(plans, within: days) { plan, name in
      unit.map { plan.unit(named: $0)?.name.chinese == name } ?? true
    }
    let lines = told(reminders, language).split(separator: "\n", omittingEmptySubsequences: false)
    try Output.write(
      format == .json ? lines.joined(separator: "\n") : lines.map { Output.cleaned(String($0)) }.joined(separator: "\n")
    )
    plans.tellNotices(language)
    if fail, reminders.contains(where: \.isLate) { throw ExitCode(1) }
  }

  private func told(_ reminders: [Reminder], _ language: Language) -> String {
    switch format {
    case .text:
      if let to { return reminders.map { $0.mail(to: to, language) }.joined() }
      return reminders.map { $0.text(language) }.joined(separator: "\n")
    case .markdown:
      return reminders.map { $0.markdown(limit: limit ?? Self.usualLimit, language) }.joined(separator: "\n")
    case .json: return JSONWriter.text(reminders.table(language))
    }
  }

  private func checkOptions() throws {
    if to != nil, unit == nil { throw Failure.optionNeeds(option: "to", other: "unit") }
    if let to, to.contains(where: \.isNewline) || !to.contains("@") {
      throw Failure.wrongValue(
        option: "to", found: to, accepted: .described("邮件地址，如 zj@example.cn", "an address such as zj@example.cn"))
    }
    if to != nil, format != .text { throw Failure.optionsExclude("to", "format \(format.rawValue)") }
    if limit != nil, format != .markdown { throw Failure.optionNeeds(option: "limit", other: "format markdown") }
    if let limit, limit < 256 {
      throw Failure.wrongValue(
        option: "limit", found: "\(limit)", accepted: .described("256 以上的整数", "a whole number from 256"))
    }
    guard (0...366).contains(days) else {
      throw Failure.wrongValue(
        option: "days", found: "\(days)", accepted: .described("0 到 366 的整数", "a whole number from 0 to 366"))
    }
  }
}

extension ReminderFormat: ExpressibleByArgument {}
