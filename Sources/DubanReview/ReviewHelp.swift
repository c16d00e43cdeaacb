import DubanCore
import DubanDocuments
import DubanTUI

/// What the keys do.
enum ReviewHelp {
  static func draw(_ presentation: Presentation, in region: Region) {
    let commands = ReviewCommand.allCases.filter { $0 != .pageUp && $0 != .pageDown && $0 != .top && $0 != .bottom }
    let rows = commands.map {
      (
        $0.keys.count > 1 && $0 != .reading ? $0.keys.prefix(2).map(\.label).joined(separator: " ") : $0.label,
        $0.summary(presentation.language)
      )
    }
    let width = min(region.columns - 6, 14 + (rows.map { region.width(DisplayText($0.1)) }.max() ?? 0))
    let inside = Window(presentation.pick("审核的按键", "Keys of the review"), size: Size(rows: rows.count, columns: width))
      .draw(in: region)
    for (row, line) in rows.enumerated() {
      inside.put(DisplayText(line.0), row: row, width: 12, style: Style(.key, on: .overlay))
      inside.put(DisplayText(line.1), row: row, column: 13, style: Style(.text, on: .overlay))
    }
  }
}
