import DubanCore
import DubanDocuments
import Foundation
import StorySupport
import Testing

@testable import duban

/// Documents made to harm, read as the program reads them: in a process that is confined and bounded.
@Suite struct `Reading in confinement` {
  private let process = DocumentProcess(program: Program.duban().path)

  private func outcome(_ bytes: [UInt8], file: String = "f") -> String {
    do throws(DocumentProblem) {
      let document = try process.understand(ReadingRequest([.init(file, bytes)])).source
      return document.blocks.map { block in
        switch block {
        case .paragraph(let paragraph): paragraph.text
        case .table(let table): table.cells.map(\.text).joined(separator: "|")
        }
      }.joined(separator: "/")
    } catch {
      return error.words(.english, file: file)
    }
  }

  @Test func `good documents come back whole`() {
    #expect(outcome([UInt8]("一、甲\n二、乙".utf8)) == "一、甲/二、乙")
    #expect(outcome([UInt8]("<p>甲</p><table><tr><td>1<td>2</table>".utf8)) == "甲/1|2")
    #expect(outcome(HostileFiles.word("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")) == "甲")
  }

  /// The C library loads this encoding from a file, which the child may not once it is confined.
  @Test func `GB18030 is read in confinement too`() {
    #expect(outcome([0xB0, 0xEC, 0xB9, 0xAB, 0xCA, 0xD2, 0x0A]) == "办公室")
  }

  @Test(arguments: HostileFiles.all)
  func `hostile files are refused with a sentence`(_ file: HostileFiles.File) {
    let started = ContinuousClock.now
    let found = outcome(file.bytes)
    #expect(found.contains(file.words), "\(file.name): \(found.prefix(300))")
    #expect(ContinuousClock.now - started < .seconds(25), "\(file.name)")
  }

  @Test func `reading can be stopped, and ends at its limit`() {
    let slow = HostileFiles.slow
    let request = ReadingRequest([.init("f", slow)])
    #expect(throws: DocumentProblem.noAnswer(.stopped)) { try process.understand(request, isStopped: { true }) }
    var impatient = process
    impatient.limit = .milliseconds(1)
    #expect(throws: DocumentProblem.noAnswer(.tooLong(seconds: 0))) { try impatient.understand(request) }
  }

  @Test func `it tells how far it is, through all that is done`() throws {
    let text = (1...3_000).map { "\($0).新建口袋公园\($0)个。（责任单位：县住建局）\n" }.joined()
    let page = "<html><body>" + text.split(separator: "\n").map { "<p>\($0)</p>" }.joined() + "</body></html>"
    var steps: [ReadingProgress.Step] = []
    let understood = try process.understand(
      ReadingRequest([.init("f.html", [UInt8](page.utf8))]), progress: { steps.append($0) })
    #expect(understood.draft.tasks.count == 3_000)
    #expect(Set(steps.map(\.phase)).isSuperset(of: [.reading, .understanding]))
    let understanding = steps.filter { $0.phase == .understanding }.map(\.percent)
    #expect(understanding == understanding.sorted())
    #expect(understanding.count > 3)
  }

  @Test func `what is understood there is what is understood here`() throws {
    let text = "青石县2026年绿化工作方案\n一、重点任务\n1.新建口袋公园6个，6月底前完成3个。（责任单位：县住建局）\n"
    let request = ReadingRequest([.init("f.txt", [UInt8](text.utf8))], today: Day(2026, 1, 1))
    #expect(try process.understand(request) == UnderstoodDocument(reading: request))
  }

  @Test func `a document that is too large as a whole is refused before it is read`() {
    let half = [UInt8](repeating: 0x41, count: 33 << 20)
    #expect(throws: DocumentProblem.tooLarge(megabytes: 64)) {
      try DocumentProcess(program: "/nowhere").understand(ReadingRequest([.init("a", half), .init("b", half)]))
    }
  }

  @Test func `a program that is not there is told`() {
    #expect(throws: DocumentProblem.noAnswer(.notStarted(2))) {
      try DocumentProcess(program: nil).understand(ReadingRequest([.init("f", [0x41])]))
    }
    #expect(throws: DocumentProblem.noAnswer(.notStarted(2))) {
      try DocumentProcess(program: "/nowhere").understand(ReadingRequest([.init("f", [0x41])]))
    }
    #expect(throws: DocumentProblem.noAnswer(.code(1))) {
      try DocumentProcess(program: "/bin/false").understand(ReadingRequest([.init("f", [0x41])]))
    }
    #expect(throws: DocumentProblem.noAnswer(.garbled)) {
      try DocumentProcess(program: "/bin/true").understand(ReadingRequest([.init("f", [0x41])]))
    }
  }

  @Test func `a small file takes little time`() {
    let bytes = HostileFiles.word("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")
    let times = (0..<10).map { _ in ContinuousClock().measure { _ = outcome(bytes) } }
    // 50 ms where nothing else runs; other tests may.
    #expect(times.min() ?? .zero < .milliseconds(500), "\(times)")
  }
}
