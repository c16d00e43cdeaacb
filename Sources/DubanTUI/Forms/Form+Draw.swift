import DubanScreen
import DubanCore

extension Form {
  /// Draws the form with what the lights become when it is accepted.
  func draw(_ context: WindowContext, in region: Region) {
    guard let entry = context.entry else { return }
    let keymap = context.keymap
    if let group { return draw(group, entry, keymap, in: region) }
    let width = min(84, max(30, region.columns - 6))
    let drafts = previewDrafts(entry)
    let preview = preview(drafts, entry)
    let title = payment(entry.board) == nil ? title(entry) : presentation.pick("登记拨付", "Record what is paid")
    let remarks = remarks(entry)
    let rows = 2 + shownFields + remarks.count + (preview.isEmpty ? 0 : preview.count + 1) + 2
    let inside = WindowFrame(title, size: Size(rows: rows, columns: width)).draw(in: region)
    inside.put(itemTitle(entry), width: inside.columns, style: Style(.strong, on: .overlay))
    // Where not all finds room, the fields scroll with the cursor, and of the preview the first light stays.
    let isTight = inside.rows < rows
    // What stands against it has the blank line above the keys, or where there is none a line of its own.
    let (first, last) = (isTight ? 1 : 2, inside.rows - (isTight && message == nil ? 1 : 2))
    let told = isTight ? preview.prefix(max(1, last - first - shownFields - remarks.count)) : preview[...]
    let room = isTight ? max(1, last - first - told.count - remarks.count) : shownFields
    drawFields(
      figureWords(drafts, entry),
      in: inside.droppingRows(first).part(Rect(row: 0, column: 0, rows: room, columns: inside.columns)))
    for (index, words) in remarks.enumerated() where first + room + index < last {
      inside.put(
        words, row: first + room + index, column: 2, width: inside.columns - 2, style: Style(.dim, on: .overlay))
    }
    let hints = hints(
      keymap, accept: DisplayText(presentation.language.pick(WindowCommand.accept.hint(.chinese), "accept")))
    for (index, line) in told.enumerated() { inside.row(last - told.count + index).write(line, on: .overlay) }
    drawEnd(
      message ?? questionWords(keymap) ?? refusal(of: drafts, entry).map { Footer.Message($0, isError: true) },
      hints, in: inside)
  }

  /// What stands against the form, and below it the keys, which are told whatever happens.
  func drawEnd(_ message: Footer.Message?, _ hints: [KeyHint], in inside: Region) {
    if let message {
      inside.put(
        message.text, row: inside.rows - 2, width: inside.columns,
        style: Style(message.isError ? .error : .notice, on: .overlay))
    }
    KeyLine(hints).draw(in: inside.row(inside.rows - 1))
  }

  /// What is wrong, else what became of a pasted text.
  var message: Footer.Message? {
    if let diagnostic { return Footer.Message(diagnostic, isError: true) }
    guard case .text(let field) = focused?.content, field.joinedLines else { return nil }
    return Footer.Message(presentation.pick("换行已改为空格", "line breaks became spaces"))
  }

  /// What the keys do; `accept` says what is done with what is filled in.
  func hints(_ keymap: Keymap, accept: DisplayText) -> [KeyHint] {
    let next: [(command: WindowCommand, words: DisplayText)] = [
      (.accept, accept), (.nextField, presentation.pick("下一项", "next")),
    ]
    let arrows = KeyHint.fixed(presentation.pick("左右键", "left/right"), presentation.pick("选择", "choose"))
    return keymap.hints(next, in: .form) + [arrows]
      + keymap.hints([(.cancel, presentation.pick("取消", "cancel"))], in: .form)
  }

  private func title(_ entry: PlanEntry) -> DisplayText {
    if piece != nil { return presentation.pick("登记报送", "Record what was handed in") }
    let handling = entry.board.state(of: subject).handling
    switch purpose {
    case .sendBack where handling.application != nil: return presentation.pick("退回申请", "Send the application back")
    case .extend: return presentation.pick("批准延期", "Approve a later due day")
    case .requestExtension: return presentation.pick("申请延期", "Ask for a later due day")
    case .update, .nothingChanged, .confirm, .note, .close, .sendBack, .suspend, .resume, .assign, .acknowledge,
      .handBack, .apply, .terminate, .refuseExtension, .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle,
      .withdraw:
      return DisplayText(purpose.summary(presentation.language))
    }
  }

  private func itemTitle(_ entry: PlanEntry) -> DisplayText {
    if let piece { return handInTitle(piece, entry.board) }
    let title = entry.title(of: subject, presentation)
    return title.isEmpty ? presentation.words(entry.board.plan.title) : DisplayText("\(subject)  ") + title
  }

  /// How many rows the fields take: those that are folded one in all, until the cursor comes to them.
  private var shownFields: Int {
    guard let first = firstFolded, focus < first else { return fields.count }
    return first + 1
  }

  /// The first of the fields that are folded until the cursor comes to them.
  var firstFolded: Int? { fields.firstIndex(where: \.isFolded) }

