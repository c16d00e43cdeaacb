import DubanScreen
import DubanCore

extension Form {
  /// Why `command` cannot be carried out on `subject` whatever is filled in; nil when it may be.
  static func obstacle(to command: ItemCommand, _ subject: String, _ entry: PlanEntry, _ presentation: Presentation)
    -> DisplayText?
  {
    let board = entry.board
    switch command {
    case .confirm:
      guard hasOpenMilestone(subject, on: board) else { return nothingToConfirm(subject, board, presentation) }
      // Which one it would be takes a while to find, and matters only to whoever has no right to it.
      guard entry.author != nil else { return nil }
      return milestones(of: subject, on: board).first
        .flatMap { entry.rightsRefusal(of: .confirm, to: $0.id) }.map { DisplayText($0.words(presentation.language)) }
    case .note:
      return entry.rightsRefusal(of: .remark, to: subject).map { DisplayText($0.words(presentation.language)) }
    case .update, .nothingChanged, .close, .sendBack, .suspend, .resume, .extend, .assign, .acknowledge, .handBack,
      .apply, .terminate, .requestExtension, .refuseExtension, .issueSlip, .instruct, .inspect, .answer, .returnAnswer,
      .settle, .withdraw:
      break
    }
    let isFunding = board.fundingLine(subject) != nil
    if isFunding, command != .update { return paymentsOnly(presentation) }
    let target = target(of: command, subject, on: board)
    // A milestone has a due day of its own, which can be extended; all else is said of its task.
    guard isFunding || board.isJudged(target) || (isOfDueDay(command) && board.milestone(target) != nil) else {
      return noReports(presentation)
    }
    if isOfDirective(command) {
      let rights = directiveChange(of: command, target, entry).flatMap { entry.rightsRefusal(of: $0, to: target) }
      if let rights { return DisplayText(rights.words(presentation.language)) }
      if let nothing = nothingStands(for: command, target, entry, presentation) { return nothing }
    }
    return refusal(of: command, target, entry).map { DisplayText($0.words(presentation.language)) }
  }

  /// Why the office decides nothing of `subject`; nil when there is something to choose from.
  static func obstacle(toDecidingOf subject: String, _ entry: PlanEntry, _ presentation: Presentation) -> DisplayText? {
    if entry.board.fundingLine(subject) != nil { return paymentsOnly(presentation) }
    return entry.board.isJudged(DetailDocument.owner(of: subject, on: entry.board)) ? nil : noReports(presentation)
  }

  /// Whether a milestone can be confirmed when `subject` is selected; `milestones` tells which. Asked at each key.
  private static func hasOpenMilestone(_ subject: String, on board: Board) -> Bool {
    if let milestone = board.milestone(subject) { return milestone.confirmed == nil }
    return board.task(subject)?.assessment.milestones.contains { $0.confirmed == nil } ?? false
  }

  /// Whether it moves a due day, or leaves it: milestones have one of their own.
  private static func isOfDueDay(_ command: ItemCommand) -> Bool {
    switch command {
    case .extend, .requestExtension, .refuseExtension: true
    case .update, .nothingChanged, .confirm, .note, .close, .sendBack, .suspend, .resume, .assign, .acknowledge,
      .handBack, .apply, .terminate, .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw:
      false
    }
  }

  /// Whether it is done to something that units are asked to answer, and not to the item.
  private static func isOfDirective(_ command: ItemCommand) -> Bool {
    switch command {
    case .answer, .returnAnswer, .settle, .withdraw: true
    case .update, .nothingChanged, .confirm, .note, .close, .sendBack, .suspend, .resume, .extend, .assign,
      .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension, .issueSlip, .instruct, .inspect:
      false
    }
  }

  private static func nothingToConfirm(_ subject: String, _ board: Board, _ presentation: Presentation) -> DisplayText {
    board.milestone(subject) != nil || board.task(subject)?.assessment.milestones.isEmpty == false
      ? presentation.pick("节点已全部确认", "every milestone is confirmed")
      : presentation.pick("该事项没有节点", "this item has no milestones")
  }

  private static func paymentsOnly(_ presentation: Presentation) -> DisplayText {
    presentation.pick("资金只登记拨付；其他请打开任务办理", "only payments are recorded here; open the task for the rest")
  }

  private static func noReports(_ presentation: Presentation) -> DisplayText {
    presentation.pick("该事项不需填报", "this item takes no reports")
  }
}

extension Board {
  /// Whether `id` is a task or an indicator: what has a light of its own and takes reports.
  fileprivate func isJudged(_ id: String) -> Bool { task(id) != nil || indicator(id) != nil }
}
