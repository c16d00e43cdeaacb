import DubanCore

/// A figure that stands alone in a cell.
enum CellFigure {
  /// The figure in `key` (squeezed): `1,780`, `33.5`, `≥95%`, `1200万元`; nil where words stand beside it.
  static func reading(_ key: String) -> Figure? {
    var digits = ""
    var rest = ""
    for character in key {
      if character.isASCII, character.isNumber || character == "." || (character == "-" && digits.isEmpty) {
        if !rest.isEmpty { return nil }
        digits.append(character)
      } else if character == "," {
        continue
      } else if digits.isEmpty {
        guard "≥≤><=＋+约".contains(character) else { return nil }
      } else {
        rest.append(character)
      }
    }
    guard rest.isEmpty || Measures.isMeasure(rest) else { return nil }
    return Figure(digits)
  }

  /// The measure behind the figure in `key`: `万元` of `1200万元`.
  static func measure(_ key: String) -> String? {
    let rest = key.drop { !CellText.isHan($0) && $0 != "%" }
    return Measures.isMeasure(String(rest)) ? String(rest) : nil
  }
}
