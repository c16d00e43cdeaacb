import DubanCore
import DubanDocuments
import Testing

/// A row of a table beside its reading: each cell with what its column is called.
@Suite struct `Rows of tables in a review` {
  private static func lines(_ rows: [[String]], change: (inout SourceDocument.Table) -> Void = { _ in }) -> SourceLines
  {
    var table = SourceDocument.Table()
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() {
        table.cells.append(
          .init(text, row: row, column: column, origin: .cell(table: 1, row: row + 1, column: column + 1)))
      }
    }
    change(&table)
    var document = SourceDocument(format: .xlsx)
    document.blocks = [.paragraph(.init("任务表", origin: .line(1))), .table(table)]
    return SourceLines(document)
  }

  private static let rows = [
    ["序号", "工作任务", "牵头单位", "完成时限"], ["1", "新建公厕26座", "市城管局", "9月底前"], ["2", "修路十条", "市交通局", "12月底前"],
  ]

  @Test func `tell the column before each cell, and the passage stays marked`() throws {
    let lines = Self.lines(Self.rows)
    let row = lines.lines[2]
    let start = row.pieces[2].range
    let headed = row.headed(start)
    #expect(headed.text == "序号:1 | 工作任务:新建公厕26座 | 牵头单位:市城管局 | 完成时限:9月底前")
    #expect(String(Array(headed.text)[headed.range]) == "市城管局")
    #expect(headed.heads.map { String(Array(headed.text)[$0]) } == ["序号:", "工作任务:", "牵头单位:", "完成时限:"])
  }

  @Test func `tell nothing of headings, of text, and of a table without headings`() {
    let lines = Self.lines(Self.rows)
    for line in lines.lines.prefix(2) {
      let headed = line.headed(0..<1)
      #expect(headed.text == line.text && headed.heads.isEmpty && headed.range == 0..<1)
    }
    let bare = Self.lines([["甲", "乙丙丁"], ["戊", "己庚辛"]])
    #expect(bare.lines.allSatisfy { $0.headed(0..<1).text == $0.text })
  }

  @Test func `are told under headings in two rows, and again behind a page break`() {
    let lines = Self.lines([
      ["序号", "工作任务", "责任单位", "责任单位"], ["", "", "牵头单位", "配合单位"], ["1", "新建公厕26座", "市城管局", "市财政局"],
      ["序号", "工作任务", "责任单位", "责任单位"], ["", "", "牵头单位", "配合单位"], ["2", "修路十条", "市交通局", "市住建局"],
    ]) { table in
      for index in table.cells.indices where table.cells[index].text == "责任单位" && table.cells[index].column == 2 {
        table.cells[index].columnSpan = 2
      }
      table.cells.removeAll { $0.text == "责任单位" && $0.column == 3 }
    }
    let row = lines.lines.last?.headed(0..<0).text
    #expect(row == "序号:2 | 工作任务:修路十条 | 责任单位/牵头单位:市交通局 | 责任单位/配合单位:市住建局")
  }
}
