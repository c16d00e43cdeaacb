import GRDB
import GRDBSQLite

extension Store {
  /// A connection that reads, and what lies in the file when it is read as immutable.
  typealias Reading = (queue: DatabaseQueue, stillness: StoreFile.Fingerprint?)

  /// The schema version at the file: nil when there is no file, 0 when nothing is in it yet; and the connection by which it
  /// was found. A reader goes on with that one, for to let go of a connection starts threads.
  ///
  /// Reads only, so that a file that is refused stays as it is, byte for byte.
  static func identify(
    _ file: StoreFile, schema: Schema, writing: Bool
  ) throws(StoreError) -> (version: Int?, reading: Reading?) {
    switch try file.kind() {
    case .absent: return (nil, nil)
    case .empty: return (0, nil)
    case .other: throw .notAStore(path: file.path)
    case .database(Schema.applicationID, let version) where version > schema.version:
      throw .newerSchema(path: file.path, found: Int(version), known: schema.version)
    case .database: break
    }
    // The newest header may still lie in the log, so SQLite is asked as well.
    let reading = try openForReading(file)
    let (application, version, tables, obstacle) = try file.speaking(writing: false) {
      try reading.queue.read { db in
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let isKnown = application == Schema.applicationID && (1...schema.version).contains(version)
        return (
          application, version, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0,
          isKnown ? try SchemaShape.obstacle(db, version: version, of: schema, writing: writing) : nil
        )
      }
    }
    guard application == Schema.applicationID else {
      // The maker of a new store may have been stopped before its first commit.
      guard application == 0, version == 0, tables == 0 else { throw .notAStore(path: file.path) }
      return (0, nil)
    }
    guard version <= schema.version else {
      throw .newerSchema(path: file.path, found: version, known: schema.version)
    }
    guard version > 0 else { throw .damaged(path: file.path, detail: "version \(version)") }
    if let obstacle { throw .damaged(path: file.path, detail: obstacle) }
    return (version, reading)
  }

  static func openForReading(_ file: StoreFile) throws(StoreError) -> Reading {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .callback(file.busyTimeout.wait)
    configuration.prepareDatabase { db in
      // What is too large for memory would be written beside the store, or into a folder that nobody has named.
      try db.execute(sql: "PRAGMA query_only = 1; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF")
    }
    var tries = 0
    while true {
      do {
        return (try DatabaseQueue(path: file.address(), configuration: configuration), nil)
      } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
        if let stillness = file.quietFingerprint {
          return try file.speaking(writing: false) {
            let address = file.address(immutable: true)
            return (try DatabaseQueue(path: address, configuration: configuration), stillness)
          }
        }
        // A writer may be on its way to its first commit.
        guard BusyTimeout.ofDisplays.wait(tries) else { throw .needsWriter(path: file.path) }
        tries += 1
      } catch {
        throw file.error(error, writing: false)
      }
    }
  }

  static func openForWriting(_ file: StoreFile) throws(StoreError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .callback(file.busyTimeout.wait)
    configuration.prepareDatabase { db in
      guard sqlite3_db_readonly(db.sqliteConnection, "main") == 0 else {
        throw StoreError.noPermission(path: file.path, writing: true)
      }
      var stay: CInt = 1
      sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_PERSIST_WAL, &stay)
      // SQLite does not wait for a lock that turns the journal mode over, so this waits in its place.
      var tries = 0
      while true {
        do {
          try db.execute(sql: "PRAGMA journal_mode = WAL")
          break
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && file.busyTimeout.wait(tries) {
          tries += 1
        }
      }
      // The log is emptied when the last writer closes, so that the next one need not read it again.
      // Whoever serves others over SSH can write nowhere but in the store's folder, so that nothing is put by elsewhere.
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 4194304;
          PRAGMA cache_size = -16000
          """)
    }
    return try file.speaking(writing: true) { try DatabaseQueue(path: file.path, configuration: configuration) }
  }
}

extension StoreFile {
  /// What `body` returns, its errors in the store's words.
  func speaking<Result>(writing: Bool, _ body: () throws -> Result) throws(StoreError) -> Result {
    do {
      return try body()
    } catch {
      throw self.error(error, writing: writing)
    }
  }

  /// The address by which SQLite reads the file; `immutable` without its side files and without locks.
  fileprivate func address(immutable: Bool = false) -> String {
    guard isSealed || immutable else { return path }
    // Signs that mean something in an address.
    let path = path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    var parameters: [String] = []
    if isSealed { parameters += ["readonly_shm=1", "vfs=\(SealedFiles.name)"] }
    if immutable { parameters.append("immutable=1") }
    return "file:\(path)?\(parameters.joined(separator: "&"))"
  }
}
