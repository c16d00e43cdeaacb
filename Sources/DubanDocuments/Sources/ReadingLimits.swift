/// How much of a document is read before it is refused: a hundred times what published plans need, and little enough that a
/// file made to harm is refused within seconds.
enum ReadingLimits {
  /// Bytes of a file.
  static let documentBytes = 64 * 1_048_576
  /// Parts of a container.
  static let parts = 10_000
  /// Bytes of one part once unpacked.
  static let partBytes = 128 * 1_048_576
  /// Levels of elements in XML.
  static let depth = 256
  /// Tables inside tables.
  static let nestedTables = 32
  /// Bytes of one tag.
  static let tagBytes = 65_536
  /// Bytes that may wait for the end of a piece of XML.
  static let pendingBytes = 1_048_576
  /// Paragraphs and fields of a document.
  static let blocks = 2_000_000
  /// Bytes of text of a document.
  static let textBytes = 64 * 1_048_576
  /// Columns that one field of a word processor's table may cover; it has no more.
  static let gridSpan = 63
  /// Columns of a table in a text.
  static let tableColumns = 1_024
  /// Columns and rows of a sheet.
  static let sheetColumns = 16_384
  static let sheetRows = 1_048_576
}