  /// Draws the fields, one a row; where not all find room they scroll with the cursor. Beside figures stand `words`.
  func drawFields(_ words: [String: [Span]] = [:], in place: Region) {
    let count = shownFields
    let isFolded = count < fields.count
    let labels = fields.prefix(isFolded ? count - 1 : count).map { place.width($0.label) }.max() ?? 0
    let top = max(0, min(focus - place.rows / 2, count - place.rows))
    let shown = (0..<count).dropFirst(top).prefix(place.rows)
    for index in shown {
      let row = place.row(index - top)
      row.offer(.row(index - focus))
      if isFolded, index == count - 1 {
        let rest = fields.count - count + 1
        row.put(row.glyphs.folded, column: 1, width: 1, style: Style(.dim, on: .overlay))
        row.put(
          presentation.pick("分项填报 \(rest) 项", "\(English.count(rest, "figure")) by area, year or part"), column: 3,
          width: row.columns - 3,
          style: Style(.dim, on: .overlay))
        continue
      }
      draw(fields[index], words[fields[index].key], isFocused: index == focus, labels: labels, row)
      let hasMore = index == shown.first && top > 0 || index == shown.last && index < count - 1
      let arrow = index == shown.last ? row.glyphs.moreBelow : row.glyphs.moreAbove
      if hasMore { row.put(arrow, column: 1, width: 1, style: Style(.dim, on: .overlay)) }
    }
  }

  private func draw(_ field: FormField, _ told: [Span]?, isFocused: Bool, labels: Int, _ row: Region) {
    let ink: ThemeRole = isFocused ? .strong : .dim
    row.put(isFocused ? row.glyphs.pointer : " ", width: 1, style: Style(ink, on: .overlay))
    row.put(field.label, column: 2, width: labels, style: Style(ink, on: .overlay))
    let place = row.columns(from: labels + 4, count: row.columns - labels - 4)
    switch field.content {
    case .text(let text):
      let words = remark(field) ?? field.placeholder
      let hint = region(hint: field, words, place)
      // What stands beside the field need not stand in it.
      text.draw(in: hint.field, isFocused: isFocused, placeholder: hint.tail == nil ? field.placeholder : .empty)
      if let tail = hint.tail, let told {
        tail.write(told, on: .overlay)
      } else if let tail = hint.tail {
        tail.put(words, style: Style(field.others == nil ? .dim : .notice, on: .overlay))
      }
    case .choice(let choices, let selected):
      guard choices.indices.contains(selected) else { return }
      let style = Style(.input, on: .input)
      let position = choices.count > 1 ? DisplayText("  \(selected + 1)/\(choices.count)") : ""
      let label = "< " + choices[selected].label + " >"
      let end = min(place.width(label), max(0, place.columns - 6))
      place.put(label, width: place.columns - 6, style: style)
      if let words = remark(field) {
        place.put(words, column: end + 2, width: place.columns - 8 - end, style: Style(.notice, on: .overlay))
      }
      place.put(position, column: place.columns - 6, width: 6, style: Style(.dim, on: .overlay), align: .right)
      if isFocused { place.setCursor(row: 0, column: 0) }
    }
  }

  /// A figure's field is short and its target stands beside it; a text's field takes the whole row, but for what others
  /// wrote there.
  private func region(hint field: FormField, _ words: DisplayText, _ place: Region) -> (field: Region, tail: Region?) {
    var width = place.columns
    if field.key.hasPrefix("value:") {
      width = 14
    } else if field.others != nil {
      width = max(20, place.columns - place.width(words) - 2)
    }
    guard place.columns >= 34, width < place.columns else { return (place, nil) }
    return (place.columns(from: 0, count: width), place.columns(from: width + 2, count: place.columns - width - 2))
  }

  /// What others made of a field meanwhile: what it is now where the person changed it too, else what it was.
  private func remark(_ field: FormField) -> DisplayText? {
    guard let others = field.others else { return nil }
    let source = others.source
    func quoted(_ text: DisplayText) -> DisplayText { text.isEmpty ? presentation.pick("空", "empty") : text }
    return isTyped(field.key)
      ? presentation.pick("现为 ", "now ") + quoted(others.now) + presentation.pick("（", " (") + source
        + presentation.pick("）", ")")
      : presentation.pick("原为 ", "was ") + quoted(others.before) + presentation.pick("（", " (") + source
        + presentation.pick(" 改）", ")")
  }

  /// What the lights become; of a report always a line that tells what it changes, so that the window keeps its height while
  /// somebody types.
  private func preview(_ drafts: [Draft]?, _ entry: PlanEntry) -> [[Span]] {
    // What cannot be read changes nothing.
    guard let drafts else { return purpose == .update ? Array(repeating: [], count: 3) : [] }
    if let piece { return handInPreview(drafts, piece, entry.board) }
    if let line = payment(entry.board) { return paymentPreview(line, drafts) }
    let period = entry.board.plan.period
    let lights = entry.board.preview(drafts).flatMap { preview -> [[Span]] in
      guard let before = preview.before, let after = preview.after else { return [] }
      let (old, new) = (LightStyle(before.light), LightStyle(after.light))
      let glyphs = presentation.glyphs
      return [
        [
          Span(DisplayText("\(preview.subject)  "), .dim),
          Span(old.label(presentation.language, glyphs), Style(old.role)), Span("  →  ", .dim),
          Span(new.label(presentation.language, glyphs), Style(new.role, on: .overlay, [.bold])),
        ],
        [Span("    "), Span(DisplayText(after.words(presentation.language, in: period)), Style(new.role))],
      ]
    }
    let changed = changes(drafts, entry.board)
    return lights + (purpose == .update && changed.isEmpty ? [[]] : changed)
  }
}
