/// Pseudo-random numbers that are the same on every machine: SplitMix64.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Numbers that depend on `seed` alone.
  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that happens `percent` times in a hundred.
  mutating func hit(_ percent: Int) -> Bool { Int.random(in: 1...100, using: &self) <= percent }
}
