import DubanCore

extension PaneContext {
  /// Draws the sign of a marked item into the first column of its row, which every pane leaves free for it.
  func drawMark(_ id: String?, in row: Region, on ground: Ground) {
    guard let id, marked.contains(id) else { return }
    row.put(look.glyphs.mark, width: 1, style: Style(.marked, on: ground))
  }
}
