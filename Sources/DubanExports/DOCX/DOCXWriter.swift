package import DubanReports

/// A report as the official paper of GB/T 9704-2012, in the file of word processors (Office Open XML).
package enum DOCXWriter {
  /// `report` set as `style` says.
  ///
  /// - Throws: `ExportProblem.paper` when `style` leaves no room for text, `packing` when the container cannot be made.
  package static func bytes(_ report: Report, _ style: PaperStyle = .standard) throws(ExportProblem) -> [UInt8] {
    guard let grid = PaperGrid(style) else { throw .paper }
    var document = DOCXDocument(report, grid)
    return try ZipWriter.packed([
      ("[Content_Types].xml", DOCXParts.contentTypes), ("_rels/.rels", DOCXParts.relationships),
      ("word/document.xml", document.part()), ("word/styles.xml", DOCXStyle.part(grid, report.language)),
      ("word/settings.xml", DOCXParts.settings(style)), ("word/fontTable.xml", DOCXStyle.fontTable(style)),
      ("word/footer1.xml", DOCXParts.footer(isOdd: true, style)),
      ("word/footer2.xml", DOCXParts.footer(isOdd: false, style)),
      ("word/_rels/document.xml.rels", DOCXParts.documentRelationships), ("docProps/core.xml", DOCXParts.core(report)),
    ])
  }
}
