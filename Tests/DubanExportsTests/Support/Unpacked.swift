import CArchive
import Testing

/// A ZIP container, read back by libarchive: its parts in the order in which they lie.
struct Unpacked {
  var parts: [(name: String, bytes: [UInt8])] = []

  init(_ bytes: [UInt8]) throws {
    let archive = try #require(archive_read_new())
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    try bytes.withUnsafeBytes { memory in
      try #require(archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK)
      var entry: OpaquePointer?
      while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
        let name = try #require(archive_entry_pathname(entry))
        var part: [UInt8] = []
        var (block, count, offset): (UnsafeRawPointer?, Int, la_int64_t) = (nil, 0, 0)
        while true {
          let result = archive_read_data_block(archive, &block, &count, &offset)
          if result == ARCHIVE_EOF { break }
          try #require(result == ARCHIVE_OK, "sizes and checksums hold")
          part += UnsafeRawBufferPointer(start: block, count: count)
        }
        parts.append((String(cString: name), part))
      }
    }
  }

  /// The part called `name` as a tree.
  func tree(_ name: String) throws -> XMLTree {
    let part = try #require(parts.first { $0.name == name }, "\(name) is there")
    return try XMLTree(part.bytes)
  }
}
