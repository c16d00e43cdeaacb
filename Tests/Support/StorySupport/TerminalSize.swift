/// The size of a terminal, written as people say it: `"120x40"` is 120 columns and 40 rows.
package struct TerminalSize: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let columns: Int
  package let rows: Int

  /// A size; both at least 1.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// A size as it is written; a mistake in a test's source ends the test run.
  package init(stringLiteral value: String) {
    let numbers = value.split(separator: "x").compactMap { Int($0) }
    precondition(numbers.count == 2, "a size is written like 80x24, not \(value)")
    self.init(columns: numbers[0], rows: numbers[1])
  }

  package var description: String { "\(columns)x\(rows)" }
}
