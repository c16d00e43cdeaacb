import DubanScreen

/// How the funding pane is divided: views and column heads, rows, sums, and the chosen line in words.
struct FundingLayout {
  let above = 2
  let rows: Int
  let foot: Int

  init(_ size: Size, sums: Int) {
    let left = size.rows - above - sums
    foot = left >= 12 ? 4 : left >= 8 ? 3 : 0
    rows = max(0, left - foot)
  }

  /// The most columns that a total takes before it is cut.
  private static let widestTotal = 21

  /// Title, total, check, paid, bar, share in a row of `width` columns; the widest total takes `total` columns.
  static func columns(_ width: Int, total: Int) -> ColumnLayout {
    ColumnLayout(
      [
        Column(.flexible(minimum: 18, weight: 3)), Column(.fixed(min(total, widestTotal)), align: .right),
        Column(.fixed(11), align: .right), Column(.fixed(12), align: .right),
        Column(.flexible(minimum: 10), priority: 1), Column(.fixed(6), align: .right),
      ], width: max(0, width - 2))
  }

  /// The part of a row that the columns divide.
  static func cells(_ row: Region) -> Region { row.columns(from: 1, count: max(0, row.columns - 2)) }

  static func titleEnd(_ columns: ColumnLayout) -> Int { columns.slots[0]?.width ?? 0 }
}
