import DubanScreen
import DubanCore

extension Form {
  /// Draws the form about several items: the fields, then each item with its light before and after.
  func draw(_ group: FormGroup, _ entry: PlanEntry, _ keymap: Keymap, in region: Region) {
    let drafts = previewDrafts(entry) ?? []
    let refused = refused(drafts, entry)
    let message =
      message ?? refusedWords(refused.count, keymap).map { Footer.Message($0, isError: true) } ?? questionWords(keymap)
    let remarks = remarks(entry) + [leftOutWords(entry)].compactMap { $0 }
    let count = group.subjects.count
    let around = fields.count + remarks.count + 3
    let width = min(104, max(30, region.columns - 6))
    let hint = purpose.hint(presentation.language)
    let inside = WindowFrame(
      presentation.pick("\(hint) \(count) 项", "\(count) \(count == 1 ? "item" : "items"): \(hint)"),
      size: Size(rows: around + count, columns: width)
    ).draw(in: region)
    // Where there is little room, blank lines go first, then fields scroll; two items stay in sight.
    let isTight = inside.rows < around + min(count, 2)
    let gap = isTight ? 0 : 1
    // What stands against it takes the blank line above the keys, or a line of its own.
    let end = 1 + (message == nil ? gap : 1)
    let room = max(1, min(fields.count, inside.rows - remarks.count - gap - end - min(count, 2)))
    drawFields(in: inside.part(Rect(row: 0, column: 0, rows: room, columns: inside.columns)))
    for (index, words) in remarks.enumerated() {
      inside.put(words, row: room + index, column: 2, width: inside.columns - 2, style: Style(.dim, on: .overlay))
    }
    let first = room + remarks.count + gap
    drawItems(
      group, drafts, refused, entry,
      in: inside.part(Rect(row: first, column: 0, rows: max(0, inside.rows - first - end), columns: inside.columns)))
    drawEnd(message, hints(keymap, accept: presentation.pick("写入 \(count) 项", "write \(count)")), in: inside)
  }

  /// The items, those that are refused first; only those on the screen are judged.
  private func drawItems(
    _ group: FormGroup, _ drafts: [Draft], _ refused: [String: DisplayText], _ entry: PlanEntry, in place: Region
  ) {
    guard place.rows > 0 else { return }
    let subjects = group.subjects.filter { refused[$0] != nil } + group.subjects.filter { refused[$0] == nil }
    let top = max(0, min(group.top, subjects.count - place.rows))
    let shown = subjects[top..<min(top + place.rows, subjects.count)]
    let bySubject = Dictionary(drafts.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = shown.map { subject -> LightChanges.Row in
      let changed = bySubject[subject].map { [subject: entry.board.state(of: subject).after($0)] } ?? [:]
      let preview = refused[subject] == nil ? entry.board.preview(of: subject, with: changed) : nil
      return LightChanges.Row(
        id: DisplayText(subject), title: entry.title(of: subject, presentation), before: preview?.before?.light,
        after: preview?.after?.light, obstacle: refused[subject])
    }
    LightChanges(rows: rows).draw(presentation, in: place)
    place.drawMoreSigns(above: top > 0, below: top + place.rows < subjects.count)
  }
}
