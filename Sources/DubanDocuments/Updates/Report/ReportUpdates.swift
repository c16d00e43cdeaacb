package import DubanCore
import DubanDiagnostics

extension UpdatesFile {
  /// What `proposals` say happened to `plan`, as a file of updates would: a report an item, for the day of the figures, with the
  /// sentences from which they come.
  ///
  /// - Parameters:
  ///   - document: the name of the file that tells them.
  ///   - today: the day of recording.
  package init(
    _ proposals: [ProposedUpdate], of plan: Plan, on: Day, from document: String, titled title: String?,
    by actor: String,
    today: Day
  ) {
    var order: [String] = []
    var values: [String: [String: Figure]] = [:]
    var passages: [String: [Passage]] = [:]
    for proposal in proposals {
      if values[proposal.subject] == nil { order.append(proposal.subject) }
      values[proposal.subject, default: [:]][proposal.measure] = proposal.value
      if passages[proposal.subject]?.contains(proposal.passage) != true {
        passages[proposal.subject, default: []].append(proposal.passage)
      }
    }
    let source = (title.map { "《\($0)》" } ?? "") + "（\(document)）"
    let updates = order.map { subject in
      let sentences = (passages[subject] ?? []).map { Excerpt($0).words(.chinese) }
      return Update(
        subject: subject, day: max(today, on), minute: 0, on: on, actor: actor,
        change: .report(status: nil, values: values[subject] ?? [:]),
        note: "据\(source)" + sentences.joined(separator: "；"), evidence: [], isMeant: false, place: .start(of: document)
      )
    }
    self.init(plan: plan.id, simulated: false, notice: nil, reviewDay: nil, updates: updates)
  }
}
