import DubanCore
import Testing

@testable import DubanExports
@testable import DubanReports

/// The official paper as word processors' files have it.
@Suite struct `Official papers` {
  private func unpacked(_ report: Report, _ style: PaperStyle = .standard) throws -> Unpacked {
    try Unpacked(try DOCXWriter.bytes(report, style))
  }

  /// The paragraphs of a text with breaks and tabs as letters.
  private func paragraphs(_ document: XMLTree) -> [(style: String, text: String)] {
    document.all("p").map { paragraph in
      let pieces = paragraph.all("r").flatMap(\.children).map { piece in
        switch piece.name {
        case "t": piece.text
        case "br": "\n"
        case "tab": "\t"
        default: ""
        }
      }
      return (paragraph.first("pStyle")?.attributes["val"] ?? "", pieces.joined())
    }
  }

  private func full(_ language: Language = .chinese) throws -> Report {
    let report = try report(
      .heading(level: 1, "一、总体情况"), .heading(level: 2, "（一）分单位情况"), .heading(level: 3, "1. 细目"),
      .heading(level: 4, "（1）再细"),
      .paragraph("共有\(Counted(items("1", "2"), "任务"))项，单位说明：\(.quoted("按期推进", .chinese))，\(.strong("逾期"))。"),
      .table(table(columns: 3, items("1"))),
      .bars(
        Bars(
          title: "各领域",
          bars: [.init("民生", [.init(.overdue, Counted(items("1"), "")), .init(.done, Counted(items("2"), ""))])])),
      language: language)
    return report.dressed
  }

