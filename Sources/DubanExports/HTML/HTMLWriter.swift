package import DubanReports

/// A report as one web page: no script, no picture and no style from elsewhere, so that it may lie on any shelf of an intranet, be sent
/// and be printed. Every number leads to the rows that it counts.
package enum HTMLWriter {
  /// `report` as a page, ending with a line end; fonts, margins, red head and signature are those of `style`.
  package static func text(_ report: Report, style: PaperStyle = .standard) -> String {
    var page = HTMLPage(report, style)
    return page.text()
  }
}
