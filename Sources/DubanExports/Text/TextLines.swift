/// Lines of plain text as they grow, in parts between which a line stands empty. They are bytes from the start, since a long
/// table is tens of megabytes.
struct TextLines {
  private(set) var bytes: [UInt8] = []
  /// What goes before the next line.
  private var separator = 0

  /// Begins another part; one without lines leaves nothing.
  mutating func beginPart() {
    if separator > 0 { separator = 2 }
  }

  /// A part of `lines`.
  mutating func add(part lines: [String]) {
    beginPart()
    for line in lines { add(line) }
  }

  /// The next line: `text`, and `rest` behind it.
  mutating func add(_ text: String, _ rest: String = "") {
    for _ in 0..<separator { bytes.append(UInt8(ascii: "\n")) }
    separator = 1
    bytes.append(contentsOf: text.utf8)
    bytes.append(contentsOf: rest.utf8)
  }

  /// Ends the last line; what has no line is one that stands empty.
  mutating func end() { bytes.append(UInt8(ascii: "\n")) }
}
