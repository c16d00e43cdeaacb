import DubanCore

/// What a pane may read when it acts and draws.
struct PaneContext {
  let entry: PlanEntry
  let look: Look

  var board: Board { entry.board }
  var plan: Plan { entry.board.plan }
  var language: Language { look.language }

  /// A unit's name in the language, by its Chinese name.
  func unit(_ name: String) -> DisplayText {
    DisplayText(plan.unit(named: name)?.name.text(language) ?? name)
  }
}
