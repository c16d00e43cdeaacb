/// Points that a rule gave to a unit or took from it, with what made them: nothing of an assessment stands without its entries.
package struct ScoredPoint: Equatable, Sendable {
  package let rule: ScoringRule
  /// Whose it is.
  package let party: ScoredParty
  /// The id within the plan of the item; empty where it is about the plan itself.
  package let item: String
  package let title: Name
  /// The day on which it fell: the day that was missed, the day of the return.
  package let day: Day
  package let fact: Fact
  /// The numbers of the entries that made it; of what was left undone those that set the day and the last before it.
  package let entries: [Int]
  /// What counts of it, after appeals and limits: with the sign of the rule.
  package internal(set) var counted: Points
  /// What became of an appeal against it; nil where nobody appealed.
  package internal(set) var appeal: Appeal?

  /// What happened.
  package enum Fact: Hashable, Sendable {
    /// Due on a day, so many days late; `isOpen` while it is not done.
    case late(due: Day, days: Int, isOpen: Bool)
    case returned
    /// Nothing was reported from a day to another.
    case unreported(Period)
    /// A piece of a duty for the span that ends on a day, which was to come in by another.
    case duty(span: Day, due: Day)
    /// To be acknowledged by a day; on which it was, nil where it was not.
    case unacknowledged(by: Day, on: Day?)
    /// Due on a day, and done.
    case done(due: Day)
    /// Due on a day, and done at least so many days before.
    case early(due: Day, days: Int)
    /// What the office noted, as it stands there.
    case noted(String)
  }

  /// That somebody says that points are wrong (申诉), and what the office decided.
  package struct Appeal: Equatable, Sendable {
    /// The entry of the appeal; nil where the office decided without one.
    package var raised: Int?
    /// What was said.
    package var reason: String
    /// The entry of the decision; nil while none is made.
    package var decided: Int?
    /// Whether the points are taken back.
    package var isUpheld = false
  }

  /// Whether a limit left nothing or less of it.
  package var isCapped: Bool { appeal?.isUpheld != true && counted != rule.points }
}

extension ScoredPoint {
  /// What happened, in one phrase: `应于6月30日完成，迟12天`.
  package func words(_ language: Language, in period: Period?) -> String {
    func told(_ day: Day) -> String { day.words(language, in: period) }
    switch fact {
    case .late(let due, let days, let isOpen):
      return isOpen
        ? language.pick("应于\(told(due))完成，已逾期\(days)天", "due \(told(due)), \(English.count(days, "day")) overdue")
        : language.pick("应于\(told(due))完成，迟\(days)天", "due \(told(due)), \(English.count(days, "day")) late")
    case .returned: return language.pick("\(told(day))退回", "returned on \(told(day))")
    case .unreported(let stretch):
      return language.pick(
        "\(told(stretch.start))至\(told(stretch.end))未填报",
        "not reported from \(told(stretch.start)) to \(told(stretch.end))")
    case .duty(let span, let due):
      return language.pick("\(told(span))一期，应于\(told(due))前报送", "for the span ending \(told(span)), due \(told(due))")
    case .unacknowledged(let by, let on):
      let end = on.map { language.pick("\(told($0))签收", "acknowledged on \(told($0))") }
      return language.pick(
        "应于\(told(by))前签收，\(end ?? "未签收")", "to be acknowledged by \(told(by)), \(end ?? "not acknowledged")")
    case .done(let due): return language.pick("应于\(told(due))完成，已完成", "due \(told(due)), done")
    case .early(let due, let days):
      return language.pick(
        "应于\(told(due))完成，提前\(days)天以上", "due \(told(due)), at least \(English.count(days, "day")) early")
    case .noted(let text): return text
    }
  }

  /// What became of an appeal; nil where nobody appealed.
  package func appealWords(_ language: Language) -> String? {
    guard let appeal else { return nil }
    guard let decided = appeal.decided else {
      return language.pick("申诉待定：\(appeal.reason)", "appeal open: \(appeal.reason)")
    }
    return appeal.isUpheld
      ? language.pick("申诉成立（#\(decided)）", "appeal upheld (#\(decided))")
      : language.pick("申诉不成立（#\(decided)）", "appeal dismissed (#\(decided))")
  }
}
