import DubanCore
import Testing

@testable import DubanScreen

@Suite struct `The key line of a window` {
  private static let hints: [KeyHint] = [
    .fixed("enter", "写入 3 项"), .fixed("tab", "下一项"), .fixed("左右键", "选择"), .fixed("esc", "取消"),
  ]

  private func row(_ line: KeyLine, _ columns: Int) -> String {
    let grid = Grid.drawn(Size(rows: 1, columns: columns)) { line.draw(in: $0) }
    return (0..<columns).map { grid.text(row: 0, column: $0) }.joined().trimmed
  }

  @Test(arguments: [
    (60, "enter 写入 3 项  tab 下一项  左右键 选择  esc 取消"), (40, "enter 写入 3 项  tab 下一项  esc 取消"),
    (30, "enter 写入 3 项  esc 取消"), (20, "esc 取消"), (7, ""),
  ])
  func `the way out stays longest`(columns: Int, expected: String) {
    #expect(row(KeyLine(Self.hints), columns) == expected)
  }

  @Test(arguments: [
    (50, "日期应写成 2020-09-30  enter 写入 3 项  esc 取消"), (36, "日期应写成 2020-09-30  esc 取消"), (24, "日期应写成 2..  esc 取消"),
  ])
  func `a message goes before all keys but that one`(columns: Int, expected: String) {
    #expect(row(KeyLine(Self.hints, diagnostic: "日期应写成 2020-09-30"), columns) == expected)
  }
}
