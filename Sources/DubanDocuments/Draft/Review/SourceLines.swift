package import DubanCore

/// A document as lines to look at beside its reading: a paragraph each, and a line for each row of a table.
package struct SourceLines: Sendable {
  /// In the order of the document.
  package private(set) var lines: [Line] = []
  private var places: [Origin: Int] = [:]

  /// A line, with where its pieces came from.
  package struct Line: Equatable, Sendable {
    package let text: String
    package let pieces: [Piece]

    /// The line with what each cell's column is called in front of it, `责任单位:市城管局`, for one who sees the row without the
    /// headings; the line itself where no headings are known.
    ///
    /// - Parameter range: characters of `text` that are meant.
    /// - Returns: the text, where the names of columns stand in it, and where the characters of `range` are now.
    package func headed(_ range: Range<Int>) -> (text: String, heads: [Range<Int>], range: Range<Int>) {
      guard pieces.contains(where: { $0.head != nil }) else { return (text, [], range) }
      let characters = Array(text)
      var (result, heads) = ([Character](), [Range<Int>]())
      var (lower, upper) = (range.lowerBound, range.upperBound)
      var place = 0
      for piece in pieces {
        result += characters[place..<piece.range.lowerBound]
        place = piece.range.lowerBound
        guard let head = piece.head else { continue }
        heads.append(result.count..<result.count + head.count + 1)
        result += Array(head) + [":"]
        if range.lowerBound >= piece.range.lowerBound { lower += head.count + 1 }
        if range.upperBound > piece.range.lowerBound { upper += head.count + 1 }
      }
      return (String(result + characters[place...]), heads, lower..<max(lower, upper))
    }
  }

  /// A paragraph or a cell within a line, in characters.
  package struct Piece: Equatable, Sendable {
    package let origin: Origin
    package let range: Range<Int>
    /// What its column is called; nil outside of tables, in headings, and where nothing heads the column.
    package var head: String?
  }

  /// The lines of `document`.
  package init(_ document: SourceDocument) {
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): append([(paragraph.text, paragraph.origin, nil)])
      case .table(let table):
        let heads = ColumnHeads(table)
        var row: [(String, Origin, String?)] = []
        var number: Int?
        for (place, cell) in table.cells.enumerated() {
          if cell.row != number, !row.isEmpty {
            append(row)
            row = []
          }
          number = cell.row
          row.append(
            (cell.text.split(whereSeparator: \.isNewline).joined(separator: " "), cell.origin, heads.head(of: place)))
        }
        if !row.isEmpty { append(row) }
      }
    }
  }

  private mutating func append(_ pieces: [(text: String, origin: Origin, head: String?)]) {
    var text = ""
    var length = 0
    var found: [Piece] = []
    for piece in pieces {
      if !found.isEmpty {
        text += " | "
        length += 3
      }
      let count = piece.text.count
      found.append(Piece(origin: piece.origin, range: length..<length + count, head: count > 0 ? piece.head : nil))
      if places[piece.origin] == nil { places[piece.origin] = lines.count }
      text += piece.text
      length += count
    }
    lines.append(Line(text: text, pieces: found))
  }

  /// The line in which `passage` stands and the characters of it that are meant: its words where they are found, else the
  /// whole piece, since what was cleaned reads otherwise.
  package func place(of passage: Passage) -> (line: Int, range: Range<Int>)? {
    guard let index = places[passage.origin],
      let piece = lines[index].pieces.first(where: { $0.origin == passage.origin })
    else { return nil }
    let characters = Array(lines[index].text)[piece.range]
    let wanted = Array(passage.text)
    guard !wanted.isEmpty, let start = SourceLines.first(wanted, in: Array(characters)) else {
      return (index, piece.range)
    }
    return (index, piece.range.lowerBound + start..<piece.range.lowerBound + start + wanted.count)
  }

  /// Where `wanted` begins in `text`. Tables of how far a failed comparison may jump (Knuth, Morris, Pratt) keep it linear: a
  /// text may be one line of a megabyte.
  private static func first(_ wanted: [Character], in text: [Character]) -> Int? {
    guard wanted.count <= text.count else { return nil }
    var jumps = [Int](repeating: 0, count: wanted.count)
    var length = 0
    for index in wanted.indices.dropFirst() {
      while length > 0, wanted[index] != wanted[length] { length = jumps[length - 1] }
      if wanted[index] == wanted[length] { length += 1 }
      jumps[index] = length
    }
    length = 0
    for (index, character) in text.enumerated() {
      while length > 0, character != wanted[length] { length = jumps[length - 1] }
      if character == wanted[length] { length += 1 }
      if length == wanted.count { return index - length + 1 }
    }
    return nil
  }
}
