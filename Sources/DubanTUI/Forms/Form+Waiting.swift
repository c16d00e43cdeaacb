import DubanScreen
import DubanCore

/// What whoever fills in a form has to know of what waits: the reason of a return, what is asked for, what was answered.
extension Form {
  /// The lines that say it; none where nothing waits that the form is about.
  func waiting(_ entry: PlanEntry) -> [DisplayText?] {
    guard group == nil, piece == nil else { return [] }
    let (board, language) = (entry.board, presentation.language)
    let (plan, state) = (board.plan, board.state(of: subject))
    func told(_ unit: String?, _ remark: WorkItem.Remark) -> DisplayText {
      let name = unit.flatMap(plan.unit(recorded:))?.name.words(language)
      return DisplayText((name.map { $0 + language.pick("：", ": ") } ?? "") + remark.words(in: plan, language))
    }
    switch purpose {
    case .update, .nothingChanged, .apply:
      return [state.returnReason.map { told(nil, .returned($0)) }]
    case .extend, .refuseExtension:
      return state.handling.requests.map { told($0.unit, .later($0.due, reason: $0.reason)) }
    case .close, .sendBack:
      guard let application = state.handling.application else { return [] }
      let wording = state.wording.map { presentation.pick("“\($0)”", " \"\($0)\"") } ?? .empty
      return [told(application.unit, .done) + wording]
    case .assign:
      return state.handling.handedBack.map { told($0.unit, .handedBack(to: $0.back.to, reason: $0.back.reason)) }
    case .answer, .returnAnswer, .settle: return directiveLines(plan, state)
    case .confirm, .note, .suspend, .resume, .acknowledge, .handBack, .terminate, .requestExtension, .issueSlip,
      .instruct, .inspect, .withdraw:
      return []
    }
  }

  /// What is asked by what is chosen, and what was answered or sent back of it.
  private func directiveLines(_ plan: Plan, _ state: ItemState) -> [DisplayText?] {
    guard let number = value(Form.directive).flatMap({ Int($0) }), let directive = state.handling.directives[number]
    else {
      return []
    }
    let language = presentation.language
    let asked = presentation.pick("要求：", "asked: ") + DisplayText(directive.requirement)
    let answers = directive.order.units.compactMap { unit -> DisplayText? in
      guard let answer = directive.answer(of: unit, in: plan) else { return nil }
      let told = WorkItem.Remark.Answer(unit: plan.unitName(recorded: unit), words: answer.words)
      let back = answer.reason.map { language.pick("（已退回：\($0)）", " (sent back: \($0))") } ?? ""
      return DisplayText(told.words(in: plan, language) + back)
    }
    return [asked] + answers
  }
}
