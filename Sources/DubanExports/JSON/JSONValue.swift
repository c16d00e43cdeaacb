package import DubanCore
package import DubanReports

/// A JSON value whose numbers are exact decimals and whose objects keep the order of their keys.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case truth(Bool)
  case number(Figure)
  case text(String)
  case array([JSONValue])
  case object([Member])

  /// A key with its value.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    /// `value` under `key`.
    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue {
  /// A cell as JSON: days in ISO 8601, what is not known as null.
  package init(_ cell: Table.Cell) {
    switch cell {
    case .text(let text): self = .text(text)
    case .figure(let figure): self = .number(figure)
    case .day(let day): self = .text(day.description)
    case .truth(let truth): self = .truth(truth)
    case .empty: self = .null
    case .list(let cells): self = .array(cells.map { JSONValue($0) })
    case .record(let members): self = .object(members.map { Member($0.key, JSONValue($0.value)) })
    }
  }

  /// A table as an array of objects, one for each row, with the columns' keys in their order.
  package init(_ table: Table) {
    self = .array(
      table.rows.map { row in .object(zip(table.columns, row).map { Member($0.key, JSONValue($1)) }) })
  }
}
