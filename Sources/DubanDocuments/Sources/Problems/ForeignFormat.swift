/// A form of file that is not read, and that is known well enough to say what helps.
package enum ForeignFormat: String, CaseIterable, Sendable {
  /// The binary Word of before 2007.
  case doc
  /// The binary Excel of before 2007.
  case xls
  /// Slides, old and new.
  case slides
  /// DOCX or XLSX behind a password.
  case protected
  /// WPS Writer's and Spreadsheets' own old forms.
  case wps
  /// Another compound file.
  case compound
  case pdf
  /// 版式文件, GB/T 33190.
  case ofd
  case epub
  /// OpenDocument text, and what else is in that form.
  case openDocument
  /// OpenDocument sheets.
  case openSpreadsheet
  /// The binary workbook.
  case xlsb
  case rtf
  /// A web page saved as one file.
  case mhtml
  /// Word and Excel 2003 XML.
  case officeXML
  /// Another XML.
  case xml
  case picture
  /// A ZIP file of something else, or another archive.
  case archive
  /// A SQLite database: a store of plans.
  case database
}
