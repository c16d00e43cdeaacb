extension WorkItem {
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
    /// The state of the item calls for a slip, which the office may issue.
    case proposing
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
      case .reassigning: language.pick("退办，待改派", "Handed back, to be assigned")
      case .unacknowledged: language.pick("逾期未签收", "Not acknowledged in time")
      case .settling: language.pick("已答复，待审", "Answers to settle")
      case .unanswered: language.pick("逾期未答复", "Not answered in time")
      case .proposing: language.pick("建议发督办单", "Slips proposed")
      case .returned: language.pick("退回待重报", "Sent back, to report again")
      case .acknowledging: language.pick("待签收", "To acknowledge")
      case .answering: language.pick("待答复督办件", "To answer")
      case .reporting: language.pick("本月待报", "To report this month")
      case .handingIn: language.pick("待报送", "To hand in")
      case .overdue: language.pick("已逾期", "Overdue")
      case .farBehind: language.pick("滞后", "Far behind")
      case .due: language.pick("近期到期", "Due soon")
      case .asked: language.pick("已申请，待批", "Waiting for the office")
      }
    }
  }
}

extension WorkItem.Need: Comparable {
  /// What presses more comes first.
  package static func < (left: WorkItem.Need, right: WorkItem.Need) -> Bool { left.place < right.place }

  private var place: Int { WorkItem.Need.places[self] ?? 0 }

  private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}

extension WorkItem.Need {
  /// The step that is waited for. Where the office decides, the one by which it grants what is asked.
  package var step: Step {
    switch self {
    case .extending: .extend
    case .closing: .close
    case .reassigning: .assign
    case .unacknowledged, .acknowledging: .acknowledge
    case .settling: .settle
    case .unanswered, .answering: .answer
    case .proposing: .issueSlip
    case .handingIn: .handIn
    case .returned, .reporting, .overdue, .farBehind, .due: .report
    case .asked: .close
    }
  }
}
