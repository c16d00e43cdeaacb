import DubanScreen
import DubanCore
import DubanReports

/// What happened to the plan since the person last looked, or since a day: by day and item, with who said what and what
/// became of the light.
struct ChangesPane: FetchingPane, CoveringPane {
  private var loaded: LoadedChanges?
  /// The start that is asked for; nil when it has to be asked for again.
  private var asked: ChangesSpan?
  private var rows: [ChangeRow] = []
  private var list = ListView<String>()

  mutating func reload(_ context: PaneContext) {
    asked = nil
    layOut(context)
  }

  mutating func need(_ context: PaneContext) -> PaneNeed? {
    guard asked != context.since else { return nil }
    asked = context.since
    return .changes(context.since)
  }

  mutating func take(_ supply: PaneSupply, _ context: PaneContext) {
    guard case .changes(let changes) = supply, changes.start == context.since else { return }
    let isOther = loaded?.start != changes.start
    loaded = changes
    if isOther { list = ListView() }
    layOut(context)
  }

  private mutating func layOut(_ context: PaneContext) {
    rows = loaded.map { ChangeRow.rows(of: $0.changes, where: context.shows, told: context.entries) } ?? []
    list.reload(rows.map(\.key))
    if list.index == 0, rows.count > 1 { list.select(row: 1) }
  }

  var hints: [Command] { [.go(.open), .look(.since), .item(.update), .item(.confirm), .look(.trend), .mark(.mark)] }

  func selected(_ board: Board) -> String? { rows.indices.contains(list.index) ? rows[list.index].subject : nil }

  func listed(_ board: Board) -> [String] { rows.lazy.compactMap(\.subject).once }

