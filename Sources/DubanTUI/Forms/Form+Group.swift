import DubanScreen
import DubanCore

/// A form about several items: fields that apply to all of them, and what stands against any of them.
extension Form {
  /// The fields for all items: what stays empty stays as it is with each.
  func makeGroupFields(_ entry: PlanEntry) -> [FormField] {
    let each = presentation.pick("留空表示不变", "empty: stays with each")
    let note = text("note", presentation.pick("说明", "Note"), "", hint: presentation.pick("可不填", "optional"))
    switch purpose {
    case .update:
      let statuses = Status.reportable
      let choices =
        [FormField.Choice(key: "", label: presentation.pick("不变", "as it is with each"))]
        + statuses.map { FormField.Choice(key: $0.rawValue, label: DisplayText($0.words(presentation.language))) }
      return [
        FormField(key: "status", label: presentation.pick("状态", "Status"), content: .choice(choices, selected: 0))
      ] + commonMeasures(entry).map { text(Form.valueKey($0.name), $0.label, "", hint: each) } + [
        text("note", presentation.pick("进展说明", "Wording"), "", hint: each),
        dayField(presentation.pick("数据日期", "As of"), Form.lastDay(entry)), evidenceField(entry),
      ]
    case .nothingChanged: return [dayField(presentation.pick("数据日期", "As of"), Form.lastDay(entry))]
    case .confirm:
      return [dayField(presentation.pick("完成日期", "Completed on"), Form.lastDay(entry)), note, evidenceField(entry)]
    case .extend:
      return [
        text("due", presentation.pick("新期限", "New due day"), "", hint: example(entry.board.plan.period.end)),
        text("approver", presentation.pick("批准人", "Approved by"), ""), note,
      ] + alongFields(entry)
    case .assign, .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension:
      return chainFields(entry)
    case .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw: return directiveFields(entry)
    case .close: return [text("note", presentation.pick("销号依据", "Grounds"), ""), evidenceField(entry)]
    case .sendBack: return [reasonField(presentation.pick("退回原因", "Reason"))]
    case .note: return [text("note", presentation.pick("备注", "Note"), "")]
    case .suspend, .resume: return [note]
    }
  }

  /// The figures that all items ask for. An indicator's is its own and nobody else's.
  private func commonMeasures(_ entry: PlanEntry) -> [Measure] {
    let asked = askedMeasures(entry)
    guard let first = asked.first else { return [] }
    guard asked.count == 1 || asked.allSatisfy({ !$0.contains { $0.name == IndicatorAssessment.measure } }) else {
      return []
    }
    return first.filter { measure in asked.allSatisfy { $0.contains { $0.name == measure.name } } }
  }

  /// The figures that each item asks for of which reports can be taken.
  private func askedMeasures(_ entry: PlanEntry) -> [[Measure]] {
    (group?.subjects ?? []).filter { Form.obstacle(to: purpose, $0, entry, presentation) == nil }
      .map { measures(of: $0, entry.board) }
  }

  /// That figures are left out, where the items ask for different ones.
  func leftOutWords(_ entry: PlanEntry) -> DisplayText? {
    guard purpose == .update else { return nil }
    let asked = askedMeasures(entry)
    let common = Set(fields.lazy.filter { $0.key.hasPrefix("value:") }.map { String($0.key.dropFirst(6)) })
    guard asked.contains(where: { $0.contains { !common.contains($0.name) } }) else { return nil }
    return presentation.pick(
      "各项的数值指标不同，数值请逐项填报", "The items ask for different figures; report those one by one")
  }

  // MARK: What is refused

  /// Why the items that cannot take the change cannot, by their ids. Where the fields cannot be read yet, what would be
  /// refused whatever they say.
  ///
  /// - Parameter drafts: what the fields say; none while something cannot be read.
  func refused(_ drafts: [Draft], _ entry: PlanEntry) -> [String: DisplayText] {
    guard let group else { return [:] }
    var refused: [String: DisplayText] = [:]
    for subject in group.subjects { refused[subject] = Form.obstacle(to: purpose, subject, entry, presentation) }
    for draft in drafts where refused[draft.subject] == nil {
      let refusal = entry.refusal(of: draft.meant)
      refused[draft.subject] = refusal.map { DisplayText($0.words(presentation.language)) }
    }
    return refused
  }

  /// That some items are refused, and which key leaves them out; nil when all can be written.
  func refusedWords(_ count: Int, _ keymap: Keymap) -> DisplayText? {
    guard count > 0 else { return nil }
    let key = keymap.label(.window(.leaveOut), in: [.form])
    return presentation.pick(
      "有 \(count) 项不能办理；\(key) 剔除后再写入", "\(count) cannot be done; \(key) leaves \(count == 1 ? "it" : "them") out")
  }

  /// Leaves out what is refused, as the person asked for with a key; nothing is ever skipped without it.
  mutating func leaveOut(_ entry: PlanEntry) -> WindowOutcome<Effect> {
    let refused = Set(refused(previewDrafts(entry) ?? [], entry).keys)
    if refused.isEmpty { diagnostic = presentation.pick("没有要剔除的事项", "there is nothing to leave out") }
    group?.remove(refused)
    return group?.subjects.isEmpty == true ? .leave : .stay
  }
}
