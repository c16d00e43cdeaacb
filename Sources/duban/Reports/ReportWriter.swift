import DubanCore
import DubanExports
import DubanReports

/// Reports as the bytes of files, in the house's own style where it has one.
struct ReportWriter {
  /// How papers are set.
  var paper = PaperStyle.standard
  /// How plain text is laid out.
  var layout = TextLayout()

  /// As the person's settings have it, read anew each time: who sees a fault in a paper mends the style and writes it again.
  ///
  /// - Throws: `Problems` with what is wrong in the file of the style.
  static var ofSettings: ReportWriter {
    get throws { ReportWriter(paper: try HouseFile.style(named: nil).paper) }
  }

  /// `report` in `format`.
  func bytes(of report: Report, as format: ExportFormat) throws(Failure) -> [UInt8] {
    do throws(ExportProblem) {
      return try format.bytes(report, style: paper, layout: layout)
    } catch {
      throw .notExported(error)
    }
  }

  /// `report` in the format that the ending of the file `path` tells; its tables alone as a spreadsheet.
  func bytes(of report: Report, file path: String) throws(Failure) -> [UInt8] {
    if path.fileEnding == "xlsx" {
      do throws(XLSXProblem) {
        return try XLSXWriter.bytes(Workbook(report))
      } catch {
        throw .noSpreadsheet(error)
      }
    }
    guard let format = ExportFormat(ofFile: path) else {
      throw .noSuchFormat(path, known: ExportFormat.allCases.map(\.fileExtension) + ["xlsx"])
    }
    return try bytes(of: report, as: format)
  }
}
