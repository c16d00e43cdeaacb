package import DubanCore
import DubanStore
import Foundation

/// Turns bits of a store over, one at a time, and looks at what the program makes of it.
package struct FlippedBytes {
  /// What became of a store one of whose bytes was turned over.
  package enum Outcome: String, CaseIterable, Sendable {
    /// It shows what it showed before, and checking it finds nothing: the byte means nothing.
    case meaningless
    /// Checking it finds something.
    case found
    /// Checking it is refused with a sentence.
    case refused
    /// It shows something else while checking it finds nothing.
    case silent
    /// It cannot be read while checking it finds nothing.
    case unread
  }

  private let bytes: [UInt8]
  private let path: String
  private let day: Day
  private let program: String
  private let shown: ShownStore

  /// Takes the store at `original` as it is, which no writer has open; the altered ones are made at `path`.
  package init(of original: String, at path: String, on day: Day, program: String) throws {
    bytes = Array(try Data(contentsOf: URL(fileURLWithPath: original)))
    (self.path, self.day, self.program) = (path, day, program)
    let store = try Store(opening: original, mode: .readOnly)
    defer { store.close() }
    shown = try ShownStore(of: store, on: day, program: program)
  }

  /// The bytes that are worth turning over: all but those inside a long run of zeros, which is room that holds nothing; of such
  /// a run the first and the last eight.
  package var places: [Int] {
    var places: [Int] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start] == 0 ? bytes[start...].firstIndex { $0 != 0 } ?? bytes.count : start + 1
      places += end - start <= 16 ? Array(start..<end) : Array(start..<start + 8) + Array(end - 8..<end)
      start = end
    }
    return places
  }

  /// Turns the bits `mask` of the byte at `offset` over and looks.
  package func outcome(at offset: Int, mask: UInt8) throws -> Outcome {
    var altered = bytes
    altered[offset] ^= mask
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    try Data(altered).write(to: URL(fileURLWithPath: path))
    // It is read whatever checking finds: nobody checks a store before opening it, and no store may end the program.
    let check = reading { (store) throws(StoreError) in try store.findings(program: program) }
    let now = reading { (store) throws(StoreError) in try ShownStore(of: store, on: day, program: program) }
    _ = try? Store(opening: path, mode: .readWrite(create: false)).close()
    switch (check, now) {
    case (nil, _): return .refused
    case (let findings?, _) where !findings.isEmpty: return .found
    case (_, nil): return .unread
    case (_, let now?): return now == shown ? .meaningless : .silent
    }
  }

  /// What `body` makes of the altered store; nil where it is refused.
  private func reading<Result>(_ body: (Store) throws(StoreError) -> Result) -> Result? {
    do throws(StoreError) {
      let store = try Store(opening: path, mode: .readOnly)
      defer { store.close() }
      return try body(store)
    } catch {
      return nil
    }
  }
}
