/// The words of a file format beside its own: Chinese keys and values, each of which means an English one.
///
/// A reader asks for keys by their English name; what stands in the file may be either, mixed as anybody likes.
package struct FileWords: Sendable {
  /// From each English key to its Chinese spellings, the one that is written first.
  private let spellings: [String: [String]]
  /// From each spelling to the keys that it may mean; which of them it does, the mapping tells in which it stands.
  private let meanings: [String: [String]]
  /// From each key to its values: English, and their Chinese spellings.
  private let values: [String: [(english: String, chinese: [String])]]
  /// Whether the file as a whole is written in Chinese keys, for a mapping that has none of its own.
  package var isChinese = false

  /// No words but the format's own.
  package static let none = FileWords(keys: [], values: [:])

  /// The Chinese spellings of `keys`, and those of the `values` under each key.
  package init(
    keys: [(english: String, chinese: [String])], values: [String: [(english: String, chinese: [String])]]
  ) {
    spellings = Dictionary(keys.map { ($0.english, $0.chinese) }) { first, _ in first }
    var meanings: [String: [String]] = [:]
    for (english, chinese) in keys { for word in chinese { meanings[word, default: []].append(english) } }
    self.meanings = meanings
    self.values = values
  }

  /// The keys that `word` may mean: itself, where it is none of the Chinese ones.
  package func keys(spelt word: String) -> [String] { meanings[word] ?? [word] }

  /// All spellings of `key`, its own first.
  package func spellings(of key: String) -> [String] { [key] + (spellings[key] ?? []) }

  /// How `key` is written in a file that is, or is not, in Chinese.
  package func written(_ key: String, chinese: Bool) -> String { chinese ? spellings[key]?.first ?? key : key }

  /// The value that `word` means under `key`: itself, where it is none of the Chinese ones.
  package func value(_ word: String, under key: String) -> String {
    values[key]?.first { $0.chinese.contains(word) }?.english ?? word
  }

  /// How a value is written under `key` in a file that is, or is not, in Chinese.
  package func written(_ value: String, under key: String, chinese: Bool) -> String {
    guard chinese else { return value }
    return values[key]?.first { $0.english == value }?.chinese.first ?? value
  }

  /// All Chinese spellings of a value under `key`.
  package func spellings(of value: String, under key: String) -> [String] {
    values[key]?.first { $0.english == value }?.chinese ?? []
  }

  /// The key under which truth values are listed, whatever key they stand under.
  package static let truth = "true"
}
