/// The persons that a cell of leaders names.
enum PersonCell {
  /// The names in `passage`, one a line or parted by signs; blanks inside a name (曹 雷) are no parting.
  static func reading(_ passage: Passage) -> [Guess<String>] {
    var result: [Guess<String>] = []
    for line in CellText.lines(passage.text) {
      for piece in line.split(whereSeparator: { "、，,；;/\t".contains($0) }) {
        for name in names(String(piece)) where !result.contains(where: { $0.value == name }) {
          result.append(Guess(name, from: passage, confidence: UnitWords.isPerson(name) ? .sure : .likely))
        }
      }
    }
    return result
  }

  private static func names(_ piece: String) -> [String] {
    let parts = piece.split(whereSeparator: { $0.isWhitespace }).map(String.init)
    guard parts.count > 1, !parts.allSatisfy({ $0.count == 1 }) else {
      let name = parts.joined()
      return name.isEmpty || CellText.isEmpty(name) ? [] : [name]
    }
    // 曹 雷 王行杰: single characters belong together, whole names stand alone.
    var result: [String] = []
    var single = ""
    for part in parts {
      if part.count == 1 {
        single += part
        if single.count == 2 {
          result.append(single)
          single = ""
        }
      } else {
        result.append(part)
      }
    }
    return single.isEmpty ? result : result + [single]
  }
}
