import DubanCore
package import DubanScreen

/// What a window may read when it acts and draws.
package struct WindowContext {
  /// How everything is told and drawn, the keys, the terminal's size.
  package let setting: ScreenSetting
  /// The id of the plan that is open on the board; nil on the portfolio.
  var plan: String?
  /// The plans that are judged whole, by id.
  var entries: [String: PlanEntry] = [:]
  /// The ids of the items of the open plan that are marked.
  var marked: Set<String> = []
  /// The filter of the open plan.
  var filter: ActiveFilter?

  /// The context over a screen that shows no plans.
  package init(_ setting: ScreenSetting) { self.setting = setting }

  /// How everything is told and drawn.
  package var presentation: Presentation { setting.presentation }
  /// The keys as the person has set them.
  package var keymap: Keymap { setting.keymap }
  /// The terminal's size in cells.
  package var size: Size { setting.size }

  /// The rows between the board's header and its footer.
  package var bodyRows: Int { size.rows - WorkspaceLayout.headerRows - WorkspaceLayout.footerRows }

  /// The open plan, if it is judged already.
  var entry: PlanEntry? { plan.flatMap { entries[$0] } }

  /// Whether what was found is marked; marks belong to the open plan.
  func isMarked(_ hit: SearchWindow.Hit) -> Bool { hit.plan == plan && marked.contains(hit.subject) }

  /// The light of what was found, where its plan is judged.
  func light(of hit: SearchWindow.Hit) -> Light? { entries[hit.plan]?.board.judgement(of: hit.subject)?.light }
}
