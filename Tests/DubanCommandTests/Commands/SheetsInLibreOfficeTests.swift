import Foundation
import Testing

/// Where LibreOffice is installed.
private enum LibreOffice {
  static let program = "/usr/bin/soffice"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: program) }
}

/// Sheets that units opened, filled in and saved in LibreOffice: one goes in, one is in conflict with what was reported meanwhile, one
/// came back damaged.
@Suite struct `Sheets in LibreOffice` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = office.path("new.duban")
    #expect(try run("import", office.write(SonghePlan.file, to: "plan.yaml")).code == 0)
    #expect(try run("export", "songhe-2026", "--sheets", "-o", office.path("sent"), "--lang", "zh").code == 0)
  }

  private func run(_ arguments: String...) throws -> Office.Ran {
    try office.run(arguments + ["--store", store], environment: ["DUBAN_NOW": "2026-07-10T01:00:00Z"])
  }

  /// Has LibreOffice open `files` and save them as `format` in `folder`.
  private func save(_ files: String, as format: String, in folder: String) throws {
    let ran = try office.shell(
      "\(LibreOffice.program) -env:UserInstallation=file://$PWD/profile --headless --convert-to \(format) --outdir \(folder) \(files) 2>&1"
    )
    #expect(ran.code == 0, "\(ran)")
  }

  /// Fills in the four cells of the sheet of `unit`, which stands as the text that LibreOffice saves.
  private func fill(_ unit: String, _ value: String) throws {
    let cells = [
      ("office:value-type=\"float\" office:value=\"\(value)\" calcext:value-type=\"float\"", value),
      ("office:value-type=\"date\" office:date-value=\"2026-06-30\" calcext:value-type=\"date\"", "2026-06-30"),
      ("office:value-type=\"string\" calcext:value-type=\"string\"", "推进中"),
      ("office:value-type=\"string\" calcext:value-type=\"string\"", "按月推进"),
    ]
    let file = office.path("flat/\(unit)-songhe-2026-2026-07-10.fods")
    var text = try String(contentsOfFile: file, encoding: .utf8)
    for (place, cell) in cells.enumerated() {
      let open = "table:content-validation-name=\"val\(place + 1)\""
      let range = try #require(text.range(of: open + "/>"), "\(unit) has no cell \(place)")
      text.replaceSubrange(range, with: "\(open) \(cell.0)><text:p>\(cell.1)</text:p></table:table-cell>")
    }
    try text.write(toFile: office.path("flat/\(unit).fods"), atomically: true, encoding: .utf8)
  }

  @Test(.enabled(if: LibreOffice.isThere, "soffice is not there"))
  func `what LibreOffice saved is read, a conflict and a damaged file are named, and nothing is overwritten`()
    throws
  {
    try save("sent/*.xlsx", as: "fods", in: "flat")
    try fill("市住建局", "20")
    try fill("市水利局", "38")
    try save("flat/市住建局.fods flat/市水利局.fods", as: "xlsx", in: "back")
    let whole = try Data(contentsOf: URL(filePath: office.path("back/市住建局.xlsx")))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: office.path("back/市教育局.xlsx")))
    #expect(try run("update", "songhe-2026/1", "--value", "老旧小区=15", "--actor", "王芳").code == 0)

    let shown = try run("import", "--updates", office.path("back"), "--lang", "zh")
    #expect(shown.code == 1 && shown.output.isEmpty, "\(shown)")
    #expect(shown.talk.contains("市水利局可填报 1 项：\n  songhe-2026/2 灌区续建配套项目  状态 未说明 → 推进中、渠道衬砌 - → 38  "))
    #expect(shown.talk.contains("“按月推进” 市水利局.xlsx“填报”K4，截至 2026-06-30"), "\(shown.talk)")
    #expect(shown.talk.contains("冲突，不填报 1 项：") && shown.talk.contains("王芳最后填报；不覆盖"), "\(shown.talk)")
    #expect(shown.talk.contains("表上填的“老旧小区”20 个、状态“推进中”、说明“按月推进”、数据日2026-06-30未取"), "\(shown.talk)")
    #expect(shown.talk.contains("读不了 1 项：") && shown.talk.contains("市教育局.xlsx"), "\(shown.talk)")
    #expect(!shown.talk.contains("锁定格被改"), "LibreOffice left the locked cells as they were")

    #expect(try run("import", "--updates", office.path("back"), "--accept").code == 0)
    let rows = try JSONRows(try run("list", "events", "--format", "json").output).rows
    let last = { (subject: String) in rows.last { $0["subject"] as? String == subject } }
    #expect(last("songhe-2026/2")?["actor"] as? String == "市水利局")
    #expect(last("songhe-2026/1")?["actor"] as? String == "王芳")
  }
}
