import DubanCore
import DubanDocuments
import Testing

@Suite struct `Answers over the pipe` {
  private static let document: SourceDocument = {
    var document = SourceDocument(format: .xlsx)
    var table = SourceDocument.Table(name: "表")
    var merged = SourceDocument.Cell("甲\n乙", row: 3, column: 200, origin: .sheetCell(sheet: "表", row: 4, column: 201))
    (merged.rowSpan, merged.columnSpan, merged.isHeading) = (2, 1_000_000, true)
    table.cells = [merged, .init("", row: 4, column: 0, origin: .cell(table: 1, row: 2, column: 3))]
    document.blocks = [
      .paragraph(.init("一、甲", origin: .line(7), headingLevel: 2)), .table(table),
      .paragraph(.init("", origin: .paragraph(1 << 30))), .table(.init()),
      .paragraph(.init("乙", origin: .inFile("附件.xlsx", .cell(table: 1, row: 2, column: 3)))),
    ]
    document.cleanings = [.init(.invisible, at: .line(1), before: "\u{200B}", after: "")]
    document.remarks = [
      .deletedText, .hiddenText, .hiddenSheet("乙"), .hiddenRows(sheet: "表", count: 3),
      .formulasWithoutValue(sheet: "表", count: 1), .comments(3), .embedded("a.rtf"),
    ]
    return document
  }()

  private static let understood: UnderstoodDocument = {
    var generator = DraftGenerator(seed: 11)
    var report = ProgressReport()
    report.title = "通报"
    report.on = Day(2026, 6, 30).map { Guess($0, from: Passage("截至6月30日", at: .line(2)), confidence: .likely) }
    report.plans = ["某方案"]
    var entry = ProgressEntry(Passage("已完工4个", at: .line(3)), subject: "改小区 已完工4个")
    (entry.id, entry.number, entry.units) = ("1-3", "3", ["市住建局"])
    entry.figures = [ReportedFigure(Figure(4), unit: "个", words: "已完工", sort: .reached)]
    entry.figures[0].isVague = true
    report.entries = [entry]
    return UnderstoodDocument(source: document, draft: generator.draft(), progress: report)
  }()

  static let answers: [ReadingAnswer] =
    [
      .document(understood), .problem(.inFile("甲.docx", .empty)), .problem(.empty), .problem(.tooLarge(megabytes: 64)),
      .problem(.foreign(.ofd)),
    ]
    + ([
      .badByte(encoding: "UTF-8"), .unknownEncoding, .mojibake, .binary, .brokenContainer("x"), .repeatedPart,
      .missingPart("p"), .packing, .locked, .tooManyParts(1), .largePart(megabytes: 2), .illFormed("y"), .documentType,
      .tooDeep(3), .longTag(kilobytes: 4), .wideSpan(5), .tooManyColumns(6), .tooManyBlocks(7),
      .tooMuchText(megabytes: 8),
      .badReference("r"), .repeatedCell("A1"), .badIndex("9"), .openQuote, .textAfterQuote, .strayQuote,
      .ragged(found: 1, expected: 2),
    ] as [DocumentProblem.Fault]).map { .problem(.fault($0, at: .init(part: "甲", line: 3, column: 400))) }

  @Test(arguments: answers)
  func `come back as they were`(_ answer: ReadingAnswer) {
    #expect(ReadingAnswer(bytes: answer.bytes) == answer)
  }

  @Test(arguments: answers)
  func `that are cut off or longer are none`(_ answer: ReadingAnswer) {
    let bytes = answer.bytes
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 500)) {
      #expect(ReadingAnswer(bytes: Array(bytes.prefix(count))) == nil)
    }
    #expect(ReadingAnswer(bytes: bytes + [0]) == nil)
  }

  @Test func `that are damaged never harm`() {
    var generator = SeededGenerator(seed: 3)
    let bytes = ReadingAnswer.document(Self.understood).bytes
    for _ in 0..<5_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        damaged[Int.random(in: 5..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      // Either nothing, or a document that can be told again.
      if let answer = ReadingAnswer(bytes: damaged) { #expect(ReadingAnswer(bytes: answer.bytes) == answer) }
    }
    // A list that says that it is endless.
    #expect(
      ReadingAnswer(bytes: Array(bytes.prefix(6)) + [5] + [UInt8]("docx!".utf8) + [UInt8](repeating: 0xFF, count: 9))
        == nil)
  }

  @Test func `of drafts of all kinds come back as they were`() {
    for seed in 0..<300 {
      var generator = DraftGenerator(seed: UInt64(seed))
      let draft = generator.draft()
      #expect(PlanDraft(bytes: draft.bytes) == draft, "\(seed)")
    }
  }

  @Test func `that nest without end are none`() {
    var task = TaskDraft(number: "1", title: Guess("深", from: Passage("深", at: .line(1))))
    for _ in 0..<200 {
      var outer = TaskDraft(number: "1", title: Guess("深", from: Passage("深", at: .line(1))))
      outer.children = [task]
      task = outer
    }
    var draft = PlanDraft()
    draft.tasks = [task]
    #expect(PlanDraft(bytes: draft.bytes) == nil)
  }

  @Test func `tell how far the reading is before they come`() {
    let steps: [ReadingProgress.Step] = [
      .init(.reading, percent: 0), .init(.cleaning, percent: 100), .init(.understanding, percent: 42),
    ]
    let answer = ReadingAnswer.problem(.empty).bytes
    let whole = steps.flatMap(AnswerStream.bytes(of:)) + answer
    // However it is cut on its way.
    for size in [1, 2, 3, 4, 5, 7, 100] {
      var stream = AnswerStream()
      var told: [ReadingProgress.Step] = []
      for start in stride(from: 0, to: whole.count, by: size) {
        let isTaken = stream.take(whole[start..<min(start + size, whole.count)])
        #expect(isTaken)
        if let step = stream.step, step != told.last { told.append(step) }
      }
      #expect(stream.answer == answer)
      #expect(told.last == steps.last)
    }
    for nonsense: [UInt8] in [[1, 9, 0], [1, 0, 101]] {
      var stream = AnswerStream()
      let isTaken = stream.take(nonsense)
      #expect(!isTaken)
    }
  }

  @Test func `answer requests that come as they were sent`() throws {
    let request = ReadingRequest(
      [.init("通知.docx", [1, 2, 3]), .init("附件.xlsx", [])], today: Day(2026, 3, 1),
      keeping: [.init(.navigation, at: .line(3), before: "首页", after: "")], isReport: true)
    #expect(ReadingRequest(bytes: request.bytes) == request)
    for count in 0..<request.bytes.count { #expect(ReadingRequest(bytes: Array(request.bytes.prefix(count))) == nil) }
    #expect(ReadingRequest(bytes: request.bytes + [0]) == nil)
  }
}
