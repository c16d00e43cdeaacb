/// Four characters at a time of all that is told, as bits: which words of a text are told is asked in one pass.
///
/// It may rarely take a piece that is not told for told, one in two hundred at most; a gap of several characters is practically
/// always seen.
struct GramSet {
  /// How many characters a piece has.
  static let length = 4

  private var bits: [UInt64]
  private let mask: UInt64

  /// A set for a document of `bytes`.
  init(for bytes: Int) {
    // Most pieces are told two or three times over; a character has about three bytes.
    var size = 1 << 16
    while size < bytes * 128, size < 1 << 26 { size <<= 1 }
    bits = Array(repeating: 0, count: size / 64)
    mask = UInt64(size - 1)
  }

  /// `text` without blanks and marks, of plain width.
  static func folded(_ text: some Sequence<Unicode.Scalar>) -> [UInt32] {
    var folded: [UInt32] = []
    folded.reserveCapacity(max(16, text.underestimatedCount))
    for scalar in text {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x2_0000...0x3_FFFF:
        folded.append(scalar.value)
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: folded.append(scalar.value - 0xFEE0)
      case 0x2460...0x2473: folded.append(scalar.value)
      default: continue
      }
    }
    return folded
  }

  /// Takes the pieces of `folded` in.
  mutating func insert(_ folded: [UInt32]) {
    guard folded.count >= GramSet.length else { return }
    for start in 0...(folded.count - GramSet.length) {
      let place = place(folded, start)
      bits[Int(place >> 6)] |= 1 << (place & 63)
    }
  }

  /// The stretches of `folded` no piece of which is told.
  func gaps(in folded: [UInt32]) -> [ArraySlice<UInt32>] {
    guard folded.count >= GramSet.length else { return folded.isEmpty ? [] : [folded[...]] }
    var gaps: [ArraySlice<UInt32>] = []
    var covered = 0
    for start in 0...(folded.count - GramSet.length) {
      let place = place(folded, start)
      guard bits[Int(place >> 6)] & (1 << (place & 63)) != 0 else { continue }
      if start > covered { gaps.append(folded[covered..<start]) }
      covered = start + GramSet.length
    }
    if covered < folded.count { gaps.append(folded[covered...]) }
    return gaps
  }

  /// The bit of the piece at `start` (the mixing of SplitMix64).
  private func place(_ folded: [UInt32], _ start: Int) -> UInt64 {
    var hash = UInt64(folded[start])
    for index in start + 1..<start + GramSet.length {
      hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(folded[index])
    }
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return (hash ^ (hash >> 31)) & mask
  }
}
