import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// Shows what an amendment changes, and asks for the reason and who approved it before it is written.
struct AmendWindow: Window {
  private let difference: PlanDifference
  private var reason: TextField
  private var approver: TextField
  private var field = Field.reason
  private var top = 0
  /// Why it is not written.
  private var diagnostic: DisplayText?

  private enum Field: Sendable { case reason, approver }

  /// - Parameter reason: what was typed before, where the question is put again.
  init(_ difference: PlanDifference, reason: String = "", approver: String = "") {
    self.difference = difference
    self.reason = TextField(reason, limit: 400)
    self.approver = TextField(approver, limit: 80)
  }

  /// What an amendment is written with.
  struct Approval {
    let reason: String
    /// Nil where nobody has to approve it.
    let approver: String?
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Approval> {
    switch context.keymap.formCommand(for: key) {
    case .cancel: return .leave
    case .accept: return agree(context.presentation)
    case .pageDown:
      top += 5
      return .stay
    case .pageUp:
      top = max(0, top - 5)
      return .stay
    case .nextField, .previousField:
      field = field == .reason ? .approver : .reason
      return .stay
    case .leaveOut: return .stay
    case nil:
      let isTyped = field == .reason ? reason.handle(key) : approver.handle(key)
      if isTyped { diagnostic = nil }
      return .stay
    }
  }

  private mutating func agree(_ presentation: Presentation) -> WindowOutcome<Approval> {
    let (why, who) = (reason.text.trimmed, approver.text.trimmed)
    if why.isEmpty {
      (field, diagnostic) = (.reason, presentation.pick("请写明理由", "say why"))
      return .stay
    }
    if who.isEmpty, difference.needsApproval {
      (field, diagnostic) = (.approver, presentation.pick("请写明批准人", "say who approved it"))
      return .stay
    }
    return .chose(Approval(reason: why, approver: who.isEmpty ? nil : who))
  }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(110, max(30, region.columns - 6))
    let lines = difference.sentences(presentation.language).flatMap { sentence in
      DisplayText(sentence).wrapped(to: width, region.ambiguous)
    }
    let room = max(1, min(lines.count, region.rows - 11))
    let first = min(top, max(0, lines.count - room))
    let title = presentation.pick("修改方案", "Amend the plan")
    let inside = WindowFrame(title, size: Size(rows: room + 5, columns: width)).draw(in: region)
    let more = lines.count > room ? " \(first + 1)-\(first + room)/\(lines.count)" : ""
    inside.write(
      DisplayText(difference.summary(presentation.language) + more), row: 0, style: Style(.heading, on: .overlay))
    for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
      inside.write(line, row: row + 1, style: Style(.text, on: .overlay))
    }
    let why = presentation.pick("必填：为什么改，如 县政府常务会议决定调减", "required: why, as in 县政府常务会议决定调减")
    draw(reason, .reason, presentation.pick("理由", "Reason"), why, row: room + 2, in: inside, presentation)
    let hint =
      difference.needsApproval
      ? presentation.pick("必填：谁批准的，如 王县长", "required: by whom, as in 王县长")
      : presentation.pick("可不填：只涉及备注", "may be left out: only remarks are changed")
    draw(approver, .approver, presentation.pick("批准人", "Approved by"), hint, row: room + 3, in: inside, presentation)
    var asked: [(WindowCommand, DisplayText)] = [
      (.accept, presentation.pick("入库", "publish")), (.nextField, presentation.pick("下一项", "next")),
      (.cancel, presentation.pick("再看看", "back")),
    ]
    if region.columns < 60 { asked.remove(at: 1) }
    var hints = context.keymap.hints(asked, in: .form)
    if lines.count > room { hints.append(.fixed("pgdn", presentation.pick("翻页", "scroll"))) }
    KeyLine(hints, diagnostic: diagnostic).draw(in: inside.row(inside.rows - 1))
  }

  private func draw(
    _ input: TextField, _ which: Field, _ label: DisplayText, _ hint: DisplayText?, row: Int, in inside: Region,
    _ presentation: Presentation
  ) {
    let column = 12
    inside.put(label, row: row, width: column - 1, style: Style(which == field ? .key : .dim, on: .overlay))
    let rest = inside.part(Rect(row: row, column: column, rows: 1, columns: max(1, inside.columns - column)))
    input.draw(in: rest, isFocused: which == field, placeholder: hint ?? "")
  }
}
