extension ForeignFormat {
  /// The form that is not read and that `bytes` begin like; nil when they may be a document.
  init?(_ bytes: [UInt8]) {
    for (magic, format) in Self.magics where bytes.starts(with: magic) {
      self = format
      return
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = Self.told(byEntriesOf: bytes)
    } else if Self.contains("%PDF-", in: bytes.prefix(1_024)) {
      self = .pdf
    } else if bytes.count > 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) {
      self = .picture
    } else if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) {
      self = .picture
    } else if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) {
      self = .archive
    } else {
      return nil
    }
  }

  private static let magics: [(magic: [UInt8], format: ForeignFormat)] = [
    ([UInt8]("SQLite format 3\0".utf8), .database), ([UInt8]("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D], .picture), ([0xFF, 0xD8, 0xFF], .picture), ([UInt8]("GIF8".utf8), .picture),
    ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
    ([0x1F, 0x8B, 0x08], .archive), ([UInt8]("Rar!\u{1A}".utf8), .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
    ([UInt8]("BZh".utf8) + [0x39, 0x31, 0x41], .archive), ([0x28, 0xB5, 0x2F, 0xFD], .archive),
  ]

  /// A compound file (MS-CFB) is told by the names of its streams: entries of 128 bytes that begin with a name in UTF-16.
  ///
  /// Protected DOCX and XLSX lie in such a file too.
  private static func told(byEntriesOf bytes: [UInt8]) -> ForeignFormat {
    let names: [(name: [UInt8], format: ForeignFormat)] = streams.map { (utf16($0.name), $0.format) }
    var found: Set<ForeignFormat> = []
    for start in stride(from: 512, to: bytes.count - 127, by: 128) where bytes[start + 1] == 0 {
      for (name, format) in names where bytes[start] == name[0] && bytes[start...].starts(with: name) {
        found.insert(format)
      }
    }
    return [.protected, .wps, .doc, .xls, .slides].first { found.contains($0) } ?? .compound
  }

  private static let streams: [(name: String, format: ForeignFormat)] = [
    // A storage whose name begins with a control character [MS-OFFCRYPTO 2.1]; that character alone begins cells of a sheet as well.
    ("EncryptedPackage", .protected), ("\u{6}DataSpaces", .protected), ("DataSpaces", .protected),
    ("WordDocument", .doc), ("Workbook", .xls),
    ("Book", .xls), ("PowerPoint Document", .slides), ("WpsDocument", .wps), ("ETWorkbook", .wps),
  ]

  /// A name as it stands in an entry, with its end.
  private static func utf16(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in name.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
    return bytes + [0, 0]
  }

  private static func contains(_ text: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
    text.withUTF8Buffer { pattern in
      bytes.indices.contains { bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern) }
    }
  }
}
