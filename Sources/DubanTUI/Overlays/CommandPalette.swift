import DubanScreen
import DubanCore

/// Everything that the palette leads to: commands, views and plans, each with its keys and why it cannot be had now.
struct CommandPalette: Equatable, Sendable {
  let entries: [Entry]

  struct Entry: Equatable, Sendable {
    let target: Target
    let name: DisplayText
    /// The keys that do the same; empty when there are none.
    let keys: DisplayText
    /// Why it cannot be carried out now.
    let obstacle: DisplayText?
    /// What it is found by, the most telling first.
    let texts: [String]
  }

  enum Target: Hashable, Sendable {
    case command(Command)
    /// By its id.
    case view(String)
    case plan(String)
    /// What a view asks for: its id and a name.
    case asked(String, String)
  }

  // MARK: Finding

  /// The entries that `text` may mean, the best first; all in their order for an empty text.
  func entries(for text: String) -> [Entry] {
    let query = SearchQuery(text)
    guard !query.isEmpty else { return entries }
    return entries.enumerated().compactMap { order, entry -> (entry: Entry, key: (Int, Int, Int, Int))? in
      guard let rank = CommandPalette.rank(of: text, query, in: entry.texts) else { return nil }
      // Among equals what can be done stands first, then the shorter name.
      return (entry, (rank, entry.obstacle == nil ? 0 : 1, entry.texts.first?.utf16.count ?? 0, order))
    }.sorted { $0.key < $1.key }.map(\.entry)
  }

  /// How well `text` fits: as words, pinyin or initials first, else as letters of one text in their order.
  static func rank(of text: String, _ query: SearchQuery, in texts: [String]) -> Int? {
    query.rank(in: texts) ?? texts.compactMap { scattered(text, in: $0) }.min().map { 100_000 + $0 }
  }

  /// How far the letters of `wanted` lie apart in `text`, where they stand in their order; nil when they don't.
  static func scattered(_ wanted: String, in text: String) -> Int? {
    let wanted = Folding.standard.units(of: wanted).filter { $0 != 0x20 }
    let text = Folding.standard.units(of: text)
    var (gaps, position, last) = (0, 0, -1)
    for unit in wanted {
      guard let found = text[position...].firstIndex(of: unit) else { return nil }
      if last >= 0 { gaps += found - last - 1 }
      (last, position) = (found, found + 1)
    }
    return gaps
  }
}
