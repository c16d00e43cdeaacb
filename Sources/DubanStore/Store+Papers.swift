package import DubanCore
import GRDB

/// A circular that is recorded, and of whose file nobody knows yet that it stands: between the two a process may be killed.
package struct AwaitedPaper: Equatable, Sendable {
  /// The entry by which it was issued.
  package let entry: Entry
  /// The whole path of its file.
  package let file: String
}

extension Store {
  /// The circulars whose files are awaited, the oldest first.
  package func awaitedPapers() throws(StoreError) -> [AwaitedPaper] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT name, value FROM setting WHERE plan = 0 AND name GLOB ? ORDER BY length(name), name",
        arguments: [Store.awaited + "*"])
      // Mostly none is, and this is asked at each start.
      guard !rows.isEmpty else { return [] }
      var reader = try EntryReader(db)
      return try rows.compactMap { row in
        guard let seq = try Int((row.at(0) as String).dropFirst(Store.awaited.count)) else { return nil }
        return try reader.entries(where: "seq = ?", [seq]).first.map { try AwaitedPaper(entry: $0, file: row.at(1)) }
      }
    }
  }

  /// The file of the circular `issued` stands.
  package func paperStands(of issued: Entry) throws(StoreError) { try set("\(Store.awaited)\(issued.seq)", to: nil) }

  /// Keeps, in the transaction that records the circular `issued`, that it is to stand in `file`.
  static func expectPaper(of issued: Entry, in file: String, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO setting (plan, name, value) VALUES (0, ?, ?)", arguments: ["\(awaited)\(issued.seq)", file])
  }

  /// Before the number of the entry, under which the path of a file is kept.
  private static let awaited = "circular-file-"
}
