import DubanCore

extension HeadReader {
  /// Whose government speaks, as the issuer or the title tells.
  mutating func readPlace() {
    if let issuer = head.issuer, let place = Jurisdiction.place(in: issuer.value) {
      // The place is sure where the issuer is, or where more of the head begins with it.
      let isTold = [head.title?.value, head.title?.passage.text].contains { $0?.hasPrefix(place) ?? false }
      let lines = lines.prefix(12).count { $0.text.holds(place) }
      head.jurisdiction = Guess(
        place, from: issuer.passage, confidence: isTold || lines > 1 ? .sure : issuer.confidence)
    } else if let title = head.title, let place = Jurisdiction.place(in: title.value) {
      // 青石县2026年…: a title that begins with its place and the year.
      let next = title.value.hasPrefix(place) ? title.value.dropFirst(place.count).unicodeScalars.first : nil
      head.jurisdiction = Guess(
        place, from: title.passage,
        confidence: next?.isAnyDigit ?? false ? title.confidence : .likely)
    } else {
      head.jurisdiction = placeOfLines()
    }
  }

  /// A place that begins several lines or names, or that a line begins with before its government or the year: 岚皋县….
  private func placeOfLines() -> Guess<String>? {
    var (counts, first): ([String: Int], [String: Passage]) = ([:], [:])
    for line in lines.prefix(60) {
      let text = line.body
      var isStart = true
      for place in text.indices.prefix(400) {
        defer { isStart = !text[place].isHan && !text[place].isAnyDigit }
        guard isStart, text[place].isHan else { continue }
        let words = text[place...].prefix(12)
        guard let end = words.indices.first(where: { $0 - place >= 2 && "县市区旗州".unicodeScalars.contains(words[$0]) }),
          end - place <= 3
        else { continue }
        let name = String(scalars: text[place...end])
        guard Jurisdiction.place(in: name) == name, !HeadReader.noPlaces.isIn(text[place...end]) else { continue }
        let rest = text[(end + 1)...]
        let isYear = rest.prefix(4).allSatisfy(\.isAnyDigit) && rest.dropFirst(4).first == "年"
        let isSpeaking = HeadReader.behindPlace.begins(rest) || isYear
        counts[name, default: 0] += isSpeaking ? 3 : 1
        if first[name] == nil { first[name] = line.passage }
      }
    }
    // Several places are listed rather than one that speaks.
    let often = counts.filter { $0.value >= 3 }
    guard often.count == 1, let name = often.first?.key, let passage = first[name] else { return nil }
    return Guess(name, from: passage, confidence: .likely)
  }

  private static let noPlaces = WordList("我 本 该 了 直辖 自治区 城区 市区 各 全 两 等")
  private static let behindPlace = WordList("人民政府 第 人民代表")

  /// The annexes that are named below the text.
  mutating func readAnnexes() {
    for (index, line) in lines.enumerated() where line.text.has("附件", at: line.text.firstIndex { !$0.isBlank } ?? 0) {
      let names = AnnexList.names(lines[index...].prefix(20).map(\.text))
      guard !names.isEmpty else { continue }
      head.annexes = names.map { Guess($0, from: Passage(String(scalars: line.text).trimmed, at: line.origin)) }
      return
    }
  }
}
