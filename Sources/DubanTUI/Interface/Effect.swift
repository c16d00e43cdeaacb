package import DubanCore

/// What the interface wants done outside.
package enum Effect: Equatable, Sendable {
  /// Record the drafts as one act; answered by `itemsChanged`, `changedMeanwhile` or `failed`.
  case record([Draft])
  /// Take back the last act of this person; answered like `record`.
  case undo
  /// Do again what was last taken back.
  case redo
  /// Judge a plan on a day (nil: its own default), knowing what had been recorded by then if that day is past.
  case loadBoard(plan: String, asOf: Day?)
  /// Judge these plans one after the other, as time allows, each on its own day; answered by `boardLoaded` for each.
  case loadAllBoards([String])
  /// Judge no more of the plans that `loadAllBoards` asked for.
  case stopLoading
  /// Fetch the events on an item and on what belongs to it.
  case loadHistory(plan: String, subject: String)
  /// Look for what others have written.
  case refresh
  /// Paint the whole screen anew.
  case repaint
  /// Remember the theme that the person chose, for the next start.
  case keepTheme(Theme)
  case quit
}
