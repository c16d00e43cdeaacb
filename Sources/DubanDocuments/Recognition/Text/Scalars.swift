/// A text as its Unicode scalars, in which places are numbers and a step costs the same anywhere.
package typealias Scalars = [Unicode.Scalar]

/// A text of scalars or a stretch of one.
protocol ScalarText: RandomAccessCollection where Element == Unicode.Scalar, Index == Int, SubSequence: ScalarText {}
extension Array: ScalarText where Element == Unicode.Scalar {}
extension ArraySlice: ScalarText where Element == Unicode.Scalar {}

extension String {
  /// The text of `scalars`; its bytes are written in one go.
  init(scalars: some Collection<Unicode.Scalar>) {
    let length = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: length) { bytes in
      var place = 0
      func write(_ byte: UInt32) {
        bytes[place] = UInt8(truncatingIfNeeded: byte)
        place += 1
      }
      for scalar in scalars {
        let value = scalar.value
        if value < 0x80 {
          write(value)
          continue
        }
        if value < 0x800 {
          write(0xC0 | value >> 6)
        } else {
          if value < 0x1_0000 {
            write(0xE0 | value >> 12)
          } else {
            write(0xF0 | value >> 18)
            write(0x80 | value >> 12 & 0x3F)
          }
          write(0x80 | value >> 6 & 0x3F)
        }
        write(0x80 | value & 0x3F)
      }
      return place
    }
  }

  /// The scalars of the text.
  var scalars: Scalars {
    // Every character has one byte that goes on with no other: they are counted faster than read.
    let count = utf8.withContiguousStorageIfAvailable { $0.count { $0 & 0xC0 != 0x80 } } ?? unicodeScalars.count
    return Array(unsafeUninitializedCapacity: count) { scalars, filled in
      for scalar in unicodeScalars {
        scalars[filled] = scalar
        filled += 1
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit, of half or full width.
  var isAnyDigit: Bool { ("0"..."9").contains(self) || ("\u{FF10}"..."\u{FF19}").contains(self) }

  /// The worth of a digit of half or full width.
  var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    case 0xFF10...0xFF19: Int(value) - 0xFF10
    default: nil
    }
  }

  /// Whether it is a blank of any width.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether it is a letter of the Latin script, of half or full width, with or without a tone mark.
  var isLetterOrTone: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xC0...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  /// Whether it opens a round bracket of any width.
  var opensBracket: Bool { self == "(" || self == "（" || self == "﹙" }

  /// Whether it closes a round bracket of any width.
  var closesBracket: Bool { self == ")" || self == "）" || self == "﹚" }

  /// Whether it ends a sentence.
  var stopsSentence: Bool {
    switch self {
    case "。", "！", "？", "!", "?", "；", ";": true
    default: false
    }
  }

  /// Whether it is a colon of any width.
  var isColon: Bool { self == ":" || self == "：" || self == "︰" }
}

extension ScalarText {
  /// Whether `word` stands at `place`.
  func has(_ word: String, at place: Int) -> Bool {
    var index = place
    for scalar in word.unicodeScalars {
      guard index < endIndex, self[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// Where `word` stands first from `start` on.
  func place(of word: String, from start: Int? = nil) -> Int? {
    guard let first = word.unicodeScalars.first else { return nil }
    let length = word.unicodeScalars.count
    var index = start ?? startIndex
    while index + length <= endIndex {
      if self[index] == first, has(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether `word` stands in it.
  func holds(_ word: String) -> Bool { place(of: word) != nil }

  /// Without the blanks at both ends.
  var withoutBlankEnds: SubSequence {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return self[start..<end]
  }
}
