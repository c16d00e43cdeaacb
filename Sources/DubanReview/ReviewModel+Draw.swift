import DubanTUI
import DubanCore
import DubanDocuments
package import DubanScreen

extension ReviewModel {
  package func draw(in screen: Region) {
    guard setting.isLargeEnough else { return setting.drawTooSmall(in: screen) }
    drawHeader(in: screen)
    let layout = ReviewLayout(setting.size, hasSource: !isByHand, under: window?.over ?? .nothing)
    if !isByHand { drawSource(in: screen.part(layout.source)) }
    if layout.parts.rows > 0 { drawParts(in: screen.part(layout.parts)) }
    drawFields(in: screen.part(layout.fields))
    drawFooter(in: screen.row(screen.rows - 1))
    window?.draw(WindowContext(setting), in: screen.part(layout.window))
  }

  private func drawHeader(in screen: Region) {
    let bar = Style(.header, on: .header)
    screen.fill(Rect(row: 0, column: 0, rows: 1, columns: screen.columns), style: bar)
    let column = screen.write(presentation.pick("督办 ", "duban ") + title, column: 1, style: bar) + 2
    screen.put(DisplayText(name), column: column, style: Style(.headerDim, on: .header), clip: .middle)
    let draft = review.draft
    let counts =
      isByHand
      ? presentation.pick(
        "任务\(draft.tasksWithPlaces.count) 指标\(draft.indicators.count)",
        "tasks \(draft.tasksWithPlaces.count)  indicators \(draft.indicators.count)")
      : presentation.pick(
        "任务\(draft.tasksWithPlaces.count) 指标\(draft.indicators.count) 单位\(draft.units.count) 未采用\(draft.ignored.count)",
        "tasks \(draft.tasksWithPlaces.count)  indicators \(draft.indicators.count)  units \(draft.units.count)  left aside \(draft.ignored.count)"
      )
    if isAmending {
      let end = screen.write(counts, row: 1, column: 1, style: Style(.dim)) + 2
      let steps = review.steps.count
      let changed = steps == 0 ? "" : presentation.language.pick("已改 \(steps) 步  ", "\(steps) steps  ")
      let open = uncertain == 0 ? "" : presentation.language.pick("待核 \(uncertain)", "\(uncertain) open")
      screen.write(DisplayText(changed + open), row: 1, column: end, style: Style(.notice))
      return
    }
    if isByHand {
      let first = keymap.label(.review(.addTask), in: [.review])
      let next = draft.tasks.isEmpty ? presentation.pick("\(first) 加第一项任务", "\(first) adds the first task") : counts
      screen.write(next, row: 1, column: 1, style: Style(draft.tasks.isEmpty ? .notice : .dim))
      return
    }
    let end = screen.write(counts, row: 1, column: 1, style: Style(.dim)) + 2
    let told = [
      open.uncertain > 0 ? presentation.language.pick("待核 \(open.uncertain)", "\(open.uncertain) uncertain") : nil,
      open.missing > 0 ? presentation.language.pick("缺少 \(open.missing)", "\(open.missing) missing") : nil,
    ].compactMap { $0 }
    screen.write(
      told.isEmpty ? presentation.pick("全部核过", "all looked at") : DisplayText(told.joined(separator: "  ")), row: 1,
      column: end, style: Style(told.isEmpty ? .lightDone : .lightBehind))
  }

