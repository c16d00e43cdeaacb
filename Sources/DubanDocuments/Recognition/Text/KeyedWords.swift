/// Words that are looked up whole, each with what it stands for.
///
/// A look makes no string and costs a walk over the word, however many words there are.
struct KeyedWords<Value: Sendable>: Sendable {
  private let words: [Scalars]
  private let values: [Value]
  /// Places in `words` by hash, -1 for none; a power of two of them, half of them empty at least.
  private let slots: [Int32]
  /// A bit for each length that a word has.
  private let lengths: UInt64
  private let skipped: [Unicode.Scalar]

  /// The table of `entries`, of which the last of several for one word counts; no word is longer than 63 characters.
  ///
  /// - Parameter skipped: characters that come and go in a word and are passed over wherever they stand.
  init(_ entries: [(word: String, value: Value)], passingOver skipped: [Unicode.Scalar] = []) {
    self.skipped = skipped
    var size = 4
    while size < entries.count * 2 { size *= 2 }
    var (words, values, lengths) = ([Scalars](), [Value](), UInt64(0))
    var slots = [Int32](repeating: -1, count: size)
    for (word, value) in entries {
      let word = word.unicodeScalars.filter { !skipped.contains($0) }
      guard word.count < 64 else { continue }
      var slot = KeyedWords.slot(word[...].reduce(KeyedWords.seed, KeyedWords.mixed), size)
      while slots[slot] >= 0, words[Int(slots[slot])] != Scalars(word) { slot = (slot + 1) & (size - 1) }
      if slots[slot] >= 0 {
        values[Int(slots[slot])] = value
        continue
      }
      slots[slot] = Int32(words.count)
      words.append(Scalars(word))
      values.append(value)
      lengths |= 1 << UInt64(word.count)
    }
    (self.words, self.values, self.slots, self.lengths) = (words, values, slots, lengths)
  }

  /// What `word` stands for; nil where it is none of the words.
  subscript(word: ArraySlice<Unicode.Scalar>) -> Value? {
    if skipped.isEmpty, word.count >= 64 || lengths & (1 << UInt64(word.count)) == 0 { return nil }
    var hash = KeyedWords.seed
    var length = 0
    for scalar in word where skipped.isEmpty || !skipped.contains(scalar) {
      hash = KeyedWords.mixed(hash, scalar)
      length += 1
      if length >= 64 { return nil }
    }
    guard lengths & (1 << UInt64(length)) != 0 else { return nil }
    var slot = KeyedWords.slot(hash, slots.count)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if isSame(words[place], word) { return values[place] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isSame(_ known: Scalars, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var place = 0
    for scalar in word where skipped.isEmpty || !skipped.contains(scalar) {
      guard place < known.count, known[place] == scalar else { return false }
      place += 1
    }
    return place == known.count
  }

  private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  private static func mixed(_ hash: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
    (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3
  }

  private static func slot(_ hash: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & UInt64(size - 1))
  }
}
