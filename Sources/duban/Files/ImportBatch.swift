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
  init(
    _ files: [String], _ language: Language, keepsGoing: Bool = false, today: @autoclosure () throws -> Day,
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
    if !documents.isEmpty {
      var titles = try known().merging(plans.mapValues(\.title.chinese)) { $1 }
      let today = try today()
      for (index, bytes) in documents.sorted(by: { $0.key < $1.key }) {
        let file = kinds[index].file
        progress.begin(
          language.pick("读懂 \(file)", "Understanding \(file)"), heavy: bytes.count > ImportBatch.heavyBytes)
        read[index] = ImportBatch.document(bytes, file: file, today: today, &titles)
      }
    }
    reports = kinds.indices.compactMap { read[$0] }
  }

  /// Files above this size take about a second. Bytes.
  private static let heavyBytes = 4 * 1024 * 1024

  /// The plan that a published document makes; its title joins the `known` ones, so that the next one gets another id.
  private static func document(
    _ bytes: [UInt8], file: String, today: Day, _ known: inout [String: String]
  ) -> Report {
    do throws(DocumentProblem) {
      let intake = try DocumentIntake(bytes, file: file, today: today, known: known)
      if let refusal = intake.refusal(in: file) {
        return Report(file: file, content: .nothing, diagnostics: [refusal])
      }
      known[intake.plan.plan.id] = intake.plan.plan.title.chinese
      return Report(file: file, content: .document(intake), diagnostics: PlanCheck.diagnostics(in: intake.plan))
    } catch {
      return Report(file: file, content: .nothing, diagnostics: [error.diagnostic(in: file)])
    }
  }

  /// The problems with the lines of the file as they would be right.
  private static func corrected(_ diagnostics: [Diagnostic], in bytes: [UInt8]?) -> [Diagnostic] {
    LineCorrector.corrected(diagnostics, in: bytes ?? [])
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
