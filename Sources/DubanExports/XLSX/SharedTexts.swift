import DubanCore
import Glibc

/// Texts that stand in several cells: each is written once, and cells name its number.
///
/// Only so many are kept, so that a large plan needs no more memory than a small one; what comes later than the table is full
/// stands in its cells itself. Which are kept depends on nothing but the texts and their order.
struct SharedTexts: ~Copyable {
  /// What stands in the part of shared strings: an element for each text.
  private(set) var elements = GrowingBytes(capacity: 1 << 12)
  /// How many cells name one.
  private(set) var uses = 0
  /// How many texts there are.
  var count: Int { ends.count }

  private let language: Language
  /// The number of the first text.
  let first: Int
  /// The texts as they were given, one behind the other, and where each ends.
  private var given: [UInt8] = []
  private var ends: [Int] = []
  /// Numbers of texts by what their bytes come to; -1 where none is.
  private var slots = [Int32](repeating: -1, count: SharedTexts.slotCount)

  private static let slotCount = 1 << 17
  /// How many texts are kept, and how many bytes of them.
  private static let (mostTexts, mostBytes) = (50_000, 4_000_000)
  /// How many places are looked at before a text is taken for a new one that has no room.
  private static let mostSteps = 16

  /// None yet; the first is number `first`.
  init(_ language: Language, first: Int) {
    self.language = language
    self.first = first
  }

  /// The number of the text of these bytes, whose text is asked for when it is a new one; nil where there is no more room.
  mutating func number(of bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Int? {
    var slot = Int(truncatingIfNeeded: SharedTexts.hash(bytes) >> 47)
    for _ in 0..<SharedTexts.mostSteps {
      let found = Int(slots[slot])
      if found < 0 {
        guard ends.count < SharedTexts.mostTexts, given.count + bytes.count <= SharedTexts.mostBytes else { return nil }
        slots[slot] = Int32(ends.count)
        given.append(contentsOf: bytes)
        ends.append(given.count)
        elements.literal("<si>")
        CellText.append(text, language, to: &elements)
        elements.literal("</si>")
        uses += 1
        return first + ends.count - 1
      }
      if isText(found, bytes) {
        uses += 1
        return first + found
      }
      slot = (slot + 1) & (SharedTexts.slotCount - 1)
    }
    return nil
  }

  /// Another cell names a text whose number is known.
  mutating func use() { uses += 1 }

  private func isText(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == bytes.count else { return false }
    return given.withUnsafeBufferPointer { given in
      guard let one = given.baseAddress, let other = bytes.baseAddress else { return bytes.isEmpty }
      return memcmp(one + start, other, bytes.count) == 0
    }
  }

  /// FNV-1a, its upper bits mixed once more.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }
}

/// A text as an element of the format.
enum CellText {
  /// Appends `text` as `<t>`, cleaned and escaped.
  static func append(_ text: String, _ language: Language, to bytes: inout GrowingBytes) {
    var text = text
    let isWritten = text.withUTF8 { plain in
      guard isPlain(plain) else { return false }
      bytes.literal("<t>")
      bytes.append(plain)
      bytes.literal("</t>")
      return true
    }
    guard !isWritten else { return }
    let clean = XLSXText.clean(text, language).utf8
    let keepsSpace = clean.first.map { $0 <= 0x20 } == true || clean.last.map { $0 <= 0x20 } == true
    bytes.literal(keepsSpace ? "<t xml:space=\"preserve\">" : "<t>")
    for byte in clean {
      switch byte {
      case UInt8(ascii: "&"): bytes.literal("&amp;")
      case UInt8(ascii: "<"): bytes.literal("&lt;")
      case UInt8(ascii: ">"): bytes.literal("&gt;")
      default: bytes.append(byte)
      }
    }
    bytes.literal("</t>")
  }

  /// Whether `text` is surely as the format has it, as nearly all is.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last, text.count <= XLSXText.most else { return false }
    guard first > 0x20, last > 0x20 else { return false }
    for place in text.indices where isSpecial[Int(text[place])] {
      // Full-width marks begin with the same byte as what is no character.
      if text[place] == 0xEF, place + 1 < text.count, text[place + 1] != 0xBF { continue }
      return false
    }
    return true
  }

  /// The bytes with which begins what may have to be cleaned or escaped.
  private static let isSpecial: [Bool] = {
    var special = [Bool](repeating: false, count: 256)
    for control in 0..<0x20 where control != 0x09 && control != 0x0A { special[control] = true }
    for byte in [0x7F, 0xC2, 0xEF] { special[byte] = true }
    for byte in "&<>_".utf8 { special[Int(byte)] = true }
    return special
  }()
}
