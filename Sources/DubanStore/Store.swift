import DubanCore
import GRDB
import GRDBSQLite

/// The file in which plans and the journal of what happened are kept: one SQLite database, synchronous, for one thread at a time.
///
/// Every public write is one transaction and durable when it returns (invariant 3): it begins by taking the write lock, so
/// that what it checks still holds when it commits, and SQLite syncs the log before the commit returns.
///
/// ## How readers without write permission work
///
/// The store is in WAL mode, and both files beside it, `-wal` and `-shm`, stay when the last writer closes. That was
/// decided by test, with a reader of another user who may only read the file and its folder:
///
/// | | while a writer is open | after it closed | after it was killed in a transaction |
/// |---|---|---|---|
/// | rollback journal | waits while a commit runs | works | refused: the journal must be rolled back first |
/// | WAL | works | refused: the files beside it are gone and cannot be made | works |
/// | WAL, files beside it stay | works | works | works, without the half transaction |
///
/// WAL also costs one sync a commit instead of three or more. What remains is a store whose side files are missing: it was
/// copied alone into a folder that cannot be written, or a tool that does not know of this closed it last. Everything is
/// then in the file itself, and it is read as immutable; because SQLite then takes no locks, each read is checked against
/// the file's fingerprint and done again in the usual way when a writer came by.
package final class Store {
  /// Where the file is.
  package let path: String
  /// Whether it was opened for reading only.
  package let isReadOnly: Bool

  /// What this opening set right; nothing for a reader.
  package private(set) var notes: [OpeningNote] = []

  private let file: StoreFile
  private var queue: DatabaseQueue
  /// The state that is being read, when the file is read as immutable.
  private var stillness: StoreFile.Fingerprint?
  /// What `hasChanged` saw last.
  private var seenDataVersion = 0
  /// Which files were opened.
  private var opened: StoreFile.Identity
  private let mode: Mode

  /// What the store is opened for.
  package enum Mode: Equatable, Sendable {
    /// Needs no more than read permission on the file and its folder.
    case readOnly
    /// The same for a display that may do nothing else: no file is so much as opened for writing, nor made, and where a writer
    /// is in the way a read fails after a second instead of a minute. It is never brought up to date.
    case sealed
    /// Reads and writes; makes the file where there is none if `create` is set.
    case readWrite(create: Bool)

    /// Whether it may record anything.
    var isWriting: Bool { if case .readWrite = self { true } else { false } }
  }

  /// Opens the store at `path`; an older schema is brought up to date when it is opened for writing.
  ///
  /// Invariant 5: a newer schema is refused before anything is written.
  /// - Parameter busyTimeout: how long to wait for others who are writing; a sealed store has little in any case.
  package convenience init(opening path: String, mode: Mode, busyTimeout: BusyTimeout = .usual) throws(StoreError) {
    try self.init(opening: path, mode: mode, schema: .current, busyTimeout: busyTimeout)
  }

  /// As above, with another schema; tests make older and newer stores by it.
  init(opening path: String, mode: Mode, schema: Schema, busyTimeout: BusyTimeout = .usual) throws(StoreError) {
    self.path = path
    self.mode = mode
    file = StoreFile(path, isSealed: mode == .sealed, busyTimeout: busyTimeout)
    opened = file.identity
    let (found, reading) = try Store.identify(file, schema: schema, writing: mode.isWriting)
    switch mode {
    case .readOnly, .sealed:
      isReadOnly = true
      guard let found, let reading else { throw found == nil ? .missing(path: path) : .notAStore(path: path) }
      guard found >= schema.oldestReadable else { throw .olderSchema(path: path, found: found, known: schema.version) }
      (queue, stillness) = reading
      if stillness == nil { try noteFilesMade() }
    case .readWrite(let create):
      try? reading?.queue.close()
      isReadOnly = false
      guard create || found != nil else { throw .missing(path: path) }
      guard create || found != 0 else { throw .notAStore(path: path) }
      do throws(StoreError) {
        queue = try Store.openForWriting(file)
        let left = UnfinishedCopy.removeLeft(beside: file)
        notes = try [left.isEmpty ? nil : .leftRemoved(paths: left), Store.keepBrokenLog(queue, file)].compactMap { $0 }
        if found != schema.version { try Store.migrate(queue, file: file, to: schema) }
      } catch {
        // An empty file would only raise the question what it is.
        if found == nil { file.removeIfEmpty() }
        throw error
      }
      // A log that lay beside an empty place belonged to nothing and was thrown away.
      if found == nil || found == 0 { opened = StoreFile.Identity(store: opened.store, log: nil, index: nil) }
      try noteFilesMade()
      if try read({ db in try !ItemWriter.isCurrent(db) }) { try write { db in try ItemWriter(db).updateAll() } }
      if try read({ db in try !StateWriter.isCurrent(db) }) { try write { db in try StateWriter(db).updateAll() } }
      if try read({ db in try !SearchWriter.isCurrent(db) }) { try write { db in try SearchWriter(db).updateAll() } }
    }
    seenDataVersion = try dataVersion()
  }

  /// Closes the file. The store must not be used afterwards; letting go of it closes it too.
  package func close() {
    try? queue.close()
  }
}

