import CXlsxwriter
import DubanCore
import DubanReports

/// Writes one sheet.
struct SheetWriter {
  let sheet: Workbook.Sheet
  let workbook: Workbook
  let file: XLSXFile
  let target: UnsafeMutablePointer<lxw_worksheet>

  init(_ sheet: Workbook.Sheet, _ name: String, of workbook: Workbook, in file: XLSXFile) throws(XLSXProblem) {
    self.sheet = sheet
    self.workbook = workbook
    self.file = file
    target = try file.add(name)
  }

  /// Lays the sheet out and writes what stands above its rows.
  func writeHeads() throws(XLSXProblem) {
    guard (1...Int(LXW_COL_MAX)).contains(sheet.columns.count) else { throw .tooManyColumns(sheet.title) }
    try layOut()
    let heading = workbook.sheets.count > 1 ? sheet.heading : ""
    try text(heading.isEmpty ? workbook.title : "\(workbook.title) \(heading)", at: 0, 0, .title)
    let notes = [workbook.note, sheet.remark].filter { !$0.isEmpty }
    try text(notes.joined(separator: workbook.language.pick("；", "; ")), at: 1, 0, .note)
    try file.check(worksheet_set_row(target, XLSXWriter.headRow, 32, nil))
    for (index, column) in sheet.columns.enumerated() {
      try text(column.heading.words(workbook.language), at: XLSXWriter.headRow, index, .head)
    }
  }

