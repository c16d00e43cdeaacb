package import DubanCore
package import DubanDiagnostics

/// What a file of updates says happened to a plan: mostly made up, for the demonstration.
package struct UpdatesFile: Equatable, Sendable {
  /// The id of the plan.
  package let plan: String
  /// Whether the updates are made up; they show as 演示 everywhere.
  package let simulated: Bool
  /// What a reader of the screen must know about them.
  package let notice: String?
  /// The day as of which the demonstration opens, inside the plan's period.
  package let reviewDay: Day?
  /// In the order in which they were recorded.
  package let updates: [Update]

  /// One thing that happened, with when and by whom it was recorded.
  package struct Update: Equatable, Sendable {
    /// The id within the plan of the item that it touches.
    package let subject: String
    /// The day on which it was recorded, in the plan's zone.
    package let day: Day
    /// The minute of that day, 0 to 1439.
    package let minute: Int
    /// The day for which it holds, not after the day of recording.
    package let on: Day
    package let actor: String
    package let change: Change
    package let note: String?
    /// What shows that it is so.
    package let evidence: [Evidence]
    /// Whether it is meant though the rules ask.
    package let isMeant: Bool
    /// Where it stands.
    package let place: SourceLocation
  }
}

extension UpdatesFile.Update {
  /// It as a change to `plan` that is asked for by someone who saw version `seen` of the item.
  package func draft(plan: String, seen: Int) -> Draft {
    var draft = Draft(plan: plan, subject: subject, on: on, change: change, note: note, seen: seen)
    draft.isMeant = isMeant
    draft.evidence = evidence
    return draft
  }
}