  /// The document, with the passage of the selected part in the middle of the screen.
  private func drawSource(in region: Region) {
    let body = Frame(presentation.pick("原文", "Source")).draw(in: region)
    let shownField = focus == .fields ? selectedField?.passage : nil
    let place = (shownField ?? selected?.passage).flatMap { source.place(of: $0) }
    let index = place?.line ?? 0
    let width = max(2, body.columns - 1)
    // Lines are wrapped only around the place that is shown: a document may have a million.
    var above: [[Span]] = []
    var line = index - 1
    while line >= 0, above.count < body.rows / 3 {
      above.insert(contentsOf: wrapped(source.lines[line].text, nil, width), at: 0)
      line -= 1
    }
    var shown = Array(above.suffix(body.rows / 3))
    if source.lines.indices.contains(index) {
      let line = source.lines[index]
      let headed = line.headed(place?.range ?? 0..<0)
      let lines = wrapped(headed.text, place == nil ? nil : headed.range, dim: headed.heads, width)
      // Of a paragraph longer than the screen the passage itself is shown.
      let first = lines.firstIndex { $0.contains { $0.style.ground == .selection } } ?? 0
      shown += lines.dropFirst(shown.count + first > body.rows - 4 ? max(0, first - 2) : 0)
    }
    line = index + 1
    while line < source.lines.count, shown.count < body.rows {
      shown += wrapped(source.lines[line].text, nil, width)
      line += 1
    }
    for (row, spans) in shown.prefix(body.rows).enumerated() { body.write(spans, row: row, column: 1) }
  }

  /// A line in pieces of `width` columns; the characters of `range` stand on the ground of the selection.
  ///
  /// - Parameter heads: characters that stand in no document, which are dimmed.
  private func wrapped(_ text: String, _ range: Range<Int>?, dim heads: [Range<Int>] = [], _ width: Int) -> [[Span]] {
    let ink: ThemeRole = range == nil ? .dim : .text
    guard let range else {
      return DisplayText(text).wrapped(to: width, ambiguous).map { [Span($0, ink)] }
    }
    var lines: [[Span]] = [[]]
    var column = 0
    var piece = ""
    var isIn = false
    var (head, isHead) = (0, false)
    func style() -> Style { isHead ? Style(.dim) : isIn ? Style(.strong, on: .selection) : Style(.text) }
    func flush() {
      if !piece.isEmpty { lines[lines.count - 1].append(Span(DisplayText(piece), style())) }
      piece = ""
    }
    for (place, character) in text.enumerated() {
      let inside = range.contains(place)
      while head < heads.count, heads[head].upperBound <= place { head += 1 }
      let isOfHead = head < heads.count && heads[head].contains(place)
      let columns = DisplayText(String(character)).width(ambiguous)
      if inside != isIn || isOfHead != isHead {
        flush()
        (isIn, isHead) = (inside, isOfHead)
      }
      if column + columns > width {
        flush()
        lines.append([])
        column = 0
      }
      piece.append(character)
      column += columns
    }
    flush()
    return lines
  }

  private func drawParts(in region: Region) {
    let count = DisplayText(listed.isEmpty ? "" : "\(list.index + 1)/\(listed.count)")
    let title =
      onlyUncertain
      ? presentation.pick("读出的（只看待核）", "What was read (uncertain only)") : presentation.pick("读出的", "What was read")
    let body = Frame(focused(title, .parts, region), count: count, isFocused: focus == .parts).draw(in: region)
    list.draw(in: body, isFocused: focus == .parts) { row, index, ground in
      guard listed.indices.contains(index) else { return }
      let part = rows[listed[index]]
      if index == list.index, focus == .parts { row.put(row.glyphs.pointer, width: 1, style: Style(.key, on: ground)) }
      row.put(
        part.isUncertain ? "?" : " ", column: 1, width: 1, style: Style(.lightBehind, on: ground, .bold))
      var column = 3 + 2 * min(part.depth, 4)
      let kind = ReviewPartWords(part.path).kind(presentation.language)
      if !kind.isEmpty {
        column = row.write(DisplayText(kind), column: column, style: Style(.dim, on: ground)) + 1
      }
      if !part.number.isEmpty {
        column = row.write(DisplayText(part.number), column: column, style: Style(.dim, on: ground)) + 1
      }
      let ink: ThemeRole =
        switch part.path {
        case .section: .heading
        case .ignored: .dim
        case .head, .task, .indicator, .unit, .area, .leader, .note, .duty, .question, .missing: .text
        }
      row.put(
        DisplayText(part.title.isEmpty ? "-" : String(part.title.prefix(200))), column: column,
        style: Style(ink, on: ground))
    }
  }

