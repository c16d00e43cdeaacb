import DubanCore
import Foundation
import Testing

@testable import DubanExports
@testable import DubanReports

/// One web page: read back as XML, which it is but for its first line.
@Suite struct `Web pages` {
  private func tree(_ report: Report) throws -> XMLTree {
    try XMLTree([UInt8](HTMLWriter.text(report).utf8.drop { $0 != UInt8(ascii: "\n") }))
  }

  /// The elements of `tree` with an id, by it.
  private func anchors(_ tree: XMLTree) -> [String: XMLTree] {
    var found: [String: XMLTree] = [:]
    func walk(_ element: XMLTree) {
      if let id = element.attributes["id"] {
        #expect(found[id] == nil, "\(id) stands once")
        found[id] = element
      }
      for child in element.children { walk(child) }
    }
    walk(tree)
    return found
  }

  private func full(_ language: Language = .chinese) throws -> Report {
    let late = Counted(items("1", "2"), "逾期")
    let owed = Counted(items("1/Q2", "9/Q1"), "未完成的节点")
    var report = try report(
      .heading(level: 1, "一、总体情况"), .paragraph("逾期\(late)项，再说\(late)项，节点\(owed)个，\(Counted([], "无"))项。"),
      .paragraph(Report.Text([.item(items("2")[0], "市住建局牵头的第2项"), .plain("。")])),
      .bars(
        Bars(title: "各领域", bars: [.init("民生", [.init(.overdue, late), .init(.done, Counted(items("3"), "完成"))])])),
      language: language)
    report.annexes = [
      .init(title: "逾期事项", table: table(columns: 12, items("1", "2")), notes: ["注：规则。"]),
      .init(title: "再列", table: table(columns: 4, items("1", "3"))),
    ]
    return report
  }

  @Test func `fonts, margins, red head and signature are those of the house`() throws {
    var report = try full()
    report.masthead = Report.Masthead(series: "督查通报", year: 2020, number: 3, office: "某室")
    report.issuer = "临江市督查室"
    let usual = HTMLWriter.text(report)
    #expect(usual.contains("--body:duban-latin,\"仿宋_GB2312\",\"仿宋\"") && usual.contains("margin:37mm 26mm 35mm 28mm"))
    #expect(usual.contains("<p class=\"series\">督查通报</p>") && usual.contains("<p>临江市督查室</p>"))
    var style = PaperStyle.standard
    style.body = PaperFont("方正仿宋_GBK", ["FangSong"])
    style.margins = PaperStyle.Margins(top: 30, left: 31, right: 32, bottom: 33)
    (style.latin, style.hasRedHead, style.hasSignature) = (nil, false, false)
    let own = HTMLWriter.text(report, style: style)
    #expect(own.contains("--body:\"方正仿宋_GBK\",\"FangSong\",serif;") && own.contains("margin:30mm 32mm 33mm 31mm"))
    #expect(!own.contains("duban-latin") && !own.contains("仿宋_GB2312"))
    #expect(!own.contains("class=\"series\"") && !own.contains("<p>临江市督查室</p>") && own.contains("第3期"))
    // No name ends its sheet.
    style.title = PaperFont("a\";}</style><b>\\", [])
    let hostile = HTMLWriter.text(report, style: style)
    #expect(hostile.contains("--title:\"a/styleb\",serif") && !hostile.contains("</style><b>"))
    #expect(hostile.components(separatedBy: "</style>").count == 2)
  }

  @Test(arguments: Language.allCases)
  func `every number leads to exactly its rows`(_ language: Language) throws {
    let report = try full(language)
    let tree = try tree(report)
    let anchors = anchors(tree)
    let counts = tree.all("a").filter { $0.attributes["class"] == "count" }
    let told = report.blocks.flatMap { block -> [Counted] in
      switch block {
      case .heading(_, let text), .paragraph(let text): text.counts
      case .table: []
      case .bars(let bars): bars.bars.flatMap(\.parts).map(\.counted)
      }
    }.filter { $0.count > 0 }
    #expect(counts.count == told.count)
    for (link, counted) in zip(counts, told) {
      #expect(link.text == String(counted.count))
      let list = try #require(anchors[String((link.attributes["href"] ?? "").dropFirst())])
      let rows = list.all("li").map { $0.text.split(separator: " ")[0] }
      #expect(rows == counted.rows.map { Substring($0.item ?? "") })
    }
    #expect(tree.text.contains("0项"), "none leads nowhere, and is told")
  }

