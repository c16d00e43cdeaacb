import DubanCore
import Glibc
import RandomBoards
import Testing

@testable import DubanExports
@testable import DubanReports

/// XLSX, read back cell by cell by another library.
@Suite struct `XLSX` {
  private func workbook(_ rows: [[Workbook.Cell]], _ kinds: [Workbook.Kind] = [.text]) throws -> Workbook {
    let columns = kinds.indices.map { Workbook.Column("c\($0)", "列\($0)", "Column \($0)", width: 12, kinds[$0]) }
    let day = try #require(Day(2020, 9, 30))
    return Workbook(
      title: "某市2020年重点工作", asOf: day, language: .chinese, isSimulated: false,
      sheets: [Workbook.Sheet("s", title: "表", columns: columns, rows: Workbook.Rows(rows))])
  }

  /// What stands in the first cell below the heads of a sheet with `cell` alone.
  private func written(_ cell: Workbook.Cell) throws -> UnpackedFile.Cell? {
    let file = try UnpackedFile(try XLSXWriter.bytes(try workbook([[cell]])))
    return try file.cells(1)["A4"]
  }

  @Test(arguments: [
    "=1+1", "@x", "+86", "-x", "＝1", "=cmd|' /C calc'!A0", "http://a.b", "mailto:a@b", "{=1}", "00123", "1.10", "(1)",
    "a\nb",
    "a & <b> \"c\"", " 前后 ", "老旧小区", "👨‍👩‍👧‍👦",
  ])
  func `a text stays the text that it is, and nothing else`(_ text: String) throws {
    #expect(try written(.text(text)) == .text(text))
  }

  @Test(arguments: [
    ("a\u{0}b\u{1B}c\u{7F}\u{9B}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}"), ("a\u{FFFE}b\u{FFFF}", "a\u{FFFD}b\u{FFFD}"),
    ("a\r\nb\rc", "a\nb\nc"), ("_x000D_", "_x005F_x000D_"), ("_x00_x0041_", "_x00_x005F_x0041_"),
    ("_xylophone_", "_xylophone_"),
    ("\u{FFFD}，（１）", "\u{FFFD}，（１）"),
  ])
  func `what the format cannot hold is marked`(_ text: String, _ expected: String) throws {
    #expect(try written(.text(text)) == .text(expected))
  }

  @Test func `a text beyond the room of a cell is cut and says so`() throws {
    let text = String(repeating: "督", count: 40_000)
    guard case .text(let kept) = try written(.text(text)) else {
      Issue.record("no text")
      return
    }
    #expect(kept.utf16.count == 32_767)
    #expect(kept.hasSuffix("督…（全文40000字，此处截断）"))
    // Of signs that take two units none is torn.
    let clean = XLSXText.clean(String(repeating: "𠮷", count: 40_000), .english)
    #expect((32_766...32_767).contains(clean.utf16.count))
    #expect(clean.hasSuffix("𠮷… (cut; 40000 characters in all)"))
    #expect(try written(.text(String(repeating: "x", count: 32_767))) == .text(String(repeating: "x", count: 32_767)))
  }

  @Test(arguments: [
    (Workbook.Cell.figure(Figure(units: 681_144, scale: 2)), "6811.44"), (.figure(Figure(-5)), "-5"), (.count(0), "0"),
    (.figure(Figure(units: 999_999_999_999_999, scale: 6)), "999999999.999999"),
    (.day(Day(2020, 9, 30)), "44104"), (.day(Day(1900, 3, 1)), "61"), (.day(Day(9999, 12, 31)), "2958465"),
  ])
  func `figures and days are numbers`(_ cell: Workbook.Cell, _ number: String) throws {
    #expect(try written(cell) == .number(number))
  }

  @Test func `a day that spreadsheets do not know is a text`() throws {
    #expect(try written(.day(Day(1900, 2, 28))) == .text("1900-02-28"))
    #expect(try written(.empty) == nil)
    #expect(try written(.light(.overdue)) == .text("逾期"))
  }

