import DubanCore
import DubanDocuments

/// Drafts of texts as they are written in tests, a line a paragraph.
enum TextDraft {
  static func of(_ text: String) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      document.blocks.append(.paragraph(.init(String(line), origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }
}
