import DubanCore

/// The id of an item among all plans: `huaian-2020/1-3`, `huaian-2020/1-3/Q2`; of a plan without anything behind it.
struct GlobalID {
  let plan: String
  /// The id within the plan; nil for the plan itself.
  let subject: String?

  /// Reads `text`; within `plan`, when that is given, the plan's own id may be left out.
  init(_ text: String, within plan: String?) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if let plan, parts.first != plan {
      self.plan = plan
      subject = text
    } else {
      self.plan = parts.first ?? ""
      subject = parts.count == 2 ? parts[1] : nil
    }
  }

  /// The id of `subject` in `plan` as it is written.
  static func text(_ plan: String, _ subject: String) -> String { "\(plan)/\(subject)" }
}
