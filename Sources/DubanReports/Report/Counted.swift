package import DubanCore

/// A number of a report with the rows that it counts.
///
/// Invariant 17: every number of a report that counts items is made of those items. Nobody can write a number beside them, so it
/// cannot differ from the list behind it.
package struct Counted: Hashable, Sendable {
  /// What is counted, in the order in which it is listed; none twice.
  package let rows: [ItemID.Global]
  /// What the rows have in common, for the heading of their list: `逾期`.
  package let words: String

  /// The number of `rows`, of which those that stand twice count once.
  package init(_ rows: [ItemID.Global], _ words: String) {
    var seen = Set<ItemID.Global>(minimumCapacity: rows.count)
    self.rows = rows.filter { seen.insert($0).inserted }
    self.words = words
  }

  /// How many there are.
  package var count: Int { rows.count }

  /// The share in `whole`, in percent, with one decimal place at most: `12.5`, `40`; nil where there is nothing to share.
  package func share(of whole: Counted) -> String? {
    guard whole.count > 0 else { return nil }
    let tenths = (count * 2_000 + whole.count) / (2 * whole.count)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
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
    var rest = Set(total.rows)
    for row in parts.lazy.flatMap(\.rows) where rest.remove(row) == nil { return false }
    return rest.isEmpty
  }
}
