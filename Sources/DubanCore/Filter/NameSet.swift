/// Names that are looked for thousands of times: told apart by their bytes, which for Chinese names is many times faster than
/// comparing them as text. The names of one plan are spelt alike wherever they stand.
struct NameSet: Sendable {
  let names: Set<String>
  /// The bytes of the names by their hash; at least half of the slots are empty.
  private let slots: [[[UInt8]]]

  init(_ sequence: some Sequence<String>) {
    names = Set(sequence)
    var count = 16
    while count < 2 * names.count { count *= 2 }
    var slots: [[[UInt8]]] = Array(repeating: [], count: count)
    for name in names {
      let bytes = Array(name.utf8)
      slots[bytes.withUnsafeBufferPointer(NameSet.hash) & (count - 1)].append(bytes)
    }
    self.slots = slots
  }

  func contains(_ name: String) -> Bool {
    name.utf8.withContiguousStorageIfAvailable { bytes in
      for known in slots[NameSet.hash(bytes) & (slots.count - 1)] where known.elementsEqual(bytes) { return true }
      return false
    } ?? names.contains(name)
  }

  func containsAny(_ names: [String]) -> Bool {
    for name in names where contains(name) { return true }
    return false
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 5381
    for byte in bytes { hash = hash &* 33 ^ UInt32(byte) }
    return Int(hash)
  }
}
