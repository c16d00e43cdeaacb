/// Finds the places that a text lists without any figure: 在石桥镇、河口镇和青山乡开展试点.
///
/// They break no figure down, but are some of those for whom 各乡镇 stands.
enum ListedPlaces {
  /// The places of all lists in `texts`, each once, in order.
  static func places(in texts: [Scalars]) -> [String] {
    var places: [String] = []
    var seen: Set<String> = []
    for text in texts {
      var index = 0
      while index < text.count {
        guard text[index] == "、", let (list, end) = list(text, around: index) else {
          index += 1
          continue
        }
        for name in list where seen.insert(name).inserted { places.append(name) }
        index = max(end, index + 1)
      }
    }
    return places
  }

  /// The longest name of a place, in characters.
  private static let longest = 8

  /// The list whose first comma stands at `comma`, and where it ends; nil where fewer than two places stand in it.
  private static func list(_ text: Scalars, around comma: Int) -> (names: [String], end: Int)? {
    var begin = comma
    while begin > 0, text[begin - 1].isHan, comma - begin < longest + 4 { begin -= 1 }
    guard comma > begin, DeclaredAreas.isEnd(text, comma - 1) else { return nil }
    var names: [String] = []
    var place = comma
    while place < text.count, text[place] == "、" || !names.isEmpty && (text[place] == "和" || text[place] == "及") {
      guard let end = end(text, from: place + 1) else { break }
      names.append(String(scalars: text[(place + 1)..<end]))
      place = end
    }
    guard !names.isEmpty, let first = first(text[begin..<comma], as: names) else { return nil }
    return ([first] + names, place)
  }

  /// Where the place that begins at `start` ends; nil where none does.
  private static func end(_ text: Scalars, from start: Int) -> Int? {
    var place = start
    while place < text.count, text[place].isHan, place - start < longest {
      if place - start >= 1, DeclaredAreas.isEnd(text, place),
        !(place + 1 < text.count && DeclaredAreas.isEnd(text, place + 1))
      {
        let name = String(scalars: text[start...place])
        return isPlace(name) ? place + 1 : nil
      }
      place += 1
    }
    return nil
  }

  /// The first place of a list, without the words before it: as long as the others where it is longer than they are.
  private static func first(_ words: ArraySlice<Unicode.Scalar>, as others: [String]) -> String? {
    var words = words
    if let lead = words.dropLast(2).lastIndex(where: { "在对于由给为及与向从到按以将把含括是".unicodeScalars.contains($0) }) {
      words = words[(lead + 1)...]
    }
    let most = others.map(\.count).max() ?? longest
    if words.count > most { words = words.suffix(most) }
    let name = String(scalars: words)
    return isPlace(name) ? name : nil
  }

  private static func isPlace(_ name: String) -> Bool {
    name.count >= 2 && !DeclaredAreas.isNoPlace(name) && !UnitJudge.isGroup(name)
      && (name.count >= 3 || name.hasSuffix("县"))
  }
}
