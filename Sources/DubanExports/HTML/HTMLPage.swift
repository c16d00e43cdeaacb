import DubanCore
import DubanReports

/// A page as it is written from its top, with the lists that its numbers lead to at its end.
struct HTMLPage {
  let report: Report
  private var html = Markup()
  private var rows: HTMLRows
  private let style: PaperStyle
  /// Whether the annex before lies on its side.
  private var wasWide = false

  /// Annexes of more rows may be parted in print.
  private static let mostShortRows = 6

  init(_ report: Report, _ style: PaperStyle) {
    self.report = report
    self.style = style
    rows = HTMLRows(report)
  }

  private var language: Language { report.language }

  mutating func text() -> String {
    var main = Markup()
    swap(&main, &html)
    head()
    for block in report.blocks { write(block) }
    foot()
    for (index, annex) in report.annexes.enumerated() { write(annex, index) }
    let body = html
    html = main
    let (rows, language, report, style) = (self.rows, self.language, self.report, self.style)
    html.verbatim("<!DOCTYPE html>\n")
    html.element("html", ["lang": language.pick("zh-Hans", "en")]) { html in
      html.element("head") { html in
        html.empty("meta", ["charset": "utf-8"])
        html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element("title", words: PaperTitle.joined(report.title))
        html.element("style") { HTMLStyle.write(style, in: &$0) }
      }
      html.verbatim("\n")
      html.element("body") { html in
        if report.isOnePage {
          html.element("main", ["class": "one"]) { $0.append(body) }
        } else {
          html.element("main") { $0.append(body) }
        }
        rows.write(language, in: &html)
      }
    }
    html.verbatim("\n")
    return html.text
  }

  // MARK: The body

  private mutating func head() {
    if report.isSimulated {
      html.element("p", ["class": "notice", "role": "note"], words: ReportWords.simulated(language))
    }
    if let masthead = report.masthead {
      let (number, day) = (ReportWords.number(masthead, language), ReportWords.day(report))
      let hasRedHead = style.hasRedHead
      html.element("header", hasRedHead ? [:] : ["class": "plain"]) { html in
        // Paper that bears the name in print has no other.
        if hasRedHead { html.element("p", ["class": "series"], words: masthead.series) }
        html.element("p", ["class": "number"], words: number)
        html.element("p", ["class": "office"]) { html in
          html.element("span", words: masthead.office)
          html.element("span", words: day)
        }
      }
    }
    if !report.number.isEmpty { html.element("p", ["class": "own-number"], words: report.number) }
    let lines = report.title.split(whereSeparator: \.isNewline)
    html.element("h1") { HTMLText.write(lines.joined(separator: "\n"), in: &$0) }
    if !report.addressees.isEmpty {
      html.element("p", ["class": "addressees"], words: report.addressees + language.pick("：", ":"))
    }
    html.verbatim("\n")
  }

  private mutating func write(_ block: Report.Block) {
    switch block {
    case .heading(let level, let text):
      switch level {
      case ...1: html.element("h2") { Self.write(text, &rows, in: &$0) }
      case 2: html.element("h3") { Self.write(text, &rows, in: &$0) }
      case 3: html.element("h4") { Self.write(text, &rows, in: &$0) }
      default: html.element("h5") { Self.write(text, &rows, in: &$0) }
      }
    case .paragraph(let text): html.element("p", ["class": "text"]) { Self.write(text, &rows, in: &$0) }
    case .table(let table): HTMLTable(table, language).write(&rows, in: &html)
    case .bars(let bars): HTMLBars(bars, language).write(&rows, in: &html)
    }
    html.verbatim("\n")
  }

  private static func write(_ text: Report.Text, _ rows: inout HTMLRows, in html: inout Markup) {
    for run in text.runs {
      switch run {
      case .plain: HTMLText.write(run.text, in: &html)
      case .count(let counted): rows.write(counted, in: &html)
      case .quoted: html.element("span", ["class": "quoted"]) { HTMLText.write(run.text, in: &$0) }
      case .strong: html.element("strong") { HTMLText.write(run.text, in: &$0) }
      case .item(let item, _): rows.write(item, run.text, in: &html)
      }
    }
  }

  private mutating func foot() {
    let (annexes, language) = (report.annexes, self.language)
    if !annexes.isEmpty {
      html.element("nav", ["class": "annexes"]) { html in
        html.element("ul") { html in
          for (index, annex) in annexes.enumerated() {
            html.element("li") { html in
              html.element("a", ["href": "#annex-\(index + 1)"]) { html in
                html.write("\(ReportWords.annex(index, of: annexes.count, language)) \(PaperTitle.joined(annex.title))")
              }
            }
          }
        }
      }
    }
    guard style.hasSignature else { return }
    let (issuer, day) = (report.issuer, ReportWords.day(report))
    html.element("footer") { html in
      if !issuer.isEmpty { html.element("p", words: issuer) }
      html.element("p", words: day)
    }
    html.verbatim("\n")
  }

  private mutating func write(_ annex: Report.Annex, _ index: Int) {
    let (count, language) = (report.annexes.count, self.language)
    let isWide = !UprightTable.stands(annex.table, language, style)
    // In print one follows the other where the page lies the same way, a table of a few rows as a whole.
    let isNext = index > 0 && wasWide == isWide
    wasWide = isWide
    let isShort = isNext && annex.table.rows.count <= Self.mostShortRows
    let kind = "annex" + (isWide ? " wide" : "") + (isNext ? " next" : "") + (isShort ? " short" : "")
    html.element("section", ["id": "annex-\(index + 1)", "class": kind]) { html in
      html.element("h2") { html in
        html.element("span", ["class": "mark"], words: ReportWords.annex(index, of: count, language))
        html.write(" ")
        HTMLText.write(annex.title, in: &html)
      }
      HTMLTable(annex.table, language).write(&rows, in: &html)
      for note in annex.notes { html.element("p", ["class": "note"]) { HTMLText.write(note, in: &$0) } }
    }
    html.verbatim("\n")
  }
}

/// Text whose line feeds are seen, and in which the number of an item stays on one line.
enum HTMLText {
  static func write(_ text: String, in html: inout Markup) {
    guard text.mayBreak else { return line(text, in: &html) }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if index > 0 { html.empty("br") }
      self.line(String(line), in: &html)
    }
  }

  private static func line(_ text: String, in html: inout Markup) {
    guard text.hasBoundHyphen else { return html.write(text) }
    for piece in text.piecesByNumbers.map(String.init) {
      // What is longer than any number of an item may have to break.
      if piece.utf8.count <= mostWhole, piece.hasBoundHyphen {
        html.element("span", ["class": "whole"], words: piece)
      } else {
        html.write(piece)
      }
    }
  }

  /// The longest number that stays whole, in bytes.
  private static let mostWhole = 16
}
