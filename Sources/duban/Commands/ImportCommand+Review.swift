import DubanCore
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
  func review(_ document: DocumentIntake, _ publishing: Publishing, _ language: Language) throws {
    var opened: (service: PlanService, plan: String)?
    let outcome = try ReviewLauncher.run(
      document.draft, of: document.source, named: document.name, bytes: document.bytes, readers: document.readers,
      publishing.clock, common
    ) { draft in
      let source = document.plan(of: draft)
      let faults = PlanCheck.diagnostics(in: source).filter { $0.severity == .error }
      guard faults.isEmpty else { throw Problems(faults) }
      let store = try publishing.location.openFromScreen()
      if let hash { try store.seal(by: hash) }
      let service = PlanService(store: store, clock: publishing.clock)
      _ = try service.publish(
        [source.plan], by: publishing.actor, note: note, replacing: replace, renamed: publishing.renamings)
      opened = (service, source.plan.id)
    }
    switch outcome {
    case .publish:
      guard let opened else { return }
      try DashboardLauncher.run(opened.service, plan: opened.plan, asOf: nil, actor: publishing.actor, common)
    case .left(let uncertain):
      Output.tell(
        language.pick(
          "审核未完(待核 \(uncertain)),没有写入;再运行同一命令接着审。",
          "The review is not finished (\(uncertain) uncertain); nothing was written. The same command goes on with it."
        ))
    }
  }
}
