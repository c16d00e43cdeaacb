/// A unit with what stands in brackets behind it: 市教育局（市语委办） is 市教育局, which bears the other name as well.
///
/// Only a department has such a bracket: 高新园（邹区镇） and 各县（区）政府（管委会） are names as they stand.
struct SecondName: Equatable {
  /// The name before the bracket.
  var name: String
  /// What stands in it where that is a name by itself (市语委办, 市国资委); nil for a remark (国库科, 交警支队).
  var other: String?

  /// Nil where `text` ends with no such bracket.
  init?(_ text: String) {
    let words = text.scalars
    guard (6...40).contains(words.count), let last = words.last, last.closesBracket,
      let open = words.lastIndex(where: { $0.opensBracket }), open >= 3, open < words.count - 2
    else { return nil }
    let outer = words[..<open]
    let inner = words[(open + 1)..<(words.count - 1)]
    guard !outer.contains(where: { $0.opensBracket || $0.closesBracket }), !inner.contains(where: \.closesBracket),
      !UnitJudge.isGroup(String(scalars: outer)), UnitStems.parts(of: outer) != nil,
      !UnitJudge.governmentEnds.contains(where: { outer.ends(with: $0.scalars) }),
      UnitJudge.confidence(outer) == .sure, SecondName.isBody(outer)
    else { return nil }
    name = String(scalars: outer)
    let isName = inner.count >= 3 && SecondName.isBody(inner) && UnitJudge.confidence(inner) == .sure
    other = isName ? String(scalars: inner) : nil
  }

  private static func isBody(_ words: ArraySlice<Unicode.Scalar>) -> Bool { bodies.ends(words) }

  private static let bodies = WordList("局 委 委员会 办 办公室 厅 部 司")
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether it ends with `words`.
  fileprivate func ends(with words: Scalars) -> Bool {
    count >= words.count && suffix(words.count).elementsEqual(words)
  }
}
