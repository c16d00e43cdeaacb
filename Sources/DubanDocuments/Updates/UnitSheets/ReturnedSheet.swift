import DubanCore
import DubanReports

/// A sheet that a unit filled in and sent back, as it stands in the file: nothing compared with a plan yet.
///
/// Columns are found by their headings, in either language, and rows by their codes, so that neither order counts.
package struct ReturnedSheet: Equatable, Sendable {
  /// A row with what stands in it.
  struct Row: Equatable, Sendable {
    /// As a spreadsheet numbers it.
    let place: SheetPlace
    /// The texts of its cells, empty ones left out.
    let texts: [UnitSheet.Field: String]
    /// What stood in them when the sheet was made.
    let sent: [UnitSheet.Field: String]

    /// What stands in `field`, without blanks around it; empty where nothing does.
    func text(_ field: UnitSheet.Field) -> String { (texts[field] ?? "").trimmed }

    /// What stood in `field` when the sheet was made.
    func sent(_ field: UnitSheet.Field) -> String { (sent[field] ?? "").trimmed }
  }

  /// The sheet as a whole.
  package let place: SheetPlace
  /// The headings that are not there.
  let missing: [UnitSheet.Field]
  /// Those whose hidden copy is not there.
  let missingCopies: [UnitSheet.Field]
  let columns: [UnitSheet.Field: Int]
  /// The codes whose hidden copy is there.
  let copiedCodes: [UnitSheet.Field]
  let rows: [Row]
  /// Rows in which something stands and no code tells of what.
  let strays: [(place: SheetPlace, text: String)]

  package static func == (a: ReturnedSheet, b: ReturnedSheet) -> Bool {
    a.place == b.place && a.rows == b.rows && a.columns == b.columns
  }

  /// The place of `field` in `row`.
  func place(of field: UnitSheet.Field, in row: Row) -> SheetPlace { row.place.at(columns[field]) }

  /// The id of the plan that it tells of, by the first row that says so; nil where none does.
  package var plan: String? { rows.lazy.map { $0.text(.plan) }.first { !$0.isEmpty } }

  /// Why it cannot be read at all, whatever its plan is; nil where it can.
  package var fault: ReturnedFinding? {
    let names = missing.map(\.heading) + missingCopies.map(\.headingOfCopy)
    let kind: ReturnedFinding.Kind? = names.isEmpty ? rows.isEmpty ? .noRows : nil : .missingColumns(names)
    return kind.map { ReturnedFinding(place: place, field: nil, item: nil, kind: $0) }
  }

  // MARK: Finding them

  /// The sheets in `document`, which was read from `file`; none where it is no such file.
  package static func all(in document: SourceDocument, file: String) -> [ReturnedSheet] {
    document.blocks.compactMap { block in
      switch block {
      case .table(let table): ReturnedSheet(table, file: file)
      case .paragraph: nil
      }
    }
  }

  /// So many headings no other table has in common with a sheet.
  private static let fewestHeadings = 8
  /// Title, day and headings stand at the top; some rows more may have been put above.
  private static let mostRowsAbove = 30

  private init?(_ table: SourceDocument.Table, file: String) {
    let cells = Dictionary(grouping: table.cells, by: \.row)
    let order = cells.keys.sorted()
    func headings(_ row: Int) -> [(heading: Heading, column: Int)] {
      (cells[row] ?? []).compactMap { cell in Heading.all[ReturnedSheet.plain(cell.text)].map { ($0, cell.column) } }
    }
    guard let head = order.prefix(Self.mostRowsAbove).first(where: { headings($0).count >= Self.fewestHeadings })
    else { return nil }
    var columns: [UnitSheet.Field: Int] = [:]
    var copies: [UnitSheet.Field: Int] = [:]
    for (heading, column) in headings(head) {
      if heading.isCopy, copies[heading.field] == nil { copies[heading.field] = column }
      if !heading.isCopy, columns[heading.field] == nil { columns[heading.field] = column }
    }
    let whole = SheetPlace(file: file, sheet: table.name ?? "")
    place = whole
    self.columns = columns.mapValues { $0 + 1 }
    missing = UnitSheet.Field.allCases.filter { columns[$0] == nil }
    missingCopies = UnitSheet.Field.allCases.filter { $0.hasCopy && $0.part != .code && copies[$0] == nil }
    copiedCodes = UnitSheet.Field.allCases.filter { $0.part == .code && copies[$0] != nil }
    var rows: [Row] = []
    var strays: [(place: SheetPlace, text: String)] = []
    for index in order where index > head {
      let texts = Dictionary((cells[index] ?? []).map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
      let place = SheetPlace(file: file, sheet: whole.sheet, row: index + 1)
      let row = Row(
        place: place, texts: columns.compactMapValues { texts[$0] }, sent: copies.compactMapValues { texts[$0] })
      if row.text(.item).isEmpty {
        let told = (cells[index] ?? []).map(\.text.trimmed).filter { !$0.isEmpty }
        if !told.isEmpty { strays.append((place, told.joined(separator: " | "))) }
      } else {
        rows.append(row)
      }
    }
    (self.rows, self.strays) = (rows, strays)
  }

  /// `text` as headings and words are compared: without blanks, in small letters and signs of plain width.
  static func plain(_ text: String) -> String {
    String(Folding.narrow(text).filter { !$0.isWhitespace }).lowercased()
  }

  /// A heading, by what it says.
  private struct Heading {
    let field: UnitSheet.Field
    let isCopy: Bool

    /// All of them, in both languages.
    static let all: [String: Heading] = {
      var all: [String: Heading] = [:]
      for field in UnitSheet.Field.allCases {
        for language in Language.allCases {
          all[ReturnedSheet.plain(field.heading.words(language))] = Heading(field: field, isCopy: false)
          if field.hasCopy {
            all[ReturnedSheet.plain(field.headingOfCopy.words(language))] = Heading(field: field, isCopy: true)
          }
        }
      }
      return all
    }()
  }
}
