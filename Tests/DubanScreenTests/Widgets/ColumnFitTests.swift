import DubanScreen
import Testing

@Suite struct `Columns in a line` {
  private func fit(_ columns: [[String]], width: Int = 80) -> ColumnFit {
    ColumnFit(columns.map { $0.map { DisplayText($0) } }, width: width, .narrow) { $0.longestPiece(.narrow) }
  }

  @Test(
    arguments: [
      // While there is room each has what it wants.
      ([["单位", "市住建局"], ["12"]], 20, [8, 2]),
      // The widest gives way first.
      ([["提标改造老旧小区,完善配套设施"], ["市住建局"]], 30, [22, 8]),
      // A word is not broken.
      ([["unreported", "3"], ["提标改造老旧小区完善配套"]], 20, [10, 10]),
      ([["unreported", "3"], ["提标改造老旧小区"]], 17, nil),
      ([], 10, []),
    ] as [([[String]], Int, [Int]?)])
  func `share its room`(columns: [[String]], room: Int, widths: [Int]?) {
    #expect(fit(columns).widths(in: room) == widths)
  }

  @Test(arguments: [
    ("unreported items", 10), ("老旧小区", 2), ("老旧,小区", 3), ("70个", 2), ("(70)个", 4), ("", 0), ("15 Oct 2020", 4),
  ])
  func `a piece that lines keep whole`(text: String, columns: Int) {
    #expect(DisplayText(text).longestPiece(.narrow) == columns)
  }
}
