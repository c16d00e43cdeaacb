package import DubanCore

/// Rows under named columns: the neutral value that lists are printed and exported from, in whatever format.
package struct Table: Hashable, Sendable {
  /// What the table shows.
  package var title: Name
  package var columns: [Column]
  /// Each as long as `columns`.
  package var rows: [[Cell]]

  /// A table; rows may be added later.
  package init(title: Name, columns: [Column], rows: [[Cell]] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    assert(rows.allSatisfy { $0.count == columns.count }, "a row has a cell for each column")
  }

  /// A column.
  package struct Column: Hashable, Sendable {
    /// The stable name that scripts rest on, in lowerCamelCase.
    package var key: String
    /// The heading for people.
    package var title: Name

    /// A column called `key` by scripts and `title` by people.
    package init(_ key: String, _ title: Name) {
      self.key = key
      self.title = title
    }
  }

  /// A value with its type, so that a figure stays a number in the formats that have numbers.
  package indirect enum Cell: Hashable, Sendable {
    case text(String)
    case figure(Figure)
    case day(Day)
    case truth(Bool)
    /// Nothing known.
    case empty
    case list([Cell])
    /// Named values, in order.
    case record([Member])
  }

  /// A named value within a cell.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: Cell

    /// `value` under `key`.
    package init(_ key: String, _ value: Cell) {
      self.key = key
      self.value = value
    }
  }
}

extension Table.Cell {
  /// A text, or nothing.
  package static func text(_ text: String?) -> Table.Cell { text.map { .text($0) } ?? .empty }

  /// A figure, or nothing.
  package static func figure(_ figure: Figure?) -> Table.Cell { figure.map { .figure($0) } ?? .empty }

  /// A day, or nothing.
  package static func day(_ day: Day?) -> Table.Cell { day.map { .day($0) } ?? .empty }

  /// A whole number.
  package static func count(_ count: Int) -> Table.Cell { .figure(Figure(count)) }

  /// A list of texts.
  package static func texts(_ texts: [String]) -> Table.Cell { .list(texts.map { .text($0) }) }
}
