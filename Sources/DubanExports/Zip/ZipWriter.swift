import CArchive

/// Packs parts into a ZIP container in memory: the same parts give the same bytes, on whatever day and in whatever zone.
final class ZipWriter {
  private let archive: OpaquePointer
  private let sink = Sink()

  /// How hard it looks for what stands twice.
  enum Effort {
    case usual
    /// A third of the time for a fourth more of bytes.
    case quick
  }

  /// An empty container.
  ///
  /// - Throws: `ExportProblem.packing` when libarchive is missing or refuses, as all below.
  init(_ effort: Effort = .usual) throws(ExportProblem) {
    guard let archive = archive_write_new() else { throw .packing("libarchive") }
    self.archive = archive
    // Without the second, the end would be filled up to a block of tapes.
    guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
      archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK
    else { throw failure }
    if effort == .quick {
      guard archive_write_set_options(archive, "zip:compression-level=1") == ARCHIVE_OK else { throw failure }
    }
    // Borrowed: `sink` lives until the archive was freed.
    let context = Unmanaged.passUnretained(sink).toOpaque()
    let opened = archive_write_open(
      archive, context, nil,
      { _, context, bytes, count in
        guard let context, let bytes else { return -1 }
        Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
        return count
      }, nil)
    guard opened == ARCHIVE_OK else { throw failure }
  }

  deinit { archive_write_free(archive) }

  /// `parts`, packed in their order.
  static func packed(_ parts: [(name: String, bytes: [UInt8])]) throws(ExportProblem) -> [UInt8] {
    let writer = try ZipWriter()
    for part in parts {
      try writer.begin(part.name, size: part.bytes.count)
      try writer.put(part.bytes)
    }
    return try writer.close()
  }

  /// Begins a part of `size` bytes, which `put` is then given.
  func begin(_ name: String, size: Int) throws(ExportProblem) {
    guard let entry = archive_entry_new() else { throw failure }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, la_int64_t(size))
    archive_entry_set_filetype(entry, UInt32(S_IFREG))
    archive_entry_set_perm(entry, 0o644)
    // A time would be written in the zone of the machine.
    archive_entry_unset_mtime(entry)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw failure }
  }

  /// The next bytes of the part that was begun.
  func put(_ bytes: [UInt8]) throws(ExportProblem) {
    let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw failure }
  }

  /// The whole container; nothing can be added to it afterwards.
  func close() throws(ExportProblem) -> [UInt8] {
    guard archive_write_close(archive) == ARCHIVE_OK else { throw failure }
    return sink.bytes
  }

  private var failure: ExportProblem {
    .packing(archive_error_string(archive).map { String(cString: $0) } ?? "libarchive")
  }

  /// Where the container grows.
  private final class Sink {
    var bytes: [UInt8] = []
  }
}
