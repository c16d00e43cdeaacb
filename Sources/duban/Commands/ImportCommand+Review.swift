import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanStore

// At a terminal one document is looked at beside its source where anything in it is not sure.
extension ImportCommand {
  /// Whether one document is imported by a person at a terminal.
  func isOnTerminal(_ intake: ImportBatch) -> Bool {
    Environment.isInteractive && format.format == .table && planFile == nil && !files.contains("-")
      && intake.documents.count == 1 && intake.reports.count == 1
  }

  /// Whether a person is to look at it: what is not sure is asked, unless it was said that it be marked and taken in.
  func isReviewed(_ intake: ImportBatch) -> Bool {
    isOnTerminal(intake) && !accept && intake.documents.contains { !$0.report.isSure }
  }

  /// Shows `document`, on its way into the store at `store`, beside what was understood of it, until the person publishes it or leaves; then its board.
  func review(
    _ document: DocumentIntake, into store: String, _ publisher: PlanPublisher, _ language: Language
  ) throws {
    var published: PlanPublisher.Receipt?
    try DashboardLauncher.run(BoardMaker(author: publisher.author), publisher.clock, display, common) { setting in
      ReviewScreen(document, into: store, setting) { draft in
        let receipt = try publisher.publish(document.plan(of: draft))
        published = receipt
        return receipt.plan
      }
    }
    // On the screen there was a board; what stands where is said where it stays to be read.
    for line in published?.lines(language) ?? [] { Output.tell(line) }
  }
}