  private func drawFields(in region: Region) {
    guard let part = selected else { return }
    var title = ReviewPartWords(part.path).title(presentation.language)
    // Where a window stands in the place of the list, the part is named here.
    if let window, case .question = window.over {
      title = [title, part.number, OpenQuestion.shortened(part.title, to: 24)].filter { !$0.isEmpty }.joined(
        separator: " ")
    }
    let body = Frame(focused(DisplayText(title), .fields, region), isFocused: focus == .fields).draw(in: region)
    var lines: [(spans: [Span], field: Int?)] = []
    let fields = fields
    let reasons = reasons(of: part, fields)
    for question in reasons.part {
      let text = DisplayText(OpenQuestion.sentence(question, presentation.language))
      for line in text.wrapped(to: max(2, body.columns - 3), ambiguous) {
        lines.append(([Span(line, .lightBehind)], nil))
      }
    }
    let questions = lines.count
    let labelWidth = fields.map { DisplayText($0.field.label(presentation.language)).width(ambiguous) }.max() ?? 0
    // Digits choose while nothing is open in which they are typed.
    let numbered = window == nil ? readingField?.field : nil
    for index in shownFields {
      let shown = fields[index]
      let label = DisplayText(shown.field.label(presentation.language))
      // Pieces stand in under their whole.
      let indent = shown.field.isPiece ? 2 : 0
      let room = max(4, body.columns - labelWidth - 6 - indent)
      let value = shown.value.isEmpty ? DisplayText("-") : DisplayText(shown.value)
      let wrapped = value.wrapped(to: room, ambiguous)
      let limit = focus == .fields && index == field ? 12 : 4
      let ink: ThemeRole = shown.value.isEmpty ? .dim : shown.confidence < .sure ? .lightBehind : .text
      for (row, line) in wrapped.prefix(limit).enumerated() {
        let pad = String(repeating: " ", count: labelWidth - (row == 0 ? label.width(ambiguous) : 0) + 2)
        let lead = DisplayText(String(repeating: " ", count: indent))
        let head = row == 0 ? Span(lead + label + DisplayText(pad), .dim) : Span(lead + DisplayText(pad), .dim)
        let mark = Span(
          shown.confidence < .sure && row == 0 ? "? " : "  ", Style(.lightBehind, on: .plain, .bold))
        lines.append(([mark, head, Span(line, ink)], index))
      }
      let pad = String(repeating: " ", count: labelWidth + 4)
      for reason in reasons.fields[index] ?? [] {
        for line in DisplayText(reason).wrapped(to: room, ambiguous) {
          lines.append(([Span(DisplayText(pad)), Span(line, .lightBehind)], index))
        }
      }
      if let told = shown.told {
        for line in DisplayText(told).wrapped(to: room, ambiguous) {
          lines.append(([Span(DisplayText(pad)), Span(line, .dim)], index))
        }
      }
      for (number, other) in shown.alternatives.prefix(9).enumerated() {
        // Only what a digit takes now has one.
        let sign =
          shown.field == numbered
          ? Span(DisplayText("\(number + 1) "), .key) : Span(presentation.pick("或 ", "or "), .dim)
        let wrapped = DisplayText(other).wrapped(to: max(4, room - 3), ambiguous).prefix(2)
        for (row, line) in wrapped.enumerated() {
          lines.append(([Span(DisplayText(pad)), row == 0 ? sign : Span("   "), Span(line, .dim)], index))
        }
      }
    }
    let first = firstLine(of: lines.map(\.field), behind: questions, rows: body.rows)
    var isPointed = false
    // What is asked about the whole stays above the fields.
    let pinned = focus == .fields && window == nil ? 0 : min(questions, first, max(0, body.rows - 2))
    let asked = window?.isEdit == true ? field : fields.firstIndex { $0.field == askedField?.field }
    let shownLines = lines.prefix(pinned) + lines.dropFirst(first).dropFirst(pinned)
    for (row, line) in shownLines.prefix(body.rows).enumerated() {
      let isSelected = focus == .fields && line.field == field
      let place = body.row(row)
      if isSelected {
        place.fill(style: Style(on: .selection))
        if !isPointed { place.put(place.glyphs.pointer, width: 1, style: Style(.key, on: .selection)) }
        isPointed = true
      } else if line.field != nil, line.field == asked, focus == .parts {
        // The keys mean this one, though the list has the focus.
        place.fill(style: Style(on: .inactiveSelection))
        place.write(line.spans, column: 1, on: .inactiveSelection)
        continue
      }
      place.write(line.spans, column: 1, on: isSelected ? .selection : nil)
    }
    body.drawMoreSigns(above: first > 0, below: first + body.rows < lines.count, Style(.key, on: .plain))
  }

