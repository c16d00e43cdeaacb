/// The table of steps: a row for each. Open is what is neither closed nor terminated; milestones and money stand as their task does.
///
/// | step | on | from | to | whose | wants |
/// |---|---|---|---|---|---|
/// | assign | task, indicator | open | | the office | units |
/// | acknowledge | task, indicator | open | | the unit | unit |
/// | handBack | task, indicator | open | | the unit | note, unit |
/// | report | task, indicator | open | | the unit | |
/// | apply | task, indicator | open | completed | the unit | note |
/// | confirm | milestone | open | | the office | |
/// | close | task, indicator | open | closed | the office | note |
/// | return | task, indicator | open | returned | the office | note |
/// | suspend | task, indicator | open but suspended | suspended | the office | |
/// | terminate | task, indicator | open | terminated | the office | note |
/// | resume | task, indicator | closed, suspended, terminated | inProgress | the office | |
/// | extensionRequest | task, milestone, indicator | open | | the unit | note, day |
/// | extension | task, milestone, indicator | open | | the office | day, approver |
/// | extensionRefusal | task, milestone, indicator | open | | the office | note |
/// | handIn | duty | any | | the unit | unit, span |
/// | pay | funding | open | | the unit | figure |
/// | remark | any | any | | anyone | note |
/// | slip | task, indicator | open | | the office | note, day, units |
/// | instruction | task, indicator | open | | the office | note, day, units, leader |
/// | inspection | task, indicator | open | | the office | note, day, units |
/// | answer | task, indicator | any | | the unit | note, unit, directive |
/// | answerReturn | task, indicator | any | | the office | note, unit, directive |
/// | settle | task, indicator | any | | the office | directive |
/// | withdraw | task, indicator | any | | the office | note, directive |
package struct StepRow: Equatable, Sendable {
  /// On which kinds of items it is taken.
  package let items: Set<ItemKind>
  /// From which statuses; nil stands for an item without one. Only tasks and indicators have a status.
  package let from: Set<Status?>
  /// The status to which it leads; nil where it leaves the status, or sets the one that is reported.
  package let to: Status?
  /// Whose it is.
  package let side: Side
  /// What it must carry.
  package let needs: Set<Need>
  /// Its name in files of updates.
  package let fileKey: String
  /// What an item is said to be by it on the command line, `--status closed`; nil where it is not said so.
  package var statement: String?
  /// The word for it in Chinese and English.
  package let word: Name

  /// Who takes a step.
  package enum Side: Sendable {
    case unit, office, anyone

    /// Whose a step of this side is, in a word.
    package func words(_ language: Language) -> String {
      switch self {
      case .unit: language.pick("责任单位", "the unit")
      case .office: language.pick("督查室", "the office")
      case .anyone: language.pick("任何人", "anyone")
      }
    }
  }

  /// What a step must carry besides its item and the day for which it holds.
  package enum Need: CaseIterable, Sendable { case note, day, approver, unit, units, span, figure, leader, directive }
}

