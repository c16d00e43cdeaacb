/// Where something stands in a file.
package struct SourceLocation: Hashable, Sendable {
  /// The file's name as it was given.
  package let file: String
  /// From 1.
  package let line: Int
  /// From 1, counted in characters.
  package let column: Int

  /// A place in `file`.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The beginning of `file`.
  package static func start(of file: String) -> SourceLocation { SourceLocation(file: file, line: 1, column: 1) }
}

extension SourceLocation: CustomStringConvertible {
  /// `huaian-2020.yaml:12:5`, the form that editors jump to.
  package var description: String { "\(file):\(line):\(column)" }
}
