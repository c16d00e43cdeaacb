import CXlsxwriter
import DubanCore
import DubanReports
import Glibc

/// A file that libxlsxwriter writes, with every answer of it looked at.
final class XLSXFile {
  /// What it is called in its folder.
  static let name = "workbook.xlsx"

  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  /// By the place of their style.
  private var formats = [UnsafeMutablePointer<lxw_format>?](repeating: nil, count: SheetStyle.places)
  private let folder: TemporaryFolder
  private let language: Language
  /// About how many bytes are written, before they are packed.
  private var size = 0

  init(_ folder: TemporaryFolder, _ content: Workbook) throws(XLSXProblem) {
    self.folder = folder
    language = content.language
    let path = folder.path(Self.name)
    workbook = folder.path.withCString { temporary in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.use_zip64 = 0
      options.tmpdir = UnsafeMutablePointer(mutating: temporary)
      return workbook_new_opt(path, &options)
    }
    guard let workbook else { throw .noLibrary }
    // Noon, since 0 would mean now.
    var properties = lxw_doc_properties()
    properties.created = time_t(content.asOf.number) * 86_400 + 43_200
    let title = strdup(XLSXText.clean(String(content.title.prefix(200)), language))
    defer { free(title) }
    properties.title = title
    try check(workbook_set_properties(workbook, &properties))
  }

  deinit {
    // What was not closed was not finished.
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Another sheet.
  func add(_ name: String) throws(XLSXProblem) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(workbook, name) else { throw .refused(name) }
    return sheet
  }

  /// The format of `style`, made when it is first asked for.
  func format(_ style: SheetStyle) throws(XLSXProblem) -> UnsafeMutablePointer<lxw_format> {
    if let known = formats[style.place] { return known }
    guard let format = workbook_add_format(workbook) else { throw .failed(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue) }
    style.dress(format, language)
    formats[style.place] = format
    return format
  }

  /// Throws what the library answered where that is an error.
  func check(_ answer: lxw_error) throws(XLSXProblem) {
    guard answer == LXW_NO_ERROR else { throw .failed(answer.rawValue) }
  }

  /// A cell of so many bytes came in, with what stands around it.
  func grow(by bytes: Int) { size += bytes + 64 }

  /// Packs it.
  ///
  /// The library does not look whether its temporary files took what it wrote; so there must be room for the rest before: each
  /// sheet a second time, and the packed file.
  func close() throws(XLSXProblem) {
    guard let workbook else { return }
    guard folder.free >= size * 2 else { throw .noRoom(folder.path) }
    // It is gone after this, whatever the answer.
    self.workbook = nil
    try check(workbook_close(workbook))
  }
}
