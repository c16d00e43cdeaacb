import DubanCore
package import DubanReports

/// A report as Markdown (CommonMark with the tables of GitHub).
package enum MarkdownWriter {
  /// `report` in Markdown, ending with a line end.
  package static func text(_ report: Report) -> String {
    let language = report.language
    var parts: [String] = []
    if report.isSimulated { parts.append("> \(escaped(ReportWords.simulated(language)))") }
    if let masthead = report.masthead {
      parts.append("**\(escaped(masthead.series))** \(escaped(ReportWords.number(masthead, language)))")
      parts.append(escaped([masthead.office, ReportWords.day(report)].filter { !$0.isEmpty }.joined(separator: "  ")))
    }
    if !report.number.isEmpty { parts.append(escaped(report.number)) }
    parts.append("# \(escaped(report.title))")
    if !report.addressees.isEmpty { parts.append(escaped(report.addressees + language.pick("：", ":"))) }
    parts += report.blocks.map { text($0, language) }
    let signature = [report.issuer, ReportWords.day(report)].filter { !$0.isEmpty }
    parts.append(signature.map(escaped).joined(separator: "  \n"))
    for (index, annex) in report.annexes.enumerated() {
      parts.append(
        "## \(escaped(ReportWords.annex(index, of: report.annexes.count, language))) \(escaped(annex.title))")
      parts.append(table(annex.table, language))
      parts += annex.notes.map(escaped)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func text(_ block: Report.Block, _ language: Language) -> String {
    switch block {
    case .heading(let level, let text): String(repeating: "#", count: level + 1) + " " + inline(text)
    case .paragraph(let text): inline(text)
    case .table(let table): self.table(table, language)
    case .bars(let bars): ([escaped(bars.title)] + [""] + bars.bars.map { line($0, language) }).joined(separator: "\n")
    }
  }

  private static func line(_ bar: Bars.Bar, _ language: Language) -> String {
    "- \(escaped(bar.label)): " + bar.words(language)
  }

  private static func inline(_ text: Report.Text) -> String {
    text.runs.map { run in
      switch run {
      case .plain, .count, .quoted, .item: escaped(run.text)
      case .strong(let text): "**\(escaped(text))**"
      }
    }.joined()
  }

  private static func table(_ table: ReportTable, _ language: Language) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = table.columns.map { column in
      switch column.alignment {
      case .leading: "---"
      case .centre: ":-:"
      case .trailing: "--:"
      }
    }
    let lines = table.rows.map { line in
      row(
        line.cells.map { cell in
          let words = cell.words(language)
          let text =
            words.mayBreak
            ? words.split(whereSeparator: \.isNewline).map { escaped(String($0)) }.joined(separator: "<br>")
            : escaped(words)
          return line.isTotal && !text.isEmpty ? "**\(text)**" : text
        })
    }
    return ([row(table.columns.map { escaped($0.title) }), row(rule)] + lines).joined(separator: "\n")
  }

  /// `text` so that nothing in it is taken for markup; a line's first signs too, since a paragraph may begin with any of them.
  static func escaped(_ text: String) -> String {
    guard text.utf8.first.map(mayBegin) ?? false || needsCare(text) else { return text }
    var result = ""
    var isAtStart = true
    for character in text {
      // What steers a terminal or turns the direction of the text has no place in a text that is read on one.
      if character.isNewline || character.unicodeScalars.contains(where: \.steers) {
        result += " "
        continue
      }
      let isMarkup = "\\`*_[]<>|#~&".contains(character) || (isAtStart && "+-=".contains(character))
      if isMarkup { result.append("\\") }
      result.append(character)
      isAtStart = isAtStart && character.isWhitespace
    }
    return result
  }

  /// Whether anything in `text` may be escaped or left out, by its bytes.
  private static func needsCare(_ text: String) -> Bool {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "#"),
        UInt8(ascii: "~"),
        UInt8(ascii: "&"), 0x7F, 0xC2:
        return true
      // Of what E2 begins U+200E to U+202E without marks and dashes, and U+2066 to U+2069.
      case 0x8E...0x8F where first == 0xE2 && second == 0x80, 0xA8...0xAE where first == 0xE2 && second == 0x80,
        0xA6...0xA9 where first == 0xE2 && second == 0x81:
        return true
      default: break
      }
      (first, second) = (second, byte)
    }
    return false
  }

  /// Whether a text that begins with `byte` may begin with a sign or a blank, which are looked at one by one.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=")
      || byte >= 0xE1
        && byte <= 0xE3
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, or one that turns the direction of the text.
  fileprivate var steers: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
