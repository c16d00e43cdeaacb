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
    ]
    document.cleanings = [.init(.invisible, at: .line(1), before: "\u{200B}", after: "")]
    document.remarks = [
      .deletedText, .hiddenText, .hiddenSheet("乙"), .hiddenRows(sheet: "表", count: 3),
      .formulasWithoutValue(sheet: "表", count: 1),
    ]
    return document
  }()

  static let answers: [ReadingAnswer] =
    [.document(document), .problem(.empty), .problem(.tooLarge(megabytes: 64)), .problem(.foreign(.ofd))]
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
    for count in 0..<bytes.count { #expect(ReadingAnswer(bytes: Array(bytes.prefix(count))) == nil) }
    #expect(ReadingAnswer(bytes: bytes + [0]) == nil)
  }

  @Test func `that are damaged never harm`() {
    var generator = SeededGenerator(seed: 3)
    let bytes = ReadingAnswer.document(Self.document).bytes
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
}
