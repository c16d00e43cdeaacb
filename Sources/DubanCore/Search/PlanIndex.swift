/// What a search knows of one plan: its items, and every text and number in which they may be found.
///
/// A text that several items share, such as a unit's name, is kept and looked through once. All of it lies in a few arrays
/// of numbers, so that a hundred thousand tasks are read in one go and searched between two keys.
package struct PlanIndex: Equatable, Sendable {
  /// The texts as they are written, in UTF-8, one after the other, and where each begins; the last ends at the end.
  let bytes: [UInt8]
  let byteStarts: [UInt32]
  /// The same texts folded, and where each begins.
  let units: [UInt16]
  let unitStarts: [UInt32]
  /// What each text has in it, to pass over most texts with one look.
  let signatures: [Signature]
  /// The kind of each item, by its place in `ItemKind.allCases`.
  let kinds: [UInt8]
  /// The words of the items one after the other, and where those of each begin. The first is its id, the second its title.
  let words: [Word]
  let wordStarts: [UInt32]

  /// How long the title of each item is, 255 at most. UTF-16 units.
  let titleLengths: [UInt8]

  /// The texts at the beginning: the plan's id, its title, its English name or nothing.
  static let headTexts = 3

  /// How a text belongs to an item, most telling first.
  package enum Field: UInt8, CaseIterable, Sendable {
    case title, unit, other, id
  }

  /// A text and how it belongs to an item, in four bytes.
  struct Word: Hashable, Sendable {
    let code: UInt32

    init(_ text: Int, _ field: Field) { code = UInt32(text) << 2 | UInt32(field.rawValue) }
    init(code: UInt32) { self.code = code }

    var text: Int { Int(code >> 2) }
    var field: Field { Field(rawValue: UInt8(code & 3)) ?? .other }
  }

  /// The plan's id.
  package var plan: String { text(0) }
  /// What the plan is called.
  package var title: Name { Name(text(1), english: text(2).isEmpty ? nil : text(2)) }
  /// How many items there are.
  package var count: Int { kinds.count }
  var textCount: Int { byteStarts.count - 1 }

  func text(_ number: Int) -> String {
    String(decoding: bytes[Int(byteStarts[number])..<Int(byteStarts[number + 1])], as: UTF8.self)
  }

  /// The words of an item.
  func words(of item: Int) -> ArraySlice<Word> { words[Int(wordStarts[item])..<Int(wordStarts[item + 1])] }

  // MARK: Items

  /// The id within the plan of the item with the number `item`.
  package func id(_ item: Int) -> String { text(words[Int(wordStarts[item])].text) }

  package func kind(_ item: Int) -> ItemKind { ItemKind.allCases[Int(kinds[item])] }

  /// What the item is called.
  package func title(_ item: Int) -> Name {
    let words = words(of: item)
    let titles = words.dropFirst().prefix { $0.field == .title }.map { text($0.text) }
    return Name(titles.first ?? "", english: titles.dropFirst().first)
  }

  /// The texts in which the item is found, other than its id and title.
  package func otherTexts(_ item: Int) -> [String] { unitTexts(item) + texts(of: item, .other) }

  /// The names of its units among them.
  package func unitTexts(_ item: Int) -> [String] { texts(of: item, .unit) }

  private func texts(of item: Int, _ field: Field) -> [String] {
    words(of: item).filter { $0.field == field }.map { text($0.text) }
  }
}
