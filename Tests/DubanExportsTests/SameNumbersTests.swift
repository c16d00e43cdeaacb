import DubanCore
import RandomBoards
import Testing

@testable import DubanExports
@testable import DubanReports

/// Whatever leaves the office says the same numbers in every format, and all of them add up.
@Suite struct `The same numbers everywhere` {
  /// A board, and the plan as it stood earlier: what is known is the same, the day is not.
  private struct Days: Sequence, IteratorProtocol {
    var boards: RandomBoards
    var count: Int

    mutating func next() -> (now: Board, before: Board)? {
      guard count > 0 else { return nil }
      count -= 1
      let now = boards.next()
      return (now, Board(now.plan, states: now.states, asOf: now.asOf.advanced(by: -30 - count % 60)))
    }
  }

  private func reports(_ now: Board, _ before: Board, _ language: Language) -> [Report] {
    (0..<4).map { report($0, now, before, language) }
  }

  /// One of the kinds of reports.
  private func report(_ kind: Int, _ now: Board, _ before: Board, _ language: Language) -> Report {
    let parts = [Circular.Part(now, before: before)]
    let settings = Circular.Settings(day: now.asOf)
    return switch kind {
    case 0: Circular(parts, settings, language).report
    case 1: Brief(parts, settings, language).report
    case 2: DayComparison(parts, settings, language).report
    default: BoardReport([now], day: now.asOf, language).report
    }
  }

  /// The runs of digits in a text, in order of their size: how lines are broken does not matter, how often each stands does.
  private func numbers(_ text: String) -> [Int] {
    var numbers: [Int] = []
    // With a digit before it, so that what begins with zeros stays apart.
    var number = 1
    for byte in text.utf8 {
      if byte &- UInt8(ascii: "0") < 10 {
        number = number &* 10 &+ Int(byte & 0xF)
      } else if number != 1 {
        numbers.append(number)
        number = 1
      }
    }
    if number != 1 { numbers.append(number) }
    return numbers.sorted()
  }

  /// What a reader of the page sees: without the pictures of bars, the list of annexes and the lists behind numbers.
  private func shown(_ page: XMLTree) -> String {
    switch page.name {
    case "svg", "nav", "head": return ""
    case "section" where page.attributes["class"] == "rows": return ""
    default:
      let inner = page.nodes.map { node in
        switch node {
        case .text(let text): text
        case .element(let element): shown(element)
        }
      }.joined()
      // Cells and paragraphs end what stands in them.
      return ["td", "th", "p", "li", "h1", "h2", "h3", "br", "figcaption", "div"].contains(page.name)
        ? inner + "\n" : inner
    }
  }

  /// The paragraphs of a paper, without the list of annexes.
  private func shown(paper bytes: [UInt8]) throws -> String {
    try Unpacked(bytes).tree("word/document.xml").all("p")
      .filter { $0.first("pStyle")?.attributes["val"] != DOCXStyle.annexList.rawValue }
      .map(\.paperText).joined(separator: "\n")
  }

  @Test func `of 1,000 random boards every sum in circular, brief, comparison and board adds up`() {
    for (index, days) in Days(boards: RandomBoards(seed: 31), count: 1_000).enumerated() {
      let language = Language.allCases[index % 2]
      for report in reports(days.now, days.before, language) {
        #expect(!report.sums.isEmpty && report.addsUp, "\(report.title) of board \(index)")
        for table in report.tables where table.rows.contains(where: \.isTotal) { expectTotals(table) }
      }
    }
  }

  @Test func `of 1,000 random boards what is given up counts apart from what is put off in every report`() {
    var (suspended, terminated) = (0, 0)
    for (index, days) in Days(boards: RandomBoards(seed: 34), count: 1_000).enumerated() {
      let judged =
        days.now.tasks.compactMap(\.assessment.judgement) + days.now.indicators.map(\.assessment.judgement)
      let putOff = judged.count { $0.light == .suspended && !$0.reason.isTerminated }
      let ended = judged.count { $0.reason.isTerminated }
      suspended += putOff
      terminated += ended
      let lights = Brief([.init(days.now, before: nil)], Circular.Settings(day: days.now.asOf), .chinese).report
      let circular = Circular([.init(days.now, before: nil)], Circular.Settings(day: days.now.asOf), .chinese)
      let units = circular.units.compactMap(\.unit)
      #expect(units.sorted() == AnsweringUnits(days.now).names.sorted(), "board \(index)")
      for (word, count, standing) in [("暂缓", putOff, Standing.suspended), ("终止", ended, .terminated)] {
        #expect(circular.items.count { $0.standing == standing } == count, "board \(index)")
        let column = lights.tables[0].columns.firstIndex { $0.title == word }
        #expect(column.map { lights.tables[0].rows[0].cells[$0].words(.chinese) } ?? "0" == String(count))
      }
    }
    // Boards on which there is neither would prove nothing.
    #expect(suspended > 100 && terminated > 100)
  }

