/// A sentence of the screen as official papers set it: full-width marks, no spaces between figures and characters, signs of
/// mathematics for those of ASCII (GB/T 15835), quarters in words, and quotation marks for corner brackets (GB/T 15834 §4.8).
///
/// By bytes, since nearly all that is looked for is ASCII, and each row of a ledger has such a sentence.
struct OfficialSentence {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var result: [UInt8] = []
  private var index = 0

  /// `sentence` as papers set it.
  static func of(_ sentence: String) -> String {
    var sentence = sentence
    return sentence.withUTF8 { bytes in
      var text = OfficialSentence(bytes)
      text.write()
      return String(decoding: text.result, as: UTF8.self)
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count + bytes.count / 4 + 16)
  }

  private mutating func write() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "Q"): writeQuarters()
      case UInt8(ascii: "-") where at(1) == UInt8(ascii: ">"): writeSign("→", taking: 2)
      case UInt8(ascii: ">") where at(1) == UInt8(ascii: "="): writeSign("≥", taking: 2)
      case UInt8(ascii: "<") where at(1) == UInt8(ascii: "="): writeSign("≤", taking: 2)
      case UInt8(ascii: " "): writeSpace()
      case 0xE3: writeBracket()
      default: writeMark(byte)
      }
    }
  }

  /// The byte `distance` behind the one that is looked at; nil beyond the ends.
  private func at(_ distance: Int) -> UInt8? {
    let place = index + distance
    return bytes.indices.contains(place) ? bytes[place] : nil
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// The last byte of the mark of Chinese type for one of ASCII, `EF BC` being the others; nil for what has none.
  private static func wideMark(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: ","): 0x8C
    case UInt8(ascii: ":"): 0x9A
    case UInt8(ascii: ";"): 0x9B
    case UInt8(ascii: "("): 0x88
    case UInt8(ascii: ")"): 0x89
    default: nil
    }
  }

  private mutating func writeMark(_ byte: UInt8) {
    if let last = Self.wideMark(byte), !(Self.isDigit(at(-1)) && Self.isDigit(at(1))) {
      result += [0xEF, 0xBC, last]
    } else {
      result.append(byte)
    }
    index += 1
  }

  /// Spaces stay between what is both of Latin letters or figures.
  private mutating func writeSpace() {
    let (before, after) = (at(-1) ?? UInt8(ascii: " "), at(1) ?? UInt8(ascii: " "))
    if before < 0x80, after < 0x80, Self.wideMark(before) == nil, Self.wideMark(after) == nil {
      result.append(UInt8(ascii: " "))
    }
    index += 1
  }

  /// A sign of mathematics stands close to what is on both sides of it.
  private mutating func writeSign(_ sign: StaticString, taking count: Int) {
    while result.last == UInt8(ascii: " ") { result.removeLast() }
    result += UnsafeBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount)
    index += count
    while at(0) == UInt8(ascii: " ") { index += 1 }
  }

  /// `Q3节点`, `Q2-3 节点`, `2021Q1节点`: 三季度节点, 二至三季度节点, 2021年一季度节点. Of any other Q nothing is known.
  private mutating func writeQuarters() {
    let numerals = ["一", "二", "三", "四"]
    func quarter(_ distance: Int) -> String? {
      guard let byte = at(distance), (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(byte) else { return nil }
      return numerals[Int(byte - UInt8(ascii: "1"))]
    }
    var (words, length) = (quarter(1), 2)
    if let first = words, at(2) == UInt8(ascii: "-"), let last = quarter(3) {
      (words, length) = (first + "至" + last, 4)
    }
    let space = at(length) == UInt8(ascii: " ") ? 1 : 0
    // 节 is E8 8A 82.
    guard let words, at(length + space) == 0xE8, at(length + space + 1) == 0x8A, at(length + space + 2) == 0x82 else {
      return writeMark(bytes[index])
    }
    if Self.isDigit(at(-1)) { result += "年".utf8 }
    result += (words + "季度").utf8
    index += length + space
  }

  /// 「」 and 『』 become “” and ‘’.
  private mutating func writeBracket() {
    let mark: StaticString? =
      switch (at(1), at(2)) {
      case (0x80, 0x8C): "“"
      case (0x80, 0x8D): "”"
      case (0x80, 0x8E): "‘"
      case (0x80, 0x8F): "’"
      default: nil
      }
    guard let mark else { return writeMark(bytes[index]) }
    result += UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    index += 3
  }
}
