/// What somebody tried that is not his to do (未予记录).
package struct RefusedAttempt: Hashable, Sendable {
  /// What was tried: the name of a kind of change, or a line that was asked for over SSH.
  package var what: String
  /// The id of the plan that it was tried on; empty for the store itself.
  package var plan: String
  /// The id of the item in the plan; empty for the plan itself.
  package var subject: String
  /// Why it is refused, in a sentence.
  package var reason: String

  /// `what` was tried on the item `subject` of `plan`, and refused for `reason`.
  package init(_ what: String, plan: String = "", subject: String = "", reason: String) {
    self.what = what
    self.plan = plan
    self.subject = subject
    self.reason = reason
  }

  /// What stands in the place of what was tried, where an entry tells of many attempts at once.
  package static let unwritten = "unwritten"

  /// Whether `entry` tells of the same attempt, whatever the reason.
  package func isTold(by entry: Entry) -> Bool {
    guard case .refused(what, _) = entry.change else { return false }
    return entry.plan == plan && entry.subject == subject
  }
}
