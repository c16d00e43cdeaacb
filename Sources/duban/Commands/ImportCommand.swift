import ArgumentParser
import DubanCore
import DubanDocuments
import DubanStore

/// `duban import FILE…`
struct ImportCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take plans (方案) and made-up updates (演示) in: all files, or none.",
    discussion: "Every fault is told with file, line and column; duban check finds the same without taking anything in."
  )

  @Argument(
    help: ArgumentHelp("Plan files and files of updates; - is the standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

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
  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    try AuthorName.check(note: note)
    let actor = try author.name
    let renamings = try renamed.map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, !parts.contains("") else { throw Failure.badRenaming(text) }
      return Renaming(old: parts[0], new: parts[1])
    }
    let location = try StoreLocation(common.store)
    let intake = try ImportBatch(files, language) { id, _ in try known(id, at: location) }
    let stores = intake.reports.filter { if case .store = $0.content { true } else { false } }
    let diagnostics =
      intake.reports.flatMap(\.diagnostics) + stores.map { Diagnostic(.start(of: $0.file), .storeIsNoPlan) }
    if diagnostics.contains(where: { $0.severity == .error }) { throw Problems(diagnostics) }
    let plans = try intake.plans()
    let demonstrations = try intake.demonstrations()

    let store = try location.openForWriting(create: true)
    if let hash { try store.seal(by: hash) }
    // What is there already, word for word, is left as it is: importing twice changes nothing.
    let fresh = try demonstrations.filter { demonstration in
      let there = try store.demonstration(of: demonstration.plan)
      return there?.reviewDay != demonstration.reviewDay || there?.notice != demonstration.notice
    }
    let publications = try PlanService(store: store, clock: try PlanClock())
      .publish(plans, by: actor, note: note, replacing: replace, renamed: renamings, demonstrations: fresh)
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
    try Output.writeDone(lines.map { $0 + "\n" }.joined())
    let remarks = intake.reports.reduce(0) { $0 + $1.remarks }
    if remarks > 0 {
      Output.tell(
        language.pick("有 \(remarks) 处提示,可用 duban check 查看。", "\(English.count(remarks, "remark")); see duban check."))
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
  /// A store stands where a plan file should.
  fileprivate static var storeIsNoPlan: Diagnostic.Kind {
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