  @Test func `heads are frozen, repeated and filtered, and paper is A4 landscape with page numbers`() throws {
    let bytes = try XLSXWriter.bytes(
      try workbook([[.text("甲"), .count(1)], [.text("乙"), .count(2)]], [.text, .number]))
    let file = try UnpackedFile(bytes)
    let sheet = try #require(file.parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("topLeftCell=\"A4\""))
    #expect(sheet.contains("state=\"frozen\""))
    #expect(sheet.contains("<autoFilter ref=\"A3:B5\"/>"))
    #expect(sheet.contains("paperSize=\"9\""))
    #expect(sheet.contains("orientation=\"landscape\""))
    #expect(sheet.contains("fitToHeight=\"0\""))
    #expect(sheet.contains("&amp;C第 &amp;P 页，共 &amp;N 页"))
    #expect(sheet.contains("<ignoredError sqref=\"A1:B5\" numberStoredAsText=\"1\"/>"))
    let book = try #require(file.parts["xl/workbook.xml"])
    #expect(book.contains("_xlnm.Print_Titles"))
    #expect(book.contains("!$1:$3"))
    let cells = try file.cells(1)
    #expect(cells["A1"] == .text("某市2020年重点工作"))
    #expect(cells["A2"] == .text("截至 2020-09-30"))
    #expect(cells["B3"] == .text("列1"))
  }

