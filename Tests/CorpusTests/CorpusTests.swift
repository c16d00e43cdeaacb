import Corpus
import DubanDocuments
import Testing

/// How well documents are read that the program was not written for.
@Suite struct CorpusTests {
  /// What every sort of document reaches, and must not fall below.
  static let floors: [ExpectedReading.Style: [Field: Double]] = [:]

  @Test func everyExpectationIsWholeAndOfItsOwnDocument() throws {
    let documents = try CorpusDocument.all()
    #expect(documents.count >= 60)
    #expect(Set(documents.map { $0.name.prefix { $0 != "-" } }).count == documents.count)
    for document in documents {
      let expected = document.expected
      #expect(
        expected.style == .noPlan ? expected.tasks.isEmpty : !expected.tasks.isEmpty || !expected.indicators.isEmpty)
      #expect(Comparison(of: expected, with: expected).faults.isEmpty, "\(document.name)")
    }
  }

  @Test func noDocumentIsRefused() throws {
    #expect(CorpusTable(try CorpusDocument.all(), by: recognizer).refused.map(\.words).isEmpty)
  }

  @Test func nothingIsReadWorseThanBefore() throws {
    let table = CorpusTable(try CorpusDocument.all(), by: recognizer)
    for (style, floors) in CorpusTests.floors {
      let tallies = table.sum(style).tallies
      for (field, floor) in floors {
        let worst = tallies[field]?.worst ?? 1
        #expect(worst >= floor, "\(style) \(field): \(worst) is below \(floor)")
      }
    }
  }
}
