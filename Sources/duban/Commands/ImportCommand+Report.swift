import DubanCore
import DubanDocuments
import DubanExports
import DubanReports
import DubanStore

// The figures of a circular or a report, taken as updates of a plan.
extension ImportCommand {
  /// Takes what the files tell of how far plans have come: sheets that units sent back, else the figures of a circular or a report.
  func takeUpdates(at location: StoreLocation, _ clock: PlanClock, by author: Author, _ language: Language) throws {
    for (name, isGiven) in [
      ("to", planFile != nil), ("replace", replace), ("renamed", !renamed.isEmpty), ("hash", hash != nil),
    ] where isGiven { throw Failure.optionsExclude(name, "updates") }
    let given = try UpdateFiles(files)
    let own = given.ownFiles
    guard own.isEmpty else { throw Failure.ownFilesAreImported(own) }
    let sheets = try SheetIntake(given, clock, language)
    guard sheets.sheets.isEmpty, !given.haveFolder else {
      return try takeSheets(sheets, at: location, clock, by: author, language)
    }
    try reportFigures(of: try given.files.map { try $0.input.get() }, at: location, clock, by: author, language)
  }

  /// Reads the files as one report, shows what its figures would change, and records those that are sure or that a person says
  /// are right, as one act.
  private func reportFigures(
    of inputs: [InputFile], at location: StoreLocation, _ clock: PlanClock, by author: Author, _ language: Language
  ) throws {
    let store = try dryRun ? location.openForReading() : location.openForWriting(create: false)
    let service = PlanService(store: store, clock: clock)
    let intake = try readAsOne(inputs, isReport: true, clock, language)
    guard let report = intake.progress, !report.entries.isEmpty else { throw Failure.noFigures(intake.name) }
    let plan = try plan(of: report, in: service)
    let board = try service.openForRecording(plan)
    let day = try on?.day(seenFrom: board.asOf, in: plan.period)
    guard let day = day ?? report.on?.value else { throw Failure.reportNeedsDay(intake.name) }
    let isDaySure = on != nil || report.on?.confidence == .sure
    let outcome = ReportMatcher(board, on: day, isDaySure: isDaySure).match(report)
    let view = ReportPreview(
      outcome, on: day, of: board, today: try service.recordingDay(of: plan), document: intake.name,
      title: report.title, actor: author.actor)
    var chosen = view.sure
    try show(view.lines(language), view.table(language))
    guard !dryRun else { return }
    if isAsked {
      chosen += view.unsure.filter { ask(view.question($0, language), language) }
      guard !chosen.isEmpty else { return tellNothing(language) }
      guard isWanted(chosen.count, language) else { return }
    } else {
      guard view.unsure.isEmpty || accept else { throw Failure.notSure(count: view.unsure.count) }
    }
    guard !chosen.isEmpty else { return tellNothing(language) }
    let file = view.updates(chosen)
    let entries = try DraftBuilder.record(on: service, by: author, version: 0) { drafting in
      for update in file.updates {
        let item = try drafting.item(ItemID.Global(plan: plan.id, item: update.subject).text, within: nil)
        // Whoever was faster since the preview is not overwritten: the version is the one that was looked at.
        try drafting.add(
          update.change, to: item, on: DayArgument(update.on), note: update.note,
          version: board.state(of: update.subject).version)
      }
    }
    try tellDone(entries, on: service, language)
  }

  /// The files as one document, the first with its annexes.
  func readAsOne(
    _ inputs: [InputFile], isReport: Bool, _ clock: PlanClock, _ language: Language
  ) throws -> DocumentIntake {
    let path = inputs.first?.name ?? ""
    let watch = ReadingWatch(FilePath.name(of: path), language)
    defer { watch.end() }
    do throws(DocumentProblem) {
      return try DocumentIntake(
        inputs.map { ReadingRequest.File(FilePath.name(of: $0.name), $0.bytes) }, path: path, today: clock.today,
        known: [:],
        isReport: isReport, watch: watch)
    } catch .noAnswer(.stopped) {
      throw Failure.readingStopped(path)
    } catch {
      throw Problems([error.diagnostic(in: path)])
    }
  }

  /// The plan that is told of: the one that is named, else the one whose title the report gives, else the only one.
  func plan(of report: ProgressReport?, in service: PlanService) throws -> Plan {
    if let id = only.plan { return try service.plan(id) }
    let headlines = try service.store.planHeadlines()
    let cited = headlines.filter { headline in report?.plans.contains(headline.title.chinese) ?? false }
    let found = cited.count == 1 ? cited : headlines
    guard found.count == 1, let only = found.first else { throw Failure.reportNeedsPlan(headlines.map(\.id)) }
    return try service.plan(only.id)
  }

  // MARK: Talking with whoever takes updates in

  /// Shows a preview: on the output where that is what is asked for, else as talk.
  func show(_ lines: [String], _ table: @autoclosure () -> Table) throws {
    switch format.format {
    case .table:
      for line in lines {
        if dryRun { try Output.write(Output.cleaned(line) + "\n") } else { Output.tell(line) }
      }
    case .json: try Output.write(JSONWriter.text(table()))
    case .csv: try Output.write(CommaSeparatedWriter.text(table()))
    }
  }

  /// Whether a person is there to be asked.
  var isAsked: Bool { Environment.isInteractive && format.format == .table && !accept && !files.contains("-") }

  /// Whether the person wants `count` changes recorded; says so where not.
  func isWanted(_ count: Int, _ language: Language) -> Bool {
    let isWanted = ask(language.pick("填报这 \(count) 项？", "Report these \(count)?"), language)
    if !isWanted { Output.tell(language.pick("未写入。", "Nothing was written.")) }
    return isWanted
  }

  /// Says that there is nothing to be recorded.
  func tellNothing(_ language: Language) {
    Output.tell(language.pick("没有要填报的，未写入。", "There is nothing to report; nothing was written."))
  }

  /// Says what was recorded.
  func tellDone(_ entries: [Entry], on service: PlanService, _ language: Language) throws {
    try Output.done {
      switch format.format {
      case .table: try Receipt(entries, on: service).write(.table, common)
      case .json, .csv: Output.tell(language.pick("已填报 \(entries.count) 项。", "\(entries.count) reported."))
      }
    }
  }

  /// What a person answers to a question; no is the usual answer.
  private func ask(_ question: String, _ language: Language) -> Bool {
    Output.signal(Output.cleaned(question) + " [y/N] ")
    return Output.isAnsweredYes()
  }
}
