import GRDB

/// A lookup table of the store in memory: the words of the program and the keys by which rows name them.
struct Lookup {
  private let names: [Int: String]
  private let keys: [String: Int]

  /// The rows of `table`.
  init(_ db: Database, table: String) throws {
    var names: [Int: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT key, name FROM \(table)") { try names[row.at(0)] = row.at(1) }
    self.names = names
    keys = Dictionary(names.map { ($0.value, $0.key) }, uniquingKeysWith: min)
  }

  /// The key of `name`.
  func key(_ name: String) throws(DatabaseError) -> Int {
    guard let key = keys[name] else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no \(name)") }
    return key
  }

  /// The words of `type` by their keys; a key whose word this program does not know is left out.
  func words<Word: RawRepresentable<String>>(_ type: Word.Type) -> [Int: Word] {
    names.compactMapValues(Word.init)
  }
}
