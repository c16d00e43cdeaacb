import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

/// Files in pairs: what is right reads without a word, what is wrong gets exactly these sentences at these places.
///
/// Beside each bad file stands a text file with the sentences in English and Chinese, line by line.
@Suite struct `Fixtures` {
  @Test(arguments: TestFiles.fixtures("Good"))
  func `a good file has no diagnostic`(_ file: URL) throws {
    let (diagnostics, accepted) = try read(file)
    #expect(diagnostics.messages == [])
    #expect(accepted)
  }

  @Test(arguments: TestFiles.fixtures("Bad"))
  func `a bad file is refused with these sentences`(_ file: URL) throws {
    let (diagnostics, accepted) = try read(file)
    #expect(!accepted)
    try expect(diagnostics, as: file)
  }

  @Test(arguments: TestFiles.fixtures("Meaning"))
  func `a file that contradicts itself is read, and checked with these sentences`(_ file: URL) throws {
    let reading = PlanFileReader.read(try TestFiles.bytes(file), file: file.lastPathComponent)
    #expect(reading.diagnostics.messages == [])
    try expect(PlanCheck.diagnostics(in: try #require(reading.value)), as: file)
  }

  private func read(_ file: URL) throws -> (diagnostics: [Diagnostic], accepted: Bool) {
    let bytes = try TestFiles.bytes(file)
    guard file.lastPathComponent.hasPrefix("updates") else {
      let reading = PlanFileReader.read(bytes, file: file.lastPathComponent)
      return (reading.diagnostics, reading.value != nil)
    }
    let plan = try TestFiles.canonicalPlan()
    let reading = UpdatesFileReader.read(bytes, file: file.lastPathComponent, plan: plan)
    return (reading.diagnostics, reading.value != nil)
  }

  private func expect(_ diagnostics: [Diagnostic], as file: URL) throws {
    let sentences = diagnostics.map { diagnostic in
      let severity = diagnostic.severity == .remark ? "remark " : ""
      return severity + diagnostic.words(.english) + "\n  " + diagnostic.sentence(.chinese)
    }
    let expected = file.deletingPathExtension().appendingPathExtension("txt")
    let text = sentences.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(text.utf8).write(to: expected)
      Issue.record("recorded \(expected.lastPathComponent)")
    }
    #expect(text == String(decoding: try TestFiles.bytes(expected), as: UTF8.self))
  }
}
