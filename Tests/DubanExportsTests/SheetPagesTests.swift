import DubanReports
import Testing

@testable import DubanExports

/// How sheets fall into pages, before any program lays them out.
@Suite struct `Pages of a sheet` {
  private func sheet(_ widths: [Int], offPaper: Int = 0, hidden: Set<Int> = [], isForm: Bool = false) -> Workbook.Sheet
  {
    let columns = widths.enumerated().map { place, width in
      var column = Workbook.Column("c\(place)", "列", "Column", width: width)
      column.isOffPaper = place >= widths.count - offPaper
      column.isHidden = hidden.contains(place)
      return column
    }
    var sheet = Workbook.Sheet("s", title: "表", columns: columns, rows: Workbook.Rows([]))
    sheet.isForm = isForm
    return sheet
  }

  /// Widths, how many of the last columns are off paper, which are hidden, whether it is a form; pages across, the last column printed.
  static let widths: [([Int], Int, Set<Int>, Bool, Int, Int?)] = [
    ([100], 0, [], false, 1, nil), ([109, 109], 0, [], false, 1, nil), ([110, 110], 0, [], false, 2, nil),
    ([110, 110], 1, [], false, 1, 0), ([110, 110], 0, [1], false, 1, nil), ([110, 110, 250], 0, [], true, 1, nil),
    ([300, 300], 0, [], false, 3, nil),
  ]

  @Test(arguments: widths.indices)
  func `what is hidden or off paper takes no room`(_ index: Int) {
    let (widths, offPaper, hidden, isForm, across, last) = Self.widths[index]
    let pages = SheetPages(sheet(widths, offPaper: offPaper, hidden: hidden, isForm: isForm))
    #expect(pages.across == across && pages.lastColumn == last)
  }

  /// How many rows of 40 half points each chapter has; before which rows a page begins.
  static let chapters: [([Int], [UInt32])] = [
    ([], []), ([5], []), ([100], []), ([10, 10], []), ([15, 15], [15]), ([15, 5, 15], [20]), ([100, 5], []),
    ([15, 15, 15], [15, 30]),
  ]

  @Test(arguments: chapters.indices)
  func `a chapter that would be torn and has room on a page begins one`(_ index: Int) {
    let (chapters, breaks) = Self.chapters[index]
    var pages = SheetPages(sheet([100]))
    var row: UInt32 = 0
    for rows in chapters {
      pages.beginChapter(at: row)
      for _ in 0..<rows { pages.add(halfPoints: 40) }
      row += UInt32(rows)
    }
    #expect(pages.ended.breaks == breaks)
  }

  @Test func `no more breaks are set than the format allows`() {
    var pages = SheetPages(sheet([100]))
    for chapter in 0..<5_000 {
      pages.beginChapter(at: UInt32(chapter * 15))
      for _ in 0..<15 { pages.add(halfPoints: 40) }
    }
    #expect(pages.ended.breaks.count == 1_000)
  }
}
