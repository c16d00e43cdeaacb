import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

@Suite struct `Plan file writer` {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a generated plan comes back as it was`(_ seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = try generator.plan()
    let text = PlanFileWriter.text(plan)
    let reading = PlanFileReader.read([UInt8](text.utf8), file: "generated.yaml")
    #expect(reading.diagnostics.messages == [])
    #expect(reading.value?.plan == plan)
    // Writing is canonical: what was read back is written in the same way.
    #expect(reading.value.map { PlanFileWriter.text($0.plan) } == text)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a generated plan comes back as it was from Chinese keys`(_ seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = try generator.plan()
    let text = PlanFileWriter.text(plan, keys: .chinese)
    let reading = PlanFileReader.read([UInt8](text.utf8), file: "generated.yaml")
    #expect(reading.diagnostics.messages == [])
    #expect(reading.value?.plan == plan)
    #expect(reading.value.map { PlanFileWriter.text($0.plan, keys: .chinese) } == text)
  }

  @Test(arguments: TestFiles.samples)
  func `a sample comes back as it was from Chinese keys`(_ file: URL) throws {
    let plan = try #require(PlanFileReader.read(try TestFiles.bytes(file), file: "sample.yaml").value).plan
    let text = PlanFileWriter.text(plan, keys: .chinese)
    #expect(text.hasPrefix("督办: 1\n编号: "))
    let again = PlanFileReader.read([UInt8](text.utf8), file: "export.yaml")
    #expect(again.diagnostics.messages == [])
    #expect(again.value?.plan == plan)
  }

  @Test(arguments: TestFiles.samples)
  func `a sample stands in the form that is written, and comes back as it was`(_ file: URL) throws {
    let bytes = try TestFiles.bytes(file)
    let plan = try #require(PlanFileReader.read(bytes, file: file.lastPathComponent).value).plan
    let text = PlanFileWriter.text(plan)
    #expect(text == String(decoding: bytes, as: UTF8.self))
    let again = PlanFileReader.read([UInt8](text.utf8), file: "export.yaml")
    #expect(again.diagnostics.messages == [])
    #expect(again.value?.plan == plan)
  }

  @Test func `a plan is laid out as a clerk would`() throws {
    let file = try #require(TestFiles.fixtures("Good").first { $0.lastPathComponent == "canonical.yaml" })
    let bytes = try TestFiles.bytes(file)
    let plan = try #require(PlanFileReader.read(bytes, file: "canonical.yaml").value).plan
    #expect(PlanFileWriter.text(plan) == String(decoding: bytes, as: UTF8.self))
  }

  @Test(arguments: [
    ("提标改造", "提标改造"), ("70", "\"70\""), ("1-1", "\"1-1\""), ("①", "①"), ("%", "\"%\""), ("a: b", "\"a: b\""),
    ("a:b", "a:b"),
    ("~", "\"~\""), ("no", "\"no\""), ("行一\n行二", "\"行一\\n行二\""), ("\u{1B}[0m", "\"\\x1B[0m\""), ("2020年", "2020年"),
    ("", "\"\""),
  ])
  func `quotes stand only where they are needed`(_ text: String, _ written: String) throws {
    let year = try #require(Period(start: Quarter(year: 2020, index: 1).start, end: Quarter(year: 2020, index: 4).end))
    let plan = Plan(id: "a", title: Name(text), jurisdiction: "市", period: year)
    #expect(PlanFileWriter.text(plan).contains("\ntitle: \(written)\n"))
  }
}
