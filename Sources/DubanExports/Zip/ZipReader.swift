import CArchive

/// Unpacks a ZIP container that the program has just had made; what comes from elsewhere is read by DubanDocuments.
enum ZipReader {
  /// The parts of `container` in the order in which they lie.
  ///
  /// - Throws: `ExportProblem.packing` when libarchive is missing or cannot read it.
  static func parts(of container: [UInt8]) throws(ExportProblem) -> [(name: String, bytes: [UInt8])] {
    guard let archive = archive_read_new() else { throw .packing("libarchive") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    var parts: [(name: String, bytes: [UInt8])] = []
    // The memory is looked into until the last part was read.
    let isWhole = container.withUnsafeBytes { memory in
      guard archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK else { return false }
      while true {
        var entry: OpaquePointer?
        let result = archive_read_next_header(archive, &entry)
        if result == ARCHIVE_EOF { return true }
        guard result == ARCHIVE_OK, let entry, let name = archive_entry_pathname(entry) else { return false }
        guard let bytes = bytes(of: archive) else { return false }
        parts.append((String(cString: name), bytes))
      }
    }
    guard isWhole else { throw .packing(archive_error_string(archive).map { String(cString: $0) } ?? "libarchive") }
    return parts
  }

  /// Those of the part whose header was read; nil where it is damaged.
  private static func bytes(of archive: OpaquePointer) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (block, count, offset): (UnsafeRawPointer?, Int, la_int64_t) = (nil, 0, 0)
    while true {
      let result = archive_read_data_block(archive, &block, &count, &offset)
      if result == ARCHIVE_EOF { return bytes }
      guard result == ARCHIVE_OK else { return nil }
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: block, count: count))
    }
  }
}
