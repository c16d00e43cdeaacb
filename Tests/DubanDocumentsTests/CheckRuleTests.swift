import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

/// What holds for the rules together; each has a file of tests of its own in `Checks/`.
@Suite struct `Rules of the checker` {
  private static let head = """
    duban: 1
    id: a-2024
    title: 示例
    jurisdiction: 青石县
    issued: 2024-02-10
    period: {start: 2024-01-01, end: 2024-12-31}

    """

  /// The ids of the rules that find something in the plan whose header is followed by `body`.
  private func found(_ body: String) throws -> [String] {
    let reading = PlanFileReader.read([UInt8]((Self.head + body).utf8), file: "a.yaml")
    try #require(reading.diagnostics.messages == [])
    let findings = PlanCheck.diagnostics(in: try #require(reading.value))
    // Units and tasks of so short plans are mostly idle or without units, which the fixtures test.
    return findings.map(\.rule.rawValue).filter { !["missing-unit", "unused-unit"].contains($0) }
  }

  private func tasks(_ lines: String...) -> String {
    "tasks:\n" + lines.enumerated().map { "  - {id: \"\($0 + 1)\", title: 任务, \($1)}\n" }.joined()
  }

  @Test func `many tasks without units are one remark`() throws {
    func remarks(_ count: Int) throws -> Int {
      let body = Self.head + "tasks:\n" + (1...count).map { "  - {id: \"\($0)\", title: 任务}\n" }.joined()
      let reading = PlanFileReader.read([UInt8](body.utf8), file: "a.yaml")
      return PlanCheck.diagnostics(in: try #require(reading.value)).count
    }
    #expect(try remarks(5) == 5)
    #expect(try remarks(85) == 1)
  }

  @Test func `a remark that the plan acknowledges is not told, an error is`() throws {
    let body = tasks("milestones: [{due: 2024-02-01, text: 部署}]")
    let known = "acknowledged: [{rule: issue-day, item: 1/2024-02-01, reason: 文件如此}]\n"
    #expect(try found(body + known) == [])
    #expect(try found(body + known.replacing("1/2024-02-01", with: "9")) == ["idle-acknowledgement", "issue-day"])
    let error = tasks("start: 2024-06-01, due: 2024-05-01")
    let silenced = "acknowledged: [{rule: due-before-start, item: \"1\", reason: 无}]\n"
    #expect(try found(error + silenced) == ["due-before-start"])
  }

  @Test func `each rule of plans has a file of its own, and one of tests`() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let sources = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/DubanDocuments/Checks")
    func files(_ folder: URL, _ ending: String) throws -> Set<String> {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      return Set(
        names.filter { $0.hasSuffix(ending) && $0 != "PlanCheck.swift" }.map { String($0.dropLast(ending.count)) })
    }
    let names = Set(
      RuleID.ofPlans.map { $0.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() })
    #expect(try files(sources, "Check.swift") == names)
    #expect(try files(tests.appending(path: "Checks"), "CheckTests.swift") == names)
  }

  @Test func `a rule that there is not is refused with the nearest`() {
    let body = Self.head + "acknowledged: [{rule: issue-days, reason: 无}]\n"
    let messages = PlanFileReader.read([UInt8](body.utf8), file: "a.yaml").diagnostics.messages
    #expect(messages.count == 1 && messages[0].contains("issue-day"))
  }

  @Test(arguments: TestFiles.samples)
  func `the samples have few remarks`(_ file: URL) throws {
    let reading = PlanFileReader.read(try TestFiles.bytes(file), file: file.lastPathComponent)
    let findings = PlanCheck.diagnostics(in: try #require(reading.value))
    #expect(findings.count <= 2, "\(findings.messages)")
  }
}
