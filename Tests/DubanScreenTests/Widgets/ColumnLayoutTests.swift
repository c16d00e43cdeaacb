import SnapshotSupport
import Testing

@testable import DubanScreen

@Suite struct `Columns` {
  private let columns = [
    Column(.flexible(minimum: 8, weight: 2)),
    Column(.flexible(minimum: 6), clip: .middle, priority: 1),
    Column(.fixed(6), align: .right, priority: 3),
    Column(.fixed(6), priority: 2),
  ]

  @Test(
    arguments: [
      (60, [0, 28, 46, 54], [26, 16, 6, 6]), (32, [0, 10, 18, 26], [8, 6, 6, 6]), (31, [0, 14, 25], [12, 9, 6]),
      (20, [0, 12], [10, 8]), (13, [0], [13]), (5, [0], [5]), (0, [], []),
    ] as [(Int, [Int], [Int])])
  func `the room is shared out, and the least important go first`(width: Int, starts: [Int], widths: [Int]) {
    let slots = ColumnLayout(columns, width: width).slots.compactMap { $0 }
    #expect(slots.map(\.start) == starts)
    #expect(slots.map(\.width) == widths)
  }

  @Test func `no column is ever wider than the room`() {
    for width in 0...140 {
      for slot in ColumnLayout(columns, width: width).slots.compactMap({ $0 }) {
        #expect(slot.start + slot.width <= width)
      }
    }
  }

  @Test(arguments: [44, 33, 21, 9])
  func `rows of Chinese stay aligned`(width: Int) throws {
    let layout = ColumnLayout(columns, width: width)
    let grid = Grid.drawn(Size(rows: 3, columns: width)) { region in
      let rows: [[DisplayText]] = [
        ["任务", "牵头单位", "进度", "状态"],
        ["提标改造老旧小区", "市住房和城乡建设局", "53.3%", "◬ 预警"], ["Rural roads", "市交通局", "100.0%", "✓ 完成"],
      ]
      for (line, row) in rows.enumerated() {
        for (index, text) in row.enumerated() { layout.put(text, index, in: region.row(line), style: Style()) }
      }
    }
    try expectSnapshot(grid, named: "columns-\(width)")
  }
}
