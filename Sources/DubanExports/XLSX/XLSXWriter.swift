import CXlsxwriter
import DubanCore
package import DubanReports

/// A workbook as an XLSX file: heads frozen and repeated on paper, filters, dates as dates, numbers as numbers, lights worded and
/// coloured, A4 landscape.
///
/// 1. Nothing from data becomes a formula, a link or a control: every text is written as a string.
/// 2. The same workbook gives the same bytes: its date of creation is its as-of day.
/// 3. Rows are written as they are made and none is kept; what is held at once is the packed file.
package enum XLSXWriter {
  /// The line of the heads; above it stand the title and the day.
  static let headRow: lxw_row_t = 2

  /// `workbook` as the bytes of a file.
  ///
  /// - Parameters:
  ///   - folder: where temporary files may lie; they are gone when it returns.
  ///   - goesOn: told now and then how many rows are written; false stops.
  /// - Throws: see `XLSXProblem`.
  package static func bytes(
    _ workbook: Workbook, temporary folder: String = TemporaryFolder.usual, goesOn: (Int) -> Bool = { _ in true }
  ) throws(XLSXProblem) -> [UInt8] {
    let temporary = try TemporaryFolder(in: folder)
    defer { temporary.remove() }
    let file = try XLSXFile(temporary, workbook)
    var written = 0
    let names = SheetNames(workbook.sheets.map(\.title))
    for (sheet, name) in zip(workbook.sheets, names.names) {
      let writer = try SheetWriter(sheet, name, of: workbook, in: file)
      try writer.write(&written, goesOn)
    }
    try file.close()
    return try temporary.read(XLSXFile.name)
  }
}
