/// Builds the outline of a document: notice, plan and annexes each number their headings anew.
enum OutlineBuilder {
  /// The outline of `lines`.
  static func outline(of lines: [Line], head: DocumentHead) -> Outline {
    var outline = Outline()
    var splitter = LineSplitter()
    var region = 0
    var skip = 0
    let title = head.title.map { String(scalars: $0.value.unicodeScalars.filter { !$0.isBlank }) }
    for (index, line) in lines.enumerated() {
      if skip > 0 {
        skip -= 1
        continue
      }
      let words = line.text[...].withoutBlankEnds
      guard !words.isEmpty else { continue }
      if words.has("附件", at: words.startIndex) {
        let listed = AnnexList.length(lines[index...].prefix(20).map(\.text))
        if listed > 0 {
          skip = listed - 1
          continue
        }
        if words.count <= 8 {
          region += 1
          outline.begin(region: region)
          continue
        }
      }
      if words.count < 100, let title, title.count >= 6, String(scalars: words.filter { !$0.isBlank }) == title {
        outline.begin(region: region)
        continue
      }
      for piece in splitter.split(line) { outline.append(piece) }
    }
    return outline
  }
}