  /// Writes the rows, and what tells of all of them.
  func writeRows(_ written: inout Int, _ goesOn: (Int) -> Bool) throws(XLSXProblem) {
    let columns = sheet.columns.count
    var row = XLSXWriter.headRow
    var entries = EntryRows(columns)
    var writer = RowWriter(columns, in: file)
    let kinds = sheet.columns.map(\.kind)
    let wrapped = sheet.columns.indices.filter { kinds[$0] == .wrapped }.map { ($0, sheet.columns[$0].width) }
    var pages = SheetPages(sheet)
    for group in 0..<sheet.rows.groups {
      if let begins = sheet.beginsChapter, begins(group) { pages.beginChapter(at: row + 1) }
      for cells in sheet.rows.group(group) {
        row += 1
        guard row < LXW_ROW_MAX else { throw .tooManyRows(sheet.title) }
        let height = SheetWriter.halfPoints(cells, wrapped)
        pages.add(halfPoints: height)
        writer.begin(Int(row) + 1, halfPoints: height)
        for (index, cell) in cells.enumerated() {
          try write(cell, kinds[index], index, &writer)
          if case .input = cell { entries.add(index, row) }
        }
        try writer.end()
        written += 1
        if written % 1_000 == 0, !goesOn(written) { throw .stopped }
      }
    }
    try writer.flush()
    try printOnly(pages.ended, through: row)
    let area = "A1:\(SheetWriter.letters(columns - 1))\(Int(row) + 1)"
    file.endSheet(area)
    try file.check(worksheet_autofilter(target, XLSXWriter.headRow, 0, row, lxw_col_t(columns - 1)))
    if sheet.isForm { try protect(entries) }
    // Numbers of items such as 00123 are texts on purpose: spreadsheets need not warn of each.
    try file.check(worksheet_ignore_errors(target, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), area))
  }

  /// The name of the column at `index`, from 0: `A`, `Z`, `AA`.
  static func letters(_ index: Int) -> String {
    var (letters, rest) = ("", index)
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// How it stands on the screen and on paper.
  private func layOut() throws(XLSXProblem) {
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(index)
      // A cell of the terminal is a digit of the spreadsheet's usual font; one more for the space at both sides.
      let width = Double(min(max(column.width, 4), 100)) + 1
      var options = lxw_row_col_options()
      options.hidden = column.isHidden ? 1 : 0
      try file.check(worksheet_set_column_opt(target, place, place, width, nil, &options))
    }
    worksheet_freeze_panes(target, XLSXWriter.headRow + 1, lxw_col_t(min(sheet.frozenColumns, sheet.columns.count)))
    try file.check(worksheet_repeat_rows(target, 0, XLSXWriter.headRow))
    worksheet_set_landscape(target)
    // A4, by the number that the format has for it.
    worksheet_set_paper(target, 9)
    worksheet_set_margins(target, 0.4, 0.4, 0.5, 0.6)
    // As many pages beside each other as keep the print readable; what stays in sight on the screen stands on each. A form is one
    // page wide, so that nobody fills in a line whose item stands elsewhere.
    let pages = SheetPages(sheet).across
    worksheet_fit_to_pages(target, UInt16(clamping: pages), 0)
    if pages > 1, sheet.frozenColumns > 0 {
      try file.check(worksheet_repeat_columns(target, 0, lxw_col_t(min(sheet.frozenColumns, sheet.columns.count) - 1)))
    }
    worksheet_gridlines(target, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
    try file.check(worksheet_set_footer(target, footer))
  }

  /// Prints no column that is for the screen only, and begins pages where chapters would else be torn.
  private func printOnly(_ pages: SheetPages, through row: lxw_row_t) throws(XLSXProblem) {
    if let last = pages.lastColumn {
      try file.check(worksheet_print_area(target, 0, 0, row, lxw_col_t(last)))
    }
    var breaks = pages.breaks
    guard !breaks.isEmpty else { return }
    breaks.append(0)
    try file.check(breaks.withUnsafeMutableBufferPointer { worksheet_set_h_pagebreaks(target, $0.baseAddress) })
  }

  /// How high a row must be so that its longest text is seen whole; in half points, of which a spreadsheet allows 818. Not every
  /// program finds that out itself.
  private static func halfPoints(_ cells: [Workbook.Cell], _ wrapped: [(column: Int, width: Int)]) -> Int {
    var lines = 1
    for (column, width) in wrapped {
      // Fewer bytes than cells have room for fit in one line, whatever they are.
      guard column < cells.count, let text = text(of: cells[column]),
        text.utf8.count > width || text.utf8.contains(0x0A)
      else { continue }
      lines = max(lines, SheetText.lines(text, width: width))
    }
    return min(lines * 27 + 4, 818)
  }

  /// Sheet, page of pages, day; at most 255 characters, and `&` means itself only when it is doubled.
  private var footer: String {
    let language = workbook.language
    func plain(_ text: String) -> String {
      let line = String(XLSXText.clean(text, language).prefix(60).map { $0.isNewline ? " " : $0 })
      return line.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
    return "&L\(plain(sheet.title))&C" + language.pick("第 &P 页，共 &N 页", "Page &P of &N")
      + "&R\(plain("\(workbook.asOf)"))"
  }

  private static func text(of cell: Workbook.Cell) -> String? {
    switch cell {
    case .text(let text): text
    case .input(let cell): text(of: cell)
    case .figure, .day, .light, .empty: nil
    }
  }

  private func write(
    _ cell: Workbook.Cell, _ kind: Workbook.Kind, _ column: Int, as open: SheetStyle? = nil, _ row: inout RowWriter
  ) throws(XLSXProblem) {
    switch cell {
    case .text(let value): try row.text(value, column, open ?? (kind == .wrapped ? .wrapped : .text))
    case .figure(let figure):
      try row.number(Int(figure.units), scale: figure.scale, column, open ?? .number(figure.scale))
    case .day(let day):
      if let serial = SheetDay.serial(day) {
        try row.number(serial, column, open ?? .day)
      } else {
        try row.text(day.description, column, open ?? .text)
      }
    case .light(let light): try row.text(light.words(workbook.language), column, open ?? .light(light.light))
    case .empty: if let open { try row.blank(column, open) }
    // What may be filled in looks so, whatever stands in it.
    case .input(let cell):
      let open: SheetStyle = kind == .day ? .dayInput : kind == .wrapped ? .wrappedInput : .input
      try write(cell, kind, column, as: open, &row)
    }
  }

  /// A text of the head.
  private func text(_ text: String, at row: lxw_row_t, _ column: Int, _ style: SheetStyle) throws(XLSXProblem) {
    let clean = XLSXText.clean(text, workbook.language)
    try file.check(worksheet_write_string(target, row, lxw_col_t(column), clean, try file.format(style)))
  }
}

/// Days as spreadsheets count them.
enum SheetDay {
  /// The number of `day`; nil before March 1900, where spreadsheets count a day that there was not, and after the year 9999.
  static func serial(_ day: Day) -> Int? {
    // 1 January 1970 is day 25,569.
    let serial = day.number + 25_569
    return (61...2_958_465).contains(serial) ? serial : nil
  }
}
