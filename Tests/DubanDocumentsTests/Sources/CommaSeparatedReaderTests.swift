import DubanCore
import DubanDocuments
import Testing

/// RFC 4180, and what spreadsheets write.
@Suite struct `Comma-separated values` {
  @Test(arguments: [
    ("序号,任务\r\n1,甲\r\n", ["0,0: 序号", "0,1: 任务", "1,0: 1", "1,1: 甲"]),
    ("\u{FEFF}a;b\n1;\"x;\"\"y\"\"\nz\"\n", ["0,0: a", "0,1: b", "1,0: 1", "1,1: x;\"y\"\nz"]),
    ("a\tb\n1,5\t2,5\n", ["0,0: a", "0,1: b", "1,0: 1,5", "1,1: 2,5"]),
    // A title above, empty lines, a field too many that holds nothing, empty fields.
    ("总表\n\na,b\n1,\n2,3,\n", ["0,0: 总表", "1,0: a", "1,1: b", "2,0: 1", "3,0: 2", "3,1: 3"]),
    ("总表,,\na,b,c\n1,,3\n", ["0,0: 总表", "1,0: a", "1,1: b", "1,2: c", "2,0: 1", "2,1: ", "2,2: 3"]),
  ])
  func `become one table`(_ text: String, _ lines: [String]) {
    #expect(linesOf([UInt8](text.utf8), file: "f.csv") == lines)
  }

  @Test(arguments: [
    ("a,b\n\"1,2\n", "f.csv:2:1: nothing closes this quote"), ("a,b\n\"1\"x,2\n", "f.csv:2:4: something stands behind"),
    ("a,b\n甲\"x\",2\n", "f.csv:2:2: a quote stands inside"),
    ("a,b\n1,2\n3,4,5\n", "f.csv:3:1: this row has 3 fields and others have 2"),
  ])
  func `are refused where fields would move`(_ text: String, _ words: String) {
    #expect(
      linesOf([UInt8](text.utf8), file: "f.csv").first?.hasPrefix(words) == true,
      "\(linesOf([UInt8](text.utf8), file: "f.csv"))")
  }

  @Test func `fields know their places`() throws {
    let document = try DocumentReader.read([UInt8]("a,b,c\n1,2,3\n4,5,6\n".utf8), file: "没有名字")
    guard case .table(let table) = document.blocks[0] else { return }
    #expect(document.format == .csv)
    #expect(table.cells.last?.origin == .sheetCell(sheet: "", row: 3, column: 3))
  }
}
