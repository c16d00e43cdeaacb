import DubanCore
import DubanScreen

/// Asks for the heading of a plan that is written by hand.
struct NewPlanWindow: TypingWindow {
  private var fields = Field.allCases.map { _ in TextField("", limit: 200) }
  private var focus = 0
  private var diagnostic: DisplayText?

  /// What is asked, in its order.
  private enum Field: Int, CaseIterable {
    case title, jurisdiction, issuer, period

    func label(_ presentation: Presentation) -> DisplayText {
      switch self {
      case .title: presentation.pick("标题", "Title")
      case .jurisdiction: presentation.pick("地区", "Place")
      case .issuer: presentation.pick("发文机关", "Issuer")
      case .period: presentation.pick("起止", "Period")
      }
    }

    func example(_ presentation: Presentation) -> DisplayText {
      switch self {
      case .title: presentation.pick("如 2026年重点工作", "such as Key tasks of 2026")
      case .jurisdiction: presentation.pick("如 临江市", "such as 临江市")
      case .issuer: presentation.pick("可不填", "may be left empty")
      case .period: presentation.pick("如 2026、2024-2026", "such as 2026, 2024-2026")
      }
    }
  }

  var holdsTyped: Bool { fields.contains { !$0.text.trimmed.isEmpty } }

  /// It stays until something came of the heading.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Effect> {
    switch context.keymap.formCommand(for: key) {
    case .cancel: return .leave
    case .accept: return accept(context.presentation)
    case .nextField: focus = (focus + 1) % fields.count
    case .previousField: focus = (focus + fields.count - 1) % fields.count
    case .leaveOut, .pageUp, .pageDown: break
    case nil: if fields[focus].handle(key) { diagnostic = nil }
    }
    return .stay
  }

  /// The next field that is still wanted gets the focus; with all of them there the plan is begun.
  private mutating func accept(_ presentation: Presentation) -> WindowOutcome<Effect> {
    let missing = Field.allCases.first { $0 != .issuer && text($0).isEmpty }
    if let missing {
      // Whoever goes from field to field with enter is told nothing yet.
      if focus == missing.rawValue {
        diagnostic = missing.label(presentation) + presentation.pick("不能为空", " is needed")
      }
      focus = missing.rawValue
      return .stay
    }
    return .wants(
      .newPlan(
        PlanHeading(
          title: text(.title), jurisdiction: text(.jurisdiction), issuer: text(.issuer), period: text(.period))))
  }

  private func text(_ field: Field) -> String { fields[field.rawValue].text.trimmed }

  /// Says why no plan can be begun under this heading; what was typed stays.
  mutating func refuse(_ reason: DisplayText) { diagnostic = reason }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(76, max(30, region.columns - 6))
    let reasons = Array((diagnostic?.wrapped(to: width, region.ambiguous) ?? []).prefix(2))
    let rows = Field.allCases.count + 2 + reasons.count
    let inside = WindowFrame(presentation.pick("新方案", "New plan"), size: Size(rows: rows, columns: width)).draw(
      in: region)
    let labels = Field.allCases.map { $0.label(presentation) }
    let start = (labels.map { inside.width($0) }.max() ?? 0) + 2
    for field in Field.allCases {
      let row = inside.row(field.rawValue)
      if focus != field.rawValue { row.offer(.row(field.rawValue - focus)) }
      row.write(labels[field.rawValue], style: Style(.strong, on: .overlay))
      fields[field.rawValue].draw(
        in: row.columns(from: start, count: row.columns - start), isFocused: focus == field.rawValue,
        placeholder: field.example(presentation))
    }
    for (row, line) in reasons.enumerated() {
      inside.write(line, row: Field.allCases.count + row, style: Style(.error, on: .overlay))
    }
    let hints = context.keymap.hints(
      [
        (.accept, presentation.pick("开始写", "begin")), (.nextField, presentation.pick("下一项", "next")),
        (.cancel, presentation.pick("取消", "cancel")),
      ], in: .form)
    KeyLine(hints).draw(in: inside.row(inside.rows - 1))
  }
}
