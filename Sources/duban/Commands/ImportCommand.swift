import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanExports
import DubanStore

/// `duban import FILE…`
struct ImportCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take plans (方案) in, from published documents too, and made-up updates (演示): all files, or none.",
    discussion: """
      What a file is, its content tells: a plan file, a file of updates, or a published document as text, HTML, DOCX, \
      XLSX or CSV. Of a document it is told what was understood, what is uncertain, ignored and missing. On a terminal \
      the review opens where anything is uncertain (待核); elsewhere nothing uncertain is taken in without --accept. \
      Every fault is told with its place; duban check finds the same without taking \
      anything in.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Published documents, plan files and files of updates; - is the standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "txt", "html", "htm", "docx", "xlsx", "csv"]))
  var files: [String]

  @Flag(help: "Only tell what was understood; nothing is written.")
  var dryRun = false

  @Flag(help: "Take in what is sure and mark the rest as open questions (待核).")
  var accept = false

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("Write the plan as a plan file instead of into the store; - is the output.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var planFile: String?

  @Flag(help: "Let a plan that is there already be replaced; its history is kept.")
  var replace = false

  @Option(
    help: ArgumentHelp(
      "A target, unit or area that is called otherwise now: its figures stay with the new name.", valueName: "old=new"))
  var renamed: [String] = []

  @Option(
    help: ArgumentHelp("The reason, kept with the entry of each plan that is new or replaced.", valueName: "text"))
  var note: String?

  @Option(help: ArgumentHelp("How the journal is sealed from now on: sha256 or sm3.", valueName: "algorithm"))
  var hash: HashAlgorithm?

  @OptionGroup var author: ActorOption
  @OptionGroup var keys: KeysOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    try AuthorName.check(note: note)
    let actor = try author.name
    let renamings = try renamed.map { try Renaming(typed: $0) }
    let location = try StoreLocation(common.store)
    let clock = try PlanClock()
    let intake = try ImportBatch(files, language, today: clock.today, known: try titles(at: location)) { id, _ in
      try known(id, at: location)
    }
    let stores = intake.reports.filter { if case .store = $0.content { true } else { false } }
    let diagnostics =
      intake.reports.flatMap(\.diagnostics) + stores.map { Diagnostic(.start(of: $0.file), .storeIsNoPlan) }
    try tell(intake.documents.map(\.report), language)
    if diagnostics.contains(where: { $0.severity == .error }) { throw Problems(diagnostics) }
    let plans = try intake.plans()
    let demonstrations = try intake.demonstrations()
    if replace { try tellDifferences(plans, renamings, at: location, language) }
    guard !dryRun else { return }
    if let document = intake.documents.first, isReviewed(intake) {
      // It would be refused in the end, so it is said before anybody begins.
      if !replace, let there = try known(document.plan.plan.id, at: location), there != document.plan.plan {
        throw Failure.store(.conflictingDefinition(plan: there.id))
      }
      let publishing = Publishing(location: location, clock: clock, actor: actor, renamings: renamings)
      return try review(document, publishing, common)
    }
    try refuseUncertain(intake.documents.map(\.report))
    if let planFile {
      guard plans.count == 1, demonstrations.isEmpty else { throw Failure.optionForOnePlan("to") }
      return try write(PlanFileWriter.text(plans[0], keys: keys.language), to: planFile)
    }

    let store = try location.openForWriting(create: true)
    if let hash { try store.seal(by: hash) }
    // What is there already, word for word, is left as it is: importing twice changes nothing.
    let fresh = try demonstrations.filter { demonstration in
      let there = try store.demonstration(of: demonstration.plan)
      return there?.reviewDay != demonstration.reviewDay || there?.notice != demonstration.notice
    }
    let service = PlanService(store: store, clock: clock)
    let publications = try service.publish(
      plans, by: actor, note: note, replacing: replace, renamed: renamings, demonstrations: fresh)
    var lines = zip(plans, publications).map { plan, publication in
      "\(plan.id)  \(publication.words(language))  \(plan.counts(language))"
    }
    lines += demonstrations.map { demonstration in
      let isNew = fresh.contains { $0.plan == demonstration.plan }
      let count = demonstration.history.count
      return "\(demonstration.plan)  "
        + (isNew
          ? language.pick("加入 \(count) 条演示记录", "\(English.count(count, "made-up update")) added")
          : language.pick("演示记录已在", "made-up updates are there already"))
    }
    switch format.format {
    case .table: try Output.writeDone(lines.map { $0 + "\n" }.joined())
    // There the output is the report alone.
    case .json, .csv: lines.forEach { Output.tell($0) }
    }
    let remarks = intake.reports.reduce(0) { $0 + $1.remarks }
    if remarks > 0 {
      Output.tell(
        language.pick("有 \(remarks) 处提示,可用 duban check 查看。", "\(English.count(remarks, "remark")); see duban check."))
    }
    if let document = intake.documents.first, isOnTerminal(intake), !accept {
      try DashboardLauncher.run(service, plan: document.plan.plan.id, asOf: nil, actor: actor, common)
    }
  }

  // MARK: Documents

  /// Tells what was understood of documents: on the output where that is what is asked for, else as talk.
  private func tell(_ reports: [ImportReport], _ language: Language) throws {
    guard !reports.isEmpty else { return }
    switch format.format {
    case .json: try Output.write(JSONWriter.text(ImportReport.table(of: reports, language)))
    case .csv: try Output.write(CommaSeparatedWriter.text(ImportReport.table(of: reports, language)))
    case .table:
      let most = dryRun ? Int.max : ImportCommand.mostTold
      for line in reports.flatMap({ $0.lines(language, most: most) }) {
        if dryRun { try Output.write(Output.cleaned(line) + "\n") } else { Output.tell(line) }
      }
    }
  }

  /// Says what would be otherwise than in the plans that are there, as `amend` does.
  private func tellDifferences(
    _ plans: [Plan], _ renamings: [Renaming], at location: StoreLocation, _ language: Language
  ) throws {
    for plan in plans {
      guard let there = try known(plan.id, at: location) else { continue }
      let difference = PlanDifference(from: there, to: plan.keepingKeys(of: there, renamings).plan)
      guard !difference.isEmpty else { continue }
      Output.tell("\(plan.id): \(difference.summary(language))")
      let sentences = difference.sentences(language)
      let most = dryRun ? sentences.count : ImportCommand.mostTold
      for sentence in sentences.prefix(most) { Output.tell("  " + sentence) }
      if sentences.count > most {
        Output.tell(language.pick("  ……还有 \(sentences.count - most) 处", "  .. and \(sentences.count - most) more"))
      }
    }
  }

  /// How many uncertain readings are told where the report is only talk.
  private static let mostTold = 20

  /// Nothing that is not sure is taken in without somebody looking at it.
  private func refuseUncertain(_ reports: [ImportReport]) throws {
    let open = reports.reduce(0) { $0 + $1.open }
    guard open == 0 || accept else { throw Failure.notSure(count: open) }
  }

  /// Writes the plan file, one that is there only where it may be replaced.
  private func write(_ text: String, to name: String) throws {
    if name == "-" { return try Output.write(text) }
    // Nobody means to lose what was read.
    guard !files.contains(name) else { throw Failure.fileThere(name) }
    try TextFile.write(text, to: name, replaces: replace)
  }

  // MARK: What is there already

  /// The plans in the store, from id to title.
  private func titles(at location: StoreLocation) throws -> [String: String] {
    do {
      let headlines = try location.openForReading().planHeadlines()
      return Dictionary(headlines.map { ($0.id, $0.title.chinese) }) { first, _ in first }
    } catch StoreError.missing, StoreError.folderMissing, StoreError.notAStore {
      // Opening the store for writing tells what is wrong with it, if anything is.
      return [:]
    }
  }

  /// The plan with `id` that is in the store already, for updates that come without it.
  private func known(_ id: String, at location: StoreLocation) throws -> Plan? {
    do {
      return try location.openForReading().plan(id)
    } catch StoreError.missing, StoreError.folderMissing, StoreError.notAStore {
      // Opening the store for writing tells what is wrong with it, if anything is.
      return nil
    }
  }
}

extension Diagnostic.Kind {
  /// Updates are read with the plan that they tell of.
  static var updatesNeedTheirPlan: Diagnostic.Kind {
    .unreadable(
      chinese: "这是更新文件,不是方案;请用 duban import 与方案一起导入",
      english: "it holds updates, not a plan; import it with its plan by duban import")
  }

  /// A store stands where a plan file should.
  static var storeIsNoPlan: Diagnostic.Kind {
    .unreadable(
      chinese: "这是数据文件,不是方案文件;请先用 duban export 导出",
      english: "it is a store, not a plan file; export a plan from it with duban export")
  }
}

extension HashAlgorithm: ExpressibleByArgument {}

extension Publication {
  /// What was done with the plan.
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .added: language.pick("已导入", "added")
    case .unchanged: language.pick("无变化", "unchanged")
    case .replaced: language.pick("已替换", "replaced")
    }
  }
}

extension Plan {
  /// What is in it, in numbers.
  fileprivate func counts(_ language: Language) -> String {
    let tasks = allTasks
    let milestones = tasks.reduce(0) { $0 + $1.milestones.count }
    return language.pick(
      "指标 \(indicators.count)、任务 \(tasks.count)、节点 \(milestones)、单位 \(units.count)",
      [
        English.count(indicators.count, "indicator"), English.count(tasks.count, "task"),
        English.count(milestones, "milestone"), English.count(units.count, "unit"),
      ].joined(separator: ", "))
  }
}
