import DubanCore

extension PlanFileWriter {
  /// Where in the published document an item stands.
  static func origin(_ excerpt: Excerpt) -> YAMLValue {
    .mapping((place(excerpt.place) + [member("text", excerpt.text)]).compactMap { $0 }, .compact)
  }

  private static func place(_ origin: Origin) -> [YAMLValue.Member?] {
    switch origin {
    case .line(let line): [member("line", bare: line)]
    case .paragraph(let paragraph): [member("paragraph", bare: paragraph)]
    case .cell(let table, let row, let column):
      [member("table", bare: table), member("row", bare: row), member("column", bare: column)]
    case .sheetCell(let sheet, let row, let column):
      [member("sheet", sheet.nonEmpty), member("row", bare: row), member("column", bare: column)]
    case .inFile(let file, let inner): [member("file", file)] + place(inner)
    }
  }

  /// A finding that is let stand.
  static func acknowledgement(_ acknowledged: Acknowledgement) -> YAMLValue {
    .mapping(
      member("rule", acknowledged.rule), member("item", acknowledged.item.nonEmpty),
      member("reason", acknowledged.reason))
  }
}
