/// The texts that the sheets of a workbook share.
final class SharedStrings: XMLReader {
  /// In their order.
  private(set) var texts: [String] = []
  private var current: [UInt8] = []
  private var isCollecting = false
  private var phonetic = 0
  private var budget = ReadingBudget()

  func start(_ element: OfficeElement, _ attributes: XMLAttributes) throws(DocumentProblem.Fault) {
    switch element {
    case .sharedString: current = []
    case .phonetic: phonetic += 1
    case .sheetText: isCollecting = phonetic == 0
    default: break
    }
  }

  func end(_ element: OfficeElement) throws(DocumentProblem.Fault) {
    switch element {
    case .sharedString:
      try budget.charge(current.count)
      texts.append(SheetText.text(current))
    case .phonetic: phonetic -= 1
    case .sheetText: isCollecting = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentProblem.Fault) {
    if isCollecting { current.append(contentsOf: bytes) }
  }
}

/// Text as workbooks write it.
enum SheetText {
  /// `bytes` with characters that XML cannot hold (`_x000D_`) as they are meant, and lines ended by line feeds.
  static func text(_ bytes: [UInt8]) -> String {
    guard bytes.contains(0x5F) || bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let code = escape(bytes, at: index) {
        // Half of a pair of UTF-16 is no character.
        if let scalar = Unicode.Scalar(code) { plain.append(contentsOf: String(scalar).utf8) }
        index += 7
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    // A return before a line feed belongs to it.
    var text: [UInt8] = []
    for (index, byte) in plain.enumerated() {
      if byte == 0x0D, index + 1 < plain.count, plain[index + 1] == 0x0A { continue }
      text.append(byte == 0x0D ? 0x0A : byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func escape(_ bytes: [UInt8], at index: Int) -> UInt32? {
    guard bytes[index] == 0x5F, index + 7 <= bytes.count, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else {
      return nil
    }
    let digits = bytes[(index + 2)..<(index + 6)]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
