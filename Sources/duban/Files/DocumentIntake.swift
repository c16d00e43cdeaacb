import DubanCore
import DubanDocuments

/// A published document, read and understood as a plan.
struct DocumentIntake {
  /// What was understood, asked and left aside.
  let report: ImportReport
  /// The plan that it makes, with the places in the document.
  let plan: PlanSource

  /// Reads `bytes`, which stood in `file`.
  ///
  /// - Parameter known: the plans that are there already, from id to title.
  init(_ bytes: [UInt8], file: String, today: Day, known: [String: String]) throws(DocumentProblem) {
    // What was cleaned is told, so it is done before recognising, which leaves alone what is clean.
    let source = DocumentCleaner.clean(try DocumentIntake.document(bytes, file: file))
    let name = FilePath.name(of: file)
    let draft = PlanRecognizer.draft(of: source, today: today)
    let built = DubanDocuments.DraftBuilder.build(draft, document: name, today: today, known: known)
    report = ImportReport(of: source, document: name, draft: draft, built: built)
    plan = PlanSource(built.plan, readFrom: file)
  }

  /// The one place where the program opens a document: in a process that can do nothing else.
  private static func document(_ bytes: [UInt8], file: String) throws(DocumentProblem) -> SourceDocument {
    try DocumentProcess().read(bytes, file: file)
  }

  /// Why it is no plan, as a problem of the whole file.
  func refusal(in file: String) -> Diagnostic? {
    report.refusal.map {
      Diagnostic(.start(of: file), .inconsistent(chinese: $0.message(.chinese), english: $0.message(.english)))
    }
  }
}