  /// The last line of a table of counts is the sum of those above it, and its last column that of those before it.
  private func expectTotals(_ table: ReportTable) {
    func count(_ cell: ReportTable.Cell) -> Int? {
      switch cell {
      case .count(let counted): counted.count
      case .empty: 0
      case .text, .figure, .day, .light, .quoted: nil
      }
    }
    let parts = table.rows.filter { !$0.isTotal }
    for row in parts {
      let counts = row.cells.dropFirst().map { count($0) ?? -1 }
      #expect(counts.dropLast().reduce(0, +) == counts.last)
    }
    guard let total = table.rows.last, total.cells.dropFirst().allSatisfy({ count($0) != nil }) else { return }
    for column in total.cells.indices.dropFirst() {
      #expect(parts.reduce(0) { $0 + (count($1.cells[column]) ?? -1) } == count(total.cells[column]))
    }
  }

  @Test func `of 1,000 random boards text, Markdown, web page and paper say the same numbers`() throws {
    for (index, days) in Days(boards: RandomBoards(seed: 32), count: 1_000).enumerated() {
      // Each board in one kind of report: all kinds of each in all formats would take minutes where nothing is optimised.
      let report = report(index % 4, days.now, days.before, Language.allCases[index / 4 % 2])
      // 附件说明 stands in papers and plain text only.
      let told = numbers(
        TextWriter.text(report).split(separator: "\n").filter { !isOfAnnexList($0, report) }.joined(separator: "\n"))
      #expect(numbers(MarkdownWriter.text(report)) == told, "Markdown of board \(index)")
      let page = [UInt8](HTMLWriter.text(report).utf8)
      #expect(numbers(ShownText.page(page)) == told, "page of board \(index)")
      let paper = try DOCXWriter.bytes(report)
      let document = try #require(try Unpacked(paper).parts.first { $0.name == "word/document.xml" }).bytes
      #expect(numbers(ShownText.paper(document)) == told, "paper of board \(index)")
      // What is found quickly is what the whole trees say, which take longer to make.
      guard index % 20 == 0 else { continue }
      #expect(numbers(shown(try XMLTree(Array(page.drop { $0 != UInt8(ascii: "\n") })))) == told, "board \(index)")
      #expect(numbers(try shown(paper: paper)) == told, "board \(index)")
      // A number that is otherwise is found: the sight is not blind.
      var other = report
      other.asOf = other.asOf.advanced(by: 1)
      other.day = other.day.advanced(by: 1_000)
      #expect(numbers(TextWriter.text(other)) != told)
    }
  }

  private func isOfAnnexList(_ line: Substring, _ report: Report) -> Bool {
    let line = line.drop { $0 == " " }
    return report.annexes.enumerated().contains { index, annex in
      let entry = (report.annexes.count == 1 ? "" : "\(index + 1). ") + annex.title
      return line == entry || line == report.language.pick("附件：", "Annexes: ") + entry
    }
  }

  @Test func `of 1,000 random boards the spreadsheet counts the same lights as the brief`() throws {
    for days in Days(boards: RandomBoards(seed: 33), count: 1_000) {
      let board = days.now
      let workbook = Workbook(board, .chinese)
      let file = try UnpackedFile(try XLSXWriter.bytes(workbook))
      var lights: [String: Int] = [:]
      for (position, sheet) in workbook.sheets.enumerated() where sheet.key == "ledger" {
        let cells = try file.cells(position + 1)
        let title = try #require(sheet.columns.firstIndex { $0.key == "title" })
        let light = try #require(sheet.columns.firstIndex { $0.key == "itemLight" })
        var seen: Set<String> = []
        for row in 4..<(4 + sheet.rows.reduce(0) { count, _ in count + 1 }) {
          guard case .text(let item)? = cells["\(letters(title))\(row)"], seen.insert(item).inserted,
            case .text(let word)? = cells["\(letters(light))\(row)"]
          else { continue }
          lights[word, default: 0] += 1
        }
      }
      let report = Brief([.init(board, before: nil)], Circular.Settings(day: board.asOf), .chinese).report
      let table = try #require(report.tables.first)
      for (column, cell) in zip(table.columns, table.rows[0].cells).dropFirst().dropLast() {
        guard case .count(let counted) = cell else { continue }
        #expect(lights[column.title] == counted.count, "\(column.title)")
      }
      #expect(table.rows[0].cells.last?.words(.chinese) == String(lights.values.reduce(0, +)))
    }
  }

  private func letters(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return (index < 26 ? "" : String(letters[index / 26 - 1])) + String(letters[index % 26])
  }
}
