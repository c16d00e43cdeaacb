/// Makes XLSX files for tests.
package enum SheetFile {
  package static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// A file with one sheet, `rows` inside its data and `more` behind them.
  package static func bytes(_ rows: String, more: String = "", strings: [String] = [], styles: String = "") -> [UInt8] {
    bytes(sheets: [("表", "", rows, more)], strings: strings, styles: styles)
  }

  /// A file with sheets: name, further attributes, rows, what stands behind them.
  package static func bytes(
    sheets: [(name: String, attributes: String, rows: String, more: String)], strings: [String] = [],
    styles: String = "", properties: String = ""
  ) -> [UInt8] {
    zip(sheets: sheets, strings: strings, styles: styles, properties: properties).bytes
  }

  package static func zip(
    sheets: [(name: String, attributes: String, rows: String, more: String)], strings: [String] = [],
    styles: String = "", properties: String = ""
  ) -> ZipFile {
    let list = sheets.enumerated().map {
      "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" \($1.attributes) r:id=\"r\($0)\"/>"
    }
    let shared = strings.map { "<si>\($0)</si>" }.joined()
    var parts = [
      part("_rels/.rels", WordFile.relationships([("a", "officeDocument", "xl/workbook.xml")])),
      part(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr \(properties)/><sheets>\(list.joined())</sheets></workbook>"
      ),
      part(
        "xl/_rels/workbook.xml.rels",
        WordFile.relationships(
          sheets.indices.map { ("r\($0)", "worksheet", "worksheets/sheet\($0).xml") } + [
            ("s", "sharedStrings", "/xl/sharedStrings.xml"), ("t", "styles", "styles.xml"),
          ])),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        part(
          "xl/worksheets/sheet\(index).xml",
          "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData>\(sheet.more)</worksheet>"))
    }
    parts.append(part("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(shared)</sst>"))
    parts.append(part("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
    return ZipFile(parts)
  }

  private static func part(_ name: String, _ text: String) -> ZipFile.Entry {
    ZipFile.Entry(name: name, bytes: [UInt8](text.utf8))
  }
}
