import CXlsxwriter
import DubanReports

/// How a sheet falls into pages of A4 across, as far as that can be told beforehand: by the widths of its columns and the heights of
/// its rows.
struct SheetPages {
  /// The last column that is printed; nil where all are.
  let lastColumn: Int?
  /// How many pages stand beside each other, so that the print stays readable; a form is one page wide, so that nobody fills in a line
  /// whose item stands elsewhere.
  let across: Int
  /// The rows before which a page begins, from 0.
  private(set) var breaks: [lxw_row_t] = []

  /// How many cells of a terminal a page holds at about three quarters of its size.
  private static let pageWidth = 220
  /// The format allows so many breaks.
  private static let mostBreaks = 1_000
  /// How high a page is between its margins, and how wide, in half points; a cell of a terminal is seven pixels wide.
  private static let (pageHeight, pageRoom) = (1_030, 1_568)

  /// How high a page is in the size in which the rows are told, without the heads that stand on each.
  private let room: Int
  /// What of the page is taken before the chapter, and what of it the chapter takes so far; in half points.
  private var (before, chapter) = (0, 0)
  /// Where the chapter began.
  private var start: lxw_row_t?

  /// Of `sheet`, of which no row is there yet.
  init(_ sheet: Workbook.Sheet) {
    let last = sheet.columns.lastIndex { !$0.isOffPaper } ?? sheet.columns.count - 1
    lastColumn = last < sheet.columns.count - 1 ? last : nil
    let width = sheet.columns.reduce(0) { $0 + ($1.isHidden || $1.isOffPaper ? 0 : $1.width + 1) }
    across = sheet.isForm ? 1 : max(1, (width + Self.pageWidth - 1) / Self.pageWidth)
    // So much smaller than it is it is printed; nothing is made larger.
    let printed = max(1, width * 21 / (2 * across))
    room = max(1, Self.pageHeight * max(1_000, printed * 1_000 / Self.pageRoom) / 1_000 - 124)
  }

  /// Takes in a row that is so high.
  mutating func add(halfPoints: Int) { chapter += halfPoints + 2 }

  /// A chapter begins with the row at `row`: where the one that ended before it would have been torn and has room on a page, a page
  /// begins with it.
  mutating func beginChapter(at row: lxw_row_t) {
    settle()
    start = row
  }

  /// Where the chapter that ends ends.
  private mutating func settle() {
    defer { chapter = 0 }
    if before + chapter <= room {
      before += chapter
    } else if let start, before > 0, chapter <= room, breaks.count < Self.mostBreaks {
      breaks.append(start)
      before = chapter
    } else {
      before = (before + chapter) % room
    }
  }

  /// It when no more rows come.
  var ended: SheetPages {
    var pages = self
    pages.settle()
    return pages
  }
}
