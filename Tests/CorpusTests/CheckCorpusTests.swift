import Corpus
import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

/// What the checker says of the documents of the corpus: every finding was read by a person, and no other comes by accident.
@Suite struct `The checker on the corpus` {
  private static let expected = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus/findings.txt")

  /// What the rules find in what is understood of each document, a line each.
  private func findings() throws -> [String] {
    try CorpusDocument.all().flatMap { document -> [String] in
      let name = document.file.lastPathComponent
      let bytes = [UInt8](try Data(contentsOf: document.file))
      let source = DocumentCleaner.clean(try DocumentReader.read(bytes, file: name))
      let draft = PlanRecognizer.draft(of: source, today: document.expected.today)
      guard draft.refusal == nil else { return [] }
      let built = PlanBuilder.build(draft, document: name, today: document.expected.today, known: [:])
      let found = PlanCheck.diagnostics(in: PlanSource(built.plan, readFrom: name, document: source))
      return found.map { "\(document.name) \($0.rule.rawValue) \($0.item ?? ""): \($0.sentence(.chinese))" }
    }
  }

  @Test func `finds what it found, and nothing else`() throws {
    let text = try findings().joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(text.utf8).write(to: Self.expected)
      Issue.record("recorded \(Self.expected.lastPathComponent)")
    }
    #expect(text == String(decoding: try Data(contentsOf: Self.expected), as: UTF8.self))
  }
}
