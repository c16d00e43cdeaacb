import CTerminal
import DubanScreen

/// Neighbouring cells of one row that are sent in one colour.
struct PaintedRun {
  let row: Int
  let column: Int
  private(set) var columns: Int
  private(set) var text: String
  let paint: Paint

  /// Colours and attributes as the shim takes them.
  struct Paint: Equatable {
    var foreground: Int32
    var background: Int32
    var attributes: Int32

    /// Whether a space looks the same in both: its ink is not seen unless something is drawn through or around it.
    func isSameForSpace(as other: Paint) -> Bool {
      background == other.background && attributes & Paint.seenOnSpace == other.attributes & Paint.seenOnSpace
        && (attributes & Paint.seenOnSpace == 0 || foreground == other.foreground)
    }

    /// The attributes that change how a space looks.
    private static let seenOnSpace = Int32(CT_UNDERLINE | CT_REVERSE)
  }

  /// The runs with spaces joined to their neighbours: a change of ink that nobody sees is not sent.
  static func joined(_ runs: [Grid.Run], _ paint: (Style) -> Paint) -> [PaintedRun] {
    var joined: [PaintedRun] = []
    for run in runs {
      let new = PaintedRun(
        row: run.row, column: run.column, columns: run.columns, text: run.text, paint: paint(run.style))
      guard let last = joined.last, last.row == new.row, last.column + last.columns == new.column else {
        joined.append(new)
        continue
      }
      if last.paint == new.paint || (new.isBlank && new.paint.isSameForSpace(as: last.paint)) {
        joined[joined.count - 1].append(new)
      } else if last.isBlank, last.paint.isSameForSpace(as: new.paint) {
        joined[joined.count - 1] = PaintedRun(
          row: last.row, column: last.column, columns: last.columns + new.columns, text: last.text + new.text,
          paint: new.paint)
      } else {
        joined.append(new)
      }
    }
    return joined
  }

  private var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 } }

  private mutating func append(_ other: PaintedRun) {
    text += other.text
    columns += other.columns
  }
}
