import DubanScreen
import DubanCore

/// What a pane may read when it acts and draws.
struct PaneContext {
  let entry: PlanEntry
  let presentation: Presentation
  /// The ids of the tasks, milestones and indicators that the filter lets through; nil when nothing is filtered.
  var shown: Set<String>?
  /// The lights that the filter asks for; nil where it asks for none.
  var lights: Set<Light>?
  /// What the filter asks of what was recorded; nil where it asks nothing of that.
  var entries: EntryFilter?
  /// The groups that the filter asks for by name, for groupings of which it asks for some.
  var headings: [Grouping: Set<String>] = [:]
  /// The ids of the items that are marked.
  var marked: Set<String> = []
  /// In which order items stand.
  var order = ItemOrder.document
  /// What the list of tasks tells where it has the room; empty for the usual.
  var columns: [TaskColumn] = []
  /// The keys, for sentences that name one.
  var keymap = Keymap.standard
  /// Since when changes are told.
  var since = ChangesSpan.lastSeen
  /// Whose work waits where nobody else was chosen.
  var reader = WorkReader.office

  var board: Board { entry.board }
  var plan: Plan { entry.board.plan }
  var language: Language { presentation.language }

  /// Whether the filter lets the item through.
  func shows(_ id: String) -> Bool { shown?.contains(id) ?? true }

  /// A unit's name in the language, by its Chinese name.
  func unit(_ name: String) -> DisplayText {
    DisplayText(plan.unit(named: name)?.name.words(language) ?? name)
  }

  /// A leader's name in the language, by the Chinese name.
  func leader(_ name: String) -> DisplayText {
    DisplayText(plan.leaders.first { $0.name.chinese == name }?.name.words(language) ?? name)
  }
}
