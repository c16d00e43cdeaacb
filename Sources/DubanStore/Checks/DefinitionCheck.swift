import DubanCore
import GRDB

/// Holds every version of every definition against the entries by which they were published.
enum DefinitionCheck {
  /// What was found, plan by plan.
  static func findings(
    _ db: Database, published: [Int: ChainCheck.PublishedVersion]
  ) throws -> [StoreFinding] {
    let algorithms = try Lookup(db, table: "algorithm").words(HashAlgorithm.self)
    var findings: [StoreFinding] = []
    var untold = published
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT plan.id, definition.version, definition.entry, definition.algorithm, definition.hash, definition.value
        FROM definition JOIN plan ON plan.key = definition.plan ORDER BY definition.plan, definition.version
        """)
    while let row = try rows.next() {
      let (plan, version, hash) = try (row.at(0) as String, row.at(1) as Int, row.bytes(4) ?? [])
      let given = try algorithms[row.at(3)].map { try $0.hash(row.bytes(5) ?? []) }
      let entry = try row.at(2) as Int?
      let told = entry.map { untold.removeValue(forKey: $0) }
      let here = ChainCheck.PublishedVersion(plan: plan, version: version, hash: hash.hexadecimal)
      // A definition from before the journal is held by the journal's beginning.
      if given != hash || (entry != nil && told != here) {
        findings.append(.definition(plan: plan, version: version))
      }
    }
    let missing = untold.sorted { $0.key < $1.key }.map { entry, told in
      StoreFinding.definitionMissing(plan: told.plan, version: told.version, entry: entry)
    }
    return findings + missing
  }
}
