/// Writes ZIP files for tests, everything stored, and wrong on purpose where a test asks for it.
package struct ZipFile: Sendable {
  package struct Entry: Sendable {
    package var name: String
    package var bytes: [UInt8]
    package var method: UInt16 = 0
    package var flags: UInt16 = 0
    package var checksum: UInt32?
    package var declaredSize: UInt32?

    /// A part with `bytes`, stored as they are unless something else is claimed.
    package init(
      name: String, bytes: [UInt8], method: UInt16 = 0, flags: UInt16 = 0, checksum: UInt32? = nil,
      declaredSize: UInt32? = nil
    ) {
      (self.name, self.bytes, self.method, self.flags) = (name, bytes, method, flags)
      (self.checksum, self.declaredSize) = (checksum, declaredSize)
    }
  }

  package var entries: [Entry] = []

  package init(_ parts: KeyValuePairs<String, String>) {
    entries = parts.map { Entry(name: $0.key, bytes: [UInt8]($0.value.utf8)) }
  }

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  package var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      file += number(0x0403_4B50, 4) + fields(entry) + [UInt8](entry.name.utf8) + entry.bytes
      directory += number(0x0201_4B50, 4) + number(20, 2) + fields(entry) + number(0, 10) + number(offset, 4)
      directory += [UInt8](entry.name.utf8)
    }
    let start = file.count
    file += directory
    file += number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
    file += number(directory.count, 4) + number(start, 4) + number(0, 2)
    return file
  }

  private func fields(_ entry: Entry) -> [UInt8] {
    let size = Int(entry.declaredSize ?? UInt32(entry.bytes.count))
    return number(20, 2) + number(Int(entry.flags), 2) + number(Int(entry.method), 2) + number(0, 4)
      + number(Int(entry.checksum ?? Self.checksum(entry.bytes)), 4) + number(entry.bytes.count, 4) + number(size, 4)
      + number(entry.name.utf8.count, 2) + number(0, 2)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}
