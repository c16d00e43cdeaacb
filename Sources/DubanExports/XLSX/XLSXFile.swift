import CXlsxwriter
import DubanCore
import DubanReports
import Glibc

/// A file that libxlsxwriter writes but for its rows, with every answer of it looked at.
final class XLSXFile {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  /// What the library writes.
  private let frame: NamelessFile
  /// By the place of their style.
  private var formats = [UnsafeMutablePointer<lxw_format>?](repeating: nil, count: SheetStyle.places)
  /// By the place of their style; -1 for those that nobody asked for.
  private var indices = [Int](repeating: -1, count: SheetStyle.places)
  let language: Language
  /// The rows of all sheets, one sheet after the other, and where each ends.
  let rows: NamelessFile
  private var ends: [Int] = []
  /// From where to where each sheet has cells: `A1:Z30`.
  private var areas: [String] = []
  /// What the cells of those rows share.
  var texts: SharedTexts

  init(in folder: String, _ content: Workbook) throws(XLSXProblem) {
    language = content.language
    texts = SharedTexts(language, first: 0)
    rows = try NamelessFile(in: folder)
    frame = try NamelessFile(in: folder)
    workbook = folder.withCString { temporary in
      var options = lxw_workbook_options()
      // The library removes the names of its temporary files as soon as it has opened them.
      options.tmpdir = UnsafeMutablePointer(mutating: temporary)
      return workbook_new_opt(frame.path, &options)
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

  /// The number by which cells name the format of `style`.
  func index(_ style: SheetStyle) throws(XLSXProblem) -> Int {
    let known = indices[style.place]
    if known >= 0 { return known }
    let index = Int(lxw_format_get_xf_index(try format(style)))
    indices[style.place] = index
    return index
  }

  /// All heads are written, and no row is.
  func beginRows() { texts = SharedTexts(language, first: Int(workbook?.pointee.sst.pointee.unique_count ?? 0)) }

  /// The rows of another sheet, in the order of the sheets, are written; it has cells in `area`.
  func endSheet(_ area: String) {
    ends.append(rows.count)
    areas.append(area)
  }

  /// Throws what the library answered where that is an error.
  func check(_ answer: lxw_error) throws(XLSXProblem) {
    guard answer == LXW_NO_ERROR else { throw .failed(answer.rawValue) }
  }

  /// Lets the library write its part, and packs it with the rows.
  func close() throws(XLSXProblem) -> [UInt8] {
    guard let workbook else { return [] }
    // It is gone after this, whatever the answer.
    self.workbook = nil
    try check(workbook_close(workbook))
    let bytes = try frame.bytes(from: 0, atMost: frame.size)
    return try XLSXPackage.packed(frame: bytes, rows, ends: ends, areas: areas, texts)
  }
}
