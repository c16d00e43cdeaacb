import DubanCore

extension HeadReader {
  /// The number of the document, with the brackets of the standard.
  mutating func readNumber() {
    for line in lines.prefix(40) {
      var start = 0
      while let (number, range) = DocumentNumber.find(line.text, from: start) {
        let before = range.lowerBound > 0 ? line.text[range.lowerBound - 1] : " "
        // A number in brackets after a title is cited.
        let cited = before.opensBracket || before == "》"
        if !cited || line.text.count == range.count + 2 {
          head.documentNumber = Guess(number, from: Passage(String(scalars: line.text.prefix(120)), at: line.origin))
          return
        }
        start = range.upperBound
      }
    }
  }

  /// 〔2026〕8号 in a line of its own, below what it numbers: 专题会议纪要〔2026〕8号.
  mutating func readNumberAlone() {
    for (index, line) in lines.prefix(12).enumerated() {
      let words = line.text.filter { !$0.isBlank }
      guard (7...14).contains(words.count), let first = words.first, first == "〔" || first == "[" || first == "【",
        let (number, range) = DocumentNumber.find("号字".scalars + words, from: 0), range.upperBound == words.count + 2,
        let open = number.firstIndex(of: "〔")
      else { continue }
      let before = index > 0 ? lines[index - 1].text.filter { !$0.isBlank } : []
      let prefix = before.count <= 16 && DocumentNumber.kinds.ends(before[...]) ? String(scalars: before) : ""
      head.documentNumber = Guess(
        prefix + number[open...], from: Passage(String(scalars: line.text).trimmed, at: line.origin))
      return
    }
  }

  /// 青政办发202612号: a number whose brackets were lost, as it stands.
  mutating func readNumberWithoutBrackets() {
    for line in lines.prefix(12) {
      let words = line.text[...].withoutBlankEnds
      guard (10...24).contains(words.count), words.last == "号", let place = words.place(of: "20"),
        place - words.startIndex >= 3,
        words[..<place].allSatisfy(\.isHan), words[place..<(words.endIndex - 1)].allSatisfy(\.isAnyDigit),
        ["发", "办", "字", "函"].contains(words[place - 1])
      else { continue }
      head.documentNumber = Guess(
        String(scalars: words), from: Passage(String(scalars: words), at: line.origin), confidence: .doubtful)
      return
    }
  }

  /// The sentence that brings the plan: 现将…印发给你们.
  mutating func readBringing() {
    for line in front {
      guard let place = Self.brings.place(in: line.text[...]) else { continue }
      let sentence = line.text[place...].prefix { $0 != "。" }
      guard ["印发", "转发", "下发", "下达", "发给", "印送"].contains(where: { sentence.holds($0) }) else { continue }
      head.bringing = Passage(String(scalars: sentence), at: line.origin)
      return
    }
  }

  private static let brings = WordList("现将 现印发 现予印发 现予以印发 现转发 现下发 现下达 现予转发 现发给")
}
