import DubanCore

/// The letter that brings a plan and says how to go about it: 现将《…》印发给你们，并就有关事项通知如下：一、….
///
/// What it numbers is how the plan is to be carried out, no task of it: who reports when, and rules.
struct CoverLetter {
  /// Its numbered demands, by the places of their lines.
  var instructions: Range<Int>
  /// The sentence that brings the plan.
  var bringing: Passage
  /// Whether the plan follows below.
  var hasPlanBelow: Bool

  /// The letter that begins `lines`; nil where there is none, or where its points are the tasks.
  static func find(in lines: [Line], head: DocumentHead) -> CoverLetter? {
    guard
      let intro = lines.indices.prefix(40).first(where: { index in
        let words = lines[index].text[...].withoutBlankEnds
        return introductions.isIn(words.suffix(24))
      })
    else { return nil }
    let before = lines[...intro].filter { !$0.text[...].withoutBlankEnds.isEmpty }.suffix(3)
    guard let bringer = before.last(where: { brings.isIn($0.text[...]) }) else { return nil }
    let title = head.title.map { String(scalars: $0.value.unicodeScalars.filter { !$0.isBlank }) }
    var end = intro + 1
    while end < lines.count, !isEnd(lines[end], title: title, issuer: head.issuer?.value) { end += 1 }
    let own = lines[(intro + 1)..<end].filter { !$0.text[...].withoutBlankEnds.isEmpty }
    guard !own.isEmpty, own.count <= longest, !own.contains(where: isTask) else { return nil }
    let below = lines[end...].contains { line in
      let words = line.text[...].withoutBlankEnds
      return words.count > 20 && !isEnd(line, title: title, issuer: head.issuer?.value)
        && !ClosingLine.isClosing(words, issuer: head.issuer?.value)
    }
    return CoverLetter(instructions: (intro + 1)..<end, bringing: sentence(of: bringer), hasPlanBelow: below)
  }

  private static func sentence(of line: Line) -> Passage {
    let text = line.text
    guard let place = brings.place(in: text[...]) else { return line.passage }
    let start = text[..<place].lastIndex { $0 == "。" || $0 == "\n" }.map { $0 + 1 } ?? 0
    return Passage(String(scalars: text[start...].prefix { $0 != "。" }.withoutBlankEnds), at: line.origin)
  }

  /// Signature, day, annex, or the title of the plan itself.
  private static func isEnd(_ line: Line, title: String?, issuer: String?) -> Bool {
    let words = line.text[...].withoutBlankEnds
    guard !words.isEmpty, words.count < 100 else { return false }
    let bare = String(scalars: words.filter { !$0.isBlank })
    if words.has("附件", at: words.startIndex) || bare == title || bare == issuer { return true }
    guard words.count <= 60, let (_, range) = DatePhrase.first(in: Array(words)) else { return false }
    return words.dropFirst(range.upperBound).withoutBlankEnds.count <= 3 && !words.contains { $0 == "，" || $0 == "," }
  }

  /// Whether `line` holds tasks: the heading of a chapter of them, a label of units, or a bracket of units at its end.
  private static func isTask(_ line: Line) -> Bool {
    let words = line.text[...].withoutBlankEnds
    if let (_, end) = Marker.read(Array(words), at: 0), end < words.count {
      let title = Heading(words.dropFirst(end)).title
      if SectionWord.of(title) == .container { return true }
    }
    if let colon = words.prefix(12).firstIndex(where: \.isColon), RoleWord.label(words[..<colon]) != nil { return true }
    let bare = words.last == "。" ? words.dropLast() : words
    guard bare.last?.closesBracket ?? false, let open = bare.lastIndex(where: \.opensBracket) else { return false }
    let list = UnitSplitter().split(bare[(open + 1)...].dropLast())
    return !list.names.isEmpty && list.names.allSatisfy { UnitJudge.confidence($0) == .sure }
  }

  /// In lines.
  private static let longest = 30
  private static let introductions = WordList("通知如下 要求如下 如下要求 要求通知如下 事项如下 提出以下要求 以下要求")
  private static let brings = WordList(
    """
    印发给你们 现印发 发给你们 下发给你们 转发给你们 下达给你们 分解给你们 予以印发 分解下达 细化分解给 分解到各 下达各 下达到各 逐项分解
    """)
}
