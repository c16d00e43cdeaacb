import DubanScreen
import DubanCore

/// The forms of the steps between the office and the units.
extension Form {
  static let unit = "unit"
  static let units = "units"
  static let to = "to"
  static let limit = "by"

  /// The fields of a step of the chain, for one item or for all that are marked.
  func chainFields(_ entry: PlanEntry) -> [FormField] {
    let board = entry.board
    let plan = board.plan
    let reason = reasonField(presentation.pick("理由", "Reason"))
    func unitField(_ keys: [String]) -> FormField {
      let only = group == nil && keys.count == 1 ? keys[0] : ""
      let hint = keys.map(plan.unitName(recorded:)).joined(separator: presentation.language.pick("、", ", "))
      return text(
        Form.unit, presentation.pick("单位", "Unit"), only.isEmpty ? "" : plan.unitName(recorded: only),
        hint: hint.isEmpty ? .empty : presentation.pick("如 ", "such as ") + DisplayText(hint))
    }
    let handling = board.state(of: subject).handling
    switch purpose {
    case .assign:
      // What was handed back is meant for whom the unit named.
      let named = handling.handedBack.compactMap { plan.unit(recorded: $0.back.to)?.name.chinese }.once
      let proposed = named.isEmpty ? board.answering(subject) : named
      let answering = group == nil ? proposed.joined(separator: "、") : ""
      return [
        text(
          Form.units, presentation.pick("交办给", "Units"), answering,
          hint: presentation.pick("各事项的责任单位", "those that answer for each")),
        text(
          Form.limit, presentation.pick("签收期限", "Acknowledge by"),
          plan.settings.acknowledgeLimit(from: Form.lastDay(entry)).description), noteField(nil),
      ]
    case .acknowledge: return [unitField(entry.turn(among: handling.waiting)), noteField(nil)]
    case .handBack:
      return [
        unitField(entry.turn(among: handling.holding)), text(Form.to, presentation.pick("应由谁办", "Whose it is"), ""),
        reason,
      ]
    case .apply:
      return [
        text("note", presentation.pick("完成情况", "What was done"), ""),
        dayField(presentation.pick("完成日期", "Done on"), Form.lastDay(entry)), evidenceField(entry),
      ]
    case .requestExtension:
      return [
        laterDayField(presentation.pick("拟延至", "Until"), board),
        reasonField(presentation.pick("理由和进展", "Reason, progress")),
      ]
    case .terminate: return [reasonField(presentation.pick("终止依据", "Grounds"))]
    case .refuseExtension: return [reason]
    case .update, .nothingChanged, .confirm, .note, .close, .sendBack, .suspend, .resume, .extend, .issueSlip,
      .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw:
      return []
    }
  }

  /// What the fields of a step of the chain say of `subject`.
  func chainChange(_ subject: String, _ entry: PlanEntry) throws(FormProblem) -> Change {
    let board = entry.board
    let ahead = DayReader(asOf: Form.lastDay(entry), in: board.plan.period, .ahead)
    let handling = board.state(of: subject).handling
    switch purpose {
    case .assign:
      let named = (value(Form.units) ?? "").split { "、,，".contains($0) }.map { String($0).trimmed }
      let units = named.isEmpty ? board.answering(subject) : named
      let limit: Day? = value(Form.limit) == nil ? nil : try day(Form.limit, ahead)
      return .assign(units: units.map(board.plan.unitKey(of:)), acknowledgeBy: limit)
    case .acknowledge: return .acknowledge(unit: try unit(entry.turn(among: handling.waiting), board.plan))
    case .handBack:
      guard let to = value(Form.to) else { throw .missing(field: Form.to) }
      return .handBack(unit: try unit(entry.turn(among: handling.holding), board.plan), to: to)
    case .apply: return .apply
    case .terminate: return .terminate
    case .requestExtension: return .requestExtension(due: try day("due", ahead))
    case .refuseExtension: return .refuseExtension
    case .update, .nothingChanged, .confirm, .note, .close, .sendBack, .suspend, .resume, .extend, .issueSlip,
      .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw:
      preconditionFailure("\(purpose) is no step of the chain")
    }
  }

  /// The key of the unit whose step it is: the one that is named, else the only one whose turn it is.
  private func unit(_ keys: [String], _ plan: Plan) throws(FormProblem) -> String {
    if let named = value(Form.unit) {
      let key = plan.unitKey(of: named)
      // It may have been given to a unit whose business went over to this one.
      return keys.contains(key) ? key : keys.first { plan.unit(recorded: $0)?.key == key } ?? key
    }
    guard keys.count == 1 else { throw .missing(field: Form.unit) }
    return keys[0]
  }
}
