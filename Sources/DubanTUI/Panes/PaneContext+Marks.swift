import DubanScreen
import DubanCore

extension PaneContext {
  /// Draws the sign of a marked item into the first column of its row, which every pane leaves free for it; dim on a copy of
  /// its row, since it counts once.
  func drawMark(_ id: String?, isCopy: Bool = false, in row: Region, on ground: Ground) {
    guard let id, marked.contains(id) else { return }
    row.put(presentation.glyphs.mark, width: 1, style: Style(isCopy ? .dim : .marked, on: ground))
  }
}
