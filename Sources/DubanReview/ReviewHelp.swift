import DubanCore
import DubanScreen

/// What the keys do; it scrolls where there is no room for all.
struct ReviewHelp: Sendable {
  private var top = 0

  mutating func handle(_ key: Key) -> ReviewWindow.Outcome {
    let command = ReviewCommand(key)
    if command == .down || command == .pageDown {
      top = min(ReviewCommand.allCases.count - 1, top + (command == .down ? 1 : 8))
      return .stay
    }
    if command == .up || command == .pageUp {
      top = max(0, top - (command == .up ? 1 : 8))
      return .stay
    }
    return .leave
  }

  func draw(_ presentation: Presentation, in region: Region) {
    let rows = ReviewCommand.allCases.map { command in
      (
        keys: DisplayText(
          command == .reading ? command.label : command.keys.prefix(2).map(\.label).joined(separator: " ")),
        words: DisplayText(command.summary(presentation.language))
      )
    }
    let keys = rows.map { region.width($0.keys) }.max() ?? 0
    let width = min(region.columns - 6, keys + 2 + (rows.map { region.width($0.words) }.max() ?? 0))
    let inside = Window(
      presentation.pick("审核的按键", "Keys of the review"), size: Size(rows: rows.count + 2, columns: width)
    ).draw(in: region)
    let room = max(1, inside.rows - 1)
    let first = min(top, max(0, rows.count - room))
    for (row, line) in rows.dropFirst(first).prefix(room).enumerated() {
      inside.put(line.keys, row: row, width: keys, style: Style(.key, on: .overlay))
      inside.put(line.words, row: row, column: keys + 2, style: Style(.text, on: .overlay))
    }
    let hints: [KeyHint] =
      (rows.count > room ? [.fixed("j k", presentation.pick("上下", "scrolls"))] : [])
      + [.fixed("esc", presentation.pick("关闭", "closes"))]
    KeyLine(hints).draw(in: inside.row(inside.rows - 1))
  }
}
