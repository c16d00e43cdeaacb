import DubanScreen
import DubanCore

extension PaneContext {
  /// The count in a pane's title: of how many, when a filter hides some.
  func count(_ count: Int, of total: Int) -> DisplayText {
    shown == nil ? DisplayText("\(total)") : DisplayText("\(count)/\(total)")
  }

  /// What a pane without rows says: that it has none, or that the filter hides all of its `total`.
  func drawEmpty(_ words: DisplayText, of total: Int, _ style: Style = Style(.dim), in region: Region) {
    let inside = region.inset(rows: 1, columns: 2)
    guard shown != nil, total > 0 else {
      inside.write(words, style: style)
      return
    }
    let key = keymap.label(.look(.clearFilter))
    let lines = presentation.pick(
      "筛选隐藏了此栏全部 \(total) 项。按 \(key) 清除筛选。", "The filter hides all \(total) of this pane. \(key) clears it.")
    for (row, line) in lines.wrapped(to: max(2, inside.columns), region.ambiguous).enumerated() {
      inside.write(line, row: row, style: Style(.dim))
    }
  }
}
