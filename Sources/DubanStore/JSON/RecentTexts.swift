/// The texts read lately, so that the same text read again shares its storage.
///
/// Names of units and targets stand in a plan again and again; sharing them saves a large plan a good part of its memory.
struct RecentTexts {
  private var texts: [String]

  private static let slots = 256

  /// For reading a text of `count` bytes; a short one repeats too little to be worth it.
  init(reading count: Int) {
    texts = count < 4096 ? [] : Array(repeating: "", count: RecentTexts.slots)
  }

  /// The text that `bytes` hold.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // Up to fifteen bytes a text needs no storage; long ones seldom come twice.
    guard (16...64).contains(bytes.count), !texts.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let slot = Int(truncatingIfNeeded: hash >> 32) & (RecentTexts.slots - 1)
    if texts[slot].utf8.count == bytes.count,
      texts[slot].utf8.withContiguousStorageIfAvailable({ $0.elementsEqual(bytes) }) == true
    {
      return texts[slot]
    }
    let text = String(decoding: bytes, as: UTF8.self)
    texts[slot] = text
    return text
  }
}
