/// Lists of units that are longer than anything else: they are read whole, and where they are cut no name is.
extension RoleFinder {
  /// Whether `content` is a list of units that may be longer than anything else in brackets.
  func mayBeLong(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    // Most brackets that stand so far apart hold no list: a look at their head tells.
    content.prefix(60).contains(where: isComma) && (beginsWithLabel(content) || isList(content))
  }

  private func isComma(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", ",", "；", ";": true
    default: false
    }
  }

  /// `stop`, or where that lies within the text the last comma before it: no name is cut.
  func betweenNames(_ text: ArraySlice<Unicode.Scalar>, _ start: Int, _ stop: Int) -> Int {
    guard stop < text.endIndex else { return stop }
    // No name is longer.
    return text[max(start, stop - 80)..<stop].lastIndex(where: isComma) ?? stop
  }

  /// Whether the first hundred names of `content` are units, nearly all of them: a list that may go on without end.
  func isList(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    var pieces = content.prefix(1200).split(whereSeparator: isComma)
    // The last of them was cut, if the content goes on.
    if content.count > 1200 { pieces = pieces.dropLast() }
    guard pieces.count >= 40 else { return false }
    return pieces.prefix(100).count { UnitJudge.confidence($0) != nil } * 10 >= min(100, pieces.count) * 9
  }
}
