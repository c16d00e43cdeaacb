import DubanCore
import DubanStore
import Foundation
import GRDB
import Testing

@Suite struct `A writer that is killed` {
  /// Invariant 3: whatever the moment, the store holds whole acts only, and all that were told to be done.
  @Test func `leaves whole acts behind, at any moment`() throws {
    let folder = try Folder()
    var plan = Sample.plan
    plan.tasks += (1...40).map { Task(id: "x\($0)", title: Name("任务\($0)")) }
    try folder.makeStore([plan]).close()
    var last = 0
    var grown = 0
    for round in 1...20 {
      let writer = try Probe("write", folder.store, "轮\(round)", "100000", "40")
      #expect(try writer.line() == "ready")
      // A busy machine gives it no time to write anything; until it did, it lives longer in each round.
      usleep(UInt32.random(in: 0...200_000) * (grown > 0 ? 1 : UInt32(round)))
      writer.kill()
      let store = try Store(
        opening: folder.store, mode: round.isMultiple(of: 2) ? .readOnly : .readWrite(create: false))
      let entries = try store.steps()
      #expect(entries.map(\.seq) == Array(0..<entries.count).map { $0 + 2 })
      for (batch, act) in Dictionary(grouping: entries, by: \.batch) {
        #expect(act.count == 40 && act[0].seq == batch && Set(act.map(\.note)).count == 1)
      }
      #expect(entries.count >= last)
      if entries.count > last { grown += 1 }
      last = entries.count
      store.close()
    }
    #expect(grown > 0)
    let check = try DatabaseQueue(path: folder.store).read { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check") + String.fetchAll(db, sql: "PRAGMA foreign_key_check")
    }
    #expect(check == ["ok"])
  }
}
