/// One thing that waits for somebody.
package struct WorkItem: Equatable, Sendable {
  package let need: Need
  /// The id within the plan of what is acted on: a task, a milestone, an indicator, a report duty.
  package let subject: String
  /// What it is called.
  package let title: Name
  /// Whose it is, by name: of the office's those who asked or owe, else those who answer for it.
  package let units: [String]
  /// Since when it waits; of a report the day of the last one; nil where nothing happened yet.
  package let since: Day?
  /// By when; nil where no day is set.
  package let by: Day?
  /// The light under which it is shown; nil for a report duty, which has none.
  package let light: Light?
  /// What was said of it last.
  package let wording: String?
  /// The last day of the span for which a piece of a report duty is owed; nil for whatever is none.
  package let span: Day?

  /// Why it waits. In each list the most pressing comes first.
  package enum Need: String, CaseIterable, Sendable {
    /// The office has to decide on a later due day.
    case extending
    /// The office has to strike off or send back what is said to be done.
    case closing
    /// The office has to give to others what was handed back.
    case reassigning
    /// What was given to a unit is not acknowledged though its limit has passed.
    case unacknowledged
    /// The office has to take the answers to what it raised, or to send them back.
    case settling
    /// What the office raised is not answered though its day has passed.
    case unanswered
    /// The unit has to report again what was sent back.
    case returned
    /// The unit has to acknowledge what it was given.
    case acknowledging
    /// The unit has to answer a slip, an instruction or the findings of an inspection.
    case answering
    /// The unit has not reported this month.
    case reporting
    /// The unit has to hand in a piece of a report duty.
    case handingIn
    /// Its day has passed.
    case overdue
    /// It is far behind what should have been reached by now.
    case farBehind
    /// Its day comes soon.
    case due
    /// The unit has asked for a decision and waits for it.
    case asked

    /// The heading above such things.
    package func words(_ language: Language) -> String {
      switch self {
      case .extending: language.pick("待批延期", "Extensions to decide")
      case .closing: language.pick("待审办结", "To close or send back")
      case .reassigning: language.pick("退办待改交", "Handed back, to be assigned")
      case .unacknowledged: language.pick("逾期未签收", "Not acknowledged in time")
      case .settling: language.pick("待审答复", "Answers to settle")
      case .unanswered: language.pick("逾期未答复", "Not answered in time")
      case .returned: language.pick("退回待重报", "Sent back, to report again")
      case .acknowledging: language.pick("待签收", "To acknowledge")
      case .answering: language.pick("待答复督办件", "To answer")
      case .reporting: language.pick("本月待报", "To report this month")
      case .handingIn: language.pick("待报送", "To hand in")
      case .overdue: language.pick("已逾期", "Overdue")
      case .farBehind: language.pick("滞后", "Far behind")
      case .due: language.pick("近期到期", "Due soon")
      case .asked: language.pick("已报待批", "Waiting for the office")
      }
    }
  }

  /// What names it among all of its list.
  package let key: String
}
