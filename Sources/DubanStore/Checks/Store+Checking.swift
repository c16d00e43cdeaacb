import Foundation
import GRDB

extension Store {
  /// What is wrong with the file: what SQLite finds first, then the journal entry by entry, the definitions, and whether what is
  /// derived follows from them. None when all is as it was recorded.
  ///
  /// Every page is read, and every row that names another is looked after; that takes a while for a large store. Where pages
  /// are unsound, no more than that is looked at.
  ///
  /// - Parameter program: the version of this program, whose lines of the portfolio are judged anew; nil leaves them alone.
  package func findings(program: String? = nil) throws(StoreError) -> [StoreFinding] {
    let log = brokenLog.map { [StoreFinding.logBroken(acts: $0.acts)] } ?? []
    return try log
      + read { db in
        let file = try Store.fileFindings(db)
        if file.contains(where: { if case .page = $0 { true } else { false } }) { return file }
        let chain = try ChainCheck(db)
        return try file + Store.schemaFindings(db) + chain.findings
          + DefinitionCheck.findings(db, published: chain.publications) + DerivedCheck(db, program: program).findings
      }
  }

  /// How the log breaks off; nil where it does not. A writer may be at work in it, so it counts only where it stays.
  private var brokenLog: BrokenLog? {
    let log = StoreFile(path).log
    let found = BrokenLog.find(at: log)
    for _ in 1...3 where found != nil {
      usleep(20_000)
      guard BrokenLog.find(at: log) == found else { return nil }
    }
    return found
  }

  /// What SQLite finds wrong with the file, whatever its version.
  func fileFindings() throws(StoreError) -> [StoreFinding] { try read { db in try Store.fileFindings(db) } }

  private static func fileFindings(_ db: Database) throws -> [StoreFinding] {
    let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map(StoreFinding.page)
    let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      try StoreFinding.orphan(table: row.at(0), row: row.at(1) as Int? ?? 0, parent: row.at(2))
    }
    return pages + orphans
  }

  /// What is not as in a store of the same version that was just made: the schema, and the words that it holds from the beginning.
  private static func schemaFindings(_ db: Database) throws -> [StoreFinding] {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let made = try Schema.current.asMade(version: version) { fresh in
      (objects: try SchemaShape.objects(fresh), words: try lookupTables.map { try words(fresh, $0) })
    }
    let here = try SchemaShape.objects(db)
    let changed = made.objects.filter { here[$0.key] != $0.value }.keys.sorted()
    let added = here.keys.filter { made.objects[$0] == nil }.sorted()
    return try changed.compactMap { name("trigger", $0) }.map(StoreFinding.guardRemoved)
      + added.compactMap { name("trigger", $0) }.map(StoreFinding.triggerAdded)
      + parts(changed) + lookups(db, made.words)
  }

  /// The name of an object of that kind; nil for one of another.
  private static func name(_ kind: String, _ object: String) -> String? {
    object.hasPrefix(kind + " ") ? String(object.dropFirst(kind.count + 1)) : nil
  }

  /// Views and indexes among what was `changed`: a view stands for what it shows, and what is unique is so by an index.
  private static func parts(_ changed: [String]) -> [StoreFinding] {
    changed.compactMap { object in
      name("index", object).map { .partChanged($0, isIndex: true) }
        ?? name("view", object).map { .partChanged($0, isIndex: false) }
    }
  }

  /// Which rows of the tables of words are not as they are `made`: nothing else would tell of one that no entry uses yet.
  private static func lookups(_ db: Database, _ made: [[Int: String]]) throws -> [StoreFinding] {
    try zip(lookupTables, made).flatMap { table, made -> [StoreFinding] in
      let here = try words(db, table)
      let keys = Set(made.keys).union(here.keys).filter { made[$0] != here[$0] }
      return keys.sorted().map { .lookup(table: table, key: $0) }
    }
  }

  /// The tables that the program alone fills, when a store is made.
  private static let lookupTables = ["status", "item_kind", "entry_kind", "algorithm"]

  private static func words(_ db: Database, _ table: String) throws -> [Int: String] {
    let rows = try Row.fetchAll(db, sql: "SELECT key, name FROM \(table)")
    return try Dictionary(rows.map { try ($0.at(0), $0.at(1)) }) { first, _ in first }
  }
}
