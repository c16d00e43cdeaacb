import DubanCore

/// A column of a listing: what scripts get under its key, and what people see under its title.
package struct ListingColumn<Row> {
  /// Nil for a column that only people see.
  let key: String?
  let title: Name
  let cell: (Row) -> Table.Cell
  /// Nil for a column that only scripts get.
  let shown: ((Row) -> TextTable.Shown)?
  let fit: TextTable.Fit

  /// For scripts and people alike; people see the cell as plain text unless `shown` says better.
  init(
    _ key: String, _ chinese: String, _ english: String, _ fit: TextTable.Fit = .left,
    shown: ((Row) -> String)? = nil, _ cell: @escaping (Row) -> Table.Cell
  ) {
    self.key = key
    title = Name(chinese, english: english)
    self.cell = cell
    self.shown = { TextTable.Shown(shown?($0) ?? cell($0).plainText) }
    self.fit = fit
  }

  private init(
    key: String?, title: Name, fit: TextTable.Fit, cell: @escaping (Row) -> Table.Cell,
    shown: ((Row) -> TextTable.Shown)?
  ) {
    self.key = key
    self.title = title
    self.fit = fit
    self.cell = cell
    self.shown = shown
  }

  /// For scripts only.
  static func data(_ key: String, _ cell: @escaping (Row) -> Table.Cell) -> ListingColumn {
    ListingColumn(key: key, title: Name(key), fit: .left, cell: cell, shown: nil)
  }

  /// For people only.
  static func people(
    _ chinese: String, _ english: String, _ fit: TextTable.Fit = .left, _ shown: @escaping (Row) -> String
  ) -> ListingColumn {
    ListingColumn(
      key: nil, title: Name(chinese, english: english), fit: fit, cell: { _ in .empty },
      shown: { TextTable.Shown(shown($0)) })
  }

  /// A light: its raw name for scripts, its word in its colour for people.
  ///
  /// - Parameter late: how many days after its day a row was done; 0 for what was done in time or is not done.
  static func light(
    _ language: Language, late: @escaping (Row) -> Int = { _ in 0 }, _ light: @escaping (Row) -> Light?
  ) -> ListingColumn {
    ListingColumn(
      key: "light", title: Name("灯", english: "Light"), fit: .left,
      cell: { .text(light($0)?.rawValue) },
      shown: { row in
        let light = light(row)
        return TextTable.Shown((light?.words(language) ?? "") + lateWords(late(row), language), light: light)
      })
  }
}

extension Table.Cell {
  /// The value as people read it.
  var plainText: String {
    switch self {
    case .text(let text): text
    case .figure(let figure): figure.description
    case .day(let day): day.description
    case .truth(let truth): truth ? "+" : ""
    case .empty: ""
    case .list(let cells): cells.map(\.plainText).joined(separator: "、")
    case .record(let members): members.map { "\($0.key) \($0.value.plainText)" }.joined(separator: " ")
    }
  }

  /// The items of `elements`, each made a cell.
  static func list<Element>(_ elements: [Element], _ cell: (Element) -> Table.Cell) -> Table.Cell {
    .list(elements.map(cell))
  }
}

/// The mark of what was made up late, behind the word of its light; empty for 0 days.
func lateWords(_ days: Int, _ language: Language) -> String {
  days == 0 ? "" : language.pick(" 迟\(days)天", ", \(English.count(days, "day")) late")
}
