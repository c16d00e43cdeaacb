import DubanCore
import Foundation
import Testing

@testable import DubanStore

/// A log that was damaged before it was taken in: SQLite passes over what lies behind, and nobody may be left without a word of it.
@Suite struct `A log that breaks off` {
  let folder: Folder
  let whole: (store: Data, log: Data)
  let entries: [Entry]

  init() throws {
    folder = try Folder()
    try folder.makeStore().close()
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    for (number, subject) in ["1-1", "1-2", "1-1"].enumerated() {
      try store.record(
        Sample.remark(subject, seen: try store.version(of: Sample.plan.id, subject: subject), "第\(number)次"))
    }
    // As they lie while the writer is still there: the log has not been taken in.
    whole = (try folder.bytes(), try folder.bytes("plans.duban-wal"))
    entries = try store.entries(since: 0)
    store.close()
  }

  /// A copy of the store with the log as `body` made it, which nobody has opened yet.
  private func copy(_ body: (inout Data) -> Void) throws -> String {
    for suffix in ["", "-wal", "-shm"] { unlink(folder["copy.duban"] + suffix) }
    var log = whole.log
    body(&log)
    try folder.write(whole.store, to: "copy.duban")
    try folder.write(log, to: "copy.duban-wal")
    return folder["copy.duban"]
  }

  private func isTold(_ findings: [StoreFinding]) -> Bool {
    findings.contains { if case .logBroken = $0 { true } else { false } }
  }

  @Test func `is told by checking and kept by whoever writes, wherever it breaks`() throws {
    let frame = 24 + 4096
    // The header, then of each frame its own header and some of its page.
    let frames = stride(from: 32, to: whole.log.count, by: frame)
    let places = Array(0..<32) + frames.flatMap { start in Array(start..<start + 24) + [start + 24, start + 2000] }
    var silent = 0
    for place in places {
      let path = try copy { $0[place] ^= 0x10 }
      let reader = try Store(opening: path, mode: .readOnly)
      let isWhole = try reader.entries(since: 0) == entries
      #expect(try isWhole || isTold(reader.findings()), "byte \(place)")
      reader.close()
      let log = try folder.bytes("copy.duban-wal")
      let writer = try Store(opening: path, mode: .readWrite(create: false))
      if case .lostLog(let acts, let kept)? = writer.notes.first {
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == log && acts > 0)
        unlink(kept)
      } else {
        #expect(isWhole, "byte \(place)")
        silent += 1
      }
      writer.close()
      let next = try Store(opening: path, mode: .readWrite(create: false))
      #expect(try next.notes == [] && !isTold(next.findings()))
      next.close()
    }
    #expect(silent < places.count / 4)
  }

  @Test func `is whole where it was cut between acts or in an unfinished write`() throws {
    for length in stride(from: 0, through: whole.log.count, by: 1000) {
      let path = try copy { $0 = $0.prefix(length) }
      let store = try Store(opening: path, mode: .readWrite(create: false))
      #expect(store.notes == [], "cut at \(length)")
      #expect(try store.findings().allSatisfy { if case .logBroken = $0 { false } else { true } })
      store.close()
    }
  }

  @Test func `is none of an earlier log that lies behind`() throws {
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    // The log begins anew whenever all of it was taken in; what lay there before stays behind its end.
    for _ in 1...40 {
      try store.record(Sample.remark("1-2", seen: try store.version(of: Sample.plan.id, subject: "1-2")))
      #expect(BrokenLog.find(at: folder.store + "-wal") == nil)
    }
    store.close()
  }
}
