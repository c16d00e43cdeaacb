/// The parts of a packed spreadsheet, read by another library than the one that wrote it.
struct UnpackedFile {
  private let bytes: [String: [UInt8]]
  /// The texts that cells name by number.
  let shared: [String]

  struct Damaged: Error {}

  init(_ container: [UInt8]) throws {
    bytes = Dictionary(uniqueKeysWithValues: try Unpacked(container).parts.map { ($0.name, $0.bytes) })
    shared = TextCursor.over(bytes["xl/sharedStrings.xml"] ?? []) { cursor in
      var texts: [String] = []
      while cursor.go(behind: "<si>") { texts.append(UnpackedFile.text(&cursor)) }
      return texts
    }
  }

  /// Each part's text by its name.
  var parts: [String: String] { bytes.mapValues { String(decoding: $0, as: UTF8.self) } }

  /// The cells of the sheet at `position`, from 1, by their place: `B4`.
  func cells(_ position: Int) throws -> [String: Cell] {
    guard let sheet = bytes["xl/worksheets/sheet\(position).xml"] else { throw Damaged() }
    return try TextCursor.over(sheet) { cursor in
      var cells: [String: Cell] = [:]
      while cursor.go(behind: "<c r=\"") {
        let place = cursor.text(before: "\"")
        let head = cursor.text(before: ">")
        if head.hasSuffix("/") {
          cells[place] = .blank
        } else if head.contains("t=\"inlineStr\"") {
          cells[place] = .text(UnpackedFile.text(&cursor))
        } else {
          let body = cursor.text(before: "</c>")
          guard body.hasPrefix("<v>"), body.hasSuffix("</v>") else {
            cells[place] = .formula
            continue
          }
          let value = String(body.dropFirst(3).dropLast(4))
          guard head.contains("t=\"s\"") else {
            cells[place] = .number(value)
            continue
          }
          guard let number = Int(value), shared.indices.contains(number) else { throw Damaged() }
          cells[place] = .text(shared[number])
        }
      }
      return cells
    }
  }

  /// That of the next `<t>`.
  private static func text(_ cursor: inout TextCursor) -> String {
    guard cursor.go(behind: "<t"), !cursor.text(before: ">").hasSuffix("/") else { return "" }
    return cursor.text(before: "</t>").withoutEntities
  }

  enum Cell: Equatable {
    case text(String)
    case number(String)
    case formula
    /// Nothing stands in it, but it looks otherwise than those around it.
    case blank
  }
}
