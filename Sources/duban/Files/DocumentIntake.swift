import DubanCore
import DubanDiagnostics
import DubanDocuments

/// A published document, read and understood as a plan.
struct DocumentIntake {
  /// The files of the document, the first of which gives it its name.
  let files: [ReadingRequest.File]
  /// As it was read, and as it was understood.
  let source: SourceDocument
  let draft: PlanDraft
  /// The figures that it tells, where it says how far a plan has come.
  let progress: ProgressReport?
  /// What was understood, asked and left aside.
  let report: ImportReport
  /// The plan that it makes, with the places in the document.
  let plan: PlanSource
  private let path: String
  private let today: Day
  private let known: [String: String]

  /// Reads `files`, the first of which lies at `path`. The one place where the program opens a document: in a process that can do
  /// nothing else.
  ///
  /// - Parameters:
  ///   - known: the plans that are there already, from id to title.
  ///   - keeping: what was cleaned before and a person wants as it was.
  ///   - isReport: whether it is to be read as a report of figures, whatever it is called.
  ///   - watch: shows how far it is, and stops it; nil where a screen stands on the terminal.
  init(
    _ files: [ReadingRequest.File], path: String, today: Day, known: [String: String],
    keeping: [SourceDocument.Cleaning] = [], isReport: Bool = false, watch: ReadingWatch? = nil
  ) throws(DocumentProblem) {
    let request = ReadingRequest(files, today: today, keeping: keeping, isReport: isReport)
    let understood = try DocumentProcess().understand(
      request, isStopped: { watch?.isStopped() ?? false }, progress: { watch?.note($0) })
    self.init(understood, of: files, path: path, today: today, known: known)
  }

  /// The same beside other plans, which decide what its plan may be called.
  func among(_ known: [String: String]) -> DocumentIntake {
    DocumentIntake(
      UnderstoodDocument(source: source, draft: draft, progress: progress), of: files, path: path, today: today,
      known: known)
  }

  private init(
    _ understood: UnderstoodDocument, of files: [ReadingRequest.File], path: String, today: Day, known: [String: String]
  ) {
    source = understood.source
    draft = understood.draft
    progress = understood.progress
    (self.files, self.path, self.today, self.known) = (files, path, today, known)
    let name = files.first?.name ?? ""
    let built = PlanBuilder.build(draft, document: name, today: today, known: known)
    report = ImportReport(
      of: source, document: files.map(\.name).joined(separator: " + "), draft: draft, built: built)
    plan = PlanSource(built.plan, readFrom: path, document: source)
  }

  /// The name of its first file, without folders.
  var name: String { files.first?.name ?? "" }

  /// The plan that `draft` makes, which a person made of what was understood.
  func plan(of draft: PlanDraft) -> PlanSource {
    PlanSource(PlanBuilder.build(draft, document: name, today: today, known: known).plan, readFrom: path)
  }

  /// Readers of what the person types into it.
  var readers: FieldReaders { FieldReaders(of: draft, today: today) }

  /// Why it is no plan, as a problem of the whole file.
  func refusal(in file: String) -> Diagnostic? {
    report.refusal.map {
      Diagnostic(
        .start(of: file), .inconsistent(chinese: $0.words(.chinese), english: $0.words(.english)), rule: .noPlan)
    }
  }
}
