import GRDB

/// One step from a version of the schema to the next.
///
/// It is frozen: it describes the past, so its text names no Swift type and is never edited once a store was made with it.
/// What cannot be said in SQL stands between two texts, and is as frozen as they are.
struct Migration: Sendable, ExpressibleByStringLiteral {
  /// What makes room.
  let before: String
  /// What carries rows over that SQL alone cannot make.
  let carry: (@Sendable (Database) throws -> Void)?
  /// What removes the old and names the new.
  let after: String

  /// A step in three parts.
  init(before: String, carry: @escaping @Sendable (Database) throws -> Void, after: String) {
    self.before = before
    self.carry = carry
    self.after = after
  }

  /// A step that is SQL alone.
  init(_ sql: String) {
    before = sql
    carry = nil
    after = ""
  }

  init(stringLiteral sql: String) { self.init(sql) }

  /// Takes the step within the transaction of `db`.
  func run(_ db: Database) throws {
    try db.execute(sql: before)
    try carry?(db)
    try db.execute(sql: after)
  }
}
