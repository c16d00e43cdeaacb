import DubanCore
import DubanDocuments
import DubanExports
import DubanReports
import DubanScreen

/// One item whole: its fields, what belongs to it, and its history.
struct ItemReport {
  /// The heading for people.
  var title: String
  /// The keys for scripts, in order.
  var members: [Table.Member]
  /// Label and text for people; a label without text is left out.
  var lines: [(label: Name, text: String, light: Light?)] = []
  /// What belongs to it.
  var parts: [(heading: Name, answer: Answer)] = []

  /// Adds a line for people.
  mutating func line(_ chinese: String, _ english: String, _ text: String?, light: Light? = nil) {
    lines.append((Name(chinese, english: english), text ?? "", light))
  }

  /// Adds a member for scripts.
  mutating func member(_ key: String, _ value: Table.Cell) { members.append(Table.Member(key, value)) }

  /// Adds what belongs to it, for people and under `key` for scripts; for people only where there is any.
  mutating func part(_ key: String, _ chinese: String, _ english: String, _ answer: Answer) {
    member(
      key,
      .list(answer.table.rows) { row in
        .record(zip(answer.table.columns, row).map { Table.Member($0.key, $1) })
      })
    if !answer.table.rows.isEmpty { parts.append((Name(chinese, english: english), answer)) }
  }

  /// Writes it; for scripts as an array of one object.
  func write(_ format: FormatOption.Format, _ common: CommonOptions) throws {
    let table = Table(
      title: Name(title), columns: members.map { Table.Column($0.key, Name($0.key)) }, rows: [members.map(\.value)])
    switch format {
    case .json: try Output.write(JSONWriter.text(table))
    case .csv: try Output.write(CommaSeparatedWriter.text(table))
    case .table: try Output.write(text(common))
    }
  }

  private func text(_ common: CommonOptions) -> String {
    let ambiguous = common.ambiguous.inText
    let colours = Environment.showsColours
    let shown = lines.filter { !$0.text.isEmpty }
    let labels = shown.map { DisplayText($0.label.words(common.language)) }
    let room = labels.map { $0.width(ambiguous) }.max() ?? 0
    var text = Output.cleaned(title) + "\n\n"
    for (label, line) in zip(labels, shown) {
      let indent = String(repeating: " ", count: room + 2)
      let blanks = String(repeating: " ", count: room + 2 - label.width(ambiguous))
      let width = Environment.columns.map { max(20, $0 - room - 2) } ?? .max
      let body = DisplayText(line.text).wrapped(to: width, ambiguous).map(\.string)
      let ink = colours ? line.light?.ink : nil
      let coloured = body.map { piece in ink.map { "\u{1B}[\($0)m\(piece)\u{1B}[0m" } ?? piece }
      text += label.string + blanks + coloured.joined(separator: "\n" + indent) + "\n"
    }
    for part in parts {
      text += "\n" + part.heading.words(common.language) + "\n"
      text += part.answer.text.text(width: Environment.columns, colours: colours, ambiguous: ambiguous)
    }
    return text
  }
}
