import CArchive

/// Packs parts into a ZIP container in memory: the same parts give the same bytes, on whatever day and in whatever zone.
enum ZipWriter {
  /// `parts`, packed in their order.
  ///
  /// - Throws: `ExportProblem.packing` when libarchive is missing or refuses.
  static func packed(_ parts: [(name: String, bytes: [UInt8])]) throws(ExportProblem) -> [UInt8] {
    guard let archive = archive_write_new() else { throw .packing("libarchive") }
    defer { archive_write_free(archive) }
    let sink = Sink()
    // Without the second, the end would be filled up to a block of tapes.
    guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
      archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK
    else { throw failure(archive) }
    // Borrowed: `sink` lives until the archive was closed, below.
    let context = Unmanaged.passUnretained(sink).toOpaque()
    let opened = archive_write_open(
      archive, context, nil,
      { _, context, bytes, count in
        guard let context, let bytes else { return -1 }
        Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
        return count
      }, nil)
    guard opened == ARCHIVE_OK else { throw failure(archive) }
    for part in parts { try add(part.name, part.bytes, to: archive) }
    let closed = withExtendedLifetime(sink) { archive_write_close(archive) }
    guard closed == ARCHIVE_OK else { throw failure(archive) }
    return sink.bytes
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) throws(ExportProblem) {
    guard let entry = archive_entry_new() else { throw failure(archive) }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, la_int64_t(bytes.count))
    archive_entry_set_filetype(entry, UInt32(S_IFREG))
    archive_entry_set_perm(entry, 0o644)
    // A time would be written in the zone of the machine.
    archive_entry_unset_mtime(entry)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw failure(archive) }
    let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw failure(archive) }
  }

  private static func failure(_ archive: OpaquePointer) -> ExportProblem {
    .packing(archive_error_string(archive).map { String(cString: $0) } ?? "libarchive")
  }

  /// Where the container grows.
  private final class Sink {
    var bytes: [UInt8] = []
  }
}
