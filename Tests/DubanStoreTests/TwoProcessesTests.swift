import DubanCore
import DubanStore
import Foundation
import StorySupport
import Testing

@Suite struct `Several processes on one store` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore()
  }

  @Test func `each sees what the other committed`() throws {
    let other = try Store(opening: folder.store, mode: .readWrite(create: false))
    #expect(try !store.hasChanged())
    try other.record(Sample.remark("1-1"))
    #expect(try store.hasChanged())
    #expect(try !store.hasChanged())
    #expect(try !other.hasChanged())
    try store.record(Sample.remark("1-1", seen: 2))
    #expect(try !store.hasChanged())
    #expect(try other.hasChanged())
    #expect(try other.lastSeq() == 3)
  }

  @Test func `another process is heard of within a second`() throws {
    let watcher = try Probe("watch", folder.store)
    #expect(try watcher.line() == "1")
    var seen = 0
    var last = 1
    let isPunctual = try isPunctual(within: .seconds(1)) {
      let start = ContinuousClock.now
      try store.record(Sample.remark("1-1", seen: seen))
      last += 1
      seen = last
      #expect(try watcher.line() == "\(last)")
      return ContinuousClock.now - start
    }
    #expect(isPunctual)
    let writer = try Probe("write", folder.store, "王芳", "1", "1")
    #expect(try writer.line() == "ready")
    #expect(try writer.line() == "done")
    #expect(try store.hasChanged())
    #expect(try store.entries(since: last).map(\.note) == ["王芳 1"])
    #expect(try watcher.line() == "\(last + 1)")
    #expect(try watcher.finish() == 0)
  }

  /// The full measure is 32 writers with 100 updates each: set DUBAN_WRITERS=32 and DUBAN_UPDATES=100.
  @Test func `many writers at once lose nothing`() throws {
    let environment = ProcessInfo.processInfo.environment
    let writers = environment["DUBAN_WRITERS"].flatMap { Int($0) } ?? 8
    let updates = environment["DUBAN_UPDATES"].flatMap { Int($0) } ?? 25
    let probes = try (1...writers).map { try Probe("write", folder.store, "作者\($0)", "\(updates)", "2") }
    for probe in probes {
      #expect(try probe.line() == "ready")
      #expect(try probe.line() == "done")
      #expect(try probe.finish() == 0)
    }
    let entries = try store.steps()
    let expected = (1...writers).flatMap { writer in (1...updates).map { "作者\(writer) \($0)" } }
    for task in Sample.plan.tasks {
      #expect(entries.filter { $0.subject == task.id }.compactMap(\.note).sorted() == expected.sorted())
    }
    #expect(entries.map(\.seq) == Array(2...writers * updates * 2 + 1))
    #expect(
      Dictionary(grouping: entries, by: \.batch).values.allSatisfy { Set($0.map(\.note)).count == 1 && $0.count == 2 })
  }

  @Test func `many programs make one store together`() throws {
    let path = folder["new.duban"]
    let outcomes = Outcomes()
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      outcomes.add(Result { try Store(opening: path, mode: .readWrite(create: true)).publish([Sample.plan])[0] })
    }
    let publications = try outcomes.all.map { try $0.get() }
    #expect(publications.filter { $0 == .added }.count == 1)
    #expect(publications.filter { $0 == .unchanged }.count == 7)
  }

  private final class Outcomes: @unchecked Sendable {
    private let lock = NSLock()
    private var outcomes: [Result<Publication, any Error>] = []

    func add(_ outcome: Result<Publication, any Error>) { lock.withLock { outcomes.append(outcome) } }
    var all: [Result<Publication, any Error>] { lock.withLock { outcomes } }
  }
}
