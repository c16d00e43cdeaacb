/// Builds the outline of a document: notice, plan and annexes each number their headings anew.
enum OutlineBuilder {
  /// The outline of `lines`.
  static func outline(of lines: [Line], head: DocumentHead) -> Outline {
    let outline = built(lines, head)
    // Headings by their words alone number nothing.
    guard outline.nodes.allSatisfy({ if case .plain(0) = $0.marker.style { true } else { false } }),
      outline.instructions.isEmpty, let marked = LooseItems.marked(lines, isMinutes: head.isMinutes)
    else { return outline }
    var loose = built(marked, head)
    loose.isLoose = true
    return loose
  }

  private static func built(_ lines: [Line], _ head: DocumentHead) -> Outline {
    var outline = Outline()
    var splitter = LineSplitter()
    let weak = WeakMarkers(lines)
    let unnumbered = UnnumberedItems.find(in: lines)
    let periods = PeriodHeadings.find(in: lines)
    let isMinutes = head.isMinutes
    let bullets = Bullets.find(in: lines)
    let letter = CoverLetter.find(in: lines, head: head)
    let demands = isMinutes ? ClosingDemand.find(in: lines) : []
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
      if words.count <= 8, ["相关链接", "相关阅读", "相关文件", "相关文章", "相关新闻", "热点推荐"].contains(String(scalars: words)) { break }
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
      if isTitle(words, title) {
        outline.begin(region: region)
        continue
      }
      if letter?.instructions.contains(index) ?? false {
        outline.instruct(with: line)
        continue
      }
      if demands.contains(index) || ClosingLine.isClosing(words, issuer: head.issuer?.value) {
        outline.close(with: line)
        continue
      }
      if periods.contains(index) {
        var line = line
        line.marker = Marker(.plain(0), nil, printed: "")
        outline.append(line)
        continue
      }
      if line.marker != nil {
        outline.append(line)
        continue
      }
      if let words = bullets[index] {
        var line = line
        line.marker = Marker(.bullet, nil, printed: "")
        line.words = words
        outline.append(line)
        continue
      }
      if unnumbered.contains(index) {
        var line = line
        line.marker = Marker(.plain(9), nil, printed: "")
        outline.append(line)
        continue
      }
      if let (marker, end) = weak.read(line.text) {
        var line = line
        line.marker = marker
        line.words = end
        outline.append(line)
        continue
      }
      for piece in splitter.split(line) { outline.append(isMinutes ? matter(piece) : piece) }
    }
    outline.settleAims()
    return outline
  }

  /// Whether `words` are the title of the document, with a remark in brackets behind it or without one.
  private static func isTitle(_ words: ArraySlice<Unicode.Scalar>, _ title: String?) -> Bool {
    guard words.count < 100, let title, title.count >= 6 else { return false }
    let bare = String(scalars: words.filter { !$0.isBlank })
    guard bare != title else { return true }
    guard bare.hasPrefix(title), let last = bare.unicodeScalars.last, last.closesBracket else { return false }
    let remark = bare.dropFirst(title.count).unicodeScalars
    return remark.count <= 24 && remark.first?.opensBracket ?? false && remark.count(where: \.opensBracket) == 1
  }

  /// 关于…项目。会议明确，…: a matter of minutes without a number.
  private static func matter(_ line: Line) -> Line {
    let start = line.text.firstIndex { !$0.isBlank } ?? 0
    guard line.marker == nil, line.text.has("关于", at: start), line.text.count > 20,
      let stop = line.text.prefix(start + 45).firstIndex(of: "。")
    else { return line }
    var line = line
    line.marker = Marker(.plain(4), nil, printed: "")
    line.words = stop > start + 2 ? start + 2 : start
    return line
  }
}
