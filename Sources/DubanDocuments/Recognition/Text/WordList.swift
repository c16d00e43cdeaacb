/// Words to be looked for at one place of a text, the longest first.
///
/// A look costs a step into a table and the few words that begin or end alike, whatever the text's length.
struct WordList: Sendable {
  private let starts: Buckets
  private let ends: Buckets

  /// The words of `text`, parted by blanks.
  init(_ text: String) {
    self.init(scalars: text.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) })
  }

  /// `words`; empty ones are left out.
  init(_ words: [String]) { self.init(scalars: words.map { Array($0.unicodeScalars) }) }

  private init(scalars words: [Scalars]) {
    let words = words.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    starts = Buckets(words) { $0[0] }
    ends = Buckets(words) { $0[$0.count - 1] }
  }

  // MARK: In the text of a passage

  /// The length of the longest word that stands at `index`; nil where none does.
  func match(in text: PhraseText, at index: Int) -> Int? {
    starts.first(of: text[index]) { word in
      for place in 1..<max(1, word.count) where text[index + place] != word[place] { return false }
      return true
    }
  }

  /// The length of the longest word that ends right before `index`; nil where none does.
  func match(in text: PhraseText, before index: Int) -> Int? {
    ends.first(of: text[index - 1]) { word in
      let start = index - word.count
      for place in 0..<(word.count - 1) where text[start + place] != word[place] { return false }
      return true
    }
  }

  // MARK: In any stretch of text

  /// The length of the longest word that stands at `index` of `text`; nil where none does.
  func match(in text: ArraySlice<Unicode.Scalar>, at index: Int) -> Int? {
    guard index < text.endIndex else { return nil }
    return starts.first(of: text[index]) { word in
      guard index + word.count <= text.endIndex else { return false }
      for place in 1..<max(1, word.count) where text[index + place] != word[place] { return false }
      return true
    }
  }

  /// The length of the longest word of less than `limit` characters that ends `text`; nil where none does.
  func ending(of text: ArraySlice<Unicode.Scalar>, under limit: Int = .max) -> Int? {
    guard let last = text.last else { return nil }
    return ends.first(of: last) { word in
      guard word.count < limit, word.count <= text.count else { return false }
      let start = text.endIndex - word.count
      for place in 0..<(word.count - 1) where text[start + place] != word[place] { return false }
      return true
    }
  }

  /// Whether one of the words begins `text`.
  func begins(_ text: ArraySlice<Unicode.Scalar>) -> Bool { match(in: text, at: text.startIndex) != nil }

  /// Whether one of the words ends `text`.
  func ends(_ text: ArraySlice<Unicode.Scalar>) -> Bool { ending(of: text) != nil }

  /// Whether one of the words stands in `text`.
  func isIn(_ text: ArraySlice<Unicode.Scalar>) -> Bool { place(in: text) != nil }

  /// The first place at which one of the words stands in `text`, from `start` on; nil where none does.
  func place(in text: ArraySlice<Unicode.Scalar>, from start: Int? = nil) -> Int? {
    var index = start ?? text.startIndex
    while index < text.endIndex {
      if match(in: text, at: index) != nil { return index }
      index += 1
    }
    return nil
  }
}

/// Words by one of their characters.
private struct Buckets: Sendable {
  /// A bit for each character that is there: most are ruled out without a look into the table.
  private let bits: [UInt64]
  private let slots: [(scalar: UInt32, start: Int32, end: Int32)]
  private let words: [Scalars]

  /// `words`, by the character that `key` tells; the order of those under one stays.
  init(_ words: [Scalars], by key: (Scalars) -> Unicode.Scalar) {
    let groups = Dictionary(grouping: words, by: key)
    var size = 4
    while size < groups.count * 2 { size *= 2 }
    var bits = [UInt64](repeating: 0, count: 64)
    var slots = [(scalar: UInt32, start: Int32, end: Int32)](repeating: (0, 0, 0), count: size)
    var sorted: [Scalars] = []
    for (scalar, group) in groups {
      bits[Int(scalar.value >> 6) & 63] |= 1 << UInt64(scalar.value & 63)
      var slot = Buckets.slot(scalar.value, size)
      while slots[slot].end > 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (scalar.value, Int32(sorted.count), Int32(sorted.count + group.count))
      sorted += group
    }
    (self.bits, self.slots, self.words) = (bits, slots, sorted)
  }

  /// The length of the first word under `scalar` that `isThere`.
  @inline(__always)
  func first(of scalar: Unicode.Scalar, where isThere: (Scalars) -> Bool) -> Int? {
    let value = scalar.value
    guard bits[Int(value >> 6) & 63] & (1 << UInt64(value & 63)) != 0 else { return nil }
    var slot = Buckets.slot(value, slots.count)
    while slots[slot].end > 0 {
      if slots[slot].scalar == value {
        for place in Int(slots[slot].start)..<Int(slots[slot].end) where isThere(words[place]) {
          return words[place].count
        }
        return nil
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func slot(_ value: UInt32, _ size: Int) -> Int {
    Int((value &* 0x9E37_79B1) >> 16) & (size - 1)
  }
}
