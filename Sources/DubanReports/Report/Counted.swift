package import DubanCore

/// A number of a report with the rows that it counts.
///
/// Invariant 17: every number of a report that counts items is made of those items. Nobody can write a number beside them, so it
/// cannot differ from the list behind it.
package struct Counted: Sendable {
  /// What the rows have in common, for the heading of their list: `逾期`.
  package let words: String
  private let kept: Kept

  private enum Kept {
    case rows([ItemID.Global])
    case places([Int32], in: CountedList)
  }

  /// What is counted, in the order in which it is listed; none twice.
  package var rows: [ItemID.Global] {
    switch kept {
    case .rows(let rows): rows
    case .places(let places, let list): places.map { list.rows[Int($0)] }
    }
  }

  /// The number of `rows`, of which those that stand twice count once.
  package init(_ rows: [ItemID.Global], _ words: String) {
    self.words = words
    guard !Counted.areSurelyUnique(rows) else {
      kept = .rows(rows)
      return
    }
    var seen = Set<ItemID.Global>(minimumCapacity: rows.count)
    kept = .rows(rows.filter { seen.insert($0).inserted })
  }

  /// The number of the rows of `list` at `places`, of which those that are named twice count once.
  init(_ places: [Int32], of list: CountedList, _ words: String) {
    guard list.isUnique else {
      self.init(places.map { list.rows[Int($0)] }, words)
      return
    }
    // What was chosen in the order of the list, as nearly all is, names none twice.
    let isRising = zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    self.init(kept: .places(isRising ? places : Counted.unique(places, list.rows.count), in: list), words: words)
  }

  private init(kept: Kept, words: String) {
    self.kept = kept
    self.words = words
  }

  /// `places`, each below `limit`, without those that were named before.
  private static func unique(_ places: [Int32], _ limit: Int) -> [Int32] {
    var seen = [Bool](repeating: false, count: limit)
    return places.filter { place in
      defer { seen[Int(place)] = true }
      return !seen[Int(place)]
    }
  }

  /// Whether none of `rows` stands twice, found in a third of the time that a set takes; false where it would take longer, as of ids
  /// that somebody chose so.
  static func areSurelyUnique(_ rows: [ItemID.Global]) -> Bool {
    guard rows.count > 1 else { return true }
    let bits = Int.bitWidth - (rows.count * 2).leadingZeroBitCount
    let mask = 1 << bits - 1
    var steps = rows.count * 4
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: mask + 1) { slots in
      slots.initialize(repeating: -1)
      for place in rows.indices {
        var slot = Int(truncatingIfNeeded: hash(rows[place]) >> (64 - UInt64(bits)))
        while slots[slot] >= 0 {
          steps -= 1
          guard steps > 0, rows[Int(slots[slot])] != rows[place] else { return false }
          slot = (slot + 1) & mask
        }
        slots[slot] = Int32(truncatingIfNeeded: place)
      }
      return true
    }
  }

  /// FNV-1a of the id within its plan, its bits mixed once more: plans of one report are few.
  private static func hash(_ row: ItemID.Global) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (row.item ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }

  /// How many there are.
  package var count: Int {
    switch kept {
    case .rows(let rows): rows.count
    case .places(let places, _): places.count
    }
  }

  /// The share in `whole`, in percent, with one decimal place at most: `12.5`, `40`; nil where there is nothing to share.
  package func share(of whole: Counted) -> String? {
    guard whole.count > 0 else { return nil }
    let tenths = (count * 2_000 + whole.count) / (2 * whole.count)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension Counted: Hashable {
  package static func == (left: Counted, right: Counted) -> Bool {
    left.words == right.words && left.count == right.count && left.rows == right.rows
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words)
    hasher.combine(rows)
  }
}

extension Counted {
  /// Whether each of its rows stands in exactly one of `parts`, and no other row in any; nil where they are not all of one list.
  fileprivate func isExactly(_ parts: [Counted]) -> Bool? {
    guard case .places(let places, let list) = kept else { return nil }
    var rest = [Bool](repeating: false, count: list.rows.count)
    for place in places { rest[Int(place)] = true }
    var found = 0
    for part in parts where part.count > 0 {
      guard case .places(let places, let other) = part.kept, other === list else { return nil }
      for place in places {
        guard rest[Int(place)] else { return false }
        rest[Int(place)] = false
      }
      found += places.count
    }
    return found == places.count
  }
}

/// Rows of which a report counts many times: each number then names places in it, since of a large plan a copy of its rows
/// for each takes longer than all else.
final class CountedList: Sendable {
  let rows: [ItemID.Global]
  /// Whether none stands in it twice.
  let isUnique: Bool

  init(_ rows: [ItemID.Global]) {
    self.rows = rows
    isUnique = Counted.areSurelyUnique(rows)
  }
}

/// A total and the parts into which it falls; a report whose parts are not exactly the total is not written.
package struct Sum: Hashable, Sendable {
  package let total: Counted
  package let parts: [Counted]

  /// `total`, which falls into `parts`.
  package init(_ total: Counted, _ parts: [Counted]) {
    self.total = total
    self.parts = parts
  }

  /// Whether each row of the total stands in exactly one part, and no other row in any.
  package var holds: Bool {
    if let known = total.isExactly(parts) { return known }
    var rest = Set(total.rows)
    for row in parts.lazy.flatMap(\.rows) where rest.remove(row) == nil { return false }
    return rest.isEmpty
  }
}
