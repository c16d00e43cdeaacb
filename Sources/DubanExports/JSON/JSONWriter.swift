import DubanCore
package import DubanReports

/// Writes JSON (RFC 8259): stable key order, exact numbers, nothing that a terminal could obey.
package enum JSONWriter {
  /// How it is laid out.
  package enum Layout: Sendable {
    /// In one line.
    case compact
    /// A line for each row and for each key of it, two blanks a level.
    case indented
  }

  /// The text of `value`, without a line break at its end.
  package static func text(_ value: JSONValue, _ layout: Layout = .indented) -> String {
    var text = ""
    write(value, layout, depth: 0, to: &text)
    return text
  }

  /// The text of `table` as an array of objects, with a line break at its end.
  package static func text(_ table: Table) -> String { text(JSONValue(table)) + "\n" }

  private static func write(_ value: JSONValue, _ layout: Layout, depth: Int, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .truth(let truth): text += truth ? "true" : "false"
    case .number(let figure): text += figure.description
    case .text(let string): writeText(string, to: &text)
    case .array(let items):
      writeAll(items, "[", "]", layout, depth: depth, to: &text) { item, text in
        write(item, layout, depth: depth + 1, to: &text)
      }
    case .object(let members):
      writeAll(members, "{", "}", layout, depth: depth, to: &text) { member, text in
        writeText(member.key, to: &text)
        text += layout == .compact ? ":" : ": "
        write(member.value, layout, depth: depth + 1, to: &text)
      }
    }
  }

  private static func writeAll<Item>(
    _ items: [Item], _ open: String, _ close: String, _ layout: Layout, depth: Int, to text: inout String,
    _ writeOne: (Item, inout String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if layout == .indented { text += "\n" + String(repeating: "  ", count: depth + 1) }
      writeOne(item, &text)
    }
    if layout == .indented, !items.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }

  private static func writeText(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      case 0x09: text += "\\t"
      // Beyond what the standard asks: C1 controls, line separators and byte order marks, which terminals and other
      // readers may act on.
      case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
