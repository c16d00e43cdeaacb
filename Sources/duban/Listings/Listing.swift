import DubanCore
import DubanDocuments
import DubanExports
import DubanReports

/// One of the things that can be listed: its rows, what they are asked for, and its columns.
protocol Listing {
  associatedtype Row
  static var kind: ListingKind { get }
  static var title: Name { get }
  /// What filters may ask of its rows.
  static var filters: Set<FilterKey> { get }
  /// The states that a filter may name.
  static var statuses: [String] { get }
  /// The rows of a plan, in their order.
  static func rows(of open: OpenPlan, on service: PlanService) throws -> [Row]
  /// What names a row that several plans tell alike, so that it is told once; nil for one that is its plan's own.
  static func identity(of row: Row) -> Int?
  static func facets(of row: Row) -> Facets
  /// Whether what the row tells of progress is made up.
  static func isSimulated(_ row: Row) -> Bool
  /// The columns in their order; the keys are a contract with scripts.
  static func columns(_ language: Language) -> [ListingColumn<Row>]
}

extension Listing {
  static var statuses: [String] { Status.allCases.map(\.rawValue) }

  static func identity(of row: Row) -> Int? { nil }

  /// The rows of `plans` that the filters admit.
  static func answer(
    _ plans: [OpenPlan], _ options: FilterOptions, _ words: String, on service: PlanService, _ language: Language
  ) throws -> Answer {
    let filter = try ListFilter(
      options, words, for: kind, known: filters, statuses: statuses, plans: plans.map(\.plan))
    var rows: [Row] = []
    var told: Set<Int> = []
    for open in plans {
      let own = filter.ready(for: open.board)
      rows += try self.rows(of: open, on: service).filter { row in
        own.admits(facets(of: row)) && identity(of: row).map { told.insert($0).inserted } ?? true
      }
    }
    return answer(rows, language)
  }

  /// `rows` as tables.
  static func answer(_ rows: [Row], _ language: Language) -> Answer {
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
struct Answer {
  let table: Table
  let text: TextTable

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
        "窗口不够宽,未显示:\(titles)。放宽窗口,或用 --format csv", "No room for: \(titles). Widen the window, or use --format csv"))
  }
}
