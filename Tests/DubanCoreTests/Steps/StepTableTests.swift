import DubanCore
import Foundation
import Testing

@Suite struct `Step table` {
  @Test(arguments: Step.allCases)
  func `every step is taken on something, from somewhere, and has a word in both languages`(step: Step) {
    #expect(!step.row.items.isEmpty)
    #expect(!step.row.from.isEmpty)
    #expect(!step.words(.chinese).isEmpty)
    #expect(step.words(.english) != step.words(.chinese))
  }

  @Test func `names in files and on the command line are each one step's`() {
    #expect(Set(Step.allCases.map(\.row.fileKey)).count == Step.allCases.count)
    let statements = Step.allCases.compactMap(\.row.statement)
    #expect(Set(statements).count == statements.count)
    #expect(Set(statements).isDisjoint(with: Status.allCases.filter { !$0.isDecision }.map(\.rawValue)))
  }

  @Test func `a status that only the office sets is reached by a step, and left by one`() {
    for status in Status.allCases where status.isDecision {
      #expect(Step.allCases.contains { $0.row.to == status }, "\(status) is reached")
      #expect(Step.allCases.contains { $0.row.from.contains(status) && $0.row.to != status && $0 != .remark })
    }
  }

  @Test func `what the office decides is the office's, what is reported the unit's`() {
    for step in Step.allCases where step.row.to?.isDecision == true { #expect(step.row.side == .office) }
    #expect(Step.report.row.side == .unit)
  }

  @Test(arguments: Change.Kind.allCases)
  func `the name of a kind leads back to it`(kind: Change.Kind) {
    #expect(Change.Kind(rawValue: kind.rawValue) == kind)
  }

  // MARK: Where it is told

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")

  private func lines(of file: String) throws -> [String] {
    try String(contentsOf: Self.root.appending(path: file), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func from(_ row: StepRow) -> String {
    let any = Set<Status?>(Status.allCases).union([nil])
    let open = any.subtracting([.closed, .terminated])
    return switch row.from {
    case any: "any"
    case open: "open"
    case open.subtracting([.suspended]): "open but suspended"
    default: row.from.compactMap { $0?.rawValue }.sorted().joined(separator: ", ")
    }
  }

  @Test func `the comment above the table tells each row as it is`() throws {
    let told = try lines(of: "Sources/DubanCore/Steps/Step+Table.swift").filter { $0.hasPrefix("/// | ") }.dropFirst()
    let rows = Step.allCases.map { step in
      let row = step.row
      let items =
        row.items.count == ItemKind.allCases.count
        ? "any" : ItemKind.allCases.filter(row.items.contains).map(\.rawValue).joined(separator: ", ")
      let wants = StepRow.Need.allCases.filter(row.needs.contains).map { "\($0)" }.joined(separator: ", ")
      let cells = [step.rawValue, items, from(row), row.to?.rawValue ?? "", row.side.words(.english), wants]
      return "/// | " + cells.map { $0.isEmpty ? "" : $0 + " " }.joined(separator: "| ") + "|"
    }
    #expect(Array(told) == rows)
  }

  @Test func `the manual draws the states as the table has them`() throws {
    let drawn = try lines(of: "README.md").filter { $0.contains(" --> ") }
    let arrows = Step.allCases.flatMap { step -> [String] in
      guard let to = step.row.to else { return [] }
      let from = from(step.row)
      let origins = from.hasPrefix("open") ? ["open"] : from.components(separatedBy: ", ")
      return origins.map { "  \($0) --> \(to.rawValue): \(step.words(.chinese)) \(step.row.side.words(.chinese))" }
    }
    #expect(drawn == arrows)
  }
}
