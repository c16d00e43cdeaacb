import DubanCore
import Foundation
import GRDB

/// Walks the journal from its beginning and names each entry that is not as it was recorded.
///
/// After an entry that was altered the walk goes on from the hash that it bears, so that several alterations are each named.
struct ChainCheck {
  /// What was found, in the order of the journal.
  private(set) var findings: [StoreFinding] = []
  /// What the entries say was published, by their numbers.
  private(set) var publications: [Int: PublishedVersion] = [:]

  /// What an entry says of a definition.
  struct PublishedVersion: Equatable {
    let plan: String
    let version: Int
    let hash: String
  }

  /// The entry before: its number, the hash that it bears, and the one that it gives.
  private var last: (seq: Int, hash: [UInt8], given: [UInt8])
  /// Whether the entry before was found to be altered.
  private var lastIsAltered = false
  private let algorithms: [Int: HashAlgorithm]

  /// Walks within the transaction of `db`.
  init(_ db: Database) throws {
    algorithms = try Lookup(db, table: "algorithm").words(HashAlgorithm.self)
    let end = try Row.fetchOne(db, sql: "SELECT origin, seq, hash FROM chain")
    let origin = end?.bytes(0) ?? []
    last = (0, origin, origin)
    if try origin != ChainCheck.origin(db, algorithms) { findings.append(.origin) }
    try walk(db, through: end?.at(1) ?? 0)
    guard let end else {
      findings.append(.end(entry: last.seq))
      return
    }
    let kept = (seq: try end.at(1) as Int, hash: end.bytes(2))
    if last.seq < kept.seq {
      findings.append(.missing(entries: last.seq + 1...kept.seq))
    } else if last.seq == kept.seq, kept.hash != last.hash, kept.hash != last.given {
      findings.append(.end(entry: last.seq))
    }
  }

  private mutating func walk(_ db: Database, through end: Int) throws {
    var reader = try SealedEntryReader(
      db, kinds: "entry_kind", authors: "SELECT key, actor, capacity, unit, fingerprint FROM author")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(SealedEntryReader.columns(author: "author")), algorithm, previous, hash FROM entry ORDER BY seq
        """)
    while let row = try rows.next() {
      let entry = try reader.entry(row)
      guard entry.seq <= end else {
        findings.append(.behindEnd(entry: entry.seq))
        continue
      }
      try look(at: entry, algorithms[row.at(14)], previous: row.bytes(15) ?? [], hash: row.bytes(16) ?? [])
      note(entry)
    }
  }

  private mutating func look(
    at entry: SealedEntry, _ algorithm: HashAlgorithm?, previous: [UInt8], hash: [UInt8]
  ) throws {
    let isNext = entry.seq == last.seq + 1
    if !isNext {
      // A number below 1 was never given.
      if entry.seq <= last.seq {
        findings.append(.altered(entry: entry.seq))
        return
      }
      findings.append(.missing(entries: last.seq + 1...entry.seq - 1))
    }
    let given = try algorithm.map { try entry.hash(after: previous, by: $0) }
    let isAltered = given != hash
    if isAltered {
      findings.append(.altered(entry: entry.seq))
    } else if isNext, !lastIsAltered, previous != last.hash {
      findings.append(last.seq == 0 ? .altered(entry: entry.seq) : .replaced(entry: last.seq))
    }
    last = (entry.seq, hash, given ?? hash)
    lastIsAltered = isAltered
  }

  private mutating func note(_ entry: SealedEntry) {
    guard entry.kind == Change.Kind.publish.rawValue.bytes, let plan = entry.plan, let detail = entry.detail else {
      return
    }
    let columns = ChangeColumns(status: nil, reverts: nil, detail: String(decoding: detail, as: UTF8.self))
    guard case .publish(let version, let hash, _)? = try? columns.change(.publish) else { return }
    publications[entry.seq] = PublishedVersion(
      plan: String(decoding: plan, as: UTF8.self), version: version, hash: hash)
  }

  /// The hash with which the chain should start.
  private static func origin(_ db: Database, _ algorithms: [Int: HashAlgorithm]) throws -> [UInt8]? {
    let key = try Int.fetchOne(db, sql: "SELECT algorithm FROM chain")
    guard let algorithm = key.flatMap({ algorithms[$0] }) else { return nil }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT plan.id, definition.hash FROM definition JOIN plan ON plan.key = definition.plan
        WHERE definition.entry IS NULL ORDER BY plan.key
        """)
    return try ChainOrigin.hash(rows.map { ($0.bytes(0) ?? [], $0.bytes(1) ?? []) }, by: algorithm)
  }
}
