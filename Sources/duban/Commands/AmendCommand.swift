import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanExports
import DubanReports
import DubanStore

/// `duban amend PLAN [FILE]`
struct AmendCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "amend",
      abstract: Language.ofHelp.pick(
        "调整已发布的方案：任务、目标、日期、单位；过去的情况保持不变。",
        "Change a published plan (调整方案): tasks, targets, days, units; the past stays as it was."),
      discussion: Language.ofHelp.pick(
        """
        文件是方案文件，或只写改动：
          amend: huaian-2020
          reason: 工期调整
          approver: 市政府常务会议
          tasks:
            - {id: 1-3, due: 2020-11-30}
            - {id: 2-4, remove: true}
          units:
            - {name: 市住建局, rename: 市住房和城乡建设局}
          unitChanges:
            - {from: [市建设局, 市房管局], into: [市住建局], on: 2020-10-01}
        写入之前先显示差异。改名的沿用原有数据；会使已记录的数据或历史无所归属的改动不予接受。不写文件则在屏幕上打开编辑器。
        """,
        """
        FILE is a plan file, or one that tells only what changes:
          amend: huaian-2020
          reason: 工期调整
          approver: 市政府常务会议
          tasks:
            - {id: 1-3, due: 2020-11-30}
            - {id: 2-4, remove: true}
          units:
            - {name: 市住建局, rename: 市住房和城乡建设局}
          unitChanges:
            - {from: [市建设局, 市房管局], into: [市住建局], on: 2020-10-01}
        The difference is shown before anything is written. Figures stay with what is renamed; a change by which recorded \
        figures or a history would belong to nothing is refused. Without FILE the editor opens on the screen.
        """))
  }

  @Argument(
    help: ArgumentHelp("方案，如 huaian-2020。", "The plan, such as huaian-2020.", valueName: "plan"),
    completion: Completion.plan)
  var plan: String

  @Argument(
    help: ArgumentHelp(
      "方案文件，或只写改动的文件；- 表示标准输入。", "A plan file, or one of what changes; - is the standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @Option(help: ArgumentHelp("调整理由，随记录保存。", "Why; kept with the entry.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("批准人。", "Who approved it (批准人).", valueName: "name"))
  var approver: String?

  @Option(
    help: ArgumentHelp(
      "用于完整的方案文件：现已改名的目标、单位或县区。", "In a whole plan file: a target, unit or area that is called otherwise now.",
      valueName: "old=new"))
  var renamed: [String] = []

  @Option(help: ArgumentHelp("不写文件时：编辑器从哪个事项打开。", "Without FILE: the item on which the editor opens.", valueName: "id"))
  var item: String?

  @Flag(help: ArgumentHelp("只显示差异，不写入。", "Only show the difference; nothing is written."))
  var dryRun = false

  @Flag(help: ArgumentHelp("不再询问，直接写入。", "Write without asking."))
  var yes = false

  @OptionGroup var author: ActorOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    try AuthorName.check(note: reason)
    let author = try self.author.author
    let renamings = try renamed.map { try Renaming(typed: $0) }
    guard let file else { return try edit(author, language) }
    let service = dryRun ? try serviceForReading() : try serviceForWriting()
    let base = try service.definition(of: plan)
    let read = try Amending(file, of: base.plan, on: try service.recordingDay(of: base.plan), renamings)
    try service.store.checkAmendment(to: read.plan, exchanged: read.exchanged)
    let difference = PlanDifference(from: base.plan, to: read.plan)
    try tell(difference, language)
    if difference.isEmpty || dryRun { return }
    guard let why = reason ?? read.reason else { throw Failure.amendmentNeeds(option: "reason") }
    let who = approver ?? read.approver
    if who == nil, difference.needsApproval { throw Failure.amendmentNeeds(option: "approver") }
    guard try agrees(base.plan, language) else { throw Failure.notAgreed }
    let entry = try service.amend(read.plan, seen: base.version, by: author, reason: why, approver: who)
    guard let entry else { return }
    try Output.writeDone(
      Output.cleaned("\(plan) #\(entry.seq) \(EntryWords(among: [entry]).sentence(entry, language))") + "\n")
  }

  /// What changes: the summary as talk, each line on the output.
  private func tell(_ difference: PlanDifference, _ language: Language) throws {
    switch format.format {
    case .table:
      for sentence in difference.sentences(language) { try Output.write(Output.cleaned(sentence) + "\n") }
      Output.tell(plan + language.colon + difference.summary(language))
    case .json: try Output.write(JSONWriter.text(difference.table(language)))
    case .csv: try Output.write(CommaSeparatedWriter.text(difference.table(language)))
    }
  }

  /// Whether it is to be written: who did not say so beforehand is asked, where somebody is there.
  private func agrees(_ plan: Plan, _ language: Language) throws -> Bool {
    if yes { return true }
    guard Environment.isInteractive, file != "-" else { throw Failure.amendmentNeeds(option: "yes") }
    Output.signal(language.pick("写入？[y/N] ", "Write it? [y/N] "))
    return Output.isAnsweredYes()
  }

  // MARK: The editor

  private func edit(_ author: Author, _ language: Language) throws {
    guard Environment.isInteractive else { throw Failure.amendmentNeeds(option: "<file>") }
    let service = try serviceForWriting()
    let plan = try service.plan(plan)
    if let item, plan.item(item) == nil {
      let ids = plan.items.map(\.id)
      throw Failure.unknown(.item, name: item, nearest: nearestName(to: item, among: ids))
    }
    try DashboardLauncher.run(BoardMaker(author: author), service.clock, display, common) { setting in
      try AmendmentScreen(plan.id, at: item, on: service, by: author, setting)
    }
  }
}

