import Corpus
import DubanCore
import DubanDocuments
import Foundation
import Testing

/// One field is one visit: whoever decides it, in whatever way, is asked nothing more about it.
@Suite struct `A field that is decided in the review` {
  /// The fields in doubt of all parts.
  private func open(in review: Review) -> [(row: ReviewRow, field: ReviewField)] {
    review.rows.filter(\.isUncertain).flatMap { row in
      review.draft.fields(at: row.path, .chinese)
        .filter { $0.confidence < .sure && !$0.value.isEmpty && !$0.field.isPiece }.map { (row, $0) }
    }
  }

  /// What is still asked about `field` of the part at `path`.
  private func left(_ review: Review, _ path: DraftPath, _ field: ReviewField) -> [Question] {
    guard let row = review.rows.first(where: { $0.path == path }) else { return [] }
    let shown = review.draft.fields(at: path, .chinese).first { $0.field == field.field }
    guard shown?.confidence ?? .sure == .sure else { return [Question(.task, about: field.passage ?? row.passage!)] }
    return row.questions.filter { question in
      guard field.field.kinds(at: path).contains(question.kind), let passage = field.passage else { return false }
      let asked = review.draft.field(of: question, at: path)
      return (asked == nil || asked == field.field) && passage.origin == question.passage.origin
        && (passage.text.contains(question.passage.text) || question.passage.text.contains(passage.text))
    }
  }

  @Test func `is asked about no more, in every document`() throws {
    var decided = 0
    for document in try CorpusDocument.all() {
      let bytes = [UInt8](try Data(contentsOf: document.file))
      let source = DocumentCleaner.clean(try DocumentReader.read(bytes, file: document.file.lastPathComponent))
      let draft = PlanRecognizer.draft(of: source, today: document.expected.today)
      guard draft.refusal == nil else { continue }
      let whole = Review(draft, readers: FieldReaders(of: draft, today: document.expected.today))
      for (row, field) in open(in: whole) {
        var accepted = whole
        do throws(ReviewProblem) { try accepted.take(.acceptField(row.path, field.field)) } catch { continue }
        decided += 1
        #expect(left(accepted, row.path, field) == [], "\(document.name) \(row.path.text) \(field.field.word)")
        if !field.alternatives.isEmpty {
          var chosen = whole
          try chosen.take(.choose(row.path, field.field, 0))
          #expect(left(chosen, row.path, field) == [], "\(document.name) \(row.path.text) \(field.field.word), chosen")
        }
        var typed = whole
        guard (try? typed.take(.edit(row.path, field.field, field.value))) != nil else { continue }
        #expect(left(typed, row.path, field) == [], "\(document.name) \(row.path.text) \(field.field.word), typed")
      }
    }
    #expect(decided > 100)
  }
}