// MARK: - Access

extension Store {
  /// Runs `body` in one transaction that sees one state of the store.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    while let stillness {
      let outcome = Swift.Result { try queue.read(body) }
      if file.quietFingerprint == stillness { return try file.speaking(writing: false) { try outcome.get() } }
      try checkPlace()
      try reopen()
    }
    return try patiently { try queue.read(body) }
  }

  /// Opens again what was read as immutable, because a writer came by.
  private func reopen() throws(StoreError) {
    opened = file.identity
    (queue, stillness) = try Store.openForReading(file)
    if stillness == nil { try noteFilesMade() }
  }

  /// What `body` returns. It is done again while a writer has brought its log to where somebody who may not write cannot follow
  /// at once: between its first step and the next.
  private func patiently<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    var tries = 0
    while true {
      do {
        return try body()
      } catch let error as DatabaseError where isReadOnly && error.resultCode == .SQLITE_READONLY {
        guard BusyTimeout.ofDisplays.wait(tries) else { throw .needsWriter(path: path) }
        tries += 1
      } catch {
        throw file.error(error, writing: false)
      }
    }
  }

  /// Runs `body` in one transaction that holds the write lock from its beginning; an error leaves nothing behind.
  ///
  /// Invariant 3: it is durable when this returns.
  func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    guard !isReadOnly else { throw .openedForReading(path: path) }
    return try file.speaking(writing: true) {
      try queue.write { db in
        try checkPlace()
        let result = try body(db)
        // What is committed into a file that nobody can find any more is lost.
        try checkPlace()
        return result
      }
    }
  }

  /// Makes everything in the file what `source` holds, in one transaction, so that whoever has it open sees a change.
  func take(_ source: Store) throws(StoreError) {
    guard !isReadOnly else { throw .openedForReading(path: path) }
    try file.speaking(writing: true) {
      try checkPlace()
      try source.queue.backup(to: queue)
    }
  }

  /// Whether another connection has committed anything since this was last asked, or since the store was opened.
  ///
  /// It costs a few microseconds: ask it on the idle tick. One's own writes do not count.
  /// - Throws: `replaced` or `vanished` when the file at the path is no longer the one that was opened: see `reopened`.
  package func hasChanged() throws(StoreError) -> Bool {
    try checkPlace()
    if let stillness {
      guard file.quietFingerprint != stillness else { return false }
      try reopen()
      seenDataVersion = try dataVersion()
      return true
    }
    let version = try dataVersion()
    defer { seenDataVersion = version }
    return version != seenDataVersion
  }

  /// Whether the file that was opened, with those beside it, still lies at the path. Another one may have been moved there, or
  /// none be left: then what is read here stays as it was for ever, and the store must be opened again.
  package var isSameFile: Bool {
    let now = file.identity
    // A writer makes what was missing beside a file that is read as immutable; the next read sees to that.
    return now.store != nil && now.store == opened.store && (stillness != nil || now == opened)
  }

  /// The store that lies at the path now, opened as this one was. This one is closed and must not be used any more, unless
  /// there is none.
  ///
  /// - Throws: `vanished` when there is none; `strayLog` when the log beside it belongs to the file that lay there before; or
  ///   an error of opening.
  package func reopened() throws(StoreError) -> Store {
    let now = file.identity
    guard now.store != nil else { throw .vanished(path: path) }
    // Two connections of one process must not share a file beside the store: closing one would drop the other's locks.
    close()
    if now.store != opened.store, now.log != nil, now.log == opened.log, file.hasLog { throw .strayLog(path: path) }
    let mode: Mode = if case .readWrite = mode { .readWrite(create: false) } else { mode }
    return try Store(opening: path, mode: mode, busyTimeout: file.busyTimeout)
  }

  /// - Throws: `replaced` or `vanished` unless the open files still lie at their place.
  private func checkPlace() throws(StoreError) {
    guard !isSameFile else { return }
    throw file.identity.store == nil ? .vanished(path: path) : .replaced(path: path)
  }

  /// Takes the files that were made by opening for those that were opened; one that was there before must have stayed.
  private func noteFilesMade() throws(StoreError) {
    // SQLite makes the files beside the store when it first reads.
    _ = try dataVersion()
    let (before, now) = (opened, file.identity)
    opened = StoreFile.Identity(
      store: before.store ?? now.store, log: before.log ?? now.log, index: before.index ?? now.index)
  }

  private func dataVersion() throws(StoreError) -> Int {
    try patiently {
      try queue.unsafeRead { db in try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
    }
  }
}
