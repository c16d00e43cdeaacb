import DubanCore
import DubanScreen

/// Tasks as rows of a table under the heads of its columns.
struct TaskTable {
  private let columns: [TaskColumn]
  private let layout: ColumnLayout

  /// Under this many columns of the screen tasks are told in the usual line.
  private static let least = 60

  /// A table in rows of `width`; nil where that is too narrow, or where no columns are asked for.
  init?(_ columns: [TaskColumn], width: Int) {
    guard !columns.isEmpty, width >= TaskTable.least else { return nil }
    self.columns = columns
    layout = ColumnLayout(columns.map(\.column), width: width - 4)
  }

  func drawHeads(_ language: Language, in row: Region) {
    row.fill(style: Style())
    let place = row.columns(from: 3, count: row.columns - 4)
    for (index, column) in columns.enumerated() {
      layout.put(column.words(language), index, in: place, style: Style(.columnHead))
    }
  }

  func draw(_ entry: Board.TaskEntry, isHelping: Bool, _ context: PaneContext, _ row: Region, _ ground: Ground) {
    context.drawMark(entry.task.id, isCopy: isHelping, in: row, on: ground)
    let place = row.columns(from: 3, count: row.columns - 4)
    for (index, column) in columns.enumerated() {
      var text = column.text(entry, context, columns: layout.slots[index]?.width ?? 0)
      var style = column.style(entry, on: ground)
      if column == .title, isHelping {
        text = context.presentation.pick("配合 ", "coop ") + text
        style = Style(.dim, on: ground)
      }
      layout.put(text, index, in: place, style: style)
    }
  }
}
