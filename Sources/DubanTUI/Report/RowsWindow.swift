import DubanCore
import DubanReports
import DubanScreen

/// The items behind a number of a report; one of them is chosen to be shown on the board.
struct RowsWindow: Window {
  private let title: String
  let items: [ReportItem]
  private var list: ListView<Int>

  /// The rows of `counted`, which `parts` tell of.
  init(_ counted: Counted, in parts: [Circular.Part]) {
    title = counted.words
    items = counted.rows.map { ReportItem($0, in: parts) }
    list = ListView(Array(items.indices))
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ItemID.Global> {
    switch context.keymap.menuCommand(for: key) {
    case .cancel: return .leave
    case .accept:
      guard items.indices.contains(list.index), items[list.index].isThere else { return .stay }
      return .chose(items[list.index].id)
    case .move(let motion): list.move(motion, height: height(context.size.rows))
    case .help, nil: break
    }
    return .stay
  }

  /// Moves by a row, or by more.
  mutating func step(_ rows: Int) { list.select(row: list.index + rows) }

  private func height(_ rows: Int) -> Int { max(1, min(items.count, rows - 8)) }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(110, max(30, region.columns - 6))
    let rows = height(region.rows)
    let name = title.isEmpty ? presentation.pick("事项", "Items") : DisplayText(title)
    let head = name + presentation.pick(" \(items.count) 项", " (\(items.count))")
    let inside = WindowFrame(head, size: Size(rows: rows + 2, columns: width)).draw(in: region)
    let body = inside.droppingLastRows(inside.rows > rows + 1 ? 2 : 1)
    let numbers = min(24, inside.columns / 3, items.reduce(0) { max($0, inside.width(DisplayText($1.number))) })
    let units = inside.columns >= 60 ? min(24, inside.columns / 4) : 0
    list.draw(in: body, isFocused: true) { row, index, ground in
      let paper = ground == .plain ? Ground.overlay : ground
      row.fill(style: Style(on: paper))
      draw(items[index], presentation, numbers: numbers, units: units, on: paper, in: row)
    }
    list.drawMoreSigns(in: body)
    let isThere = items.indices.contains(list.index) && items[list.index].isThere
    let hints = context.keymap.hints(
      isThere
        ? [(.accept, presentation.pick("到看板", "on the board")), (.cancel, presentation.pick("返回", "back"))]
        : [(.cancel, presentation.pick("返回", "back"))], in: .menu)
    let gone = presentation.pick("现在的方案里没有此项", "no longer in the plan")
    KeyLine(hints, message: isThere ? nil : Footer.Message(gone)).draw(in: inside.row(inside.rows - 1))
  }

  private func draw(
    _ item: ReportItem, _ presentation: Presentation, numbers: Int, units: Int, on ground: Ground, in row: Region
  ) {
    let labels = LightStyle.labelWidth(presentation.language)
    let isNarrow = row.columns < 60
    var column = 0
    if let light = item.light {
      let face = LightStyle(light)
      let label = isNarrow ? face.shape(row.glyphs) : face.label(presentation.language, row.glyphs)
      row.write(label, column: column, style: Style(face.role, on: ground))
    }
    column += (isNarrow ? 1 : labels) + 1
    row.put(DisplayText(item.number), column: column, width: numbers, style: Style(.dim, on: ground))
    column += numbers + 1
    // The last column is left to the signs.
    let room = row.columns - 1 - column - (units > 0 ? units + 1 : 0)
    row.put(
      presentation.words(item.title), column: column, width: room,
      style: Style(item.isThere ? .text : .dim, on: ground))
    guard units > 0 else { return }
    let names = item.units.joined(separator: presentation.language.pick("、", ", "))
    row.put(
      DisplayText(names), column: column + room + 1, width: units, style: Style(.dim, on: ground), clip: .middle)
  }
}
