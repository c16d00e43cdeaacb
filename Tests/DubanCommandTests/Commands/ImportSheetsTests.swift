import DubanDocuments
import Foundation
import OfficeFiles
import StorySupport
import Testing

/// Sheets that units filled in and sent back, through the program: from its own files to its journal.
@Suite struct `duban import of sheets` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = office.path("new.duban")
    let plan = try office.write(SonghePlan.file, to: "plan.yaml")
    #expect(try run("import", plan).code == 0)
    #expect(
      try run("update", "songhe-2026/1", "--status", "inProgress", "--value", "老旧小区=12", "--on", "2026-06-01").code == 0
    )
    #expect(try run("export", "songhe-2026", "--sheets", "-o", office.path("sent"), "--lang", "zh").code == 0)
    try FileManager.default.createDirectory(atPath: office.path("back"), withIntermediateDirectories: false)
  }

  private static let now = ["DUBAN_NOW": "2026-07-10T01:00:00Z"]

  private func run(_ arguments: String...) throws -> Office.Ran {
    try office.run(arguments + ["--store", store], environment: Self.now)
  }

  /// Fills in the sheet that `unit` got and puts it into the folder of what came back; `cells` are its cells by their places.
  @discardableResult
  private func sendBack(_ unit: String, as name: String? = nil, _ cells: [String: String]) throws -> String {
    let sent = office.path("sent/\(unit)-songhe-2026-2026-07-10.xlsx")
    let document = try DocumentReader.read([UInt8](try Data(contentsOf: URL(filePath: sent))), file: sent)
    guard case .table(let table) = document.blocks.first else { throw CocoaError(.fileReadCorruptFile) }
    var texts: [String: String] = [:]
    for cell in table.cells { texts["\(Self.letters(cell.column))\(cell.row + 1)"] = cell.text }
    texts.merge(cells) { $1 }
    let rows = (1...20).map { row in
      let own = (0..<60).compactMap { column -> String? in
        let place = "\(Self.letters(column))\(row)"
        return texts[place].map { "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
      }
      return "<row r=\"\(row)\">\(own.joined())</row>"
    }
    let path = office.path("back/\(name ?? unit).xlsx")
    try Data(SheetFile.bytes(rows.joined())).write(to: URL(filePath: path))
    return path
  }

  private static func letters(_ column: Int) -> String {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    return column < 26 ? alphabet[column] : alphabet[column / 26 - 1] + alphabet[column % 26]
  }

  private func entries(of subject: String) throws -> [[String: Any]] {
    try JSONRows(try run("list", "events", "--format", "json").output).rows.filter {
      $0["subject"] as? String == subject
    }
  }

  @Test func `sheets as they were sent change nothing`() throws {
    let ran = try run("import", "--updates", office.path("sent"), "--lang", "zh")
    #expect(ran.code == 0 && ran.output.isEmpty)
    #expect(ran.talk.contains("2 个填报表文件 → songhe-2026\n"))
    #expect(ran.talk.contains("没有变化 2 项\n没有要填报的，未写入。"))
  }

  @Test func `a folder is shown, then taken as one act with the units as authors`() throws {
    try sendBack("市住建局", ["K4": "20", "L4": "6月底", "N4": "年底前完成"])
    try sendBack("市水利局", ["K4": "38公里", "M4": "推进中"])
    let shown = try run("import", "--updates", office.path("back"), "--dry-run", "--lang", "zh")
    #expect(shown.code == 0)
    #expect(shown.output.contains("市住建局可填报 1 项：\n  songhe-2026/1 老旧小区改造  老旧小区 12 → 20  "))
    #expect(shown.output.contains("“年底前完成” 市住建局.xlsx“表”K4，截至 2026-06-30"))
    #expect(shown.output.contains("市水利局可填报 1 项：\n  songhe-2026/2 灌区续建配套项目  状态 未说明 → 推进中、渠道衬砌 - → 38  未报 → "))
    #expect(shown.output.contains("市水利局.xlsx“表”K4，未填数据日，按 2026-07-10"))
    #expect(try entries(of: "songhe-2026/2").isEmpty)

    let taken = try run("import", "--updates", office.path("back"))
    #expect(taken.code == 0)
    #expect(taken.output.hasPrefix("songhe-2026/"))
    #expect(taken.talk.contains("To take all of it back: duban undo --actor "))
    let water = try #require(try entries(of: "songhe-2026/2").last)
    #expect(water["actor"] as? String == "市水利局")
    #expect(water["note"] as? String == "（据填报表「市水利局.xlsx」，张三录入）")
    let housing = try #require(try entries(of: "songhe-2026/1").last)
    #expect(housing["actor"] as? String == "市住建局")
    #expect(housing["note"] as? String == "年底前完成（据填报表「市住建局.xlsx」，张三录入）")

    let again = try run("import", "--updates", office.path("back"), "--lang", "zh")
    #expect(again.code == 0 && again.output.isEmpty)
    #expect(again.talk.contains("已有 2 项：") && again.talk.contains("没有要填报的，未写入。"))

    // The next sheet bears the unit's own words, without the file that brought them.
    let next = office.path("next.xlsx")
    #expect(try run("export", "songhe-2026", "--sheet-for", "市住建局", "-o", next).code == 0)
    let document = try DocumentReader.read([UInt8](try Data(contentsOf: URL(filePath: next))), file: next)
    guard case .table(let table) = document.blocks.first else { throw CocoaError(.fileReadCorruptFile) }
    #expect(table.cells.contains { $0.text == "年底前完成" })
    #expect(!table.cells.contains { $0.text.contains("录入") })

    #expect(try run("undo", "--actor", "市住建局").code == 0)
    #expect(try entries(of: "songhe-2026/2").last?["kind"] as? String == "undo", "one act is taken back whole")
    let anew = try run("import", "--updates", office.path("back"))
    #expect(anew.code == 0 && anew.output.hasPrefix("songhe-2026/"), "what was taken back is as the units saw it")
  }

  @Test func `what went on meanwhile and what is damaged is named, and the rest needs a word`() throws {
    try sendBack("市住建局", ["K4": "20"])
    try sendBack("市水利局", ["K4": "38", "B4": "灌区项目"])
    try Data([0x50, 0x4B, 3, 4, 0, 0]).write(to: URL(filePath: office.path("back/市教育局.xlsx")))
    _ = try office.write("请汇总", to: "back/说明.txt")
    _ = try office.write("lock", to: "back/~$市住建局.xlsx")
    #expect(try run("update", "songhe-2026/1", "--value", "老旧小区=15", "--actor", "王芳").code == 0)
    let refused = try run("import", "--updates", office.path("back"), "--lang", "zh")
    #expect(refused.code == 1 && refused.output.isEmpty)
    #expect(refused.talk.contains("冲突，不填报 1 项：\n  市住建局.xlsx“表”第4行：事项1："))
    #expect(refused.talk.contains("王芳最后填报；不覆盖"))
    #expect(refused.talk.contains("读不了 1 项：") && refused.talk.contains("市教育局.xlsx"))
    #expect(refused.talk.contains("锁定格被改：原为“灌区续建配套项目”，现为“灌区项目”"))
    #expect(refused.talk.contains("不是填报表 1 项：") && !refused.talk.contains("~$"))
    #expect(refused.talk.contains("有 3 处要人看，未写入任何内容。"))
    #expect(try entries(of: "songhe-2026/2").isEmpty)

    let rows = try JSONRows(
      try run("import", "--updates", office.path("back"), "--dry-run", "--format", "json").output
    ).rows
    #expect(rows.map { $0["part"] as? String } == ["sure", "conflict", "looked", "unreadable", "noSheet"])
    #expect(rows[0]["id"] as? String == "songhe-2026/2" && rows[0]["unit"] as? String == "sl")

    let taken = try run("import", "--updates", office.path("back"), "--accept")
    #expect(taken.code == 0)
    #expect(try entries(of: "songhe-2026/2").count == 1)
    #expect(try entries(of: "songhe-2026/1").last?["actor"] as? String == "王芳", "nothing was overwritten")
  }

  @Test func `sheets of other plans, and other files among sheets, are told`() throws {
    let sheet = try sendBack("市住建局", ["K4": "20"])
    let other = try run("import", "--updates", sheet, "--plan", "songhe-2025", "--dry-run", "--lang", "zh")
    #expect(other.output.contains("是方案“songhe-2026”的表，不是“songhe-2025”的"))
    let strange = try sendBack("市水利局", as: "外地", ["O4": "songhe-2024"])
    #expect(
      try run("import", "--updates", strange, "--lang", "zh").talk.contains("没有方案“songhe-2024”，是不是“songhe-2026”？"))
    let circular = try office.write("关于重点工作进展情况的通报\n老旧小区改造完成20个。\n", to: "通报.txt")
    let mixed = try run("import", "--updates", sheet, circular, "--lang", "zh")
    #expect(mixed.code == 1 && mixed.talk.contains("不是填报表；通报和报告请与填报表分开导入"))
    try FileManager.default.createDirectory(atPath: office.path("empty"), withIntermediateDirectories: false)
    let empty = try run("import", "--updates", office.path("empty"), "--lang", "zh")
    #expect(empty.code == 1 && empty.talk.contains("里没有文件。"))
  }

  @Test func `folders in the folder are named and not read`() throws {
    try sendBack("市住建局", ["K4": "20"])
    let inner = office.path("back/六月")
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
    try FileManager.default.moveItem(
      atPath: try sendBack("市水利局", ["K4": "38"]), toPath: inner + "/市水利局.xlsx")
    let shown = try run("import", "--updates", office.path("back"), "--dry-run", "--lang", "zh")
    #expect(shown.output.contains("市住建局可填报 1 项：") && !shown.output.contains("市水利局可填报"))
    #expect(shown.output.contains("子文件夹，没有读 1 项：\n  ") && shown.output.contains("back/六月"), "\(shown.output)")
    let rows = try JSONRows(
      try run("import", "--updates", office.path("back"), "--dry-run", "--format", "json").output
    ).rows
    #expect(rows.map { $0["part"] as? String } == ["sure", "folder"])
    // Named itself it is read.
    #expect(try run("import", "--updates", inner, "--dry-run", "--lang", "zh").output.contains("市水利局可填报 1 项："))
    try FileManager.default.removeItem(atPath: office.path("back/市住建局.xlsx"))
    let alone = try run("import", "--updates", office.path("back"), "--lang", "zh")
    #expect(alone.code == 1 && alone.talk.contains("只有子文件夹，不往里读") && alone.talk.contains("六月"), "\(alone.talk)")
  }
}
