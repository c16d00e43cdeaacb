/// What a text has in it, as a set of bits: which letters its characters begin with, which digits, and some of which
/// characters. A word can be found only where all of its own bits are.
struct Signature: Equatable, Sendable {
  private var bits: UInt64 = 0

  /// What `text`, which is folded, has in it.
  init(of text: some Sequence<UInt16>, _ readings: Readings) {
    for unit in text {
      if unit < 0x80 {
        bits |= Signature.bit(ofASCII: unit)
      } else {
        bits |= UInt64(readings.initials(of: unit)) | 1 << (36 + UInt64(unit) % 28)
      }
    }
  }

  /// What a text must have in it for `word` to be found there.
  init(needed word: [UInt16], _ readings: Readings) {
    var isFirst = true
    for unit in word {
      if unit >= 0x80 {
        // That a character is there says that its initials are.
        bits |= 1 << (36 + UInt64(unit) % 28)
      } else if isFirst || !(0x61...0x7A).contains(unit) {
        // Letters after the first may be the rest of a reading.
        bits |= Signature.bit(ofASCII: unit)
      }
      isFirst = false
    }
  }

  /// Whether a text of this signature may have what `needed` asks for.
  @inline(__always)
  func has(_ needed: Signature) -> Bool { bits & needed.bits == needed.bits }

  /// Letters and digits have bits of their own, signs have none.
  private static func bit(ofASCII unit: UInt16) -> UInt64 {
    switch unit {
    case 0x61...0x7A: 1 << UInt64(unit - 0x61)
    case 0x30...0x39: 1 << UInt64(26 + unit - 0x30)
    default: 0
    }
  }
}
