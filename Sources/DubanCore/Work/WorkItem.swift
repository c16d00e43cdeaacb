/// One thing that waits for somebody.
package struct WorkItem: Equatable, Sendable {
  package let need: Need
  /// The id within the plan of what is acted on: a task, a milestone, an indicator, a report duty.
  package let subject: String
  /// What it is called.
  package let title: Name
  /// Whose it is, by name: of the office's those who asked or owe, else those who answer for it.
  package let units: [String]
  /// Since when it waits; of a report the day of the last one; nil where nothing happened yet.
  package let since: Day?
  /// By when; nil where no day is set.
  package let by: Day?
  /// The light under which it is shown; nil for a report duty, which has none.
  package let light: Light?
  /// What was said of it last.
  package let wording: String?
  /// The last day of the span for which a piece of a report duty is owed; nil for whatever is none.
  package let span: Day?

  /// What names it among all of its list.
  package let key: String
  /// The number of the entry that raised what is to be answered or settled; nil for whatever nobody raised.
  package var directive: Int?
  /// For how many days more has been there than may be; nil where no ceiling is exceeded. Its own day says nothing then of how late it
  /// is: it may be far away.
  package var exceededDays: Int?
  /// What was said with it, which who acts on it must know; nil where nothing was.
  package var remark: Remark?
}
