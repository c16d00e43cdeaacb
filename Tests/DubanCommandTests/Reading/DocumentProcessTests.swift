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
      let document = try process.read(bytes, file: file)
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
    #expect(throws: DocumentProblem.noAnswer(.stopped)) { try process.read(slow, file: "f", isStopped: { true }) }
    var impatient = process
    impatient.limit = .milliseconds(1)
    #expect(throws: DocumentProblem.noAnswer(.tooLong(seconds: 0))) { try impatient.read(slow, file: "f") }
  }

  @Test func `a program that is not there is told`() {
    #expect(throws: DocumentProblem.noAnswer(.notStarted(2))) {
      try DocumentProcess(program: "/nowhere").read([0x41], file: "f")
    }
    #expect(throws: DocumentProblem.noAnswer(.code(1))) {
      try DocumentProcess(program: "/bin/false").read([0x41], file: "f")
    }
    #expect(throws: DocumentProblem.noAnswer(.garbled)) {
      try DocumentProcess(program: "/bin/true").read([0x41], file: "f")
    }
  }

  @Test func `a small file takes little time`() {
    let bytes = HostileFiles.word("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")
    let times = (0..<10).map { _ in ContinuousClock().measure { _ = outcome(bytes) } }
    // 50 ms where nothing else runs; other tests may.
    #expect(times.min() ?? .zero < .milliseconds(500), "\(times)")
  }
}
