import DubanScreen
import DubanCore

extension DetailDocument {
  /// What units were asked to answer about the item `id`: what it is, how it stands, what is required and what was answered; what
  /// is settled or withdrawn in one line.
  mutating func directives(of id: String) {
    let all = board.state(of: id).handling.directives.sorted { $0.key < $1.key }
    guard !all.isEmpty else { return }
    append([.blank, .heading(presentation.pick("督办单、批示、督查", "To be answered"))])
    for (number, directive) in all { append(lines(of: directive, number: number)) }
  }

  private func lines(of directive: Directive, number: Int) -> [DetailLine] {
    let (plan, language) = (board.plan, presentation.language)
    let state = directive.state(in: plan, on: board.asOf)
    let by = directive.order.answerBy.words(language, in: plan.period)
    let head = DetailLine.spans(
      [
        Span(DisplayText("#\(number)  "), .dim), Span(DisplayText(directive.name(language)), .strong), Span("  "),
        Span(DisplayText(state.words(language)), role(of: state)),
        Span(presentation.pick("  限\(by)", "  by \(by)"), .dim),
      ], indent: 2)
    guard directive.stands else {
      let reason = directive.withdrawn?.reason ?? ""
      return [head] + (reason.isEmpty ? [] : [.paragraph(DisplayText(reason), Style(.dim), indent: 6)])
    }
    let owing = directive.owing(in: plan).map { plan.unit(recorded: $0)?.name ?? Name($0) }
    var lines = [head, .paragraph(DisplayText(directive.requirement), Style(), indent: 6)]
    if !owing.isEmpty {
      lines.append(.paragraph(presentation.pick("待答复：", "awaiting answer: ") + list(owing), Style(.dim), indent: 6))
    }
    for (unit, answer) in directive.answers.sorted(by: { $0.key < $1.key }) {
      let name = (plan.unit(recorded: unit)?.name ?? Name(unit)).words(language)
      let returned = answer.returned.map { day in
        language.pick("（\(day) 退回：\(answer.reason ?? "")）", " (sent back \(day): \(answer.reason ?? ""))")
      }
      lines.append(
        .paragraph(
          DisplayText("\(name) \(answer.on)" + language.colon + answer.words + (returned ?? "")), Style(.dim), indent: 6
        ))
    }
    return lines
  }

  private func role(of state: Directive.State) -> ThemeRole {
    switch state {
    case .overdue: .lightOverdue
    case .open, .returned: .lightDueSoon
    case .answered: .lightDone
    case .settled, .withdrawn: .dim
    }
  }
}
