package import DubanCore
package import DubanReports

/// Writes comma-separated values (RFC 4180) that spreadsheets open without harm.
///
/// 1. A text that a spreadsheet would take for a formula gets an apostrophe before it; a number keeps its sign.
/// 2. In a file for people a text that a spreadsheet would show otherwise than it was printed, `(1)` as -1, `1-2` as a day, gets a
///    tab before it: with that it stays text, and nothing of it is seen. A file for scripts has every text as it is.
/// 3. Control characters become U+FFFD, so that printing the file cannot steer a terminal; tabs and line breaks stay.
package enum CommaSeparatedWriter {
  /// What stands in the first line.
  package enum Heading: Sendable {
    /// The stable keys: the file is for scripts.
    case keys
    /// The titles: the file is for people, who open it in a spreadsheet.
    case titles(Language)

    fileprivate var isForPeople: Bool {
      switch self {
      case .keys: false
      case .titles: true
      }
    }
  }

  /// The text of `table`. The byte order mark makes spreadsheets on Windows read Chinese as UTF-8.
  package static func text(_ table: Table, heading: Heading = .keys, byteOrderMark: Bool = false) -> String {
    var text = byteOrderMark ? "\u{FEFF}" : ""
    let headings = table.columns.map { column in
      switch heading {
      case .keys: column.key
      case .titles(let language): column.title.words(language)
      }
    }
    text += line(headings.map { field(harmless($0)) })
    for row in table.rows { text += line(row.map { field(plain($0, heading.isForPeople)) }) }
    return text
  }

  private static func line(_ fields: [String]) -> String { fields.joined(separator: ",") + "\r\n" }

  /// A cell in words. Lists stand in one cell, their items parted by `; `; what is deeper stands there as JSON.
  private static func plain(_ cell: Table.Cell, _ isForPeople: Bool) -> String {
    switch cell {
    case .text(let text): asPrinted(harmless(text), isForPeople)
    case .figure(let figure): figure.description
    case .day(let day): day.description
    case .truth(let truth): truth ? "true" : "false"
    case .empty: ""
    case .list(let cells) where cells.allSatisfy(\.isSingle):
      asPrinted(harmless(cells.map(single).joined(separator: "; ")), isForPeople)
    case .list, .record: JSONWriter.text(JSONValue(cell), .compact)
    }
  }

  private static func single(_ cell: Table.Cell) -> String {
    if case .text(let text) = cell { return withoutControls(text) }
    return plain(cell, false)
  }

  /// `text` so that no spreadsheet computes with it, unless it is a number.
  private static func harmless(_ text: String) -> String {
    let text = withoutControls(text)
    guard let first = text.unicodeScalars.first, starters.contains(first) else {
      return text
    }
    return Figure(text) == nil ? "'" + text : text
  }

  /// What begins a formula, in both widths: spreadsheets in Chinese take the wide signs for the narrow ones.
  private static let starters = "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars

  /// `text` so that it is shown as it stands.
  private static func asPrinted(_ text: String, _ isForPeople: Bool) -> String {
    isForPeople && SpreadsheetReading.changes(text) ? "\t" + text : text
  }

  private static func withoutControls(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(scalar)
      case ..<0x20, 0x7F...0x9F: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// `text` as a field: in quotes when it holds a comma, a quote, a line break, or blanks at an end.
  private static func field(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let needsQuotes =
      scalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
      || scalars.first == " " || scalars.last == " "
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in scalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

extension Table.Cell {
  /// Whether it is one value rather than a list or a record.
  fileprivate var isSingle: Bool {
    switch self {
    case .text, .figure, .day, .truth, .empty: true
    case .list, .record: false
    }
  }
}
