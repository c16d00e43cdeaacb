/// Items that begin with a sign instead of a number: ■…, ▷…, ——….
enum Bullets {
  /// For each of `lines` that begins with such a sign, where the words behind it begin. A sign counts where two lines begin with it.
  static func find(in lines: [Line]) -> [Int: Int] {
    var found: [Int: (sign: Unicode.Scalar, words: Int)] = [:]
    var counts: [Unicode.Scalar: Int] = [:]
    for (index, line) in lines.enumerated() {
      guard line.marker == nil, let (sign, words) = sign(line.text) else { continue }
      found[index] = (sign, words)
      counts[sign, default: 0] += 1
    }
    return found.filter { counts[$0.value.sign, default: 0] > 1 }.mapValues(\.words)
  }

  /// Whether such a sign begins `text`.
  static func begins(_ text: Scalars) -> Bool { sign(text) != nil }

  /// The sign that begins `text` before words, and where they begin; nil where none does.
  private static func sign(_ text: Scalars) -> (Unicode.Scalar, Int)? {
    guard let start = text.firstIndex(where: { !$0.isBlank }) else { return nil }
    var place = start + 1
    if dashes.contains(text[start]) {
      // One dash alone stands before a page's number or a name.
      guard place < text.count, dashes.contains(text[place]) else { return nil }
      while place < text.count, dashes.contains(text[place]) { place += 1 }
    } else if !signs.contains(text[start]) {
      return nil
    }
    while place < text.count, text[place].isBlank { place += 1 }
    guard text[place...].prefix(24).count(where: \.isHan) >= 4 else { return nil }
    return (dashes.contains(text[start]) ? "—" : text[start], place)
  }

  private static let signs = ScalarSet("■□●○◆◇★☆▲△▶▷►▻▪▫•·➢➤➔◎⚫⬤")
  private static let dashes = ScalarSet("—―─")
}

extension Marker.Style {
  /// That of an item behind a sign.
  static let bullet = Marker.Style.plain(12)
}
