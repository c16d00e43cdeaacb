/// One task of a table as its rows hold it, before it is known which of its wordings heads the others.
struct TaskEntry {
  /// The closed-up rows; several where a task's units or steps take rows of their own.
  var rows: [Int]
  /// What it is grouped by: the cells of the columns for titles, from the outermost; the last is left out where the table
  /// has contents.
  var path: [Heading]
  /// The cell that says what is to be done; nil where only titles do.
  var wording: Int?
  /// The cell of its number.
  var number: Int?
  /// The piece of the wording that is this task, where its cell lists several under numbers.
  var piece: InnerList.Item?
  /// Which of how many pieces it is, for cells beside it that have as many lines.
  var pieceOf: (index: Int, count: Int)?
  /// Whether the number stands in its own first row and not above.
  var hasOwnNumber = false
  /// The section that it stands in, by its place in `TaskTableReader.sections`.
  var section: String?

  /// A wording above tasks.
  struct Heading: Equatable {
    /// Its cell.
    var cell: Int
    /// Its words, to be compared where a page break printed them twice.
    var key: String
    /// Whether an empty cell was taken as the one above although the table merges nothing.
    var isInherited = false
  }
}
