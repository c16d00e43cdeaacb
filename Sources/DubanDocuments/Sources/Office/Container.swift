import CArchive

/// The ZIP container of a DOCX or XLSX file, in memory.
///
/// Only the seekable reader of libarchive is switched on, and a part is taken only when it is stored or deflated: its past
/// faults lay in methods that no word processor uses. Declared sizes and checksums are believed once they have been seen to
/// hold.
struct Container {
  private let bytes: [UInt8]
  /// The parts by their names, as libarchive and the rules of the format read them: no backslash, no slash in front.
  let names: [String]

  /// The container in `bytes`, of which every part's name was looked at.
  init(_ bytes: [UInt8]) throws(DocumentProblem) {
    self.bytes = bytes
    var seen: Set<String> = []
    var names: [String] = []
    try Self.walk(bytes) { (name, _, _) throws(DocumentProblem) in
      guard names.count < ReadingLimits.parts else { throw .fault(.tooManyParts(ReadingLimits.parts), at: .init()) }
      // The format knows no difference between capitals and others.
      guard seen.insert(name.lowercased()).inserted else { throw .fault(.repeatedPart, at: .init(part: name)) }
      names.append(name)
      return true
    }
    self.names = names
  }

  /// Its parts by their names in small letters.
  func index() -> [String: String] {
    Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
  }

  /// Gives the unpacked bytes of each part in `wanted` to the reader that `open` makes for it, in the order in which they lie
  /// in the file.
  func read(
    _ wanted: Set<String>, open: (String) throws(DocumentProblem) -> any PartSink
  ) throws(DocumentProblem) {
    guard !wanted.isEmpty else { return }
    var left = wanted
    try Self.walk(bytes) { (name, archive, entry) throws(DocumentProblem) in
      guard left.remove(name) != nil else { return true }
      try Self.check(name, archive, entry)
      try Self.unpack(name, archive, of: Int(clamping: archive_entry_size(entry)), into: try open(name))
      return !left.isEmpty
    }
  }

  /// Calls `visit` with every part until it says that it has enough.
  private static func walk(
    _ bytes: [UInt8], _ visit: (String, OpaquePointer, OpaquePointer) throws(DocumentProblem) -> Bool
  ) throws(DocumentProblem) {
    guard let archive = archive_read_new() else { throw .fault(.brokenContainer(""), at: .init()) }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    var problem: DocumentProblem?
    bytes.withUnsafeBytes { memory in
      do throws(DocumentProblem) {
        guard archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK else {
          throw damage(archive)
        }
        var entry: OpaquePointer?
        while true {
          let result = archive_read_next_header(archive, &entry)
          if result == ARCHIVE_EOF { break }
          // A warning tells of a name that this locale cannot write: pictures', at most.
          guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry else { throw damage(archive) }
          guard let name = name(of: entry) else { continue }
          if try !visit(name, archive, entry) { break }
        }
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
  }

  /// The name of a part; nil for folders and for names that are no text.
  private static func name(of entry: OpaquePointer) -> String? {
    guard let raw = archive_entry_pathname(entry), let name = String(validatingCString: raw) else { return nil }
    guard !name.hasSuffix("/") else { return nil }
    let plain = String(decoding: name.utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
    return String(plain.drop { $0 == "/" })
  }

  private static func check(_ name: String, _ archive: OpaquePointer, _ entry: OpaquePointer) throws(DocumentProblem) {
    let place = DocumentProblem.Place(part: name)
    if archive_entry_is_encrypted(entry) != 0 { throw .fault(.locked, at: place) }
    let method = archive_format_name(archive).map { String(cString: $0) } ?? ""
    guard method.hasSuffix("(deflation)") || method.hasSuffix("(uncompressed)") else {
      throw .fault(.packing, at: place)
    }
  }

  private static func unpack(
    _ name: String, _ archive: OpaquePointer, of size: Int, into sink: any PartSink
  ) throws(DocumentProblem) {
    var total = 0
    while true {
      var block: UnsafeRawPointer?
      var count = 0
      var offset: la_int64_t = 0
      let result = archive_read_data_block(archive, &block, &count, &offset)
      if result == ARCHIVE_EOF { break }
      // A size or a checksum that does not hold is only warned of, after all the data.
      guard result == ARCHIVE_OK else { throw damage(archive, in: name) }
      total += count
      guard total <= ReadingLimits.partBytes else {
        throw .fault(.largePart(megabytes: ReadingLimits.partBytes / 1_048_576), at: .init(part: name))
      }
      ReadingProgress.tell(.reading, total, of: size)
      if let block, count > 0 { try sink.take(UnsafeRawBufferPointer(start: block, count: count)) }
    }
    try sink.finish()
  }

  private static func damage(_ archive: OpaquePointer, in part: String = "") -> DocumentProblem {
    let words = archive_error_string(archive).map { String(cString: $0) } ?? ""
    return .fault(.brokenContainer(words), at: .init(part: part))
  }
}

/// What takes the unpacked bytes of a part, piece by piece.
protocol PartSink: AnyObject {
  /// Takes the next bytes.
  func take(_ bytes: UnsafeRawBufferPointer) throws(DocumentProblem)
  /// All are there.
  func finish() throws(DocumentProblem)
}
