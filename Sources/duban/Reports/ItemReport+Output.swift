import DubanCore
import DubanExports
import DubanReports
import DubanScreen

extension ItemReport {
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
