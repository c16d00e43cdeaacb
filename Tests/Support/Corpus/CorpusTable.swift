/// What a run over the corpus gave: a comparison a document, and sums by sort of document.
package struct CorpusTable: Sendable {
  /// In the order in which they were read.
  package private(set) var results: [(document: CorpusDocument, comparison: Comparison)] = []
  /// Documents that could not be read at all, with what was said.
  package private(set) var refused: [(document: CorpusDocument, words: String)] = []

  /// Reads `documents` with `recognizer`. One that cannot be read counts as if nothing were in it.
  package init(_ documents: [CorpusDocument], by recognizer: CorpusDocument.Recognizer) {
    for document in documents {
      do {
        results.append((document, try document.comparison(by: recognizer)))
      } catch {
        refused.append((document, "\(error)"))
        results.append((document, Comparison(of: ExpectedReading(), with: document.expected)))
      }
    }
  }

  /// The sum over all documents of `style`; over all of our own where it is nil.
  package func sum(_ style: ExpectedReading.Style?) -> Comparison {
    var sum = Comparison()
    for (document, comparison) in results {
      let counts = style.map { $0 == document.expected.style } ?? (document.expected.style != .published)
      if counts { sum.add(comparison) }
    }
    return sum
  }

  /// The table: a line a field, precision and recall a sort of document.
  package var text: String {
    let styles = ExpectedReading.Style.allCases.filter { style in
      results.contains { $0.document.expected.style == style }
    }
    let columns: [(String, Comparison)] = styles.map { ($0.rawValue, sum($0)) } + [("own", sum(nil))]
    let counts = styles.map { style in results.count { $0.document.expected.style == style } }
    var lines = [
      CorpusTable.padded("precision/recall", 18)
        + zip(columns.map(\.0), counts + [results.count { $0.document.expected.style != .published }])
        .map { CorpusTable.padded("\($0) (\($1))", 22) }.joined()
    ]
    for field in Field.allCases {
      let cells = columns.map { column in
        guard let tally = column.1.tallies[field] else { return "-" }
        let shares = [tally.precision, tally.recall].map { $0.map(CorpusTable.share) ?? "-" }
        return "\(shares.joined(separator: "/")) of \(tally.right + tally.missed)"
      }
      lines.append(CorpusTable.padded(field.rawValue, 18) + cells.map { CorpusTable.padded($0, 22) }.joined())
    }
    return lines.joined(separator: "\n")
  }

  /// Every fault, a line each, with its document.
  package var faults: String {
    var lines: [String] = refused.map { "\($0.document.name) refused: \($0.words)" }
    for (document, comparison) in results where !comparison.faults.isEmpty {
      lines.append("\(document.name) [\(document.expected.constructs.joined(separator: " "))]")
      for fault in comparison.faults { lines.append("  \(fault.sign) \(fault.field) \(fault.words)") }
    }
    return lines.joined(separator: "\n")
  }

  /// The worst of every document in what the floors ask for, and the constructs of those below `floor`.
  package var worst: String {
    let fields: [Field] = [.tasks, .units, .targets, .milestones, .shares, .due]
    var lines: [String] = []
    for (document, comparison) in results {
      let low = fields.compactMap { field in
        comparison.tallies[field].flatMap { $0.worst < 0.95 ? "\(field) \(CorpusTable.share($0.worst))" : nil }
      }
      if !low.isEmpty {
        lines.append(
          CorpusTable.padded(document.name, 34) + CorpusTable.padded(low.joined(separator: " "), 60)
            + document.expected.constructs.joined(separator: " "))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func share(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded(.down))
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
