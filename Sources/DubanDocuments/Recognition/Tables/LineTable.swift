/// A table of which each cell became a line of its own.
enum LineTable {
  /// The table whose headings begin at `start`; nil where none does.
  static func reading(at start: Int, in paragraphs: [SourceDocument.Paragraph]) -> FlattenedTable? {
    nil
  }
}