extension Step {
  /// What is told of the step in the table.
  package var row: StepRow {
    switch self {
    case .assign:
      StepRow(
        items: Step.judged, from: Step.open, to: nil, side: .office, needs: [.units], fileKey: "assign",
        word: Name("交办", english: "assigned"))
    case .acknowledge:
      StepRow(
        items: Step.judged, from: Step.open, to: nil, side: .unit, needs: [.unit], fileKey: "acknowledge",
        word: Name("签收", english: "acknowledged"))
    case .handBack:
      StepRow(
        items: Step.judged, from: Step.open, to: nil, side: .unit, needs: [.unit, .note], fileKey: "handBack",
        word: Name("退办", english: "handed back"))
    case .report:
      StepRow(
        items: Step.judged, from: Step.open, to: nil, side: .unit, needs: [], fileKey: "report",
        word: Name("填报", english: "report"))
    case .apply:
      StepRow(
        items: Step.judged, from: Step.open, to: .completed, side: .unit, needs: [.note], fileKey: "apply",
        word: Name("申请销号", english: "asked to close"))
    case .confirm:
      StepRow(
        items: [.milestone], from: Step.open, to: nil, side: .office, needs: [], fileKey: "confirm",
        word: Name("确认节点", english: "milestone confirmed"))
    case .close:
      StepRow(
        items: Step.judged, from: Step.open, to: .closed, side: .office, needs: [.note], fileKey: "close",
        statement: "closed",
        word: Name("销号", english: "closed"))
    case .sendBack:
      StepRow(
        items: Step.judged, from: Step.open, to: .returned, side: .office, needs: [.note], fileKey: "sendBack",
        statement: "returned",
        word: Name("退回", english: "returned"))
    case .suspend:
      StepRow(
        items: Step.judged, from: Step.open.subtracting([.suspended]), to: .suspended, side: .office, needs: [],
        fileKey: "suspend", statement: "suspended", word: Name("暂缓", english: "suspended"))
    case .terminate:
      StepRow(
        items: Step.judged, from: Step.open, to: .terminated, side: .office, needs: [.note], fileKey: "terminate",
        word: Name("终止", english: "terminated"))
    case .resume:
      StepRow(
        items: Step.judged, from: [.suspended, .terminated, .closed], to: .inProgress, side: .office, needs: [],
        fileKey: "resume",
        statement: "resumed",
        word: Name("恢复", english: "resumed"))
    case .requestExtension:
      StepRow(
        items: Step.dated, from: Step.open, to: nil, side: .unit, needs: [.day, .note], fileKey: "requestExtension",
        word: Name("申请延期", english: "asked for an extension"))
    case .extend:
      StepRow(
        items: Step.dated, from: Step.open, to: nil, side: .office, needs: [.day, .approver],
        fileKey: "extend", word: Name("延期", english: "extension"))
    case .refuseExtension:
      StepRow(
        items: Step.dated, from: Step.open, to: nil, side: .office, needs: [.note], fileKey: "refuseExtension",
        word: Name("不予延期", english: "extension refused"))
    case .handIn:
      StepRow(
        items: [.duty], from: Step.any, to: nil, side: .unit, needs: [.unit, .span], fileKey: "handIn",
        word: Name("报送", english: "handed in"))
    case .pay:
      StepRow(
        items: [.funding], from: Step.open, to: nil, side: .unit, needs: [.figure], fileKey: "pay",
        word: Name("拨付", english: "paid"))
    case .remark:
      StepRow(
        items: Set(ItemKind.allCases), from: Step.any, to: nil, side: .anyone, needs: [.note], fileKey: "remark",
        word: Name("备注", english: "note"))
    case .issueSlip:
      StepRow(
        items: Step.judged, from: Step.open, to: nil, side: .office, needs: [.note, .day, .units],
        fileKey: "issueSlip", word: Name("发督办单", english: "slip issued"))
    case .instruct:
      StepRow(
        items: Step.judged, from: Step.open, to: nil, side: .office, needs: [.note, .day, .units, .leader],
        fileKey: "instruct", word: Name("批示", english: "instruction"))
    case .inspect:
      StepRow(
        items: Step.judged, from: Step.open, to: nil, side: .office, needs: [.note, .day, .units],
        fileKey: "inspect", word: Name("督查检查", english: "inspection"))
    case .answer:
      StepRow(
        items: Step.judged, from: Step.any, to: nil, side: .unit, needs: [.note, .unit, .directive],
        fileKey: "answer", word: Name("答复", english: "answered"))
    case .returnAnswer:
      StepRow(
        items: Step.judged, from: Step.any, to: nil, side: .office, needs: [.note, .unit, .directive],
        fileKey: "returnAnswer", word: Name("退回答复", english: "answer sent back"))
    case .settle:
      StepRow(
        items: Step.judged, from: Step.any, to: nil, side: .office, needs: [.directive], fileKey: "settle",
        word: Name("办结督办件", english: "settled"))
    case .withdraw:
      StepRow(
        items: Step.judged, from: Step.any, to: nil, side: .office, needs: [.note, .directive], fileKey: "withdraw",
        word: Name("撤回督办件", english: "withdrawn"))
    }
  }

  /// The word for it.
  package func words(_ language: Language) -> String { row.word.words(language) }

  private static let judged: Set<ItemKind> = [.task, .indicator]
  private static let dated = judged.union([.milestone])
  private static let any = Set<Status?>(Status.allCases).union([nil])
  private static let open = any.subtracting([.closed, .terminated])
}
