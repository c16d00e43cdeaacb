/// An area of a sheet that is merged into one field.
struct MergedArea {
  var first: CellReference
  var last: CellReference

  /// That of `text`, such as `A1:C2`; nil when it is none.
  init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let a = CellReference(String(ends[0])),
      let b = CellReference(String(ends[ends.count - 1]))
    else { return nil }
    first = CellReference(row: min(a.row, b.row), column: min(a.column, b.column))
    last = CellReference(row: max(a.row, b.row), column: max(a.column, b.column))
  }
}
