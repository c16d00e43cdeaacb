import DubanCore
import Testing

@testable import DubanExports
@testable import DubanReports

/// A sheet that is filled in: what may be changed is open and checked, everything else is locked.
@Suite struct `Sheets to be filled in` {
  private func file(_ language: Language = .chinese) throws -> UnpackedFile {
    let day = try #require(Day(2020, 1, 1))
    var columns = [
      Workbook.Column("id", "编号", "Id", width: 8), .init("status", "状态", "Status", width: 9),
      .init("value", "数值", "Figure", width: 9, .number), .init("day", "数据日", "Its day", width: 12, .day),
      .init("note", "说明", "Wording", width: 20, .wrapped), .init("code", "代码", "Code", width: 8),
    ]
    columns[1].entry = .choice(["未启动", "推进中", "已完成"])
    columns[2].entry = .figure
    columns[3].entry = .day(from: day)
    columns[4].entry = .text(most: 500)
    columns[5].isHidden = true
    let rows: [[Workbook.Cell]] = [
      [.text("1"), .input(.text("推进中")), .input(.empty), .input(.day(day)), .input(.text("=1+1")), .text("a")],
      [.text("2"), .empty, .input(.figure(Figure(units: 425, scale: 1))), .empty, .empty, .text("b")],
    ]
    var sheet = Workbook.Sheet("report", title: "填报", columns: columns, rows: .init(rows))
    sheet.isForm = true
    var workbook = Workbook(
      title: "填报表", asOf: try #require(Day(2020, 9, 30)), language: language, isSimulated: false, sheets: [sheet])
    workbook.hint = "只填浅黄格"
    return try UnpackedFile(try XLSXWriter.bytes(workbook))
  }

  /// The part of the style sheet that the cell at `place` has.
  private func style(_ place: String, in file: UnpackedFile) throws -> String {
    let sheet = try #require(file.parts["xl/worksheets/sheet1.xml"])
    let index = try #require(Int(sheet.between("<c r=\"\(place)\" s=\"", "\"")))
    let formats = try #require(file.parts["xl/styles.xml"]).between("<cellXfs", "</cellXfs>")
    var pieces = formats
    for _ in 0...index {
      let start = try #require(pieces.firstRange(of: "<xf "))
      pieces = String(pieces[start.upperBound...])
    }
    return String(pieces[..<(pieces.firstRange(of: "<xf ")?.lowerBound ?? pieces.endIndex)])
  }

  @Test func `the sheet is protected, its entries are open, all else is locked`() throws {
    let file = try file()
    let sheet = try #require(file.parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<sheetProtection sheet=\"1\""))
    for place in ["B4", "C4", "D4", "E4", "C5"] {
      #expect(try style(place, in: file).contains("locked=\"0\""), "\(place)")
    }
    for place in ["A4", "F4", "A3", "A1"] {
      #expect(!(try style(place, in: file).contains("locked=\"0\"")), "\(place)")
    }
    #expect(
      !sheet.contains("r=\"B5\"") && !sheet.contains("r=\"D5\""), "what is not asked has no cell, so it is locked")
  }

  @Test func `what stands in an entry is kept, and never as a formula`() throws {
    let cells = try file().cells(1)
    #expect(cells["B4"] == .text("推进中") && cells["E4"] == .text("=1+1"))
    #expect(cells["C5"] == .number("42.5") && cells["D4"] == .number("43831"))
    #expect(cells["A2"] == .text("截至 2020-09-30；只填浅黄格"))
  }

  @Test func `codes are hidden`() throws {
    let sheet = try #require(try file().parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.between("<col min=\"6\"", "/>").contains("hidden=\"1\""))
    #expect(!sheet.between("<col min=\"5\"", "/>").contains("hidden"))
  }

  @Test(arguments: Language.allCases)
  func `what is typed is checked, column by column`(_ language: Language) throws {
    let sheet = try #require(try file(language).parts["xl/worksheets/sheet1.xml"])
    let rules = sheet.between("<dataValidations", "</dataValidations>")
    #expect(rules.hasPrefix(" count=\"4\""))
    #expect(rules.contains("type=\"list\"") && rules.contains("\"未启动,推进中,已完成\"") && rules.contains("sqref=\"B4\""))
    #expect(rules.contains("type=\"decimal\"") && rules.contains("sqref=\"C4:C5\""))
    #expect(rules.contains("type=\"date\"") && rules.contains("<formula1>43831</formula1>"))
    #expect(rules.contains("type=\"textLength\"") && rules.contains("<formula1>500</formula1>"))
    #expect(
      rules.contains(
        language.pick("请填日期，如2020-09-30，不早于2020-01-01。", "A day such as 2020-09-30, not before 2020-01-01.")))
  }
}
