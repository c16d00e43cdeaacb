import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanExports
import DubanStore

/// `duban import FILE…`
struct ImportCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Language.ofHelp.pick(
        "导入方案（也可以是公开发布的公文）和演示进展：要么全部导入，要么都不导入。",
        "Take plans (方案) in, from published documents too, and made-up updates (演示): all files, or none."),
      discussion: Language.ofHelp.pick(
        """
        文件是什么由内容判定：方案文件、进展文件，或文本、HTML、DOCX、XLSX、CSV 格式的公开发布的公文。公文则说明读懂了什么、\
        哪些不确定、未采用、缺少。有终端时，凡有不确定之处便打开审核画面（待核）；没有终端时，不加 --accept 就不导入任何不确定的内容。\
        通知及其单独成文件的附件合并读作一份公文。加 --updates 则从通报或报告中读取数据，并读取各单位交回的填报表（或放有填报表的文件夹）：\
        先显示会改动什么，有把握的作为一次操作记录。每处错误都写明位置；duban check 不导入也能查出同样的错误。
        """,
        """
        What a file is, its content tells: a plan file, a file of updates, or a published document as text, HTML, DOCX, \
        XLSX or CSV. Of a document it is told what was understood, what is uncertain, ignored and missing. On a terminal \
        the review opens where anything is uncertain (待核); elsewhere nothing uncertain is taken in without --accept. \
        A notice and its annexes in files of their own are read as one document. With --updates a circular (通报) or a \
        report is read for its figures, and sheets (填报表) that units sent back, or a folder of them, for what the units filled \
        in: what they would change is shown, and what is sure is recorded as one act. \
        Every fault is told with its place; duban check finds the same without taking \
        anything in.
        """)
    )
  }

  @Argument(
    help: ArgumentHelp(
      "公开发布的公文、方案文件和进展文件；- 表示标准输入。", "Published documents, plan files and files of updates; - is the standard input.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "txt", "html", "htm", "docx", "xlsx", "csv"]))
  var files: [String]

  @Flag(help: ArgumentHelp("只说明读懂了什么，不写入。", "Only tell what was understood; nothing is written."))
  var dryRun = false

  @Flag(help: ArgumentHelp("有把握的导入，其余标为待核。", "Take in what is sure and mark the rest as open questions (待核)."))
  var accept = false

  @Flag(
    help: ArgumentHelp(
      "合并为一份公文：第一个文件为正文，其余为附件。", "All documents are one (合并): the first, with its annexes in files of their own."))
  var together = false

  @Option(
    help: ArgumentHelp(
      "取消一处清理，写它在 --dry-run 报告中的编号；每处写一次。",
      "Take a cleaning (清理) back, by its number in the report of --dry-run; once for each.", valueName: "number"))
  var uncleaned: [Int] = []

  @Flag(
    help: ArgumentHelp(
      "文件写的是进展（通报、填报表）：按此填报；写文件夹则为其中各文件。",
      "The files tell how far plans have come (通报, 填报表): report that; a folder stands for the files in it."))
  var updates = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "与 --updates 同用：数据截至哪一天；不写则按文中所写。",
      "With --updates: the day for which the figures hold; else the one that the text tells.", valueName: "day"))
  var on: DayArgument?

  @Flag(
    help: ArgumentHelp(
      "只对账：会议纪要中哪些事项在 --plan 所写的方案里，哪些不在。",
      "Only tell which matters of minutes (会议纪要) are in the plan, of --plan, and which are not (对账)."))
  var reconcile = false

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "不写入数据文件，改为写出方案文件；- 表示标准输出。", "Write the plan as a plan file instead of into the store; - is the output.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var planFile: String?

  @Flag(help: ArgumentHelp("方案已存在时予以替换，历史保留。", "Let a plan that is there already be replaced; its history is kept."))
  var replace = false

  @Option(
    help: ArgumentHelp(
      "现已改名的目标、单位或县区：其数据转到新名称下。",
      "A target, unit or area that is called otherwise now: its figures stay with the new name.", valueName: "old=new"))
  var renamed: [String] = []

  @Option(
    help: ArgumentHelp(
      "理由，随每个新增或替换的方案记录保存。", "The reason, kept with the entry of each plan that is new or replaced.", valueName: "text")
  )
  var note: String?

  @Option(
    help: ArgumentHelp(
      "今后记录用哪种算法防篡改：sha256 或 sm3。", "How the journal is sealed from now on: sha256 or sm3.", valueName: "algorithm"))
  var hash: HashAlgorithm?

  @OptionGroup var author: ActorOption
  @OptionGroup var keys: KeysOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    try AuthorName.check(note: note)
    let author = try self.author.author
    let renamings = try renamed.map { try Renaming(typed: $0) }
    let location = try StoreLocation(kept.store)
    let clock = try PlanClock()
    if updates { return try takeUpdates(at: location, clock, by: author, language) }
    if on != nil { throw Failure.optionNeeds(option: "on", other: "updates") }
    if reconcile { return try reconcileMinutes(at: location, clock, language) }
    let intake = try ImportBatch(
      files, language, together: together, uncleaned: uncleaned, today: clock.today, known: try location.titles()
    ) { id, _ in try location.plan(id) }
    let stores = intake.reports.filter { if case .store = $0.content { true } else { false } }
    let diagnostics =
      intake.reports.flatMap(\.diagnostics) + stores.map { Diagnostic(.start(of: $0.file), .storeIsNoPlan) }
    try tell(intake.documents, language)
    if diagnostics.contains(where: { $0.severity == .error }) { throw Problems(diagnostics) }
    let plans = try intake.plans()
    let demonstrations = try intake.demonstrations()
    if replace { try tellDifferences(plans, renamings, at: location, language) }
    guard !dryRun else { return }
    if let document = intake.documents.first, isReviewed(intake) {
      // It would be refused in the end, so it is said before anybody begins.
      try location.checkWritable()
      let plan = document.plan.plan
      if !replace, let there = try location.plan(plan.id), there != plan.inForce(on: try day(of: plan)) {
        throw Failure.store(.conflictingDefinition(plan: there.id))
      }
      let publisher = PlanPublisher(
        clock: clock, author: author, note: note, replaces: replace, renamings: renamings, seal: hash
      ) { try location.openFromScreen() }
      return try review(document, into: location.path, publisher, language)
    }
    try refuseUncertain(intake.documents.map(\.report))
    if let planFile {
      guard plans.count == 1, demonstrations.isEmpty else { throw Failure.optionForOnePlan("to") }
      return try write(PlanFileWriter.text(plans[0], keys: keys.language), to: planFile, language)
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
      plans, by: author, note: note, replacing: replace, renamed: renamings, demonstrations: fresh)
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
    if !intake.documents.isEmpty { Output.tell(store.sentence(language)) }
    let remarks = intake.reports.reduce(0) { $0 + $1.remarks }
    if remarks > 0 {
      Output.tell(
        language.pick("有 \(remarks) 处提示，可用 duban check 查看。", "\(English.count(remarks, "remark")); see duban check."))
    }
    if let document = intake.documents.first, isOnTerminal(intake), !accept {
      try DashboardLauncher.run(service, plan: document.plan.plan.id, asOf: nil, author: author, display, common)
    }
  }

  // MARK: Documents

  /// Tells what was understood of documents: on the output where that is what is asked for, else as talk.
  private func tell(_ documents: [DocumentIntake], _ language: Language) throws {
    let reports = documents.map(\.report)
    guard !reports.isEmpty else { return }
    switch format.format {
    case .json: try Output.write(JSONWriter.text(ImportReport.table(of: reports, language)))
    case .csv: try Output.write(CommaSeparatedWriter.text(ImportReport.table(of: reports, language)))
    case .table:
      let most = dryRun ? Int.max : ImportCommand.mostTold
      let minutes = documents.filter(\.draft.isMinutes).flatMap { document in
        MinutesReconciliation(document.source, document.draft, in: document.plan.plan)
          .lines(of: document.plan.plan.id, language)
      }
      for line in reports.flatMap({ $0.lines(language, most: most) }) + minutes {
        if dryRun { try Output.write(Output.cleaned(line) + "\n") } else { Output.tell(line) }
      }
    }
  }

  /// Says what would be otherwise than in the plans that are there, as `amend` does.
  private func tellDifferences(
    _ plans: [Plan], _ renamings: [Renaming], at location: StoreLocation, _ language: Language
  ) throws {
    for plan in plans {
      guard let there = try location.plan(plan.id) else { continue }
      let difference = PlanDifference(
        from: there, to: plan.keepingKeys(of: there, renamings).plan.inForce(on: try day(of: plan)))
      guard !difference.isEmpty else { continue }
      Output.tell(plan.id + language.colon + difference.summary(language))
      let sentences = difference.sentences(language)
      let most = dryRun ? sentences.count : ImportCommand.mostTold
      for sentence in sentences.prefix(most) { Output.tell("  " + sentence) }
      if sentences.count > most {
        Output.tell(language.pick("  ……还有 \(sentences.count - most) 处", "  .. and \(sentences.count - most) more"))
      }
    }
  }

  /// The day on which `plan` is taken in.
  private func day(of plan: Plan) throws -> Day { try PlanClock().today(in: plan.settings.timeZone) }

  /// How many uncertain readings are told where the report is only talk.
  private static let mostTold = 20

  /// Nothing that is not sure is taken in without somebody looking at it.
  private func refuseUncertain(_ reports: [ImportReport]) throws {
    let open = reports.reduce(0) { $0 + $1.open }
    guard open == 0 || accept else { throw Failure.notSure(count: open) }
  }

  /// Writes the plan file, one that is there only where it may be replaced.
  private func write(_ text: String, to name: String, _ language: Language) throws {
    if name == "-" { return try Output.write(text) }
    // Nobody means to lose what was read.
    guard !files.contains(name) else { throw Failure.fileThere(name) }
    try TextFile.write(text, to: name, replaces: replace)
    Output.tell(TextFile.sentence(name, language))
  }
}

extension HashAlgorithm: ExpressibleByArgument {}
