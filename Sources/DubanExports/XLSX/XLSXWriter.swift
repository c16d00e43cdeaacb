import CXlsxwriter
import DubanCore
package import DubanReports
import Glibc

/// A workbook as an XLSX file: heads frozen and repeated on paper, filters, dates as dates, numbers as numbers, lights worded and
/// coloured, A4 landscape.
///
/// 1. Nothing from data becomes a formula, a link or a control: every text is written as a string.
/// 2. The same workbook gives the same bytes: its date of creation is its as-of day.
/// 3. Rows are written as they are made and none is kept; what is held at once is the packed file and a bounded number of texts.
/// 4. Nothing is left of it wherever it ends: what waits on the disk has no name.
package enum XLSXWriter {
  /// The line of the heads; above it stand the title and the day.
  static let headRow: lxw_row_t = 2

  /// Where what waits to be packed lies: `TMPDIR`, else `/tmp`.
  package static var usualFolder: String {
    guard let set = getenv("TMPDIR"), set.pointee != 0 else { return "/tmp" }
    return String(cString: set)
  }

  /// `workbook` as the bytes of a file.
  ///
  /// - Parameters:
  ///   - folder: on whose disk rows wait to be packed.
  ///   - goesOn: told now and then how many rows are written; false stops.
  /// - Throws: see `XLSXProblem`.
  package static func bytes(
    _ workbook: Workbook, temporary folder: String = usualFolder, goesOn: (Int) -> Bool = { _ in true }
  ) throws(XLSXProblem) -> [UInt8] {
    let file = try XLSXFile(in: folder, workbook)
    var written = 0
    let names = SheetNames(workbook.sheets.map(\.title))
    var writers: [SheetWriter] = []
    // All heads before the first row, so that the texts of rows have their numbers after those of the heads.
    for (sheet, name) in zip(workbook.sheets, names.names) {
      let writer = try SheetWriter(sheet, name, of: workbook, in: file)
      try writer.writeHeads()
      writers.append(writer)
    }
    file.beginRows()
    for writer in writers { try writer.writeRows(&written, goesOn) }
    return try file.close()
  }
}