  /// The first line of the fields that is shown: the selected field stays on the screen, and where none is selected what is in
  /// doubt does.
  private func firstLine(of fields: [Int?], behind questions: Int, rows: Int) -> Int {
    if window != nil {
      // What is asked about stands first, under what is asked about the whole.
      let wanted = window?.isEdit == true || focus == .fields ? field : openFields.first
      guard fields.count > rows, let from = fields.firstIndex(where: { $0 != nil && $0 == wanted }) else { return 0 }
      return max(0, min(from - questions, fields.count - rows))
    }
    guard focus == .parts else {
      let (start, own) = (fields.firstIndex { $0 == field } ?? 0, fields.lastIndex { $0 == field } ?? 0)
      // What was unfolded comes into sight with it, as far as it finds room.
      let all = self.fields
      let whole = all.indices.contains(field) ? all[field].field.whole : nil
      let end = fields.lastIndex { line in line.map { all[$0].field.whole == whole } ?? false } ?? own
      return max(0, min(end, max(own, start + rows - 1)) - rows + 1)
    }
    let open = Set(openFields)
    guard fields.count > rows, let from = fields.firstIndex(where: { $0.map(open.contains) ?? false }),
      let to = fields.lastIndex(where: { $0.map(open.contains) ?? false })
    else { return 0 }
    return max(0, min(from - questions, to - rows + 1))
  }

  /// The title of a pane, with a sign where keys mean it: not every terminal shows the grounds of titles.
  private func focused(_ title: DisplayText, _ pane: Focus, _ region: Region) -> DisplayText {
    focus == pane ? region.glyphs.pointer + " " + title : title
  }
}

/// What a part of a draft is called.
struct ReviewPartWords {
  private let path: DraftPath

  init(_ path: DraftPath) { self.path = path }

  /// Before a line of the list; empty where its place says it.
  func kind(_ language: Language) -> String {
    switch path {
    case .head(let field): head(field, language)
    case .section, .task: ""
    case .indicator: language.pick("指标", "indicator")
    case .unit: language.pick("单位", "unit")
    case .area: language.pick("地区", "area")
    case .leader: language.pick("领导", "leader")
    case .note: language.pick("备注", "note")
    case .duty: language.pick("报送", "report duty")
    case .question: language.pick("待核", "question")
    case .missing: language.pick("缺", "missing")
    case .ignored: language.pick("未采用", "left aside")
    }
  }

  /// Over its fields.
  func title(_ language: Language) -> String {
    switch path {
    case .section: language.pick("标题", "Heading")
    case .task: language.pick("任务", "Task")
    case .head, .indicator, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: kind(language)
    }
  }

  private func head(_ field: DraftPath.HeadField, _ language: Language) -> String {
    switch field {
    case .title: Question.Kind.title.words(language)
    case .documentNumber: language.pick("文号", "document number")
    case .issuer: Question.Kind.issuer.words(language)
    case .jurisdiction: Question.Kind.jurisdiction.words(language)
    case .issued: Question.Kind.issued.words(language)
    case .period: Question.Kind.period.words(language)
    }
  }
}
