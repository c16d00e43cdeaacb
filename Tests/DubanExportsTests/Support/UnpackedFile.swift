/// The parts of a packed file, read by another library than the one that wrote it.
struct UnpackedFile {
  /// Each part's text by its name.
  let parts: [String: String]

  struct Damaged: Error {}

  init(_ bytes: [UInt8]) throws {
    parts = Dictionary(
      uniqueKeysWithValues: try Unpacked(bytes).parts.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The cells of the sheet at `position`, from 1, by their place: `B4`.
  func cells(_ position: Int) throws -> [String: Cell] {
    guard let sheet = parts["xl/worksheets/sheet\(position).xml"] else { throw Damaged() }
    var cells: [String: Cell] = [:]
    for piece in sheet.components("<c r=\"").dropFirst() {
      let place = piece.between("", "\"")
      let head = piece.between("", ">")
      let body = piece.between(">", "</c>")
      if head.contains("t=\"inlineStr\"") {
        let text = body.between("<t", "</t>")
        cells[place] = .text(String(text.drop { $0 != ">" }.dropFirst()).withoutEntities)
      } else {
        cells[place] = body.contains("<f>") ? .formula : .number(body.between("<v>", "</v>"))
      }
    }
    return cells
  }

  enum Cell: Equatable {
    case text(String)
    case number(String)
    case formula
  }
}

extension String {
  /// The pieces between `separator`.
  fileprivate func components(_ separator: String) -> [String] {
    var (pieces, rest) = ([String](), self[...])
    while let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }

  /// What stands behind the first `start` and before the next `end`.
  func between(_ start: String, _ end: String) -> String {
    guard let from = start.isEmpty ? startIndex : firstRange(of: start)?.upperBound else { return "" }
    let rest = self[from...]
    return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
  }

  fileprivate var withoutEntities: String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    return signs.reduce(self) { text, sign in text.components(sign.0).joined(separator: sign.1) }
  }
}
