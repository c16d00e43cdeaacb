import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanStore
import DubanTUI

/// `duban new`
struct NewCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: Language.ofHelp.pick(
        "手工编写方案：任务、目标、节点和责任单位，按文件的写法填。",
        "Write a plan (方案) by hand: tasks, targets, milestones and units, as the document would tell them."),
      discussion: Language.ofHelp.pick(
        """
        选项没有写的会逐一询问。随后在审核公文所用的画面上编写方案；按 w 发布之前什么也不写入数据文件，\
        已写的内容一直保留到那时。加 --to 则把抬头写入方案文件，在文件中编写。
        """,
        """
        What is not said by an option is asked. Then the plan is written on the screen on which documents are reviewed; \
        nothing is in the store before w publishes it, and what was written is kept until then. With --to the heading \
        goes into a plan file, to be written there.
        """))
  }

  @Argument(help: ArgumentHelp("方案标题。", "The plan's title.", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("哪里的方案：临江市。", "Whose plan it is: 临江市.", valueName: "place"))
  var jurisdiction: String?

  @Option(help: ArgumentHelp("发文机关。", "Who issued it.", valueName: "office"))
  var issuer: String?

  @Option(
    help: ArgumentHelp(
      "起止年份或日期：2026、2024-2026、2026-01-01 2026-12-31。",
      "The years or days that it runs for: 2026, 2024-2026, 2026-01-01 2026-12-31.", valueName: "period"))
  var period: String?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("改为写出带此抬头的方案文件。", "Write a plan file with this heading instead.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var planFile: String?

  @Flag(help: ArgumentHelp("文件已存在时予以替换。", "Let a file that is there already be replaced."))
  var replace = false

  @OptionGroup var keys: KeysOption
  @OptionGroup var author: ActorOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    let author = try self.author.author
    let clock = try PlanClock()
    let today = clock.today(in: PlanSettings().timeZone)
    let title = try answer(title, "<title>", language.pick("标题", "Title"), language)
    let place = try answer(
      jurisdiction, "--jurisdiction", language.pick("地区（如 临江市）", "Whose plan (as in 临江市)"), language)
    let span = try answerPeriod(language)
    let heading = PlanHeading(title: title, jurisdiction: place, issuer: issuer?.trimmed ?? "", period: span)
    let written = try HandwrittenPlan(heading, today: today)

    let location = try StoreLocation(kept.store)
    if let planFile {
      let text = PlanFileWriter.text(written.plan(of: written.draft).plan, keys: keys.language)
      if planFile == "-" { return try Output.write(text) }
      try TextFile.write(text, to: planFile, replaces: replace)
      return Output.tell(TextFile.sentence(planFile, language))
    }
    guard Environment.isInteractive else { throw Failure.noTerminal(.notATerminal) }
    try location.checkWritable()
    let publisher = PlanPublisher(clock: clock, author: author) { try location.openFromScreen() }
    var published: PlanPublisher.Receipt?
    try DashboardLauncher.run(BoardMaker(author: author), clock, display, common) { setting in
      ReviewScreen(written, into: location.path, setting) { draft in
        let receipt = try publisher.publish(written.plan(of: draft, known: try location.titles()))
        published = receipt
        return receipt.plan
      }
    }
    for line in published?.lines(language) ?? [] { Output.tell(line) }
  }

  /// The period, asked again with what is wrong about it until it can be read; nothing else has to be typed twice.
  private func answerPeriod(_ language: Language) throws -> String {
    let isAsked = period?.trimmed.isEmpty ?? true
    while true {
      let span = try answer(
        period, "--period",
        language.pick("起止（如 2026、2026年3月-12月）", "Period (as in 2026, 2026年3月-12月)"), language)
      // What an option says cannot be answered otherwise.
      guard isAsked, Period(typed: span) == nil else { return span }
      Output.tell(Failure.sentence(for: Failure.badPeriod(span), language))
    }
  }

  /// What an option says, else what a person answers.
  private func answer(_ option: String?, _ name: String, _ question: String, _ language: Language) throws -> String {
    if let given = option?.trimmed, !given.isEmpty { return given }
    guard Environment.isInteractive else { throw Failure.newPlanNeeds(option: name) }
    while true {
      Output.signal(question + language.pick("：", ": "))
      guard let line = readLine() else { throw Failure.newPlanNeeds(option: name) }
      if !line.trimmed.isEmpty { return line.trimmed }
    }
  }
}
