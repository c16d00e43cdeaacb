import DubanCore

/// Characters without a form: controls, zero-width blanks, marks of the writing direction, byte order marks.
package enum InvisibleCharacters {
  /// Whether `scalar` is one. Tabs and line feeds are not: they part what they stand between.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFFF9...0xFFFC, 0xFFFE, 0xFFFF: true
    default: hasNoForm(scalar)
    }
  }

  /// Whether `scalar` is a character of text that shows as nothing.
  static func hasNoForm(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  /// `text` without them; nil when there are none.
  static func removed(from text: String) -> String? {
    var text = text
    let mayHold = text.withUTF8 { bytes in bytes.contains { $0 < 0x20 || $0 == 0x7F || leads.contains($0) } }
    guard mayHold, text.unicodeScalars.contains(where: contains) else { return nil }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !contains(scalar) { plain.append(scalar) }
    return String(plain)
  }

  /// The first bytes that their UTF-8 begins with; no Chinese character's does.
  private static let leads: Set<UInt8> = [0xC2, 0xD8, 0xE1, 0xE2, 0xEF]
}

extension SourceDocument {
  /// Takes out what nobody sees, and tells where it stood.
  mutating func removeInvisibleCharacters() {
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(var paragraph):
        guard let plain = InvisibleCharacters.removed(from: paragraph.text) else { continue }
        cleanings.append(.init(.invisible, at: paragraph.origin, before: paragraph.text, after: plain))
        paragraph.text = plain
        blocks[index] = .paragraph(paragraph)
      case .table(var table):
        // Only one owner, so that fields are changed in place.
        blocks[index] = .table(Table())
        for field in table.cells.indices {
          guard let plain = InvisibleCharacters.removed(from: table.cells[field].text) else { continue }
          let cell = table.cells[field]
          cleanings.append(.init(.invisible, at: cell.origin, before: cell.text, after: plain))
          table.cells[field].text = plain
        }
        blocks[index] = .table(table)
      }
    }
  }
}