/// A plan as a file wants it to be.
private struct Amending {
  let plan: Plan
  let reason: String?
  let approver: String?
  /// Names that it seems to exchange.
  let exchanged: [ExchangedNames]

  /// Reads `file`, which tells what `base`, the plan in force on `today`, is to become.
  ///
  /// - Throws: `Problems` with everything that is wrong in it.
  init(_ file: String, of base: Plan, on today: Day, _ renamings: [Renaming]) throws {
    let input = try InputFile(file)
    let node: SourceNode
    do throws(Diagnostic) {
      node = try YAMLReader.read(input.bytes, file: input.name)
    } catch {
      throw Problems([error])
    }
    let amendment = AmendmentFile(node)
    if let amendment, amendment.plan != base.id { throw Failure.otherPlan(amendment.plan, wanted: base.id) }
    let reading = amendment?.read(amending: base, on: today) ?? PlanFileReader.read(node)
    guard let source = reading.value else { throw Problems(reading.diagnostics) }
    guard source.plan.id == base.id else { throw Failure.otherPlan(source.plan.id, wanted: base.id) }
    let faults = PlanCheck.diagnostics(in: source).filter { $0.severity == .error }
    guard faults.isEmpty else { throw Problems(faults) }
    let kept = source.plan.keepingKeys(of: base, renamings)
    if let idle = kept.idle.first { throw StoreError.renamesNothing(old: idle.old, new: idle.new) }
    exchanged = source.plan.exchangedNames(since: base, renamings)
    // What a plan file tells to have come is so at once.
    (plan, reason, approver) = (kept.plan.inForce(on: today), amendment?.reason, amendment?.approver)
  }
}

extension Renaming {
  /// Reads `OLD=NEW`.
  init(typed text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, !parts.contains("") else { throw Failure.badRenaming(text) }
    self.init(old: parts[0], new: parts[1])
  }
}

extension PlanDifference {
  /// A row for each field that is otherwise.
  func table(_ language: Language) -> Table {
    let keys = ["change", "part", "id", "title", "field", "from", "to"]
    return Table(
      title: Name("改动", english: "Difference"), columns: keys.map { Table.Column($0, Name($0)) },
      rows: lines.flatMap { line -> [[Table.Cell]] in
        let details: [Detail?] = line.details.isEmpty ? [nil] : line.details
        return details.map { detail -> [Table.Cell] in
          [
            .text(line.kind.rawValue), .text(line.part.rawKind), .text(line.part.id), .text(line.title.words(language)),
            .text(detail?.field.rawValue), .text(detail?.from?.words(language)), .text(detail?.to?.words(language)),
          ]
        }
      })
  }
}
