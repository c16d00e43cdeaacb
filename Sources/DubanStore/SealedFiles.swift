import Foundation
import GRDBSQLite

/// SQLite's way to the file system for a store that is sealed: it opens for reading only and removes nothing.
///
/// Told to read, SQLite still opens the log for writing first and falls back when it is refused. A process that has given up
/// writing would be refused as well; one that was not asked to write at all need not be.
enum SealedFiles {
  /// The name by which an address asks for it.
  static let name: String = {
    let name = "duban-sealed"
    guard let usual = sqlite3_vfs_find(nil) else { return name }
    let sealed = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    sealed.initialize(to: usual.pointee)
    sealed.pointee.pNext = nil
    // Both are kept by SQLite for as long as the program runs.
    sealed.pointee.zName = UnsafePointer(strdup(name))
    sealed.pointee.xOpen = { _, name, file, flags, opened in
      guard flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL) != 0, let usual = sqlite3_vfs_find(nil) else {
        file?.pointee.pMethods = nil
        return SQLITE_CANTOPEN
      }
      let reading = flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_READONLY
      return usual.pointee.xOpen(usual, name, file, reading, opened)
    }
    sealed.pointee.xDelete = { _, _, _ in SQLITE_READONLY }
    sqlite3_vfs_register(sealed, 0)
    return name
  }()
}
