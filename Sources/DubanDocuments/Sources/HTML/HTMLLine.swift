/// The text of a paragraph of a web page while it is read, with blanks drawn together as browsers do.
struct HTMLLine {
  private var bytes: [UInt8] = []
  /// Blanks that wait for what follows them; whether a line of the source ended among them.
  private var pending: (isThere: Bool, hasLineEnd: Bool) = (false, false)

  /// Appends a piece of text.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>, isPreformatted: Bool) {
    for byte in piece {
      switch byte {
      case 0x0D where isPreformatted: break
      case 0x0A where isPreformatted: endLine()
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20:
        if isPreformatted { bytes.append(byte) } else { pending = (true, pending.hasLineEnd || byte == 0x0A) }
      default:
        flush(before: byte)
        bytes.append(byte)
      }
    }
  }

  /// Appends text that is not in the page.
  mutating func append(text: String) { bytes.append(contentsOf: text.utf8) }

  /// Breaks the line.
  mutating func endLine() {
    pending = (false, false)
    bytes.append(0x0A)
  }

  /// The whole, and begins anew.
  mutating func take() -> [UInt8] {
    defer {
      bytes = []
      pending = (false, false)
    }
    return bytes
  }

  /// Chinese is written without blanks: where a line of the source ends between two characters, none was meant.
  private mutating func flush(before byte: UInt8) {
    guard pending.isThere else { return }
    defer { pending = (false, false) }
    guard let last = bytes.last, last != 0x0A else { return }
    if pending.hasLineEnd, last >= 0x80, byte >= 0x80 { return }
    bytes.append(0x20)
  }
}
