import DubanCore

/// Reads the head of a document from its paragraphs: what it is called, by whom it was issued and when.
package struct HeadReader {
  let lines: [Line]
  let titles: [Line]
  /// What the frame of the page tells.
  let info: DocumentInfo
  var head = DocumentHead()

  /// Reads the head of a document with `lines`.
  ///
  /// - Parameters:
  ///   - titles: lines that may be titles besides, as those above the rows of a table.
  ///   - tables: those of the document; the frame of its page may be one.
  static func read(
    _ lines: [Line], titles: [Line] = [], tables: [SourceDocument.Table] = []
  ) -> DocumentHead {
    var reader = HeadReader(lines: lines, titles: titles, info: DocumentInfo.read(lines, tables))
    reader.head.isMinutes = (lines.prefix(6) + titles.prefix(4)).contains { line in
      let words = line.text[...].withoutBlankEnds
      return words.count <= 40 && words.count >= 2 && words.has("纪要", at: words.endIndex - 2)
        || ["纪要如下：", "纪要如下:", "纪要如下。"].contains { words.count >= 5 && words.has($0, at: words.endIndex - 5) }
    }
    reader.head.isOfInstructions = (lines.prefix(6) + titles.prefix(4)).contains { line in
      let words = line.text[...].withoutBlankEnds
      return words.count <= 40 && ["批示", "议定事项", "交办"].contains(where: words.holds)
    }
    reader.readTitle()
    reader.head.documentNumber = reader.info.number
    if reader.head.documentNumber == nil { reader.readNumber() }
    if reader.head.documentNumber == nil { reader.readNumberAlone() }
    if reader.head.documentNumber == nil { reader.readNumberWithoutBrackets() }
    reader.readBringing()
    reader.readSignature()
    reader.takeInfo()
    reader.readPlace()
    reader.readAnnexes()
    reader.readPeriod()
    reader.lookBelow()
    return reader.head
  }

  private init(lines: [Line], titles: [Line], info: DocumentInfo) {
    self.lines = lines
    self.titles = titles
    self.info = info
  }

  /// How many paragraphs may be head at most.
  var front: ArraySlice<Line> { lines.prefix(80) }

  /// Whether the brought plan, or an annex, begins on a line of its own.
  private mutating func lookBelow() {
    let title = head.title.map { String(scalars: $0.value.unicodeScalars.filter(\.isHan)) } ?? ""
    var joined = ""
    for line in lines {
      // No title is so long; what follows one may be a whole text on one line.
      guard line.text.count <= 400 else {
        joined = ""
        continue
      }
      let words = line.text[...].withoutBlankEnds
      let han = String(scalars: words.filter(\.isHan))
      if words.has("附件", at: words.startIndex), words.count <= 8, !words.contains(where: \.isColon) {
        head.hasPlanBelow = true
      }
      if !title.isEmpty, han == title || joined + han == title { head.hasPlanBelow = true }
      joined = han
    }
  }
}
