import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanStore

/// Plan files and files of updates, read together: updates are read against their plan wherever it is found.
struct ImportBatch {
  /// What one file gave.
  struct Report {
    let file: String
    let content: Content
    /// Errors and remarks, in the order of the file.
    let diagnostics: [Diagnostic]
    /// The document as it was read, where it is one, refused or not.
    var intake: DocumentIntake?

    /// How many errors there are.
    var errors: Int { diagnostics.count { $0.severity == .error } }
    /// How many remarks there are.
    var remarks: Int { diagnostics.count - errors }
  }

  /// What a file is.
  enum Content {
    case plan(PlanSource)
    /// A plan that was understood from a published document.
    case document(DocumentIntake)
    case updates(UpdatesFile, Plan)
    case store
    /// Refused, or nothing that can be taken in.
    case nothing
  }

  private(set) var reports: [Report] = []

  /// Reads `files`. Updates are about a plan among the files, else about one that `otherPlan` finds by its id and the
  /// name of the file that asks for it.
  ///
  /// Where `keepsGoing`, a file that cannot be opened or read is a report like any other and the rest is read all the same.
  /// Documents are read as of `today`; `known` are the plans that are there already, from id to title.
  ///
  /// - Parameters:
  ///   - uncleaned: what a person wants as it was before it was cleaned, by the numbers of the report, where there is one document.
  ///   - together: whether all documents are one, the first with its annexes. Where a notice is there without its annex
  ///     and the annex is among the files, they are anyway.
  init(
    _ files: [String], _ language: Language, together: Bool = false, uncleaned: [Int] = [], keepsGoing: Bool = false,
    today: @autoclosure () throws -> Day,
    known: @autoclosure () throws -> [String: String] = [:],
    otherPlan: (_ id: String, _ file: String) throws -> Plan?
  ) throws {
    var progress = Progress()
    defer { progress.end() }
    var kinds: [(file: String, kind: DocumentKind)] = []
    var documents: [Int: [UInt8]] = [:]
    var contents: [Int: [UInt8]] = [:]
    for file in files {
      progress.begin(language.pick("读取 \(file)", "Reading \(file)"))
      let input: InputFile
      do {
        input = try InputFile(file)
      } catch let failure as Failure where keepsGoing {
        kinds.append((file, .unknown(failure.diagnostic(of: file))))
        continue
      }
      progress.begin(language.pick("读取 \(file)", "Reading \(file)"), heavy: input.bytes.count > ImportBatch.heavyBytes)
      let kind = DocumentKind(input.bytes, file: input.name)
      // Documents are parsed later than they are told; of the others the lines are shown that are wrong.
      switch kind {
      case .document: documents[kinds.count] = input.bytes
      case .plan, .updates: contents[kinds.count] = input.bytes
      case .store, .unknown: break
      }
      kinds.append((input.name, kind))
    }
    var plans: [String: Plan] = [:]
    var read: [Int: Report] = [:]
    for (index, (file, kind)) in kinds.enumerated() {
      progress.begin(language.pick("检查 \(file)", "Checking \(file)"))
      switch kind {
      case .plan(let node):
        let reading = PlanFileReader.read(node)
        if let plan = reading.value?.plan { plans[plan.id] = plan }
        read[index] = Report(
          file: file, content: reading.value.map(Content.plan) ?? .nothing,
          diagnostics: ImportBatch.corrected(reading.diagnostics, in: contents[index])
            + (reading.value.map(PlanCheck.diagnostics) ?? []))
      case .store: read[index] = Report(file: file, content: .store, diagnostics: [])
      case .unknown(let diagnostic): read[index] = Report(file: file, content: .nothing, diagnostics: [diagnostic])
      case .updates, .document: break
      }
    }
    for (index, (file, kind)) in kinds.enumerated() {
      if case .updates(let node, let id) = kind {
        let plan = try id.flatMap { try plans[$0] ?? otherPlan($0, file) }
        read[index] = ImportBatch.updates(node, of: id, plan, file: file, contents[index])
      }
    }
    progress.end()
    if !documents.isEmpty {
      var titles = try known().merging(plans.mapValues(\.title.chinese)) { $1 }
      let today = try today()
      let order = documents.keys.sorted()
      func readDocument(_ group: [Int]) throws -> Report {
        let list = group.map { (path: kinds[$0].file, bytes: documents[$0] ?? []) }
        return try ImportBatch.document(list, language, today: today, titles, uncleaned)
      }
      var groups = together && order.count > 1 ? [order] : order.map { [$0] }
      guard uncleaned.isEmpty || groups.count == 1 else { throw Failure.optionForOnePlan("uncleaned") }
      var alone: [Int: Report] = [:]
      if groups.count > 1 {
        for index in order { alone[index] = try readDocument([index]) }
        groups = AnnexFiles.groups(order) { index in alone[index]?.intake }
      }
      for group in groups {
        var report = try group.count == 1 ? alone[group[0]] ?? readDocument(group) : readDocument(group)
        // What a plan may be called depends on those before it.
        if groups.count > 1, let intake = report.intake {
          report = ImportBatch.report(of: intake.among(titles), path: report.file)
        }
        if case .document(let intake) = report.content { titles[intake.plan.plan.id] = intake.plan.plan.title.chinese }
        read[group[0]] = report
      }
    }
    reports = kinds.indices.compactMap { read[$0] }
  }

