import DubanCore
import DubanDiagnostics
import DubanDocuments
import Testing

/// A small plan for the tests of one rule: what is not told of its head is made up.
struct RulePlan {
  private let text: String

  /// The plan file with `body`; `duban`, `id`, `title`, `jurisdiction`, `issued` and `period` stand there where it has none.
  init(_ body: String) {
    let head = [
      ("duban", "1"), ("id", "a-2024"), ("title", "示例"), ("jurisdiction", "青石县"), ("issued", "2024-02-10"),
      ("period", "{start: 2024-01-01, end: 2024-12-31}"),
    ]
    let lines = ("\n" + body)
    let missing = head.filter { !lines.contains("\n\($0.0):") }.map { "\($0.0): \($0.1)\n" }
    text = missing.joined() + body + "\n"
  }

  /// What `rule` finds in it.
  func findings(_ rule: RuleID) throws -> [Diagnostic] {
    let reading = PlanFileReader.read([UInt8](text.utf8), file: "a.yaml")
    try #require(reading.diagnostics.messages == [])
    return PlanCheck.diagnostics(in: try #require(reading.value)).filter { $0.rule == rule }
  }

  /// The same plan, which acknowledges what `rule` finds.
  func acknowledging(_ rule: RuleID) -> RulePlan {
    RulePlan(text + "acknowledged: [{rule: \(rule.rawValue), reason: 文件如此}]")
  }
}

/// A document for the tests of the rules that hold its parts against each other.
struct RuleDocument {
  private let text: String
  private let file: String

  /// A document with the content `text`, which stood in `file`.
  init(_ text: String, file: String = "a.txt") {
    self.text = text
    self.file = file
  }

  /// What `rule` finds in it, with the plan that is made of it.
  func findings(_ rule: RuleID) throws -> [Diagnostic] {
    let day = try #require(Day(2026, 3, 1))
    let source = DocumentCleaner.clean(try DocumentReader.read([UInt8](text.utf8), file: file))
    let draft = PlanRecognizer.draft(of: source, today: day)
    let built = PlanBuilder.build(draft, document: file, today: day, known: [:])
    return PlanCheck.diagnostics(in: PlanSource(built.plan, readFrom: file, document: source))
      .filter { $0.rule == rule }
  }
}
