import GRDB

/// What a store looks like inside, version by version.
///
/// A new version is a new file and one more line here.
struct Schema: Sendable {
  /// The steps in order: the first makes version 1 of an empty file, each further one makes the next version of the one
  /// before.
  let migrations: [Migration]

  /// The oldest version that a reader understands as it is, because later ones only added what is derived.
  let oldestReadable: Int

  /// A schema whose readers understand no older version unless one is named.
  init(migrations: [Migration], oldestReadable: Int? = nil) {
    self.migrations = migrations
    self.oldestReadable = oldestReadable ?? migrations.count
  }

  /// The schema of this program.
  static let current = Schema(
    migrations: [Migration(version1), Migration(version2), version3, version4, version5, version6], oldestReadable: 3)

  /// The same for somebody who only copies a file or looks for damage in its pages, of whatever version it is.
  static let copied = Schema(migrations: current.migrations, oldestReadable: 1)

  /// Marks a file as a duban store; the letters "duba", at offset 68 of the file.
  static let applicationID: Int32 = 0x6475_6261

  /// The version that this program writes.
  var version: Int { migrations.count }

  /// What `look` sees in a store of that version which was just made, in memory.
  func asMade<Value>(version: Int, _ look: (Database) throws -> Value) throws -> Value {
    try DatabaseQueue().write { fresh in
      for migration in migrations.prefix(max(0, version)) { try migration.run(fresh) }
      return try look(fresh)
    }
  }
}
