/// Tells text that was read in a wrong encoding and saved so (乱码): it looks like characters, and none of them was meant.
enum Mojibake {
  /// Whether `text` is lost; of a long one its beginning is looked at.
  static func isLost(_ text: String) -> Bool {
    let sample = String(text.unicodeScalars.prefix(1 << 16))
    let counts = Counts(sample)
    guard counts.beyondASCII > 0 else { return false }
    return counts.isFlooded || counts.isLatin || isUTF8ReadAsGBK(sample)
  }

  /// What is counted over a text in one walk.
  private struct Counts {
    /// Characters beyond ASCII.
    var beyondASCII = 0
    /// U+FFFD: a byte that could not be read; and what becomes of it when that is read as GBK (锟斤拷).
    var replaced = 0
    /// Two and more characters of Latin-1 side by side: bytes of Chinese that were taken one by one.
    var latinInRows = 0

    init(_ text: String) {
      var row = 0
      var previous = (Unicode.Scalar(0x20 as UInt8), Unicode.Scalar(0x20 as UInt8))
      for scalar in text.unicodeScalars {
        let code = scalar.value
        if code >= 0x80 { beyondASCII += 1 }
        if code == 0xFFFD { replaced += 1 }
        if scalar == "拷", previous == ("锟", "斤") { replaced += 3 }
        if Self.isLatin(code) {
          row += 1
          if row == 2 { latinInRows += 2 } else if row > 2 { latinInRows += 1 }
        } else {
          row = 0
        }
        previous = (previous.1, scalar)
      }
    }

    var isFlooded: Bool { replaced >= 3 && replaced * 20 > beyondASCII }
    var isLatin: Bool { latinInRows >= 6 && latinInRows * 2 > beyondASCII }

    /// Latin-1 beyond ASCII, and what Windows has in place of its controls.
    private static func isLatin(_ code: UInt32) -> Bool {
      switch code {
      case 0x80...0x9F, 0xA1...0xA6, 0xA8...0xAF, 0xB1...0xB6, 0xB8...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
      case 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC, 0x20AC, 0x2020, 0x2021, 0x2030: true
      default: false
      }
    }
  }

  /// UTF-8 that was read as GBK: turned back, nearly all of its bytes are UTF-8 again, which those of real text are by chance
  /// only.
  private static func isUTF8ReadAsGBK(_ text: String) -> Bool {
    let characters = text.unicodeScalars.filter { $0.value >= 0x80 && $0.value != 0xFFFD && $0.value < 0x10000 }
    guard characters.count >= 6 else { return false }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters)
    guard let bytes = Conversions.toGB18030([UInt8](String(view).utf8)) else { return false }
    let counts = ByteStatistics(bytes)
    return counts.ideographBytes * 10 > bytes.count * 6
  }
}
