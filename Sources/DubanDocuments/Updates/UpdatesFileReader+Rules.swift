import DubanCore
import DubanDiagnostics

extension UpdatesFileReader {
  /// The updates that the plan's rules refuse when they are recorded one after the other.
  func refusals(of updates: [UpdatesFile.Update]) -> [Diagnostic] {
    guard let last = updates.map(\.on).max() else { return [] }
    var board = Board(plan, states: [:], asOf: last)
    var diagnostics: [Diagnostic] = []
    for update in updates {
      let draft = update.draft(plan: plan.id, seen: 0)
      if let refusal = board.refusal(of: draft, today: max(update.day, update.on)) {
        diagnostics.append(
          Diagnostic(
            update.place,
            .inconsistent(
              chinese: refusal.words(.chinese) + (refusal.question?.fileWords(.chinese) ?? ""),
              english: refusal.words(.english) + (refusal.question?.fileWords(.english) ?? ""))))
        continue
      }
      board.apply(board.state(of: update.subject).after(draft), for: update.subject)
    }
    return diagnostics
  }
}
