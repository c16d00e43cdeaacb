/// Items without numbers: paragraphs each of which has its line of units below it.
enum UnnumberedItems {
  /// The places of such paragraphs in `lines`; none where the document numbers its items.
  static func find(in lines: [Line]) -> Set<Int> {
    var items: Set<Int> = []
    var last: Int?
    var inChapter = 0
    var most = 0
    for (index, line) in lines.enumerated() {
      let words = line.text[...].withoutBlankEnds
      guard !words.isEmpty else { continue }
      if let (marker, _) = Marker.read(line.text, at: 0) {
        // Chapters may be numbered; items are not.
        guard marker.style == .han || marker.style == .chapter else { return [] }
        last = nil
        inChapter = 0
      } else if namesUnits(words) {
        if let last, items.insert(last).inserted { inChapter += 1 }
        most = max(most, inChapter)
        last = nil
      } else {
        last = words.count >= 12 ? index : nil
      }
    }
    // Where no chapter holds two of them, the chapters themselves are the items.
    return most >= 2 ? items : []
  }

  /// 责任单位：… at the beginning of a line.
  private static func namesUnits(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let colon = words.prefix(12).firstIndex(where: \.isColon) else { return false }
    switch RoleWord.label(String(scalars: words[..<colon].filter { !$0.isBlank })) {
    case .lead, .responsible: return true
    default: return false
    }
  }
}
