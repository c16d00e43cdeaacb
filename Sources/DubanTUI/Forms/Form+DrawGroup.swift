import DubanCore

extension Form {
  /// Draws the form about several items: the fields, then each item with its light before and after.
  func draw(_ group: FormGroup, _ entry: PlanEntry, _ keymap: Keymap, in region: Region) {
    let refused = refused(entry)
    let leftOut = leftOutWords(entry)
    let count = group.subjects.count
    let around = fields.count + (leftOut == nil ? 0 : 1) + 3
    let width = min(104, max(30, region.columns - 6))
    let hint = purpose.hint(look.language)
    let inside = Window(
      look.pick("\(hint) \(count) 项", "\(count) \(count == 1 ? "item" : "items"): \(hint)"),
      size: Size(rows: around + count, columns: width)
    ).draw(in: region)
    // Where there is little room, blank lines go first, then fields scroll; two items stay in sight.
    let isTight = inside.rows < around + min(count, 2)
    let gap = isTight ? 0 : 1
    let fixed = 1 + (leftOut == nil ? 0 : 1) + 2 * gap
    let room = max(1, min(fields.count, inside.rows - fixed - min(count, 2)))
    drawFields(in: inside.part(Rect(row: 0, column: 0, rows: room, columns: inside.columns)))
    if let leftOut { inside.put(leftOut, row: room, column: 2, style: Style(.dim, on: .overlay)) }
    let first = room + (leftOut == nil ? 0 : 1) + gap
    drawItems(
      group, refused, entry,
      in: inside.part(
        Rect(row: first, column: 0, rows: max(0, inside.rows - first - 1 - gap), columns: inside.columns)))
    keyLine(count, refused: refused.count, keymap).draw(in: inside.row(inside.rows - 1))
  }

  /// What the keys do; while items are refused, how to leave them out.
  private func keyLine(_ count: Int, refused: Int, _ keymap: Keymap) -> KeyLine {
    guard message == nil, refused > 0 else {
      return KeyLine(hints(keymap, accept: look.pick("写入 \(count) 项", "writes \(count)")), message: message)
    }
    let out = look.pick("剔除", "omits")
    return KeyLine(
      keymap.hints([(.leaveOut, out), (.cancel, look.pick("取消", "leaves"))], in: .form),
      problem: look.pick("\(refused) 项不能办理", "\(refused) refused"))
  }

  /// The items, those that are refused first; only those on the screen are judged.
  private func drawItems(
    _ group: FormGroup, _ refused: [String: DisplayText], _ entry: PlanEntry, in place: Region
  ) {
    guard place.rows > 0 else { return }
    let subjects = group.subjects.filter { refused[$0] != nil } + group.subjects.filter { refused[$0] == nil }
    let top = max(0, min(group.top, subjects.count - place.rows))
    let shown = subjects[top..<min(top + place.rows, subjects.count)]
    let drafts = (try? drafts(entry)) ?? []
    let bySubject = Dictionary(drafts.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = shown.map { subject -> LightChanges.Row in
      let changed = bySubject[subject].map { [subject: entry.board.state(of: subject).after($0)] } ?? [:]
      let preview = refused[subject] == nil ? entry.board.preview(of: subject, with: changed) : nil
      return LightChanges.Row(
        id: DisplayText(subject), title: entry.title(of: subject, look), before: preview?.before?.light,
        after: preview?.after?.light, obstacle: refused[subject])
    }
    LightChanges(rows: rows).draw(look, in: place)
    place.drawMoreSigns(above: top > 0, below: top + place.rows < subjects.count)
  }
}
