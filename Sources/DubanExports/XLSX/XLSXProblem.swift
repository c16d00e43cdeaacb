package import DubanCore

/// Why a spreadsheet was not written; `words` says it.
package enum XLSXProblem: Error, Hashable, Sendable {
  /// libxlsxwriter is not installed.
  case noLibrary
  /// A temporary folder cannot be made or read there, by the number of the system's error.
  case noFolder(String, Int32)
  /// There is not enough room in the temporary folder.
  case noRoom(String)
  /// More rows, or columns, than a sheet holds.
  case tooManyRows(String)
  case tooManyColumns(String)
  /// The library does not take a sheet of this name.
  case refused(String)
  /// The library answered with an error, by its number.
  case failed(UInt32)
  /// The container of the file could not be made.
  case packing(ExportProblem)
  /// Somebody stopped it.
  case stopped

  /// What happened, and what to do.
  package func words(_ language: Language) -> String {
    switch self {
    case .noLibrary:
      language.pick(
        "缺少写表格的程序库；请运行apt-get install libxlsxwriter4",
        "the library that writes spreadsheets is missing: apt-get install libxlsxwriter4")
    case .noFolder(let path, let error):
      language.pick(
        "不能在\(path)存放临时文件（系统错误\(error)）；请用TMPDIR指定别处",
        "temporary files cannot be kept in \(path) (system error \(error)); name another place with TMPDIR")
    case .noRoom(let path):
      language.pick(
        "\(path)所在磁盘空间不足，未输出；请腾出空间，或用TMPDIR指定别处",
        "there is too little room for \(path), so nothing was written; make room, or name another place with TMPDIR")
    case .tooManyRows(let sheet):
      language.pick(
        "表“\(sheet)”超过1048576行，表格装不下；请先筛选，或输出为CSV",
        "the sheet “\(sheet)” has more than 1,048,576 rows, which no spreadsheet holds: filter first, or write CSV")
    case .tooManyColumns(let sheet):
      language.pick("表“\(sheet)”的列数不在1至16384之间", "the sheet “\(sheet)” has not 1 to 16,384 columns")
    case .refused(let sheet):
      language.pick("表名“\(sheet)”不能使用", "the sheet cannot be called “\(sheet)”")
    case .failed(let code):
      language.pick(
        "写表格失败（libxlsxwriter错误\(code)）", "the spreadsheet could not be written (libxlsxwriter error \(code))")
    case .packing(let problem): problem.words(language)
    case .stopped: language.pick("已停止，未输出", "stopped; nothing was written")
    }
  }
}
