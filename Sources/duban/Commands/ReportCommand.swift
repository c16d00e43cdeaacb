import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanExports
import DubanReports
import DubanStore

/// `duban report`
struct ReportCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Language.ofHelp.pick(
        "写通报、一页通、两日对比或考核。",
        "Write the circular (通报), the brief (一页通), a comparison of two days (两日对比) or the assessment (考核)."),
      discussion: Language.ofHelp.pick(
        """
        涉及数据文件中全部方案，或 --plan 所写的方案。通报按名称、天数和数字说明各方案进展；加 --since 还说明自那一天的通报以来有什么变化。\
        一页通限一页：各灯数量与一周前或 --since 对比、最紧急的五项、最近到期的事项。--against 按单位列出自某天以来哪些灯变了。\
        --assessment 对设有考核的方案给出各单位得分，每一分写明依据的记录。不写 -o 则文字写到标准输出；不写 --format 时按文件扩展名定格式；\
        公文（docx）须写文件名。加 --issue 则印发通报：取该系列当年的下一期号，说明自上一期以来的变化，并记入记录。写 --number 而不写 --issue，\
        则按截至日、上一期和印发前的记录再写已印发的那一期。--slip 打印督办单。
        """,
        """
        About all plans of the store, or the one that --plan names. The circular tells where they stand, by name, days and \
        arithmetic; with --since also what changed since the circular of that day. The brief keeps to one page: lights \
        beside a week ago or --since, the five most urgent, what is due next. --against tells which lights changed since a \
        day, by unit. --assessment tells the points of units under plans that assess them, each point with the entries \
        that made it. Text goes to the standard output unless -o names a file, whose ending tells the format where --format \
        does not; the official paper (docx) needs one. With --issue the circular goes out: it takes the next number of its \
        series and year, tells what changed since the last one, and is an entry of the journal. With --number and without \
        --issue one that went out is written again, as of its day, since the one before it, of what was recorded before it went out. --slip prints a slip (督办单).
        """))
  }

  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption

  @Option(
    help: ArgumentHelp(
      "格式；不写则按 -o 的扩展名，再不然为纯文本。", "The format; else what the ending of -o tells, else text.",
      valueName: ExportFormat.allCases.map(\.rawValue).joined(separator: "|")),
    completion: .list(ExportFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "写入这个文件；写文件夹则按方案、内容和截至日命名。",
      "Write into this file; in a folder it is called by plan, kind and day.", valueName: "file"))
  var output: String?

  @Flag(help: ArgumentHelp("文件已存在时予以替换。", "Replace a file that is there already."))
  var replace = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "说明自这一天（上期）以来的变化，以当时所知为准。", "Tell what changed since this day (上期), as it was then known.", valueName: "day"))
  var since: DayArgument?

  @Flag(help: ArgumentHelp("晨会用的一页通。", "One page for the morning meeting (一页通)."))
  var brief = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "与这一天对比：哪些灯变了，按单位列出。", "Compare with this day (两日对比): which lights changed, by unit.", valueName: "day"))
  var against: DayArgument?

  @Flag(
    help: ArgumentHelp("按方案的规则对各单位考核计分；也可写成 .xlsx。", "The points of units, by the plan's own rules (考核); .xlsx too."))
  var assessment = false

  @Option(
    help: ArgumentHelp(
      "打印这条记录的督办单、批示或督查问题，编号见 list slips。",
      "Print the slip, instruction or findings (督办单) of this entry, as list slips tells its number.",
      valueName: "number"))
  var slip: Int?

  @Flag(help: ArgumentHelp("印发通报：编期号，并记录已印发。", "Issue the circular (印发): number it, and record that it went out."))
  var issue = false

  @Option(
    help: ArgumentHelp(
      "年内期号；与 --issue 同用须为下一期；否则按印发时的原样再写该期，或预览。",
      "Its number in the year (期号); with --issue the next one; else that one, as it went out, or a preview.",
      valueName: "number"))
  var number: Int?

  @Flag(
    help: ArgumentHelp(
      "与 --issue 同用：上一期截至同一天、此后又没有新情况，也照样印发。",
      "With --issue: also where the last one tells of the same day and nothing is new since."))
  var again = false

  @Option(help: ArgumentHelp("通报名称。", "The name of the series (通报名称).", valueName: "name"))
  var series: String?

  @Option(
    help: ArgumentHelp(
      "发文单位；不写则用版式文件的 issuer，再不然用方案的发文机关。",
      "Who issues it (发文单位); else the issuer of the style of papers, else that of the plan.", valueName: "office"))
  var office: String?

  @OptionGroup var author: ActorOption

  @Option(name: .customLong("to"), help: ArgumentHelp("主送单位。", "To whom it goes (主送).", valueName: "units"))
  var addressees: String?

  @OptionGroup var paper: PaperOption

  func perform(_ language: Language) throws {
    if assessment { return try writeAssessment(language) }
    if let slip { return try printSlip(slip, language) }
    let kind = try chosenKind()
    try checkHead()
    let house = try paper.house()
    let format = try chosenFormat()
    let author = try issue ? self.author.author : nil
    let service = issue ? try serviceForWriting() : try serviceForReading()
    let look = try kind == .circular ? self.look(at: service) : Look(asOf: view.asOf, before: nil)
    var progress = Progress()
    var opened: [OpenPlan] = []
    let parts = try service.judged(
      only: only.plan, asOf: look.asOf, before: look.issued, &progress, language
    ) { open in
      opened.append(open)
      return try service.part(
        of: open, for: kind, since: try dayBefore(open, kind) ?? look.before, before: look.issued)
    }
    progress.end()
    guard let day = opened.map(\.board.asOf).max() else { throw Failure.noPlans }
    var settings = settings(on: day, house, about: opened.map(\.plan))
    settings.today = service.clock.today
    settings.isPreview = !issue && look.issued == nil
    // What is compared with a day that was asked for is not compared with the last one.
    settings.numberBefore = since == nil ? look.numberBefore : nil
    let writer = ReportWriter(paper: house.paper, layout: layout)
    let taken = issue ? try number ?? nextNumber(service, on: day) : look.issued.flatMap { _ in number }
    let output = file([kind.rawValue] + (taken.map { ["\($0)"] } ?? []), of: opened, on: day, format)
    if let author {
      let issue = CircularIssue(
        service: service, plan: only.plan, parts: parts, settings: settings, language: language, writer: writer,
        format: format, again: again)
      let entry = try issue.perform(by: author, into: output, replaces: replace) { bytes in
        try OutputFile.deliver(bytes, to: output, replaces: replace, language)
      }.entry
      Output.tell(EntryWords(among: [entry]).sentence(entry, language))
      if settings.office.isEmpty {
        Output.tell(
          language.pick(
            "文件没有落款：没有写明发文单位，方案也没有共同的发文机关；用 --office 写明，或在版式文件里写 issuer。",
            "It is signed by nobody: no office is named, and the plans have no issuer in common; name one with --office, or by issuer in the style of papers."
          ))
      }
    } else {
      let bytes = try writer.bytes(of: kind.report(parts, settings, language), as: format)
      try OutputFile.deliver(bytes, to: output, replaces: replace, language)
      if let issued = look.issued {
        Output.tell(
          language.pick(
            "这一期已由\(issued.actor)于 \(issued.recorded) 印发，截至 \(issued.on)，现再次输出。",
            "\(issued.actor) issued this one on \(issued.recorded), as of \(issued.on); it is written again."))
        if output != nil, try service.store.awaitedPapers().contains(where: { $0.entry.seq == issued.seq }) {
          // Whoever may not write the store is told of it while it is not there.
          try? serviceForWriting().store.paperStands(of: issued)
        }
      }
    }
    opened.tellNotices(language)
    guard kind == .circular else { return }
    let unwritten = try service.unwrittenPapers(language) { entry in
      if case .circular(seriesName, _, only.plan) = entry.change { true } else { false }
    }
    for sentence in unwritten { Output.tell(sentence) }
  }

  /// No office sends more in a year.
  private static let mostNumber = 9_999
  /// The most characters that the office and those to whom it goes may have.
  private static let longestOffice = 60
  private static let longestAddressees = 400

  /// Where it goes; in a folder under the name that tells of `parts`, the plan of `opened` and `day`.
  func file(_ parts: [String], of opened: [OpenPlan], on day: Day, _ format: ExportFormat) -> String? {
    let plan = opened.count == 1 ? opened[0].plan.id : "plans"
    return OutputFile.named(output, [plan] + parts, on: day, ending: format.fileExtension)
  }

  /// Which number the circular takes that goes out.
  private func nextNumber(_ service: PlanService, on day: Day) throws -> Int {
    CircularSeries(seriesName, last: try service.store.lastCircular(of: seriesName, about: only.plan)).next(asOf: day)
  }

  /// The name of the series, as it is recorded.
  private var seriesName: String { series ?? Circular.Settings.usualSeries }

  /// As of which day a circular is written, and with which day it compares.
  private struct Look {
    let asOf: DayArgument?
    let before: Day?
    /// The number of the one with which it compares; nil where there is none.
    var numberBefore: Int?
    /// The entry of the one that is written again.
    var issued: Entry?
  }

  /// A circular tells what changed since the last one; one that went out is written again as it was.
  private func look(at service: PlanService) throws -> Look {
    let last = try service.store.lastCircular(of: seriesName, about: only.plan)
    let numberBefore = CircularSeries(seriesName, last: last).last?.number
    guard let number, !issue else { return Look(asOf: view.asOf, before: last?.on, numberBefore: numberBefore) }
    // The day that is asked for is seen from that of the last one where it lacks its year.
    let seen = last?.on ?? service.clock.today
    let year = Day(seen.year, 1, 1).flatMap { start in Day(seen.year, 12, 31).flatMap { Period(start: start, end: $0) }
    }
    let asked = try view.asOf.flatMap { asked in try year.map { try asked.day(seenFrom: seen, in: $0) } }
    guard
      let known = try service.store.circular(number, of: seriesName, in: asked?.year, about: only.plan)
    else { return Look(asOf: view.asOf, before: last?.on, numberBefore: numberBefore) }
    if let asked, asked != known.entry.on { throw Failure.circularOfOtherDay(number: number, asOf: known.entry.on) }
    return Look(
      asOf: try wasUsual(known.entry, service) ? nil : DayArgument(known.entry.on), before: known.before?.on,
      numberBefore: CircularSeries(seriesName, last: known.before).last?.number, issued: known.entry)
  }

  /// Whether the circular `issued` told of each of several plans on its own day, as it does where none is asked for.
  private func wasUsual(_ issued: Entry, _ service: PlanService) throws -> Bool {
    guard only.plan == nil else { return false }
    let days = try service.plans(before: issued.seq).map { try service.open($0, before: issued).board.asOf }
    return days.max() == issued.on
  }

  /// - Throws: where its number or what is to stand in its head cannot stand there.
  private func checkHead() throws {
    if again, !issue { throw Failure.optionNeeds(option: "again", other: "issue") }
    if let number, !(1...ReportCommand.mostNumber).contains(number) {
      throw Failure.wrongValue(
        option: "number", found: "\(number)",
        accepted: .described(
          "1 到 \(ReportCommand.mostNumber) 的整数", "a whole number from 1 to \(ReportCommand.mostNumber)"))
    }
    for (option, text, most) in [
      ("series", series, CircularSeries.longestName), ("office", office, ReportCommand.longestOffice),
      ("to", addressees, ReportCommand.longestAddressees),
    ] {
      try AuthorName.checkVisible(text, option: option)
      guard let text else { continue }
      let isClean = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      guard isClean, text.count <= most, option != "series" || CircularSeries.isName(text) else {
        throw Failure.wrongValue(
          option: option, found: text.count > 20 ? text.prefix(20) + "…" : text,
          accepted: .described(
            "1 至 \(most) 个字、没有控制字符的文字", "a text of 1 to \(most) characters without control characters"))
      }
    }
  }

  /// The format in which it is written; into a folder as an official paper.
  ///
  /// - Throws: where a paper would go to the standard output.
  func chosenFormat() throws -> ExportFormat {
    let isFolder = output.map(OutputFile.isFolder) ?? false
    let format = try ExportFormat.chosen(format, ofFile: isFolder ? nil : output, else: isFolder ? .docx : .text)
    if !format.isText, output == nil { throw Failure.optionNeeds(option: "--format \(format.rawValue)", other: "-o") }
    return format
  }

  /// What only other reports bear than the one that `option` asks for is not left aside in silence.
  func refuseOthers(than option: String) throws(Failure) {
    let all = [
      ("brief", brief), ("against", against != nil), ("assessment", assessment), ("slip", slip != nil),
      ("issue", issue), ("again", again), ("since", since != nil), ("number", number != nil),
      ("series", series != nil), ("to", addressees != nil),
    ]
    if let other = all.first(where: { $0.1 && $0.0 != option })?.0 { throw .optionsExclude(other, option) }
  }

  private func chosenKind() throws(Failure) -> ReportKind {
    if issue, brief { throw .optionsExclude("issue", "brief") }
    if issue, against != nil { throw .optionsExclude("issue", "against") }
    if let other = brief ? "brief" : against != nil ? "against" : nil {
      // What only a circular bears is not left aside in silence.
      if number != nil { throw .optionsExclude("number", other) }
      if series != nil { throw .optionsExclude("series", other) }
      if addressees != nil { throw .optionsExclude("to", other) }
      if again { throw .optionsExclude("again", other) }
    }
    guard against != nil else { return brief ? .brief : .circular }
    if brief { throw .optionsExclude("against", "brief") }
    if since != nil { throw .optionsExclude("against", "since") }
    return .comparison
  }

  /// The day with which it is asked to be compared; nil where none is.
  private func dayBefore(_ open: OpenPlan, _ kind: ReportKind) throws -> Day? {
    let asOf = open.board.asOf
    let asked = try (against ?? since)?.day(seenFrom: asOf, in: open.plan.period)
    if let asked, kind == .comparison, asked >= asOf { throw Failure.dayNotBefore(option: "against", asOf) }
    return asked
  }

  private func settings(on day: Day, _ house: HouseStyle, about plans: [Plan]) -> Circular.Settings {
    var settings = Circular.Settings(day: day)
    settings.number = number
    settings.series = seriesName
    settings.office = Circular.Settings.office(asked: office, house: house.issuer, plans: plans)
    settings.addressees = addressees ?? ""
    return settings
  }

  /// As wide as the terminal, unless lines would be too long to read.
  var layout: TextLayout {
    guard output == nil, let columns = Environment.columns else {
      return TextLayout(ambiguous: common.ambiguous.inText)
    }
    return TextLayout(width: min(columns, 100), ambiguous: common.ambiguous.inText)
  }
}
