import Glibc

// The standard library looks for words character by character, each in a normal form, which for Chinese text takes many times as
// long as to compare its bytes. In this module words are looked for as they are written: what stands here goes before what
// the standard library has under the same names.

extension String {
  /// Whether `word` begins the text, as it is written.
  func hasPrefix(_ word: String) -> Bool { withBytes { text in word.withBytes { text.begins(with: $0) } } }

  /// Whether `word` ends the text, as it is written.
  func hasSuffix(_ word: String) -> Bool { withBytes { text in word.withBytes { text.ends(with: $0) } } }

  /// Whether `word` stands in the text, as it is written.
  func contains(_ word: String) -> Bool { withBytes { text in word.withBytes { text.holds($0) } } }

  /// Whether `character` stands in the text, as it is written.
  func contains(_ character: Character) -> Bool { contains(String(character)) }
}

extension Substring {
  /// Whether `word` begins the text, as it is written.
  func hasPrefix(_ word: String) -> Bool { withBytes { text in word.withBytes { text.begins(with: $0) } } }

  /// Whether `word` ends the text, as it is written.
  func hasSuffix(_ word: String) -> Bool { withBytes { text in word.withBytes { text.ends(with: $0) } } }

  /// Whether `word` stands in the text, as it is written.
  func contains(_ word: String) -> Bool { withBytes { text in word.withBytes { text.holds($0) } } }
}

extension StringProtocol {
  /// What `body` makes of the UTF-8 of the text.
  fileprivate func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) }
      ?? Array(utf8).withUnsafeBytes { body($0) }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func begins(with word: UnsafeRawBufferPointer) -> Bool {
    guard let here = baseAddress, let other = word.baseAddress, count >= word.count else { return word.isEmpty }
    return memcmp(here, other, word.count) == 0
  }

  fileprivate func ends(with word: UnsafeRawBufferPointer) -> Bool {
    guard let here = baseAddress, let other = word.baseAddress, count >= word.count else { return word.isEmpty }
    return memcmp(here + (count - word.count), other, word.count) == 0
  }

  /// A character's bytes never stand within those of another, so that what is found is whole characters.
  fileprivate func holds(_ word: UnsafeRawBufferPointer) -> Bool {
    guard let here = baseAddress, let other = word.baseAddress, let last = word.last, count >= word.count else {
      return word.isEmpty
    }
    // Most Chinese characters begin alike and end differently.
    for end in (word.count - 1)..<count
    where self[end] == last && memcmp(here + (end + 1 - word.count), other, word.count) == 0 {
      return true
    }
    return false
  }
}

/// A text that is told from others by its bytes: a key that is found without putting the text into a normal form.
struct ExactText: Hashable, Sendable {
  let text: String

  static func == (a: ExactText, b: ExactText) -> Bool {
    a.text.utf8.count == b.text.utf8.count && a.text.hasPrefix(b.text)
  }

  func hash(into hasher: inout Hasher) { text.withBytes { hasher.combine(bytes: $0) } }
}
