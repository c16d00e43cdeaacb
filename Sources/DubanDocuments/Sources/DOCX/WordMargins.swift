/// What stands at the head and the foot of the pages of a Word document.
///
/// Page marks and running titles are noise, and are listed as such; the number of the document and the head of its issuer count:
/// many templates have them in the header of the first page.
enum WordMargins {
  /// What of `headers` and `footers` stands before the text in `body`, and what is left out.
  static func nodes(headers: [[BlockNode]], footers: [[BlockNode]], body: [BlockNode]) -> [BlockNode] {
    let known = Set(texts(body).prefix(30).map(squeezed))
    var seen: Set<String> = []
    var head: [BlockNode] = []
    var noise: [BlockNode] = []
    for (isHeader, nodes) in headers.map({ (true, $0) }) + footers.map({ (false, $0) }) {
      for text in texts(nodes) {
        let key = squeezed(text)
        // First, even and other pages mostly have the same.
        guard !key.isEmpty, seen.insert(key).inserted else { continue }
        if isHeader, counts(text), !known.contains(where: { $0.contains(key) }) {
          head.append(.paragraph(text, headingLevel: nil))
        } else {
          noise.append(.navigation(text))
        }
      }
    }
    return head + body + noise
  }

  private static func counts(_ text: String) -> Bool {
    let key = squeezed(text)
    return holdsNumber(key) || (key.hasSuffix("文件") && key.count <= 30)
  }

  /// Whether the number of a document stands in `key`: 〔2026〕12号.
  private static func holdsNumber(_ key: String) -> Bool {
    let text = Array(key)
    for (index, character) in text.enumerated() where "〔[［（(【".contains(character) {
      let rest = text[(index + 1)...]
      guard rest.prefix(4).count == 4, rest.prefix(4).allSatisfy(\.isNumber), let close = rest.dropFirst(4).first,
        "〕]］）)】".contains(close)
      else { continue }
      let serial = rest.dropFirst(5).drop { $0 == "第" }
      let digits = serial.prefix(while: \.isNumber)
      if (1...5).contains(digits.count), serial.dropFirst(digits.count).first == "号" { return true }
    }
    return false
  }

  private static func texts(_ nodes: [BlockNode]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .paragraph(let text, _): text.split(separator: "\n").map(String.init)
      case .table(let table): table.cells.flatMap { texts($0.content) }
      case .navigation: []
      }
    }
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "\u{3000}" } }
}