  func covered(_ board: Board) -> [String] { rows.indices.contains(list.index) ? rows[list.index].covered : [] }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    guard let index = rows.firstIndex(where: { $0.subject == subject }) else { return false }
    list.select(row: index)
    return true
  }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    list.move(motion, height: size.rows - 1)
    if motion == .top, list.index == 0, rows.count > 1 { list.select(row: 1) }
  }

  // MARK: Drawing

  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?) {
    let previous = previous.flatMap { $0.rows == rows && $0.loaded == loaded ? $0 : nil }
    if previous == nil { region.fill(style: Style()) }
    let count = rows.reduce(0) { if case .day(_, let count) = $1 { $0 + count } else { $0 } }
    let inside = Frame(
      context.presentation.pick("变化 ", "Changes: ") + DisplayText(context.since.words(context.language)),
      count: context.presentation.pick("\(count) 条", "\(count)"), isFocused: isFocused
    ).draw(in: region)
    drawStart(context, inside.row(0))
    let body = inside.droppingRows(1)
    guard let loaded, loaded.start == context.since else {
      body.inset(rows: 1, columns: 2).write(context.presentation.pick("读取中", "loading"), style: Style(.dim))
      return
    }
    guard !rows.isEmpty else {
      let words =
        loaded.changes.count == 0
        ? context.presentation.pick(
          "这段时间没有变化。按 \(context.keymap.label(.look(.since))) 换一段时间。",
          "Nothing happened on these days. \(context.keymap.label(.look(.since))) chooses others.")
        : context.presentation.pick(
          "筛选隐藏了全部 \(loaded.changes.count) 条变化。",
          "The filter hides \(loaded.changes.count == 1 ? "the one change" : "all \(loaded.changes.count) changes").")
      body.inset(rows: 1, columns: 2).write(words, style: Style(.dim))
      return
    }
    list.draw(in: body, isFocused: isFocused, since: previous?.list) { region, index, ground in
      draw(rows[index], context, region, ground)
    }
  }

  /// From when exactly, and that there is more than is told.
  private func drawStart(_ context: PaneContext, _ row: Region) {
    row.fill(style: Style())
    guard let loaded, loaded.start == context.since else { return }
    let presentation = context.presentation
    var words: DisplayText
    if loaded.start == .lastSeen, let at = loaded.lookedAt {
      words = presentation.pick("上次查看 \(at)", "last looked at on \(at)")
    } else if loaded.start == .lastSeen {
      let from = loaded.from.map { "\($0)" } ?? ""
      words = presentation.pick("没有上次查看的记录，显示 \(from) 以来", "no earlier look is known; shown since \(from)")
    } else if let from = loaded.from, let to = loaded.to {
      words = presentation.pick("\(from) 至 \(to) 录入", "entered from \(from) to \(to)")
    } else {
      words = loaded.from.map { presentation.pick("\($0) 起录入", "entered since \($0)") } ?? ""
    }
    if loaded.changes.isCut {
      words =
        words
        + presentation.pick(
          "  变化太多，只列最近的 \(loaded.changes.count) 条", "  too many: only the latest \(loaded.changes.count)")
    }
    row.put(words, column: 1, width: row.columns - 2, style: Style(.dim))
  }

  private func draw(_ row: ChangeRow, _ context: PaneContext, _ region: Region, _ ground: Ground) {
    let presentation = context.presentation
    context.drawMark(row.subject, in: region, on: ground)
    switch row {
    case .day(let day, let count):
      let words = presentation.pick("\(day)  \(count) 条", "\(day)  \(count) act\(count == 1 ? "" : "s")")
      region.put(words, column: 1, width: region.columns - 2, style: Style(.heading, on: ground))
    case .item(let item, _):
      let lights = spans(item.before, item.after, presentation)
      let width = lights.reduce(0) { $0 + region.width($1.text) }
      var column = region.write(DisplayText(item.subject), column: 2, style: Style(.dim, on: ground)) + 1
      let title = presentation.words(item.title)
      let room = max(0, region.columns - column - width - 3)
      column = region.put(
        title, column: column, width: min(room, region.width(title)), style: Style(.strong, on: ground))
      region.write(lights, column: region.columns - width - 1, on: ground)
    case .entry(let change):
      // A milestone is told by its own id within its task.
      let subject = change.entry.subject
      let name = ItemID(subject).part.map { $0 + " " } ?? ""
      let lights = change.before == change.after ? [] : spans(change.before, change.after, presentation)
      draw(spans(change, DisplayText(String(name)), context), lights, column: 4, region, ground)
    case .difference(let line, let detail, _, _):
      let language = context.language
      var told = [Span(DisplayText(line.head(language)), .dim)]
      if let detail { told.append(Span("  " + DisplayText(detail.words(language)))) }
      draw(told, [], column: 6, region, ground)
    case .act(let act): draw(spans(act, context), [], column: 2, region, ground)
    case .part(let part):
      let entry = part.change.entry
      var told = [Span(DisplayText(entry.subject) + " ", .dim), Span(presentation.words(part.title))]
      if part.change.isUndone { told.append(undone(presentation)) }
      draw(told, spans(part.change.before, part.change.after, presentation), column: 4, region, ground)
    }
  }

  /// What is told, cut where it finds no room, and the lights at the end of the row.
  private func draw(_ spans: [Span], _ lights: [Span], column: Int, _ region: Region, _ ground: Ground) {
    let width = lights.reduce(0) { $0 + region.width($1.text) }
    let end = region.columns - 1 - (width > 0 ? width + 2 : 0)
    let place = region.columns(from: column, count: end - column)
    let written = place.write(spans, on: ground)
    if spans.reduce(0, { $0 + region.width($1.text) }) > place.columns, written > 0 {
      // What finds no room ends in the mark of a cut.
      place.put(
        spans.last.map(\.text) ?? "", column: lastStart(spans, place), style: (spans.last?.style ?? Style()).on(ground))
    }
    region.write(lights, column: region.columns - width - 1, on: ground)
  }

  /// Who did what to an item, as told beneath it.
  private func spans(_ change: PlanChanges.EventChange, _ name: DisplayText, _ context: PaneContext) -> [Span] {
    let entry = change.entry
    guard let words = loaded?.changes.words else { return [] }
    var spans = time(entry) + [Span(DisplayText(entry.actor), .text), Span("  ")]
    if !name.isEmpty { spans.append(Span(name, .strong)) }
    spans.append(Span(DisplayText(words.kind(entry, context.language)), .strong))
    // What only names itself is not said twice.
    if let addition = words.addition(entry, context.language) { spans.append(Span("  " + DisplayText(addition))) }
    return spans + tail(entry, isUndone: change.isUndone, words.note(entry), context)
  }

  /// At what time of its day it was recorded.
  private func time(_ entry: Entry) -> [Span] {
    guard let time = loaded?.times[entry.seq] else { return [] }
    return [Span(DisplayText(time), .dim), Span("  ")]
  }

  /// Who did what to how many items at once.
  private func spans(_ act: PlanChanges.ActChanges, _ context: PaneContext) -> [Span] {
    let (presentation, entries) = (context.presentation, act.entries.map(\.change.entry))
    guard let words = loaded?.changes.words, let first = entries.first else { return [] }
    let kind = words.kind(first, context.language)
    var spans =
      time(first) + [
        Span(DisplayText(first.actor), .text), Span("  "),
        Span(presentation.pick("\(kind) \(act.count) 项", "\(kind), \(act.count) items"), .strong),
      ]
    if let common = words.common(entries, context.language) { spans.append(Span("  " + DisplayText(common))) }
    let notes = Set(entries.map(words.note))
    return spans + tail(first, isUndone: act.isUndone, notes.count == 1 ? notes.first ?? nil : nil, context)
  }

  /// What follows what was done: the day for which it holds, whether it is made up or was taken back, the note.
  private func tail(_ entry: Entry, isUndone: Bool, _ note: String?, _ context: PaneContext) -> [Span] {
    let presentation = context.presentation
    var spans: [Span] = []
    if entry.on != entry.recorded {
      let day = entry.on.words(context.language, in: context.plan.period)
      spans.append(Span(presentation.pick("（\(day)）", "  (for \(day))"), .dim))
    }
    if entry.simulated { spans.append(Span("  " + presentation.pick("演示", "simulated"), .simulated)) }
    if isUndone { spans.append(undone(presentation)) }
    if let note { spans.append(Span("  " + DisplayText(note), .dim)) }
    return spans
  }

  private func undone(_ presentation: Presentation) -> Span { Span("  " + presentation.pick("已撤销", "undone"), .dim) }

  private func lastStart(_ spans: [Span], _ place: Region) -> Int {
    min(place.columns, spans.dropLast().reduce(0) { $0 + place.width($1.text) })
  }

  /// `! 逾期 -> ✓ 完成`, or the light alone where it stayed.
  private func spans(_ before: Light?, _ after: Light?, _ presentation: Presentation) -> [Span] {
    guard let after else { return [] }
    func span(_ light: Light, _ attributes: Attributes = []) -> Span {
      let face = LightStyle(light)
      return Span(face.label(presentation.language, presentation.glyphs), Style(face.role, on: .plain, attributes))
    }
    guard let before, before != after else { return [span(after)] }
    return [span(before), Span(" → ", .dim), span(after, [.bold])]
  }
}

// MARK: For a report

extension ChangesPane {
  func content(_ context: PaneContext) -> ShownContent {
    guard let words = loaded?.changes.words else { return .nothing }
    var item: PlanChanges.ItemChanges?
    let changes = rows.compactMap { row -> ShownContent.Change? in
      switch row {
      case .day, .act, .difference: return nil
      case .item(let changes, _):
        item = changes
        return nil
      case .entry(let change):
        // What is no milestone has the light of its item, which is told once.
        let own = item?.entries.count == 1 ? item : nil
        return .init(
          change.entry, title: item?.title ?? context.plan.title, before: change.before ?? own?.before,
          after: change.after ?? own?.after, isUndone: change.isUndone)
      case .part(let part):
        let change = part.change
        return .init(
          change.entry, title: part.title, before: change.before, after: change.after, isUndone: change.isUndone)
      }
    }
    return .changes(changes, words)
  }
}
