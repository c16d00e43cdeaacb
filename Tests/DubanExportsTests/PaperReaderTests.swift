import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanReports
import Foundation
import Testing

@testable import DubanExports

/// The file in which an office says how its papers look.
@Suite struct `A house's style of papers` {
  private func read(_ text: String) throws -> (style: HouseStyle?, diagnostics: [Diagnostic]) {
    PaperReader.read(try YAMLReader.read(Array(text.utf8), file: "paper.yaml"))
  }

  private func words(_ text: String) throws -> [String] { try read(text).diagnostics.map { $0.words(.chinese) } }

  /// The example of this folder: each key once.
  private var example: String {
    get throws {
      let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Papers/office.yaml")
      return try String(contentsOf: file, encoding: .utf8)
    }
  }

  @Test func `the example says every key, and each is taken`() throws {
    let (style, diagnostics) = try read(example)
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.words(.english) })")
    let paper = try #require(style).paper
    #expect(style?.issuer == "临江市人民政府督查室")
    #expect(paper.margins == .init(top: 28, left: 28, right: 27, bottom: 27))
    #expect(paper.pitch == .exactly(twips: 600) && paper.charactersPerLine == 26 && paper.isDuplex)
    #expect(paper.body == PaperFont("仿宋", ["FangSong", "Noto Serif CJK SC"]) && paper.title == PaperFont("华文中宋"))
    #expect(paper.firstLevel == PaperFont("黑体") && paper.secondLevel == PaperFont("楷体") && paper.latin == nil)
    #expect(paper.pageNumber == PaperStyle.standard.pageNumber, "a size alone leaves the font")
    var sizes = PaperStyle.Sizes()
    (sizes.table, sizes.note, sizes.pageNumber) = (24, 21, 24)
    #expect(paper.sizes == sizes)
    #expect(!paper.hasRedHead && paper.hasSignature)
    #expect(paper.numbering.form == .plain && paper.numbering.place == .centre)
    #expect(paper.linesAboveTitle == 1 && paper.mostUprightColumns == 10)
  }

  @Test func `what is not said is as the standard has it`() throws {
    #expect(try read("issuer: 某市督查室").style?.paper == .standard)
    #expect(try read("{}").style == HouseStyle())
    #expect(try read("lines: 20\ncharacters: natural").style?.paper.charactersPerLine == nil)
  }

  @Test(arguments: [
    ("maragins: {top: 20}", "margins"), ("margins: {tpo: 20}", "top"), ("fonts: {boby: 仿宋}", "body"),
    ("fonts: {body: {nam: 仿宋}}", "name"), ("redhead: true", "redHead"), ("pageNumbers: dashs", "dashes"),
  ])
  func `a slip of the pen is told with the nearest that is right`(text: String, nearest: String) throws {
    let told = try words(text)
    #expect(told.count == 1 && told[0].contains(nearest) && told[0].contains("paper.yaml:1"), "\(told)")
  }

  @Test(arguments: [
    ("margins: {top: 151}", "0 至 150"), ("margins: {left: 2.5}", "0 至 150"), ("lines: 9", "10 至 60"),
    ("lines: many", "10 至 60"), ("characters: 0", "10 至 60"), ("pitch: 90", "10 至 80 磅"),
    ("fonts: {title: {size: 90}}", "5 至 72 磅"), ("fonts: {title: {size: 三个}}", "5 至 72 磅"),
    ("fonts: {table: {size: 10.3}}", "5 至 72 磅"), ("linesAboveTitle: 11", "0 至 10"), ("uprightColumns: 0", "1 至 40"),
    ("duplex: perhaps", "true / false"), ("fonts: {body: {else: [宋体]}}", "name"),
    ("issuer: |\n  甲\n  乙", "一行"),
  ])
  func `a value out of its range is told with the range`(text: String, range: String) throws {
    let told = try words(text)
    #expect(told.count == 1 && told[0].contains(range), "\(told)")
    #expect(try read(text).style == nil)
  }

  @Test func `what contradicts itself or leaves no room is refused`() throws {
    #expect(try words("lines: 22\npitch: 30").first?.contains("只能写一个") == true)
    #expect(try words("margins: {left: 100, right: 100}").first?.contains("容不下正文") == true)
    #expect(try words("fonts: {body: {size: 初号}}").first?.contains("容不下正文") == true)
    #expect(try words("- a list").count == 1)
  }

  // MARK: In the paper

  private func parts(_ change: (inout PaperStyle) -> Void) throws -> Unpacked {
    var style = PaperStyle.standard
    change(&style)
    return try Unpacked(try DOCXWriter.bytes(try report(.paragraph("正文")).dressed, style))
  }

  private func styles(of unpacked: Unpacked) throws -> [String] {
    try unpacked.tree("word/document.xml").all("pStyle").compactMap { $0.attributes["val"] }
  }

  @Test func `a red head and a signature are there unless the house has none`() throws {
    let usual = try styles(of: parts { _ in })
    #expect(Set(["Series", "SeriesNumber", "Office", "RedRule", "Signature"]).isSubset(of: usual))
    let bare = try styles(of: parts { ($0.hasRedHead, $0.hasSignature) = (false, false) })
    #expect(Set(["Series", "RedRule", "Signature"]).isDisjoint(with: bare))
    #expect(Set(["SeriesNumber", "Office"]).isSubset(of: bare), "the number is filled in on paper that bears the name")
  }

  @Test func `letters are as large as the house has them, and lines hold what they should`() throws {
    let unpacked = try parts { style in
      (style.sizes.body, style.sizes.title, style.sizes.table) = (28, 36, 24)
      style.charactersPerLine = 30
    }
    let written = try unpacked.tree("word/styles.xml")
    func size(_ id: String) -> String? {
      written.all("style").first { $0.attributes["styleId"] == id }?.all("sz").first?.attributes["val"]
    }
    #expect(size("BodyText") == "28" && size("Title") == "36" && size("TableText") == "24" && size("TableHead") == "24")
    // 156 mm hold 30 characters of 14 points with what is added to each.
    let spacing = written.first("docDefaults")?.all("spacing").first?.attributes["val"]
    #expect(spacing == "\((11_906 - 1_587 - 1_474) / 30 - 280)")
  }

  @Test(arguments: [
    (PaperStyle.Numbering.Form.dashes, PaperStyle.Numbering.Place.outer, "— 1 —", ["right", "left"]),
    (.plain, .centre, "1", ["center", "center"]), (.dashes, .right, "— 1 —", ["right", "right"]),
    (.none, .outer, "", ["right", "left"]),
  ])
  func `pages are numbered as the house does`(
    form: PaperStyle.Numbering.Form, place: PaperStyle.Numbering.Place, text: String, sides: [String]
  ) throws {
    let unpacked = try parts { ($0.numbering.form, $0.numbering.place) = (form, place) }
    let footers = try ["word/footer1.xml", "word/footer2.xml"].map { try unpacked.tree($0) }
    for (footer, side) in zip(footers, sides) {
      #expect(footer.all("t").map(\.text).joined() == text)
      #expect(footer.all("jc").first?.attributes["val"] == side)
    }
  }
}
