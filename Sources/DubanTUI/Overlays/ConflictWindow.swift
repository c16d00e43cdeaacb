import DubanCore

/// A write was refused because somebody else changed the item since: what they changed, and the way on.
struct ConflictWindow: Equatable, Sendable {
  /// What was refused; the form can be opened again with it.
  let drafts: [Draft]
  /// What the others did since.
  let events: [Event]

  func draw(_ look: Look, in region: Region) {
    let width = min(72, max(20, region.columns - 8))
    var lines: [WrappedText.Paragraph] = [
      WrappedText.Paragraph(
        look.pick(
          "在您填写期间,他人已修改此项。您的填报没有写入,没有任何内容被覆盖。",
          "Somebody else changed this item while you were writing. Nothing of yours was written, nothing was overwritten."
        ),
        style: Style(on: .overlay)),
      WrappedText.Paragraph("", style: Style(on: .overlay)),
    ]
    for event in events {
      let what = event.change.kind.word(look.language) + "  " + event.change.words(look.language)
      lines.append(
        WrappedText.Paragraph(
          DisplayText("\(event.recorded)  \(event.actor)  \(what)"), style: Style(.strong, on: .overlay), indent: 2))
      if let note = event.note {
        lines.append(WrappedText.Paragraph(DisplayText(note), style: Style(.dim, on: .overlay), indent: 4))
      }
    }
    lines += [
      WrappedText.Paragraph("", style: Style(on: .overlay)),
      WrappedText.Paragraph(
        look.pick("enter 用您的内容重新填写   esc 放弃", "enter: fill in again with what you wrote   esc: leave it"),
        style: Style(.hint, on: .overlay)),
    ]
    let text = WrappedText(lines)
    let rows = text.lines(width, region.ambiguous).count
    let inside = Window(
      look.pick("未写入:他人已修改", "Not written: changed meanwhile"), size: Size(rows: rows, columns: width)
    ).draw(in: region)
    text.draw(in: inside)
  }
}
