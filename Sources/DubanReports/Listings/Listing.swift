package import DubanCore

/// One of the things that can be listed: its rows, what they are asked for, and its columns.
package protocol Listing {
  /// What a row is made of.
  associatedtype Row
  /// What is listed.
  static var kind: ListingKind { get }
  /// What the table is called.
  static var title: Name { get }
  /// What filters may ask of its rows.
  static var filters: Set<FilterKey> { get }
  /// The states that a filter may name.
  static var statuses: [String] { get }
  /// The rows of a plan, in their order.
  static func rows(of open: OpenPlan, from journal: some EntrySource) throws -> [Row]
  /// What names a row that several plans tell alike, so that it is told once; nil for one that is its plan's own.
  static func identity(of row: Row) -> Int?
  /// What filters see of a row.
  static func facets(of row: Row) -> Facets
  /// Whether what the row tells of progress is made up.
  static func isSimulated(_ row: Row) -> Bool
  /// The columns in their order; the keys are a contract with scripts.
  static func columns(_ language: Language) -> [ListingColumn<Row>]
}

extension Listing {
  package static var statuses: [String] { Status.allCases.map(\.rawValue) }

  package static func identity(of row: Row) -> Int? { nil }

  /// `rows` as tables.
  package static func answer(_ rows: [Row], _ language: Language) -> Answer {
    let columns = markedColumns(language)
    let data = columns.filter { $0.key != nil }
    let table = Table(
      title: title, columns: data.map { Table.Column($0.key ?? "", $0.title) },
      rows: rows.map { row in data.map { $0.cell(row) } })
    var seen = columns.filter { $0.shown != nil }
    if rows.contains(where: isSimulated) {
      seen.append(.people("演示", "Simulated") { isSimulated($0) ? language.pick("演示", "simulated") : "" })
    }
    let text = TextTable(
      columns: seen.map { TextTable.Column(title: $0.title.words(language), fit: $0.fit) },
      rows: rows.map { row in seen.map { $0.shown?(row) ?? TextTable.Shown("") } })
    return Answer(table: table, text: text)
  }

  /// One row as a record under the listing's keys.
  static func members(of row: Row, _ language: Language) -> [Table.Member] {
    markedColumns(language).compactMap { column in column.key.map { Table.Member($0, column.cell(row)) } }
  }

  private static func markedColumns(_ language: Language) -> [ListingColumn<Row>] {
    columns(language) + [.data("simulated") { .truth(isSimulated($0)) }]
  }
}

/// An answer in its two forms: the table for scripts and the one for people.
package struct Answer {
  /// For scripts: every column that has a key.
  package let table: Table
  /// For people.
  package let text: TextTable
}
