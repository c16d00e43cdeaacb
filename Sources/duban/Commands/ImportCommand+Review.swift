import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanStore

// At a terminal one document is looked at beside its source where anything in it is not sure.
extension ImportCommand {
  /// Where a reviewed plan goes, and in whose name.
  struct Publishing {
    let location: StoreLocation
    let clock: PlanClock
    let actor: String
    var renamings: [Renaming] = []
  }

  /// Whether one document is imported by a person at a terminal.
  func isOnTerminal(_ intake: ImportBatch) -> Bool {
    Environment.isInteractive && format.format == .table && planFile == nil && files.count == 1 && files != ["-"]
      && intake.documents.count == 1
  }

  /// Whether a person is to look at it: what is not sure is asked, unless it was said that it be marked and taken in.
  func isReviewed(_ intake: ImportBatch) -> Bool {
    isOnTerminal(intake) && !accept && intake.documents.contains { !$0.report.isSure }
  }

  /// Shows `document` beside what was understood of it, until the person publishes it or leaves; then its board.
  func review(_ document: DocumentIntake, _ publishing: Publishing, _ common: CommonOptions) throws {
    let boards = BoardMaker(actor: publishing.actor)
    try DashboardLauncher.run(boards, publishing.clock, common) { setting in
      ReviewScreen(document, setting) { draft in
        let source = document.plan(of: draft)
        let faults = PlanCheck.diagnostics(in: source).filter { $0.severity == .error }
        guard faults.isEmpty else { throw Problems(faults) }
        let store = try publishing.location.openFromScreen()
        if let hash { try store.seal(by: hash) }
        let service = PlanService(store: store, clock: publishing.clock)
        _ = try service.publish(
          [source.plan], by: publishing.actor, note: note, replacing: replace, renamed: publishing.renamings)
        return PublishedPlan(service: service, id: source.plan.id)
      }
    }
  }
}
