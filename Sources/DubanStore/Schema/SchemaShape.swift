import GRDB

/// What the schema of a file holds, object by object, against what this program makes.
///
/// A file in which a table is not as it is made may hold anything: a byte of its text was turned over, or a view that never ends
/// stands in its place. Nothing is read from such a file. It is looked at whenever a store is opened, so what is common is quick.
struct SchemaShape {
  /// How an object is named: `table entry`.
  typealias Objects = [String: String]

  /// The objects in the file, by kind and name, as SQLite keeps them. What it makes by itself goes with its table.
  static func objects(_ db: Database) throws -> Objects {
    let rows = try Row.fetchAll(db, sql: "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return try Dictionary(rows.map { try ($0.at(0), $0.at(1)) }) { first, _ in first }
  }

  /// The objects of a store of that version which was just made.
  static func made(version: Int, of schema: Schema = .current) throws -> Objects {
    try schema.asMade(version: version, objects)
  }

  /// What of the schema keeps a store of that version from being read, or written; nil when nothing does.
  ///
  /// - Throws: what SQLite says of a schema that cannot be made sense of.
  static func obstacle(
    _ db: Database, version: Int, of schema: Schema, writing: Bool
  ) throws -> String? {
    let here = try objects(db)
    if version == Schema.current.version, digest(here) == currentDigest { return nil }
    let made = try made(version: version, of: schema)
    for (name, sql) in made.sorted(by: { $0.key < $1.key }) where name.hasPrefix("table ") {
      guard let found = here[name] else { return "there is no \(name)" }
      guard found == sql else { return "the \(name) is not as it is made" }
    }
    for name in here.keys.sorted() where made[name] == nil {
      // What replicates the file keeps tables of its own in it.
      if name.hasPrefix("table _litestream_") { continue }
      if name.hasPrefix("table ") || name.hasPrefix("view ") || writing { return "nobody knows the \(name)" }
    }
    return nil
  }

  /// What `digest` gives for a store of the present version that was just made.
  static let currentDigest: UInt64 = 0xceb7_2442_c8c0_79ec

  /// A number that is another one where anything differs, unless somebody means it to be the same: FNV-1a in 64 bits.
  static func digest(_ objects: Objects) -> UInt64 {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for (name, sql) in objects.sorted(by: { $0.key < $1.key }) {
      for length in [name.utf8.count, sql.utf8.count] {
        add(UInt8(truncatingIfNeeded: length))
        add(UInt8(truncatingIfNeeded: length >> 8))
      }
      name.utf8.forEach(add)
      sql.utf8.forEach(add)
    }
    return digest
  }
}
