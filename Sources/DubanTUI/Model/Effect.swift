package import DubanScreen
package import DubanCore
package import DubanReports

/// What the interface wants done outside.
package enum Effect: Equatable, Sendable {
  /// Record the drafts as one act; answered by `recorded`, `changedMeanwhile` or `failed`.
  case record([Draft])
  /// Take back the last act of this person, or bring back what was taken back last. What is to be taken back, and several items, are only
  /// listed (`reversalOffered`) unless it is the one that was `agreed` to by its number; answered by `reversed` or `reversalRefused`
  /// else.
  case reverse(Reversal.Direction, agreed: Int?)
  /// Judge a plan on a day (nil: its own default), knowing what had been recorded by then if that day is past.
  case loadBoard(plan: String, asOf: Day?)
  /// These plans are held no more: of what happens to them only their lines are wanted.
  case released(plans: [String])
  /// Fetch what can be found in a plan (nil: in all of them); answered by `searchLoaded`.
  case loadSearch(plan: String?)
  /// Fetch the entries on an item and on what belongs to it.
  case loadHistory(plan: String, subject: String)
  /// Keep a view among the person's own; answered by `viewSaved`, `viewExists` or `failed`.
  case saveView(View, replaces: Bool)
  /// Fetch what happened to a plan since then, days being counted from `today`.
  case loadChanges(plan: String, since: ChangesSpan, today: Day)
  /// Remember that the person has seen the plan as it is now.
  case looked(plan: String)
  /// Open the editor over a plan, on an item of it where one is named.
  case amend(plan: String, item: String?)
  /// Look for what others have written.
  case refresh
  /// Paint the whole screen anew.
  case repaint
  /// Remember the theme that the person chose, for the next start.
  case keepTheme(Theme)
  /// Put a text on the person's clipboard, through the terminal.
  case copy(String)
  /// Write a text into a file; one that exists is replaced only when that was asked. Answered by `saved`, `fileExists` or
  /// `notSaved`.
  case save(String, path: String, replaces: Bool)
  /// Read a document or a plan file, as it was named; answered by `screenOpened` or `failed`.
  case importDocument(String)
  /// Begin a plan that is written by hand; answered likewise.
  case newPlan(PlanHeading)
  /// Show the reports about a plan as it is shown (nil: about all of them); answered likewise.
  case report(plan: String?)
  /// Write a plan as it is shown (nil: all of them) into a file, in the format that its ending tells; answered as `save` is.
  case export(plan: String?, ExportRequest)
  /// Write an item of a plan as it is shown with its history into a file; answered likewise.
  case exportItem(plan: String, item: String, ExportRequest)
  /// Write a report into a file; answered likewise.
  case write(Report, ExportRequest)
  case quit

  /// Whether files are read or written by it, the store aside. It is not offered to whoever came in over SSH.
  package var touchesFiles: Bool {
    switch self {
    case .saveView, .amend, .keepTheme, .save, .importDocument, .newPlan, .export, .exportItem, .write: true
    case .record, .reverse, .loadBoard, .released, .loadSearch, .loadHistory, .loadChanges, .looked, .refresh, .repaint,
      .copy, .report, .quit:
      false
    }
  }
}