  @Test func `rows lead to where they stand, milestones to their task, and strangers are named`() throws {
    let tree = try tree(try full())
    let anchors = anchors(tree)
    let list = try #require(anchors.values.first { $0.attributes["class"] == "rows" && $0.text.contains("节点") })
    let entries = list.all("li")
    #expect(entries.map(\.text) == ["1/Q2 1·2", "9/Q1"])
    let row = try #require(anchors[String(entries[0].first("a")?.attributes["href"]?.dropFirst() ?? "")])
    #expect(row.name == "tr" && row.text.hasPrefix("1·1"))
    let name = try #require(tree.all("a").first { $0.attributes["class"] == "item" && $0.text.hasPrefix("市住建局") })
    #expect(anchors[String(name.attributes["href"]?.dropFirst() ?? "")]?.text.hasPrefix("2·1") == true)
  }

  @Test func `no link leads nowhere, and nothing comes from elsewhere`() throws {
    let report = try full()
    let tree = try tree(report)
    let anchors = anchors(tree)
    for link in tree.all("a") { #expect(anchors[String(link.attributes["href"]?.dropFirst() ?? "")] != nil) }
    let page = HTMLWriter.text(report)
    for foreign in ["<script", "<link", "<img", "<iframe", "@import", "url(", "src="] {
      #expect(!page.contains(foreign))
    }
    #expect(page.components("http") == 2, "the name of SVG, and nothing that is loaded")
  }

  @Test(arguments: hostile.indices)
  func `markup in data stays data`(_ index: Int) throws {
    let (given, kept) = hostile[index]
    let item = ItemID.Global(plan: given, item: given)
    let counted = Counted([item], given)
    var report = try report(
      .paragraph(Report.Text([.plain(given), .count(counted)])), .heading(level: 2, Report.Text([.item(item, given)])),
      .bars(Bars(title: given, bars: [.init(given, [.init(.done, counted)])])),
      .table(
        ReportTable(
          columns: [.init(given, width: 9), .init("说明", width: 2)],
          rows: [.init(item, [.text(given), .quoted(given)], isTotal: true)])))
    (report.title, report.issuer, report.addressees) = (given, given, given)
    report.masthead = .init(series: given, year: 2020, number: 1, office: given)
    report.annexes = [.init(title: given, table: table(columns: 9, []), notes: [given])]
    let tree = try tree(report)
    let wanted = [
      ("title", kept), ("h1", kept), ("h3", kept), ("figcaption", kept), ("th", kept), ("td", kept), ("p", kept + "1"),
      ("p", kept), ("span", "“\(kept)”"),
    ]
    for (element, text) in wanted {
      #expect(tree.all(element).contains { $0.text == text }, "\(element): \(text)")
    }
  }

  @Test func `line ends in a text are seen`() throws {
    let paragraph = try #require(try tree(try report(.paragraph("甲\r\n乙"))).first("p"))
    #expect(paragraph.children.map(\.name) == ["br"] && paragraph.text == "甲乙")
  }

  @Test(arguments: Language.allCases)
  func `what is made up says so first`(_ language: Language) throws {
    var report = try full(language)
    report.isSimulated = true
    let main = try #require(try tree(report).first("main"))
    #expect(main.children.first?.text == ReportWords.simulated(language))
    #expect(try tree(report).attributes["lang"] == language.pick("zh-Hans", "en"))
  }

  @Test func `lights are words with their colour`() throws {
    let cells = Light.allCases.map { ReportTable.Row(nil, [.light($0)]) }
    let tree = try tree(try report(.table(ReportTable(columns: [.init("灯", width: 4)], rows: cells))))
    let shown = tree.all("td").compactMap { $0.first("span") }
    #expect(shown.map(\.text) == Light.allCases.map { $0.words(.chinese) })
    let style = try #require(tree.first("style")).text
    for (span, light) in zip(shown, Light.allCases) {
      #expect(span.attributes["class"] == "light \(light.rawValue)")
      #expect(style.contains(".\(light.rawValue){color:#\(LightColours.digits(LightColours(light).ink));"))
    }
  }

  @Test(arguments: [
    ("第1-2项“改造”", ["1-2"]), ("DH-3和2020-09-30", ["DH-3", "2020-09-30"]), ("follow-up", []), ("甲-乙", []),
    ("2020-320800-48-01-123456", []),
  ])
  func `no line ends within the number of an item`(_ text: String, _ whole: [String]) throws {
    let tree = try tree(
      try report(
        .paragraph(Report.Text([.item(items("1")[0], text)])),
        .table(ReportTable(columns: [.init("编号", width: 8)], rows: [.init(nil, [.text(text)])]))))
    for part in [try #require(tree.all("p").first { $0.text == text }), try #require(tree.first("td"))] {
      #expect(part.text == text && part.all("span").filter { $0.attributes["class"] == "whole" }.map(\.text) == whole)
    }
    #expect(try #require(tree.first("style")).text.contains(".whole{white-space:nowrap}"))
  }

  @Test func `a day and a figure with its unit stay whole`() throws {
    let day = try #require(Day(2020, 9, 30))
    let table = ReportTable(
      columns: ["甲", "乙", "丙"].map { .init($0, width: 8) },
      rows: [.init(nil, [.day(day), .figure(Figure(12), unit: "个百分点"), .text("12")])])
    let cells = try tree(try report(.table(table))).all("td")
    #expect(cells.map { $0.attributes["class"] } == ["whole leading", "whole leading", "leading"])
    #expect(cells.map(\.text) == ["2020-09-30", "12 个百分点", "12"])
  }

  @Test(arguments: [
    ([2, 1, 1], 4, [0..<500, 500..<750, 750..<1_000]), ([1, 2], 3, [0..<333, 333..<1_000]), ([1], 4, [0..<250]),
    ([0, 1], 1, [0..<0, 0..<1_000]), ([0], 0, [0..<0]), ([], 5, []),
  ])
  func `parts of a bar touch each other and end with their sum`(_ counts: [Int], _ most: Int, _ spans: [Range<Int>]) {
    let parts = counts.map { count in
      Bars.Part(.done, Counted((0..<count).map { ItemID.Global(plan: "p", item: String($0)) }, ""))
    }
    #expect(HTMLBars.spans(.init("", parts), most: most) == spans)
  }

  @Test func `wide annexes are printed on their side, with heads on each page`() throws {
    let page = HTMLWriter.text(try full())
    var report = try full()
    let item = ItemID.Global(plan: "p", item: String(repeating: "很长的事项", count: 6))
    report.annexes[0].table = table(columns: 12, [item, item])
    let sections = try tree(report).all("section").compactMap { $0.attributes["class"] }.filter { $0 != "rows" }
    #expect(sections == ["annex wide", "annex"])
    #expect(page.contains("thead{display:table-header-group}") && page.contains(".wide{page:wide}"))
  }

  @Test func `in a narrow window rows of many columns stand as lines of head and value`() throws {
    let tree = try tree(try report(.table(table(columns: 5, items("1"))), .table(table(columns: 4, items("2")))))
    let tables = tree.all("table")
    #expect(tables.map { $0.attributes["class"] } == ["many", nil])
    #expect(tables[0].all("td").map { $0.attributes["data-head"] } == ["列1", "列2", "列3", "列4", "列5"])
    #expect(tables[1].all("td").allSatisfy { $0.attributes["data-head"] == nil })
    let style = try #require(tree.first("style")).text
    #expect(style.contains("@media screen and (max-width:40rem)") && style.contains("content:attr(data-head)"))
  }

  @Test func `what has to stand on one page is printed close together`() throws {
    var report = try report(.paragraph("正文"))
    #expect(try tree(report).first("main")?.attributes["class"] == nil)
    report.isOnePage = true
    #expect(try tree(report).first("main")?.attributes["class"] == "one")
    #expect(HTMLWriter.text(report).contains(".one{page:one;"))
  }

  @Test func `the same report gives the same page`() throws {
    #expect(try ExportFormat.html.bytes(try full()) == [UInt8](HTMLWriter.text(try full()).utf8))
  }
}

extension String {
  /// In how many pieces `separator` cuts it.
  fileprivate func components(_ separator: String) -> Int {
    var (count, rest) = (1, self[...])
    while let range = rest.firstRange(of: separator) {
      (count, rest) = (count + 1, rest[range.upperBound...])
    }
    return count
  }
}
