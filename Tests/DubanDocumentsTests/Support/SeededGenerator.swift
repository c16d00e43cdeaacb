/// A random number generator that gives the same numbers for the same seed (SplitMix64, Steele and others 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// True once in `count` times.
  mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  /// One of `choices`, which must not be empty.
  mutating func one<Value>(of choices: [Value]) -> Value { choices[Int.random(in: 0..<choices.count, using: &self)] }

  /// Some of `choices`, each at most once.
  mutating func some<Value>(of choices: [Value], atMost most: Int) -> [Value] {
    Array(choices.shuffled(using: &self).prefix(Int.random(in: 0...most, using: &self)))
  }
}
