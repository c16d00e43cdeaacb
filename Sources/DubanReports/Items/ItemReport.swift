package import DubanCore

/// One item whole: its fields, what belongs to it, and its history.
package struct ItemReport {
  /// The heading for people.
  package var title: String
  /// The keys for scripts, in order.
  package var members: [Table.Member]
  /// Label and text for people; a label without text is left out.
  package var lines: [(label: Name, text: String, light: Light?)] = []
  /// What belongs to it.
  package var parts: [(heading: Name, answer: Answer)] = []

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
}
