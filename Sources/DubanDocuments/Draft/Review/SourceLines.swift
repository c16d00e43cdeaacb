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
  }

  /// A paragraph or a cell within a line, in characters.
  package struct Piece: Equatable, Sendable {
    package let origin: Origin
    package let range: Range<Int>
  }

  /// The lines of `document`.
  package init(_ document: SourceDocument) {
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): append([(paragraph.text, paragraph.origin)])
      case .table(let table):
        var row: [(String, Origin)] = []
        var number: Int?
        for cell in table.cells {
          if cell.row != number, !row.isEmpty {
            append(row)
            row = []
          }
          number = cell.row
          row.append((cell.text.split(whereSeparator: \.isNewline).joined(separator: " "), cell.origin))
        }
        if !row.isEmpty { append(row) }
      }
    }
  }

  private mutating func append(_ pieces: [(text: String, origin: Origin)]) {
    var text = ""
    var length = 0
    var found: [Piece] = []
    for piece in pieces {
      if !found.isEmpty {
        text += " | "
        length += 3
      }
      let count = piece.text.count
      found.append(Piece(origin: piece.origin, range: length..<length + count))
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