  @Test func `the parts lie in their order and each is well-formed`() throws {
    let unpacked = try unpacked(try full())
    #expect(
      unpacked.parts.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/settings.xml",
        "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml", "word/_rels/document.xml.rels",
        "docProps/core.xml",
      ])
    for part in unpacked.parts { #expect(throws: Never.self) { try XMLTree(part.bytes) } }
    let declared = try unpacked.tree("[Content_Types].xml").all("Override").compactMap { $0.attributes["PartName"] }
    #expect(declared.allSatisfy { name in unpacked.parts.contains { "/" + $0.name == name } })
    let targets = try unpacked.tree("word/_rels/document.xml.rels").children.compactMap { $0.attributes["Target"] }
    #expect(targets.allSatisfy { target in unpacked.parts.contains { $0.name == "word/" + target } })
  }

  @Test(arguments: Language.allCases)
  func `all text reads back, in its order and its styles`(_ language: Language) throws {
    let report = try full(language)
    let told = paragraphs(try unpacked(report).tree("word/document.xml")).filter { !$0.text.isEmpty }
    let day = ReportWords.day(report)
    let rows = { (columns: Int, names: [String]) in
      (1...columns).map { ("TableHead", "列\($0)") }
        + names.flatMap { name in (1...columns).map { ("TableText", "\(name)·\($0)") } }
    }
    let (list, mark) = (language.pick("附件：", "Annexes: "), language.pick("附件", "Annex "))
    let told2 = language.pick("逾期 1、完成 1", "overdue 1, done 1")
    let wanted: [(String, String)] =
      [
        ("Notice", ReportWords.simulated(language)), ("Series", "督查通报"),
        ("SeriesNumber", language.pick("第2期", "No. 2 of 2020")), ("Office", "示例市政府督查室\t\(day)"),
        ("Title", "关于示例方案落实情况的通报"), ("Addressees", "各县区人民政府" + language.pick("：", ":")),
        ("Heading1", "一、总体情况"), ("Heading2", "（一）分单位情况"), ("Heading3", "1. 细目"), ("Heading4", "（1）再细"),
        ("BodyText", "共有2项，单位说明：“按期推进”，逾期。"),
      ] + rows(3, ["1"]) + [
        ("Caption", "各领域"), ("TableText", "民生"), ("TableText", String(repeating: "█", count: 16)), ("TableText", told2),
        ("AnnexList", "\(list)1. 逾期事项"), ("AnnexList", "2. 各单位情况"), ("Signature", "示例市政府督查室"), ("Signature", day),
        ("AnnexMark", "\(mark)1"), ("AnnexTitle", "逾期事项"),
      ] + rows(12, ["1", "2"]) + [("TableNote", "注：规则。"), ("AnnexMark", "\(mark)2"), ("AnnexTitle", "各单位情况")]
      + rows(4, ["1"])
    #expect(told.map(\.text) == wanted.map(\.1))
    #expect(told.map(\.style) == wanted.map(\.0))
  }

  @Test(arguments: hostile.indices)
  func `markup in data stays data`(_ index: Int) throws {
    let (given, kept) = hostile[index]
    var report = try report(
      .paragraph(Report.Text([.plain(given)])), .heading(level: 1, Report.Text([.quoted(given, .chinese)])),
      .table(ReportTable(columns: [.init(given, width: 9)], rows: [.init(nil, [.quoted(given)])])))
    (report.issuer, report.addressees) = (given, given)
    report.masthead = .init(series: given, year: 2020, number: 1, office: "")
    report.annexes = [.init(title: "附", table: table(columns: 1, []), notes: [given])]
    let unpacked = try unpacked(report)
    let all = paragraphs(try unpacked.tree("word/document.xml"))
    for style in ["BodyText", "TableHead", "Signature", "Series", "TableNote"] {
      #expect(all.contains { $0.style == style && $0.text == kept }, "\(style)")
    }
    #expect(all.contains { $0.style == "Heading1" && $0.text == "“\(kept)”" })
    #expect(all.contains { $0.style == "TableText" && $0.text == "“\(kept)”" })
    #expect(try unpacked.tree("docProps/core.xml").first("creator")?.text == kept)
  }

  @Test func `line ends and tabs of a text become those of the format`() throws {
    let all = paragraphs(try unpacked(try report(.paragraph("甲\r\n乙\t丙"))).tree("word/document.xml"))
    #expect(all.contains { $0.text == "甲\n乙\t丙" })
  }

  @Test func `the same report gives the same bytes`() throws {
    #expect(try DOCXWriter.bytes(try full()) == (try DOCXWriter.bytes(try full())))
    #expect(try ExportFormat.docx.bytes(try full()) == (try DOCXWriter.bytes(try full())))
  }

  // MARK: Pages

  private func sections(_ report: Report) throws -> [[String: String]] {
    try unpacked(report).tree("word/document.xml").all("sectPr").map { section in
      (section.first("pgSz")?.attributes ?? [:]).merging(section.first("pgMar")?.attributes ?? [:]) { first, _ in first
      }
    }
  }

  @Test func `the page is that of the standard`() throws {
    let section = try #require(try sections(try report()).first)
    #expect(section["w"] == "11906" && section["h"] == "16838")
    #expect(
      section["top"] == "2098" && section["left"] == "1587" && section["right"] == "1474" && section["bottom"] == "1984"
    )
    let styles = try unpacked(try report()).tree("word/styles.xml")
    let defaults = try #require(styles.first("docDefaults"))
    let normal = try #require(styles.all("style").first { $0.attributes["default"] == "1" })
    let pitch = try #require(normal.first("spacing")?.attributes["line"].flatMap { Int($0) })
    #expect(pitch * 22 <= 16_838 - 2_098 - 1_984 && pitch * 23 > 16_838 - 2_098 - 1_984, "22 lines, and no more")
    let spacing = try #require(defaults.all("spacing").compactMap { $0.attributes["val"] }.first.flatMap { Int($0) })
    let advance = 320 + spacing
    #expect(
      advance * 28 <= 11_906 - 1_587 - 1_474 && advance * 29 > 11_906 - 1_587 - 1_474, "28 characters, and no more")
    let fonts = try #require(defaults.first("rFonts")).attributes
    #expect(Set(fonts.keys) == ["ascii", "hAnsi", "eastAsia", "cs", "hint"])
    #expect(fonts["eastAsia"] == "仿宋_GB2312")
  }

  @Test func `tables above eight columns lie on their side unless they are short enough to stand, others do not`()
    throws
  {
    let long = String(repeating: "很长的事项", count: 4)
    func orientations(_ columns: [Int], _ item: String = "很长的事项很长的事项很长的事项") throws -> [String?] {
      var report = try report(.paragraph("正文"))
      report.annexes = columns.map { .init(title: "表", table: table(columns: $0, items(item))) }
      return try sections(report).map { $0["orient"] }
    }
    #expect(try orientations([9, 12], "1") == [nil], "a list of short figures would be mostly white")
    #expect(try orientations([]) == [nil])
    #expect(try orientations([8]) == [nil])
    #expect(try orientations([9]) == [nil, "landscape"])
    #expect(try orientations([12, 12, 4]) == [nil, "landscape", nil])
    let wide = try sections(try report(.table(table(columns: 9, items(long))), .paragraph("后文")))
    #expect(
      wide.map { $0["orient"] } == [nil, "landscape", nil], "a table of the body turns the page and turns it back")
    #expect(
      wide[1]["w"] == "16838" && wide[1]["h"] == "11906" && wide[1]["top"] == "1587", "its head at the binding edge")
  }

  /// How each of `annexes` of `report` begins: whether on a page of its own.
  private func starts(_ annexes: [Report.Annex]) throws -> [Bool] {
    var report = try report(.paragraph("正文"))
    report.annexes = annexes
    let body = try #require(try unpacked(report).tree("word/document.xml").first("body"))
    var afterBreak = false
    var starts: [Bool] = []
    for paragraph in body.children where paragraph.name == "p" {
      if paragraph.first("pStyle")?.attributes["val"] == "AnnexMark" {
        starts.append(afterBreak != (paragraph.first("pageBreakBefore") != nil))
      }
      afterBreak = paragraph.first("sectPr") != nil
    }
    return starts
  }

  private func annexes(_ columns: [Int], rows: Int) -> [Report.Annex] {
    columns.map { columns in
      let rows = (1...rows).map { ItemID.Global(plan: "p", item: "很长的事项很长的事项很长的事项\($0)") }
      return .init(title: "表", table: table(columns: columns, rows))
    }
  }

  @Test(arguments: [1, 30])
  func `annexes begin a page, by section or break and never by both, and others follow them`(_ rows: Int) throws {
    #expect(try starts(annexes([4, 4, 12, 12, 4], rows: rows)) == [true, false, true, false, true])
  }

  @Test func `a short table stays whole, of a long one no row stands alone`() throws {
    func kept(_ rows: Int) throws -> [Bool] {
      var report = try report(.paragraph("正文"))
      report.annexes = annexes([4], rows: rows)
      return try unpacked(report).tree("word/document.xml").all("tr").dropFirst().map { !$0.all("keepNext").isEmpty }
    }
    #expect(try kept(1) == [false])
    #expect(try kept(4) == [true, true, true, false])
    let long = try kept(40)
    #expect(long.first == true && long.suffix(2) == [true, false])
    #expect(long.dropFirst().dropLast(2).allSatisfy { !$0 })
  }

  @Test(.enabled(if: WordProcessor.isThere, "soffice and pdfinfo are not there"))
  func `six annexes of a row each take two pages behind the text`() throws {
    var report = try report(.paragraph("正文"))
    report.annexes = annexes([4, 4, 4, 4, 4, 4], rows: 1)
    let pages = try WordProcessor.pages(of: [("annexes", try ExportFormat.docx.bytes(report))])
    #expect(pages["annexes"].map { $0 <= 3 } == true, "\(pages)")
  }

  @Test func `what is signed never stands alone, and heads stay with what is below them`() throws {
    let unpacked = try unpacked(try full())
    let body = try #require(try unpacked.tree("word/document.xml").first("body"))
    func kept(_ style: String) -> [Bool] {
      body.children.filter { $0.first("pStyle")?.attributes["val"] == style }.map { $0.first("keepNext") != nil }
    }
    #expect(kept("AnnexList") == [true, true])
    #expect(kept("Signature") == [true, false], "the day is the end")
    var plain = try report(.paragraph("甲"), .paragraph("乙"))
    plain.annexes = []
    let paragraphs = try #require(try self.unpacked(plain).tree("word/document.xml").first("body")).children
      .filter { $0.first("pStyle")?.attributes["val"] == "BodyText" }
    #expect(paragraphs.map { $0.first("keepNext") != nil } == [false, true])
    let styles = try unpacked.tree("word/styles.xml").all("style")
    for name in [
      "Heading1", "Heading2", "Heading3", "Heading4", "TableHead", "AnnexMark", "AnnexTitle", "Caption", "Title",
    ] {
      let style = try #require(styles.first { $0.attributes["styleId"] == name })
      #expect(style.first("keepNext") != nil, "\(name)")
    }
  }

  @Test func `a blank line parts the text from the title where nobody is addressed`() throws {
    func before(_ addressees: String) throws -> [String?] {
      var report = try report(.paragraph("甲"), .paragraph("乙"))
      report.addressees = addressees
      return try #require(try unpacked(report).tree("word/document.xml").first("body")).children
        .filter { $0.first("pStyle")?.attributes["val"] == "BodyText" }
        .map { $0.first("spacing")?.attributes["before"] }
    }
    #expect(try before("各单位") == [nil, nil])
    #expect(try before("") == ["579", nil])
  }

  @Test func `the number of a paper that stands alone is at the right above its title`() throws {
    var report = try report(.paragraph("甲"))
    report.number = "督办〔2020〕3号"
    let body = try #require(try unpacked(report).tree("word/document.xml").first("body"))
    let number = try #require(body.children.first { $0.paperText == report.number })
    #expect(number.first("jc")?.attributes["val"] == "right")
    #expect(body.children.first?.paperText == report.number || report.isSimulated)
  }

  @Test(arguments: [
    ("第1-2项", "第1|2项", 1), ("DH-3", "DH|3", 1), ("2020-09-30", "2020|09|30", 2), ("1-2-3、A-1", "1|2|3、A|1", 3),
    ("follow-up", "follow-up", 0), ("-3、5-", "-3、5-", 0), ("甲-乙", "甲-乙", 0), ("1--2", "1--2", 0),
    ("1-2\n3-4", "1|2/3|4", 2),
  ])
  func `no line ends within the number of an item`(_ text: String, _ pieces: String, _ count: Int) throws {
    let document = try unpacked(try report(.paragraph(Report.Text([.item(items("1")[0], text)])))).tree(
      "word/document.xml")
    let paragraph = try #require(document.all("p").first { $0.first("pStyle")?.attributes["val"] == "BodyText" })
    let told = paragraph.all("r").flatMap(\.children).map { child in
      switch child.name {
      case "t": child.text
      case "noBreakHyphen": "|"
      case "br": "/"
      default: ""
      }
    }
    #expect(told.joined() == pieces && paragraph.all("noBreakHyphen").count == count)
  }

  @Test func `no line ends between a figure and its unit`() throws {
    let table = ReportTable(
      columns: [.init("实际", width: 8)],
      rows: [.init(nil, [.figure(Figure(12), unit: "个小区")]), .init(nil, [.text("12 个小区")])])
    let cells = try unpacked(try report(.table(table))).tree("word/document.xml").all("tc").map(\.paperText)
    #expect(cells == ["实际", "12\u{A0}个小区", "12 个小区"])
  }

  @Test func `what ends a paper stands below its last table, also on a page on its side`() throws {
    var wide = try report(.paragraph("甲"), .table(table(columns: 12, items("1", "2"))))
    wide.issuer = "督查室"
    wide.annexes = [.init(title: "各单位情况", table: table(columns: 12, items("1")))]
    let body = try #require(try unpacked(wide).tree("word/document.xml").first("body")).children
    let last = try #require(body.firstIndex { $0.name == "tbl" })
    let signed = try #require(body.lastIndex { $0.first("pStyle")?.attributes["val"] == "Signature" })
    #expect(last < signed && body[last..<signed].allSatisfy { $0.first("sectPr") == nil }, "one page")
    #expect(body[last].all("tr").map { !$0.all("keepNext").isEmpty }.last == true)
    #expect(body[(last + 1)..<signed].allSatisfy { $0.first("keepNext") != nil })
    // A table in the middle of a paper keeps to nothing.
    let inner = try unpacked(try report(.table(table(columns: 3, items("1"))), .paragraph("甲")))
    #expect(try inner.tree("word/document.xml").all("tr").last?.first("keepNext") == nil)
  }

  @Test func `page numbers stand outside`() throws {
    let unpacked = try unpacked(try report())
    for (part, side, edge) in [("footer1", "right", "right"), ("footer2", "left", "left")] {
      let footer = try unpacked.tree("word/\(part).xml")
      #expect(footer.first("jc")?.attributes["val"] == side)
      #expect(footer.first("ind")?.attributes == [edge: "280"])
      #expect(footer.all("t").map(\.text).joined() == "— 1 —")
      #expect(footer.first("instrText")?.text == " PAGE ")
    }
    #expect(try unpacked.tree("word/settings.xml").first("evenAndOddHeaders") != nil)
    let kinds = try unpacked.tree("word/document.xml").all("footerReference").map { $0.attributes["type"] }
    #expect(kinds == ["default", "even"])
  }

  @Test func `heads of tables repeat and rows stay whole, unless a row is higher than a page`() throws {
    var tall = table(columns: 2, items("1", "2"))
    tall.rows[1].cells[0] = .quoted(String(repeating: "很长的说明", count: 2_000))
    let rows = try unpacked(try report(.table(tall))).tree("word/document.xml").all("tr")
    #expect(rows.map { $0.first("tblHeader") != nil } == [true, false, false])
    #expect(rows.map { $0.first("cantSplit") != nil } == [true, true, false])
  }

  @Test func `what has to stand on one page has narrow margins, and its tables stay upright`() throws {
    var report = try report(.table(table(columns: 11, items("1"))))
    report.isOnePage = true
    let unpacked = try Unpacked(try ExportFormat.docx.bytes(report))
    let document = try unpacked.tree("word/document.xml")
    let sections = document.all("pgSz").map { $0.attributes["orient"] }
    #expect(sections == [nil])
    #expect(document.first("pgMar")?.attributes["top"] == "850")
    #expect(try unpacked.tree("word/settings.xml").first("mirrorMargins") == nil)
  }

  // MARK: House styles

  @Test func `a house may have its own margins, pitch and fonts`() throws {
    var style = PaperStyle.standard
    style.margins = .init(top: 28, left: 28, right: 27, bottom: 27)
    style.pitch = .exactly(twips: 600)
    style.charactersPerLine = nil
    style.body = PaperFont("方正仿宋_GBK", ["仿宋", "FangSong"])
    style.latin = nil
    let unpacked = try unpacked(try report(.paragraph("正文")), style)
    let styles = try unpacked.tree("word/styles.xml")
    let defaults = try #require(styles.first("docDefaults"))
    let normal = try #require(styles.all("style").first { $0.attributes["default"] == "1" })
    #expect(normal.first("spacing")?.attributes["line"] == "600")
    #expect(defaults.all("spacing").compactMap { $0.attributes["val"] } == [])
    let fonts = try #require(defaults.first("rFonts")).attributes
    #expect(["ascii", "hAnsi", "eastAsia", "cs"].allSatisfy { fonts[$0] == "方正仿宋_GBK" })
    let named = try #require(try unpacked.tree("word/fontTable.xml").children.first)
    #expect(named.attributes["name"] == "方正仿宋_GBK")
    #expect(named.first("altName")?.attributes["val"] == "仿宋,FangSong")
    #expect(try unpacked.tree("word/document.xml").first("pgMar")?.attributes["top"] == "1587")
  }

  @Test(
    arguments: [
      { style in style.margins.left = 120 }, { style in style.margins.top = -1 }, { style in style.margins.top = .max },
      { style in style.pitch = .lines(0) }, { style in style.pitch = .lines(.max) },
      { style in style.pitch = .lines(-3) },
      { style in style.pitch = .exactly(twips: 0) }, { style in style.charactersPerLine = 0 },
      { style in style.charactersPerLine = 60 }, { style in style.pitch = .lines(60) },
    ] as [@Sendable (inout PaperStyle) -> Void])
  func `measures that leave no room are refused`(_ change: @Sendable (inout PaperStyle) -> Void) throws {
    var style = PaperStyle.standard
    change(&style)
    let report = try report()
    #expect(throws: ExportProblem.paper) { try DOCXWriter.bytes(report, style) }
  }

  // MARK: Little things

  @Test(arguments: [
    ("关于示例的通报", ["关于示例的通报"]), ("甲\n乙", ["甲", "乙"]), ("", []),
    ("关于《二〇二〇年为民办十件实事》落实情况的通报（截至2020年6月30日）", ["关于《二〇二〇年为民办十件实事》", "落实情况的通报", "（截至2020年6月30日）"]),
    (
      "Circular on the progress of “Ten matters” as of 30 June 2020",
      ["Circular on the progress of ", "“Ten matters” as of 30 June 2020"]
    ), (String(repeating: "长", count: 21), [String(repeating: "长", count: 11), String(repeating: "长", count: 10)]),
    (String(repeating: "w", count: 50) + " x", [String(repeating: "w", count: 50) + " ", "x"]),
  ])
  func `titles break as an office breaks them`(_ title: String, _ lines: [String]) {
    #expect(PaperTitle.lines(title, most: 40) == lines)
  }

  @Test(arguments: ["督查室", "示例市政府督查室", "示例市政府督查室办公室"])
  func `the day begins two characters behind the issuer`(_ issuer: String) throws {
    var report = try report()
    report.issuer = issuer
    let signature = try unpacked(report).tree("word/document.xml").all("p").filter {
      $0.first("pStyle")?.attributes["val"] == "Signature"
    }
    let rights = signature.compactMap { $0.first("ind")?.attributes["right"].flatMap { Int($0) } }
    let widths = signature.map { TypeWidth.halves($0.text) * 315 / 2 }
    #expect(rights.count == 2 && rights.allSatisfy { $0 >= 2 * 315 })
    #expect(rights[0] + widths[0] - rights[1] - widths[1] == 2 * 315)
  }

  @Test func `columns fill the page and none is narrower than its day`() {
    let table = ReportTable(
      columns: [.init("序号", width: 1), .init("事项", width: 60), .init("时限", width: 1)],
      rows: [.init(nil, [.text("1"), .text("长"), .day(Day(2020, 12, 31) ?? Day(number: 0))])])
    let widths = ColumnWidths.of(table, .chinese, total: 8_845, half: 105, padding: 114)
    #expect(widths.reduce(0, +) == 8_845)
    #expect(widths[2] >= 10 * 105 && widths[0] >= 4 * 105 && widths[1] > widths[2])
    let narrow = ColumnWidths.of(bare(200), .chinese, total: 8_845, half: 105, padding: 114)
    #expect(narrow.reduce(0, +) == 8_845 && narrow.allSatisfy { $0 > 0 })
  }

  private func bare(_ columns: Int) -> ReportTable {
    ReportTable(columns: (0..<columns).map { .init("列\($0)", width: 9) })
  }
}
