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
        return try file + Store.guards(db) + Store.parts(db) + Store.lookups(db) + chain.findings
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

  /// Which of the triggers that forbid changes are not as they are made, and what was put in that could change rows by itself.
  private static func guards(_ db: Database) throws -> [StoreFinding] {
    let (made, here) = try (asMade(db, SchemaShape.objects), SchemaShape.objects(db))
    func name(_ object: String) -> String? {
      object.hasPrefix("trigger ") ? String(object.dropFirst("trigger ".count)) : nil
    }
    return made.filter { here[$0.key] != $0.value }.keys.compactMap(name).sorted().map(StoreFinding.guardRemoved)
      + here.keys.filter { made[$0] == nil }.compactMap(name).sorted().map(StoreFinding.triggerAdded)
  }

  /// Which views and indexes are not as they are made: a view stands for what it shows, and what is unique is so by an index.
  private static func parts(_ db: Database) throws -> [StoreFinding] {
    let (made, here) = try (asMade(db, SchemaShape.objects), SchemaShape.objects(db))
    return made.filter { here[$0.key] != $0.value }.keys.sorted().compactMap { object in
      let words = object.split(separator: " ", maxSplits: 1).map(String.init)
      return ["view", "index"].contains(words[0]) ? .partChanged(words[1], isIndex: words[0] == "index") : nil
    }
  }

  /// What `look` sees in a store of the same version that was just made.
  private static func asMade<Value>(_ db: Database, _ look: (Database) throws -> Value) throws -> Value {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    return try DatabaseQueue().write { fresh in
      for migration in Schema.current.migrations.prefix(version) { try migration.run(fresh) }
      return try look(fresh)
    }
  }

  /// Which rows of the tables of words are not as they are made: nothing else would tell of one that no entry uses yet.
  private static func lookups(_ db: Database) throws -> [StoreFinding] {
    let made = try asMade(db) { fresh in try lookupTables.map { try words(fresh, $0) } }
    return try zip(lookupTables, made).flatMap { table, made -> [StoreFinding] in
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
