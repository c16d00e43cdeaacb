import DubanScreen
import DubanCore

extension Pane {
  /// The pane drawn on a screen that is so tall that all of its rows find room.
  func text(_ context: PaneContext) -> String {
    let listed = listed(context.board).count
    var rows = 2 * listed + 64
    let columns = listed > mostWideRows ? textColumns / 2 : textColumns
    while true {
      let grid = Grid.drawn(Size(rows: rows, columns: columns), glyphs: context.presentation.glyphs) {
        draw(context, in: $0, isFocused: false, since: nil)
      }
      // An item may have several rows, but not so many that it would never end.
      if grid.isBlank(row: rows - 1) || rows > 64 * (listed + 64) { return grid.plainText }
      rows *= 2
    }
  }
}

/// How wide panes are drawn for a text: every one of them has all of its columns then, and nearly all texts are whole.
let textColumns = 320

/// With more items than this a pane is drawn half as wide, since so large a screen would take too much room.
private let mostWideRows = 5_000
