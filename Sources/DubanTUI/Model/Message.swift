package import DubanScreen
package import DubanCore

/// What happened outside of the interface.
package enum Message: Equatable, Sendable {
  case key(Key)
  case mouse(Mouse)
  case resized(Size)
  /// The plans of the store in their order, at the start and whenever definitions changed; those still being judged are
  /// there without counts and follow one by one.
  case plansLoaded([PortfolioEntry])
  /// One plan's line in the portfolio.
  case summaryLoaded(PlanSummary)
  /// One plan judged whole, as it was asked for.
  case boardLoaded(PlanEntry)
  /// Items have a new state: after one's own write, or because somebody else wrote.
  case itemsChanged(plan: String, states: [String: ItemState], entries: [Entry], mine: Bool)
  /// The entries on an item and on what belongs to it, in order.
  case historyLoaded(plan: String, subject: String, entries: [Entry])
  /// What happened to a plan since the start that was asked for.
  case changesLoaded(plan: String, LoadedChanges)
  /// What can be found in a plan (nil: in all of them), as it was asked for.
  case searchLoaded(plan: String?, [PlanIndex])
  /// A write was refused because somebody else changed the item since: what they changed. Nothing was written.
  case changedMeanwhile(drafts: [Draft], entries: [Entry])
  /// What came of `save` or `export`: it is in the file; a file of that name is there already and was left alone; or why not.
  case saved(path: String)
  case fileExists
  case notSaved(String)
  /// What `importDocument`, `newPlan` and `report` asked for is shown: another screen, or the board of a plan file. `failed` says why
  /// not.
  case screenOpened
  /// A view was written.
  case viewSaved(View)
  /// A view was not written, since there is one of that name.
  case viewExists(View)
  /// One's own act was recorded; `itemsChanged` has told what became of the items.
  case recorded([Entry])
  /// What would be taken or brought back at once, and the items' states after it by plan and id; nothing is written yet.
  case reversalOffered(Reversal, states: [String: [String: ItemState]])
  /// One's own act was taken back or brought back.
  case reversed(Reversal)
  /// Somebody else has changed items of the act since. Nothing was written.
  case reversalRefused(Reversal.Direction, entries: [Entry])
  /// Something worth a line at the bottom.
  case noticed(String)
  /// Something went wrong; the sentence says what, where and what to do.
  case failed(String)
  /// The day in the real world changed.
  case dayChanged(Day)
}
