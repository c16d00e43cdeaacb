import CArchive

/// The parts of a packed file, read by another library than the one that wrote it.
struct UnpackedFile {
  /// Each part's text by its name.
  let parts: [String: String]

  struct Damaged: Error {}

  init(_ bytes: [UInt8]) throws {
    let archive = archive_read_new()
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    var parts: [String: String] = [:]
    try bytes.withUnsafeBytes { memory in
      guard archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK else { throw Damaged() }
      var entry: OpaquePointer?
      while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
        guard let name = archive_entry_pathname(entry) else { throw Damaged() }
        parts[String(cString: name)] = try Self.text(archive)
      }
    }
    self.parts = parts
  }

  private static func text(_ archive: OpaquePointer?) throws -> String {
    var bytes: [UInt8] = []
    while true {
      var block: UnsafeRawPointer?
      var (count, offset) = (0, la_int64_t(0))
      switch archive_read_data_block(archive, &block, &count, &offset) {
      case ARCHIVE_OK: bytes += UnsafeRawBufferPointer(start: block, count: count)
      case ARCHIVE_EOF: return String(decoding: bytes, as: UTF8.self)
      default: throw Damaged()
      }
    }
  }

  /// The cells of the sheet at `position`, from 1, by their place: `B4`.
  func cells(_ position: Int) throws -> [String: Cell] {
    guard let sheet = parts["xl/worksheets/sheet\(position).xml"] else { throw Damaged() }
    var cells: [String: Cell] = [:]
    for piece in sheet.components("<c r=\"").dropFirst() {
      let place = piece.between("", "\"")
      let head = piece.between("", ">")
      let body = piece.between(">", "</c>")
      if head.contains("t=\"inlineStr\"") {
        let text = body.between("<t", "</t>")
        cells[place] = .text(String(text.drop { $0 != ">" }.dropFirst()).withoutEntities)
      } else {
        cells[place] = body.contains("<f>") ? .formula : .number(body.between("<v>", "</v>"))
      }
    }
    return cells
  }

  enum Cell: Equatable {
    case text(String)
    case number(String)
    case formula
  }
}

extension String {
  /// The pieces between `separator`.
  fileprivate func components(_ separator: String) -> [String] {
    var (pieces, rest) = ([String](), self[...])
    while let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }

  /// What stands behind the first `start` and before the next `end`.
  func between(_ start: String, _ end: String) -> String {
    guard let from = start.isEmpty ? startIndex : firstRange(of: start)?.upperBound else { return "" }
    let rest = self[from...]
    return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
  }

  fileprivate var withoutEntities: String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    return signs.reduce(self) { text, sign in text.components(sign.0).joined(separator: sign.1) }
  }
}
