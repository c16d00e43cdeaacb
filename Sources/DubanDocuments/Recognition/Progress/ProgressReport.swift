package import DubanCore

/// What a circular or a report says of how far a plan has come: sentence by sentence, row by row, nothing matched to a plan yet.
package struct ProgressReport: Equatable, Sendable {
  /// Its title; nil where none stands there.
  package var title: String?
  /// The day for which its figures hold; nil where nothing tells it.
  package var on: Guess<Day>?
  /// The documents that it names (根据《…》): the plan is mostly the first.
  package var plans: [String] = []
  package var entries: [ProgressEntry] = []

  /// A report of which nothing is known.
  package init() {}
}

/// A sentence, or a row of a table, that tells how far something has come.
package struct ProgressEntry: Equatable, Sendable {
  /// The sentence, or the row with its fields parted by strokes.
  package var passage: Passage
  /// The id of the item, where a column tells it.
  package var id: String?
  /// The serial of the row or the paragraph.
  package var number: String?
  /// What it is about: the heading over the sentence and its words, or the field of the name.
  package var subject: String
  /// The units that it names as those that answer.
  package var units: [String] = []
  package var figures: [ReportedFigure] = []

  /// An entry without figures.
  package init(_ passage: Passage, subject: String) {
    self.passage = passage
    self.subject = subject
  }
}

/// A figure of a report, with what it tells.
package struct ReportedFigure: Equatable, Sendable {
  package var value: Figure
  /// As printed; empty where none stands there.
  package var unit: String
  /// The words around it in its clause, or the name of its row.
  package var words: String
  package var sort: Sort
  /// Not exactly what is written: 余, 多, a range.
  package var isVague = false

  /// `value`, told by `words`.
  package init(_ value: Figure, unit: String, words: String, sort: Sort) {
    self.value = value
    self.unit = unit
    self.words = words
    self.sort = sort
  }

  /// What a figure is.
  package enum Sort: String, CaseIterable, Sendable {
    /// What was reached (已完工19个).
    case reached
    /// How much of the target that is, in per cent (完成年度任务的63%).
    case share
    /// What was to be reached (应开工45个, 年度任务42个).
    case planned
    /// A change against an earlier year (同比增长6.5%).
    case growth
    /// Something else: what is still under way, gaps in percentage points, wholes.
    case other
  }
}
