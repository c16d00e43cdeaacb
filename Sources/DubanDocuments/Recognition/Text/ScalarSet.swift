/// Characters that are asked for one at a time: a look is a step into a small table and hashes nothing.
struct ScalarSet: Sendable {
  /// The numbers of the characters by their last bits, the next free place for those that meet, 0 for none; half of them are free.
  private let slots: [UInt32]

  /// The characters of `text`.
  init(_ text: String) {
    let scalars = text.unicodeScalars
    var size = 4
    while size < scalars.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for scalar in scalars {
      var slot = Int(scalar.value) & (size - 1)
      while slots[slot] != 0, slots[slot] != scalar.value { slot = (slot + 1) & (size - 1) }
      slots[slot] = scalar.value
    }
    self.slots = slots
  }

  /// Whether `scalar` is one of them.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var slot = Int(scalar.value) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == scalar.value { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }
}
