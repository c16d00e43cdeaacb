import DubanCore
import Foundation
import GRDB

/// Adds entries to the entry table and to the chain within one transaction.
struct EntryWriter {
  private let db: Database
  private let kinds: Lookup
  private let statuses: Lookup
  private let algorithms: Lookup
  private var chain: ChainWriter
  private var authors: [Author: Int] = [:]

  /// An item's row; number 0 is the plan itself.
  struct Subject: Hashable {
    let plan: Int
    let number: Int
  }

  /// With what entries are recorded that are of one act.
  struct Circumstances {
    var batch: Int
    var author: Author
    var at: Instant
    var recorded: Day
    var simulated: Bool
  }

  /// A writer within the transaction of `db`.
  init(_ db: Database) throws {
    self.db = db
    kinds = try Lookup(db, table: "entry_kind")
    statuses = try Lookup(db, table: "status")
    algorithms = try Lookup(db, table: "algorithm")
    chain = try ChainWriter(db)
  }

  /// The number that the next entry gets: the batch of an act that begins with it.
  var nextSeq: Int { chain.nextSeq }

  /// How definitions are hashed.
  var algorithm: HashAlgorithm { chain.algorithm }

  /// The key by which rows name the algorithm.
  func key(of algorithm: HashAlgorithm) throws -> Int { try algorithms.key(algorithm.rawValue) }

  /// The row of the item that `draft` names.
  func subject(of draft: Draft) throws -> Subject {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT plan.key, item.number FROM plan LEFT JOIN item ON item.plan = plan.key AND item.id = ? WHERE plan.id = ?
          """), arguments: [draft.subject, draft.plan])
    guard let row else { throw StoreError.unknownPlan(id: draft.plan) }
    guard let number = try row.at(1) as Int? else {
      throw StoreError.unknownSubject(plan: draft.plan, subject: draft.subject)
    }
    return try Subject(plan: row.at(0), number: number)
  }

  /// Adds one entry; on the store itself where no subject is named.
  mutating func add(_ draft: Draft, to subject: Subject?, _ circumstances: Circumstances) throws -> Entry {
    let entry = Entry(
      seq: nextSeq, batch: circumstances.batch, at: circumstances.at, recorded: circumstances.recorded, on: draft.on,
      author: circumstances.author.storable, plan: draft.plan, subject: draft.subject, change: draft.change,
      note: draft.note?.storable, evidence: draft.evidence.map(\.storable), simulated: circumstances.simulated)
    let columns = ChangeColumns(entry.change, entry.evidence)
    let (previous, hash) = try chain.seal(SealedEntry(entry, columns, isOnPlan: subject != nil))
    try db.cachedStatement(
      sql: """
        INSERT INTO entry (
          seq, batch, at, recorded, holds_on, author, plan, item, kind, status, reverts, simulated, detail, note,
          algorithm, previous, hash
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.seq, entry.batch, entry.at.milliseconds, entry.recorded.number, entry.on.number, try key(of: entry.author),
      subject?.plan, subject?.number ?? 0, try kinds.key(entry.change.kind.rawValue),
      try columns.status.map { try statuses.key($0.rawValue) }, columns.reverts, entry.simulated, columns.detail,
      entry.note, try key(of: chain.algorithm), Data(previous), Data(hash),
    ])
    return entry
  }

  /// The key by which rows name `author`, who gets one where nobody knows him yet.
  mutating func key(of author: Author) throws -> Int {
    if let key = authors[author] { return key }
    let query = try db.cachedStatement(
      sql: """
        SELECT key FROM author
        WHERE actor = ? AND coalesce(capacity, '') = ? AND coalesce(unit, '') = ? AND coalesce(fingerprint, '') = ?
        """)
    let found = try Int.fetchOne(
      query, arguments: [author.actor, author.capacity?.rawValue ?? "", author.unit ?? "", author.fingerprint ?? ""])
    if found == nil {
      try db.execute(
        sql: "INSERT INTO author (actor, capacity, unit, fingerprint) VALUES (?, ?, ?, ?)",
        arguments: [author.actor, author.capacity?.rawValue, author.unit, author.fingerprint])
    }
    let key = found ?? Int(db.lastInsertedRowID)
    authors[author] = key
    return key
  }
}

extension SealedEntry {
  /// `entry` as its row will hold it.
  fileprivate init(_ entry: Entry, _ columns: ChangeColumns, isOnPlan: Bool) {
    let author = entry.author
    self.init(
      seq: entry.seq, batch: entry.batch, at: Int(entry.at.milliseconds), recorded: entry.recorded.number,
      on: entry.on.number,
      author: SealedAuthor(
        actor: author.actor.bytes, capacity: author.capacity?.rawValue.bytes, unit: author.unit?.bytes,
        fingerprint: author.fingerprint?.bytes), plan: isOnPlan ? entry.plan.bytes : nil, item: entry.subject.bytes,
      kind: entry.change.kind.rawValue.bytes, status: columns.status?.rawValue.bytes, reverts: columns.reverts,
      simulated: entry.simulated ? 1 : 0, detail: columns.detail?.bytes, note: entry.note?.bytes)
  }
}

extension String {
  /// Its bytes as SQLite keeps them.
  var bytes: [UInt8] { Array(utf8) }

  /// The text without what would end it for SQLite, so that what is sealed is what is kept.
  fileprivate var storable: String { contains("\0") ? filter { $0 != "\0" } : self }
}

extension Evidence {
  fileprivate var storable: Evidence {
    switch self {
    case .reference(let text): .reference(text.storable)
    case .link(let text): .link(text.storable)
    case .file(let name, let sha256): .file(name: name.storable, sha256: sha256)
    }
  }
}

extension Author {
  /// Nothing said is one thing, not two: an empty text is none.
  fileprivate var storable: Author {
    func said(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0.storable } }
    return Author(
      actor.storable, capacity: capacity, unit: said(unit), fingerprint: said(fingerprint))
  }
}
