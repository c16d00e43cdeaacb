import DubanCore
import DubanDiagnostics
import DubanDocuments

/// A published document, read and understood as a plan.
struct DocumentIntake {
  /// The bytes of the document and the name of its file, without folders.
  let bytes: [UInt8]
  let name: String
  /// As it was read, and as it was understood.
  let source: SourceDocument
  let draft: PlanDraft
  /// What was understood, asked and left aside.
  let report: ImportReport
  /// The plan that it makes, with the places in the document.
  let plan: PlanSource
  private let file: String
  private let today: Day
  private let known: [String: String]

  /// Reads `bytes`, which stood in `file`.
  ///
  /// - Parameter known: the plans that are there already, from id to title.
  init(_ bytes: [UInt8], file: String, today: Day, known: [String: String]) throws(DocumentProblem) {
    // What was cleaned is told, so it is done before recognising, which leaves alone what is clean.
    source = DocumentCleaner.clean(try DocumentIntake.document(bytes, file: file))
    name = FilePath.name(of: file)
    draft = PlanRecognizer.draft(of: source, today: today)
    (self.bytes, self.file, self.today, self.known) = (bytes, file, today, known)
    let built = PlanBuilder.build(draft, document: name, today: today, known: known)
    report = ImportReport(of: source, document: name, draft: draft, built: built)
    plan = PlanSource(built.plan, readFrom: file, document: source)
  }

  /// The plan that `draft` makes, which a person made of what was understood.
  func plan(of draft: PlanDraft) -> PlanSource {
    PlanSource(PlanBuilder.build(draft, document: name, today: today, known: known).plan, readFrom: file)
  }

  /// Readers of what the person types into it.
  var readers: FieldReaders { FieldReaders(of: draft, today: today) }

  /// The one place where the program opens a document: in a process that can do nothing else.
  private static func document(_ bytes: [UInt8], file: String) throws(DocumentProblem) -> SourceDocument {
    try DocumentProcess().read(bytes, file: file)
  }

  /// Why it is no plan, as a problem of the whole file.
  func refusal(in file: String) -> Diagnostic? {
    report.refusal.map {
      Diagnostic(
        .start(of: file), .inconsistent(chinese: $0.words(.chinese), english: $0.words(.english)), rule: .noPlan)
    }
  }
}