  @Test(arguments: [
    ("", 1), ("老旧小区", 1), ("老旧小区改造", 2), ("a\nb\nc", 3), ("一二三四五六七八九十一", 3), ("12345678", 1), ("123456789", 2),
  ])
  func `a row is as high as its longest text`(_ text: String, _ lines: Int) {
    #expect(SheetText.lines(text, width: 8) == lines)
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
  ])
  func `columns have the letters that spreadsheets give them`(_ index: Int, _ letters: String) {
    #expect(SheetWriter.letters(index) == letters)
  }

  @Test func `a wide sheet takes several pages, with the frozen columns on each`() throws {
    var made = try workbook([Array(repeating: .text("甲"), count: 30)], Array(repeating: .wrapped, count: 30))
    made.sheets[0].frozenColumns = 2
    let file = try UnpackedFile(try XLSXWriter.bytes(made))
    #expect(file.parts["xl/worksheets/sheet1.xml"]?.contains("fitToWidth=\"2\"") == true)
    #expect(file.parts["xl/workbook.xml"]?.contains("$A:$B,") == true)
  }

  @Test func `the same workbook gives the same bytes, with its own day`() throws {
    let made = try workbook([[.text("甲")]])
    let bytes = try XLSXWriter.bytes(made)
    #expect(try XLSXWriter.bytes(made) == bytes)
    #expect(try UnpackedFile(bytes).parts["docProps/core.xml"]?.contains("2020-09-30T12:00:00Z") == true)
  }

  @Test func `what is made up says so on each sheet`() throws {
    var made = try workbook([[.text("甲")]])
    made.isSimulated = true
    guard case .text(let note) = try UnpackedFile(try XLSXWriter.bytes(made)).cells(1)["A2"] else {
      Issue.record("no note")
      return
    }
    #expect(note.contains("演示数据"))
  }

  @Test func `a faulty folder, no columns and a stop are told, and nothing stays`() throws {
    #expect(throws: XLSXProblem.noFolder("/nowhere", 2)) {
      try XLSXWriter.bytes(try workbook([[.empty]]), temporary: "/nowhere")
    }
    #expect(throws: XLSXProblem.tooManyColumns("表")) { try XLSXWriter.bytes(try workbook([], [])) }
    let rows = Array(repeating: [Workbook.Cell.text("甲")], count: 2_500)
    var told: [Int] = []
    #expect(throws: XLSXProblem.stopped) {
      try XLSXWriter.bytes(try workbook(rows)) { count in
        told.append(count)
        return count < 2_000
      }
    }
    #expect(told == [1_000, 2_000])
  }

  @Test func `nothing that it writes meanwhile has a name, so that nothing is left wherever it ends`() throws {
    var template = Array("/tmp/duban-tests-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    defer { rmdir(template) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Some 50 bytes a row, which is more than what is gathered before it is written.
    let rows = (0..<12_000).map { [Workbook.Cell.text("第\($0)项")] }
    var looks = 0
    _ = try XLSXWriter.bytes(try workbook(rows), temporary: folder) { _ in
      looks += 1
      #expect(names(in: folder) == [])
      return true
    }
    #expect(looks == 12)
    #expect(names(in: folder) == [])
  }

  private func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  @Test func `a full disk is told`() throws {
    // Each write to it fails as on a full disk.
    let full = try #require(NamelessFile(opening: "/dev/full"))
    #expect(throws: XLSXProblem.noRoom("/dev/full")) { try [1].withUnsafeBufferPointer { try full.append($0) } }
  }

  @Test func `texts that stand in several cells are written once, others in their cells once there are too many`()
    throws
  {
    let rows = (0..<300).map { row in
      [Workbook.Cell.text(String(repeating: "\(row % 150 + 100)", count: 10_000)), .text(row % 2 == 0 ? "推进中" : "已完成")]
    }
    let file = try UnpackedFile(try XLSXWriter.bytes(try workbook(rows, [.text, .text])))
    // Title, day, two heads, two words, and what there was room for.
    #expect((100..<150).contains(file.shared.count))
    #expect(file.shared.count == Set(file.shared).count)
    let cells = try file.cells(1)
    for (row, values) in rows.enumerated() {
      #expect(cells["A\(row + 4)"] == cell(values[0], .chinese) && cells["B\(row + 4)"] == cell(values[1], .chinese))
    }
    let sheet = try #require(file.parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("inlineStr") && sheet.contains("<dimension ref=\"A1:B303\"/>"))
  }

  @Test(arguments: [
    (["台账", "台账"], ["台账", "台账 2"]), (["a/b:c"], ["a b c"]), (["'x'"], ["x"]), ([""], ["Sheet"]),
    (["History"], ["History 2"]),
    ([String(repeating: "长", count: 40)], [String(repeating: "长", count: 31)]),
  ])
  func `tabs have names that the format allows`(_ titles: [String], _ names: [String]) {
    #expect(SheetNames(titles).names == names)
  }

  @Test func `random boards come back cell by cell in both languages`() throws {
    var boards = RandomBoards(seed: 12)
    for round in 0..<40 {
      let workbook = Workbook(boards.next(), round % 2 == 0 ? .chinese : .english)
      guard !workbook.sheets.isEmpty else { continue }
      let file = try UnpackedFile(try XLSXWriter.bytes(workbook))
      for (position, sheet) in workbook.sheets.enumerated() {
        let cells = try file.cells(position + 1)
        let notes = [workbook.note, sheet.remark].filter { !$0.isEmpty }
        var expected: [String: UnpackedFile.Cell] = [
          "A1": .text(workbook.title),
          "A2": .text(notes.joined(separator: workbook.language == .chinese ? "；" : "; ")),
        ]
        for (index, column) in sheet.columns.enumerated() {
          expected["\(letters(index))3"] = .text(column.heading.words(workbook.language))
        }
        for (row, values) in sheet.rows.enumerated() {
          for (index, value) in values.enumerated() {
            expected["\(letters(index))\(row + 4)"] = cell(value, workbook.language)
          }
        }
        #expect(cells.mapValues(rounded) == expected.mapValues(rounded), "\(sheet.key)")
      }
    }
  }

  /// Spreadsheets know numbers to 15 digits; the file holds what is nearest to 16.
  private func rounded(_ cell: UnpackedFile.Cell) -> UnpackedFile.Cell {
    guard case .number(let text) = cell, let number = Double(text) else { return cell }
    return .number("\((number * 1_000_000).rounded() / 1_000_000)")
  }

  private func letters(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return (index < 26 ? "" : String(letters[index / 26 - 1])) + String(letters[index % 26])
  }

  private func cell(_ value: Workbook.Cell, _ language: Language) -> UnpackedFile.Cell? {
    switch value {
    case .text(let text): .text(text)
    case .figure(let figure): .number(figure.description)
    case .day(let day): .number("\(day.number + 25_569)")
    case .light(let light): .text(light.words(language))
    case .input(let inner): cell(inner, language)
    case .empty: nil
    }
  }

  @Test func `the ink of each light can be read on its ground`() {
    for light in Light.allCases {
      let colours = LightColours(light)
      #expect(contrast(colours.ink, colours.ground) >= 4.5, "\(light)")
    }
  }

  /// WCAG 2.1, "contrast ratio".
  private func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    func part(_ value: UInt32) -> Double {
      let share = Double(value & 0xFF) / 255
      guard share > 0.039_28 else { return share / 12.92 }
      // (share + 0.055) / 1.055 to the power of 2.4, by the fifth root of its twelfth power.
      let base = (share + 0.055) / 1.055
      var root = 0.5
      let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
      for _ in 0..<200 { root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root) }
      return root
    }
    func light(_ colour: UInt32) -> Double {
      0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour)
    }
    let (high, low) = (max(light(one), light(other)), min(light(one), light(other)))
    return (high + 0.05) / (low + 0.05)
  }
}