  /// Files above this size take about a second. Bytes.
  private static let heavyBytes = 4 * 1024 * 1024

  /// The plan that a published document makes, whose files are told with their paths.
  ///
  /// - Throws: `readingStopped` when a person stops it.
  private static func document(
    _ files: [(path: String, bytes: [UInt8])], _ language: Language, today: Day, _ known: [String: String],
    _ uncleaned: [Int]
  ) throws -> Report {
    let path = files.first?.path ?? ""
    let watch = ReadingWatch(FilePath.name(of: path), language)
    defer { watch.end() }
    do {
      let files = files.map { ReadingRequest.File(FilePath.name(of: $0.path), $0.bytes) }
      let intake = try DocumentIntake(files, path: path, today: today, known: known, watch: watch)
      guard !uncleaned.isEmpty else { return report(of: intake, path: path) }
      let cleanings = intake.report.reversibleCleanings
      let keeping = try uncleaned.map { number in
        guard cleanings.indices.contains(number - 1) else { throw Failure.noSuchCleaning(number, of: cleanings.count) }
        return cleanings[number - 1]
      }
      return report(
        of: try DocumentIntake(files, path: path, today: today, known: known, keeping: keeping, watch: watch),
        path: path)
    } catch DocumentProblem.noAnswer(.stopped) {
      throw Failure.readingStopped(path)
    } catch let problem as DocumentProblem {
      return Report(file: path, content: .nothing, diagnostics: [problem.diagnostic(in: path)])
    }
  }

  /// The problems with the lines of the file as they would be right.
  private static func corrected(_ diagnostics: [Diagnostic], in bytes: [UInt8]?) -> [Diagnostic] {
    LineCorrector.corrected(diagnostics, in: bytes ?? [])
  }

  /// What `intake` gave, whose first file lies at `path`.
  private static func report(of intake: DocumentIntake, path: String) -> Report {
    if let refusal = intake.refusal(in: path) {
      return Report(file: path, content: .nothing, diagnostics: [refusal], intake: intake)
    }
    return Report(
      file: path, content: .document(intake), diagnostics: PlanCheck.diagnostics(in: intake.plan), intake: intake)
  }

  private static func updates(
    _ node: SourceNode, of id: String?, _ plan: Plan?, file: String, _ bytes: [UInt8]?
  ) -> Report {
    guard let plan else {
      let diagnostic: Diagnostic.Kind =
        id.map { .undeclared(what: .plan, name: $0, nearest: nil) } ?? .missingKey("plan")
      return Report(file: file, content: .nothing, diagnostics: [Diagnostic(node.place, diagnostic)])
    }
    let reading = UpdatesFileReader.read(node, plan: plan)
    return Report(
      file: file, content: reading.value.map { .updates($0, plan) } ?? .nothing,
      diagnostics: corrected(reading.diagnostics, in: bytes))
  }
}

extension ImportBatch.Content {
  /// The plan that it brings.
  fileprivate var plan: Plan? {
    switch self {
    case .plan(let source): source.plan
    case .document(let intake): intake.plan.plan
    case .updates, .store, .nothing: nil
    }
  }
}

extension Failure {
  /// It as a problem of the whole file.
  func diagnostic(of file: String) -> Diagnostic {
    Diagnostic(
      .start(of: file), .inconsistent(chinese: words(.chinese) ?? "", english: words(.english) ?? ""), rule: .unreadable
    )
  }
}

extension ImportBatch {
  /// What was understood of the published documents.
  var documents: [DocumentIntake] {
    reports.compactMap { if case .document(let intake) = $0.content { intake } else { nil } }
  }

  /// How many errors there are in all files.
  var errors: Int { reports.reduce(0) { $0 + $1.errors } }

  /// The plans that were read, each once.
  ///
  /// - Throws: `planTwice` when two files define a plan differently.
  func plans() throws -> [Plan] {
    var plans: [Plan] = []
    var files: [String: String] = [:]
    for report in reports {
      guard let plan = report.content.plan else { continue }
      let file = report.file
      if let known = plans.first(where: { $0.id == plan.id }) {
        if known != plan { throw Failure.planTwice(plan.id, files: [files[plan.id] ?? "", file]) }
      } else {
        plans.append(plan)
        files[plan.id] = file
      }
    }
    return plans
  }

  /// The made-up updates that were read.
  ///
  /// - Throws: `realUpdates` for a file that does not say that they are made up.
  func demonstrations() throws -> [Demonstration] {
    try reports.compactMap { report in
      guard case .updates(let file, let plan) = report.content else { return nil }
      guard file.simulated else { throw Failure.realUpdates(file: report.file) }
      return Demonstration(file, of: plan)
    }
  }
}

extension Demonstration {
  /// The demonstration that `file` tells of `plan`. Without a review day it opens on the day of its last update, and
  /// without a notice it still says that it is made up.
  fileprivate init(_ file: UpdatesFile, of plan: Plan) {
    let last = file.updates.map(\.day).max() ?? plan.period.end
    let zone = plan.settings.timeZone
    self.init(
      plan: plan.id, reviewDay: file.reviewDay ?? min(max(last, plan.period.start), plan.period.end),
      notice: file.notice ?? "演示数据",
      history: file.updates.map { update in
        Demonstration.Update(
          update.draft(plan: plan.id, seen: 0), actor: update.actor,
          at: PlanClock.instant(update.day, minute: update.minute, in: zone), recorded: update.day)
      })
  }
}
