/// What is asked of text that a person gives, and how an invisible character is called: the one place for files and options.
extension InvisibleCharacters {
  /// The number of the first character in `text` that shows as nothing or steers a terminal; a joiner within a picture is none, nor
  /// are tabs and what ends a line.
  package static func first(in text: String) -> UInt32? {
    var previous = Unicode.Scalar(0x20 as UInt8)
    for scalar in text.unicodeScalars {
      // A carriage return is a part of the end of a line, or would write over it.
      if previous == "\r", scalar != "\n" { return previous.value }
      defer { previous = scalar }
      if scalar != "\r", contains(scalar), !(scalar.value == 0x200D && joins(previous)) { return scalar.value }
    }
    return previous == "\r" ? previous.value : nil
  }

  /// Whether a zero-width joiner after `scalar` joins pictures, as it may.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.properties.isEmojiPresentation || (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  /// `U+200B`.
  package static func name(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// What an invisible character is called; nil for those that hardly anybody types.
  package static func word(_ code: UInt32) -> (chinese: String, english: String)? {
    switch code {
    case 0x00...0x1F, 0x7F...0x9F: ("控制字符", "control character")
    case 0xAD: ("软连字符", "soft hyphen")
    case 0x200B: ("零宽空格", "zero-width space")
    case 0x200C, 0x200D: ("零宽连字", "zero-width joiner")
    case 0x200E, 0x200F, 0x61C, 0x202A...0x202E, 0x2066...0x2069: ("文字方向标记", "mark of the writing direction")
    case 0x2060: ("词连接符", "word joiner")
    case 0xFEFF: ("字节顺序标记", "byte order mark")
    default: nil
    }
  }
}
