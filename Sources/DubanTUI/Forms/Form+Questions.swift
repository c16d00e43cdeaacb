import DubanScreen
import DubanCore

/// What the rules ask before they take what is filled in: asked once for all items of the form, and a second enter says yes.
extension Form {
  /// What would be asked of `drafts`, by item; what cannot be done at all is no question.
  func questions(_ drafts: [Draft], _ entry: PlanEntry) -> [String: Refusal] {
    var questions: [String: Refusal] = [:]
    for draft in drafts {
      if let refusal = entry.refusal(of: draft), refusal.question != nil { questions[draft.subject] = refusal }
    }
    return questions
  }

  /// What stands against what was asked about, below the fields.
  var questionRemarks: [DisplayText] {
    guard let first = asked.first?.value else { return [] }
    let ids = (group?.subjects ?? []).filter { asked[$0] != nil }
    // What is open stands above already, whether anybody asked or not.
    if case .openParts = first { return [] }
    guard case .figuresAgainst(let criteria) = first else {
      return [DisplayText(first.words(presentation.language))]
    }
    if group == nil {
      return [presentation.pick("所列数值尚未达到：", "required figures not reached:")]
        + criteria.map { "  " + DisplayText($0.words(presentation.language)) }
    }
    let list = DisplayText(ids.joined(separator: presentation.language.pick("、", ", ")))
    return [
      presentation.pick(
        "\(ids.count) 个节点的数值尚未达到：", "required figures not reached of: ") + list
    ]
  }

  /// How it is said that it is meant; nil while nothing is asked.
  func questionWords(_ keymap: Keymap) -> Footer.Message? {
    guard let question = asked.first?.value.question else { return nil }
    let key = keymap.label(.window(.accept), in: [.form])
    let words =
      switch question {
      case .anotherPiece: presentation.pick("再按 \(key) 再登记一份", "\(key) again to record one more")
      case .figuresAgainst: presentation.pick("再按 \(key) 仍予确认", "\(key) again to confirm anyway")
      case .openDirectives: presentation.pick("再按 \(key) 仍予办理", "\(key) again to do it anyway")
      case .extensionPast: presentation.pick("再按 \(key) 仍予延期", "\(key) again to put it off anyway")
      case .openParts:
        presentation.pick("其中有未完成的，再按 \(key) 仍予办理", "something in it is open; \(key) again to do it anyway")
      case .sumAgainst, .unlikely: presentation.pick("再按 \(key) 仍按此填报", "\(key) again to report it anyway")
      }
    return Footer.Message(words, isError: true)
  }
}
