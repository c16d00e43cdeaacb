import Corpus
import DubanCore
@testable import DubanDocuments
import Testing

/// What is read on several cores is read as on one.
@Suite struct `Reading on several cores` {
  @Test(arguments: [0, 1, 7, 8, 9, 100, 1001], [1, 3, 200])
  func `keeps all pieces in their order`(_ count: Int, _ least: Int) {
    let read = Cores.map(count, least: least) { $0.map { $0 * 3 } }.flatMap { $0 }
    #expect(read == (0..<count).map { $0 * 3 })
    #expect(Cores.$most.withValue(1) { Cores.map(count, least: least) { $0.map { $0 * 3 } }.count } == min(count, 1))
  }

  @Test(arguments: [LongDocument.table, .flattened])
  func `gives the same draft, byte for byte`(_ document: LongDocument) throws {
    // More rows than one thread is given.
    let bytes = [UInt8](document.text(900).utf8)
    func draft() throws -> [UInt8] {
      let source = try DocumentReader.read(bytes, file: "a." + document.ending)
      let draft = PlanRecognizer.draft(of: source, today: Day(2026, 2, 1))
      #expect(draft.tasks.count >= 900)
      var writer = ByteWriter()
      draft.write(to: &writer)
      return writer.bytes
    }
    let one = try Cores.$most.withValue(1) { try draft() }
    #expect(try draft() == one)
  }
}
