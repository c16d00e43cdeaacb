import DubanCore
import DubanReports

/// `word/document.xml`: the text of a paper in its order, in sections by how their pages lie.
struct DOCXDocument {
  let report: Report
  let grid: PaperGrid
  private var xml = Markup()
  private var turn = PaperGrid.Turn.upright
  private var isAtPageStart = true
  /// Whether what comes next stands directly below the title, of which a blank line parts it as it would those to whom it goes.
  private var isFirstBlock = false
  /// Whether a paragraph stays on the page of what follows it: the last one with the signature, which never stands alone (§7.3.5.1).
  private var isKept = false

  init(_ report: Report, _ grid: PaperGrid) {
    self.report = report
    self.grid = grid
  }

  private var language: Language { report.language }

  mutating func part() -> [UInt8] {
    if report.isSimulated { paragraph(.notice, ReportWords.simulated(language)) }
    if let masthead = report.masthead { head(masthead) }
    if !report.number.isEmpty { paragraph(.signature, report.number, layout: Layout(right: grid.advance)) }
    for (index, line) in PaperTitle.lines(report.title, most: titleRoom).enumerated() {
      paragraph(.title, line, isFirst: index == 0)
    }
    if !report.addressees.isEmpty { paragraph(.addressees, report.addressees + language.pick("：", ":")) }
    isFirstBlock = report.addressees.isEmpty
    for (index, block) in report.blocks.enumerated() {
      isKept = index == report.blocks.count - 1
      write(block)
      isFirstBlock = false
    }
    isKept = false
    annexList()
    signature()
    for (index, annex) in report.annexes.enumerated() { write(annex, index) }
    let (body, end) = (xml, turn)
    return DOCXParts.part { part in
      part.element(
        "w:document",
        [
          "xmlns:w": DOCXParts.main,
          "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        ]
      ) { part in
        part.element("w:body") { part in
          part.append(body)
          grid.write(end, in: &part)
        }
      }
    }
  }

  /// How many half characters of a title a line holds, on pages that lie as they do now.
  private var titleRoom: Int { grid.width(turn) / (grid.style.sizes.title * 5) }

  // MARK: The head

  private mutating func head(_ masthead: Report.Masthead) {
    // The name as large as the line allows, up to 60 points.
    let room = grid.width(.upright) / 10
    let halves = max(1, TypeWidth.halves(masthead.series))
    let size = min(120, max(44, 2 * room / halves))
    if grid.style.hasRedHead { paragraph(.series, masthead.series, size: size) }
    paragraph(.number, ReportWords.number(masthead, language))
    paragraph(.office, masthead.office + "\t" + ReportWords.day(report))
    if grid.style.hasRedHead { paragraph(.rule, "") }
  }

  // MARK: The body

  private mutating func write(_ block: Report.Block) {
    switch block {
    case .heading(let level, let text): paragraph(.heading(level), text)
    case .paragraph(let text): paragraph(.body, text)
    case .table(let table):
      turn(to: turn(for: table))
      // What ends the paper stands below its last table, also on a page on its side: one of its own would hold nothing else.
      write(self.table(table), isFollowed: isKept && isEnded)
      if !isKept { turn(to: .upright) }
      gap()
    case .bars(let bars):
      paragraph(.caption, bars.title)
      DOCXBars(bars, language, width: grid.width(turn)).write(in: &xml)
      gap()
    }
  }

  private func turn(for table: ReportTable) -> PaperGrid.Turn {
    UprightTable.stands(table, language, grid.style, width: grid.width(.upright)) ? .upright : .onItsSide
  }

  /// Whether anything stands between its text and its annexes.
  private var isEnded: Bool { !report.annexes.isEmpty || grid.style.hasSignature }

  private mutating func write(_ table: DOCXTable, isFollowed: Bool = false) {
    table.write(isFollowed: isFollowed, in: &xml)
    isAtPageStart = false
  }

  /// `table` on pages that lie as they do now.
  private func table(_ table: ReportTable) -> DOCXTable {
    DOCXTable(
      table, language, width: grid.width(turn), height: grid.height(turn), size: grid.style.sizes.table,
      isWide: turn == .onItsSide)
  }

  /// Pages from here lie as `turn` says: a new section where that is otherwise than before.
  private mutating func turn(to turn: PaperGrid.Turn) {
    guard turn != self.turn else { return }
    let before = self.turn
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.empty("w:spacing", ["w:line": "20", "w:lineRule": "exact"])
        xml.element("w:rPr") { $0.empty("w:sz", ["w:val": "2"]) }
        grid.write(before, in: &xml)
      }
    }
    self.turn = turn
    isAtPageStart = true
  }

  /// Tables that follow each other would become one, and the last needs something behind it.
  private mutating func gap() {
    let isFollowed = isKept && isEnded
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        if isFollowed { xml.empty("w:keepNext") }
        xml.empty("w:spacing", ["w:line": "120", "w:lineRule": "exact"])
      }
    }
  }

  // MARK: The end

  /// 附件说明: what lies behind the paper, one line below its text (GB/T 9704-2012 §7.3.4).
  private mutating func annexList() {
    let head = language.pick("附件：", "Annexes: ")
    let isOne = report.annexes.count == 1
    for (index, annex) in report.annexes.enumerated() {
      let mark = isOne ? "" : "\(index + 1). "
      let first = index == 0 ? head : ""
      let left = 2 * grid.advance + grid.width(head) + grid.width(mark)
      let hanging = grid.width(first) + grid.width(mark)
      paragraph(
        .annexList, first + mark + PaperTitle.joined(annex.title),
        layout: Layout(
          before: index == 0 ? grid.pitch : nil, left: left, hanging: hanging, isKept: grid.style.hasSignature))
    }
  }

  /// Issuer and day, two characters in from the right; the day begins two characters behind the issuer (§7.3.5.2).
  private mutating func signature() {
    guard grid.style.hasSignature else { return }
    let day = ReportWords.day(report)
    let (issuer, date) = (grid.width(report.issuer), grid.width(day))
    let two = 2 * grid.advance
    let isShort = date + two <= issuer
    if !report.issuer.isEmpty {
      paragraph(
        .signature, report.issuer,
        layout: Layout(before: grid.pitch, right: isShort ? two : 2 * two + date - issuer, isKept: true))
    }
    paragraph(
      .signature, day,
      layout: Layout(
        before: report.issuer.isEmpty ? grid.pitch : nil, right: isShort && !report.issuer.isEmpty ? issuer - date : two
      ))
  }

  /// Annexes begin on a new page (§7.3.7). Each stands below the one before, since a page for each table of a few rows would be mostly
  /// white: heads stay with the first rows below them and the last rows together, so that the word processor turns the page where a
  /// table would be split badly. There is less white around the title of one that stands below another.
  private mutating func write(_ annex: Report.Annex, _ index: Int) {
    turn(to: turn(for: annex.table))
    let isBelow = !isAtPageStart && index > 0
    paragraph(
      .annexMark, ReportWords.annex(index, of: report.annexes.count, language),
      layout: Layout(before: isBelow ? grid.pitch / 2 : nil, isOnNewPage: !isAtPageStart && index == 0))
    let lines = PaperTitle.lines(annex.title, most: titleRoom)
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      guard isBelow else {
        paragraph(.annexTitle, line, isFirst: index == 0, isLast: isLast)
        continue
      }
      paragraph(.annexTitle, line, layout: Layout(before: 0), after: isLast ? grid.pitch / 4 : 0)
    }
    write(table(annex.table))
    for note in annex.notes { paragraph(.tableNote, note) }
    if annex.notes.isEmpty { gap() }
  }

  // MARK: Paragraphs

  /// What a paragraph has otherwise than its style, in twips.
  private struct Layout {
    var before: Int?
    var left: Int?
    var hanging: Int?
    var right: Int?
    var isOnNewPage = false
    var isKept = false
  }

  private mutating func paragraph(_ style: DOCXStyle, _ text: Report.Text) {
    isAtPageStart = false
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.empty("w:pStyle", ["w:val": style.rawValue])
        if isKept { xml.empty("w:keepNext") }
        if isFirstBlock { xml.empty("w:spacing", ["w:before": "\(grid.pitch)"]) }
      }
      for run in text.runs {
        switch run {
        case .plain, .count, .quoted, .item: DOCXRun.write(run.text, in: &xml)
        case .strong: DOCXRun.write(run.text, isStrong: true, in: &xml)
        }
      }
    }
  }

  /// A line of a title: the white above and below stands around all of its lines, not between them.
  private mutating func paragraph(_ style: DOCXStyle, _ text: String, isFirst: Bool, isLast: Bool = true) {
    paragraph(style, text, layout: Layout(before: isFirst ? nil : 0), after: isLast ? nil : 0)
  }

  private mutating func paragraph(
    _ style: DOCXStyle, _ text: String, size: Int? = nil, layout: Layout = Layout(), after: Int? = nil
  ) {
    isAtPageStart = false
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.empty("w:pStyle", ["w:val": style.rawValue])
        if layout.isKept { xml.empty("w:keepNext") }
        if layout.isOnNewPage { xml.empty("w:pageBreakBefore") }
        switch (layout.before, after) {
        case (nil, nil): break
        case (let before?, nil): xml.empty("w:spacing", ["w:before": "\(before)"])
        case (nil, let after?): xml.empty("w:spacing", ["w:after": "\(after)"])
        case (let before?, let after?): xml.empty("w:spacing", ["w:before": "\(before)", "w:after": "\(after)"])
        }
        if let left = layout.left, let hanging = layout.hanging {
          xml.empty("w:ind", ["w:left": "\(left)", "w:hanging": "\(hanging)"])
        }
        if let right = layout.right {
          xml.empty("w:ind", ["w:right": "\(right)"])
          xml.empty("w:jc", ["w:val": "right"])
        }
      }
      DOCXRun.write(text, halfPoints: size, in: &xml)
    }
  }
}
