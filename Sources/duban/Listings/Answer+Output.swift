import DubanCore
import DubanExports
import DubanReports

extension Answer {
  /// Writes it to the output.
  func write(_ format: FormatOption.Format, _ common: CommonOptions) throws {
    switch format {
    case .json: try Output.write(JSONWriter.text(table))
    case .csv: try Output.write(CommaSeparatedWriter.text(table))
    case .table: try writeText(common)
    }
  }

  /// On a terminal the table is as wide as that; elsewhere every value is whole, whoever reads it there.
  private func writeText(_ common: CommonOptions) throws {
    let (width, ambiguous) = (Environment.columns, common.ambiguous.inText)
    let (table, leftOut) = width.map { text.fitting($0, ambiguous: ambiguous) } ?? (text, [])
    try Output.write(table.text(width: width, colours: Environment.showsColours, ambiguous: ambiguous))
    guard !leftOut.isEmpty else { return }
    let language = Language.chosen(common.lang)
    let titles = leftOut.joined(separator: language.pick("、", ", "))
    Output.tell(
      language.pick(
        "窗口不够宽，未显示：\(titles)。放宽窗口，或用 --format csv", "No room for: \(titles). Widen the window, or use --format csv"))
  }
}
