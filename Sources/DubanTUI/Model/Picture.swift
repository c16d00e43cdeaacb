package import DubanScreen

/// A screen, and the interface that it shows.
package struct Picture: Sendable {
  fileprivate let model: DashboardModel
  /// What is on the screen.
  package let grid: Grid
}

extension DashboardModel {
  /// The same screen as `draw()`, made from the picture before it where only a pane of the board changed: a cursor move
  /// then draws one pane instead of all. Comparing is cheap, since what did not change is shared.
  package func picture(after previous: Picture?) -> Picture {
    guard let previous, isBoardAlone, previous.model.isBoardAlone, previous.model.size == size,
      previous.model.presentation == presentation
    else { return Picture(model: self, grid: draw()) }
    if workspace == nil, previous.model.workspace == nil, plans == previous.model.plans {
      let grid = previous.grid.drawnOver(glyphs: presentation.glyphs) { screen in
        let body = DashboardModel.body(of: screen)
        if portfolio != previous.model.portfolio {
          portfolio.draw(presentation, in: body, since: previous.model.portfolio)
        }
        drawFooter(in: screen.row(screen.rows - 1))
      }
      return Picture(model: self, grid: grid)
    }
    guard let workspace, let entry = openEntry, let before = previous.model.workspace,
      before.plan == workspace.plan, before.view == workspace.view, before.focused == workspace.focused,
      before.shown == workspace.shown, before.marked == workspace.marked,
      before.since == workspace.since, previous.model.openEntry == entry
    else { return Picture(model: self, grid: draw()) }
    let grid = previous.grid.drawnOver(glyphs: presentation.glyphs) { screen in
      let body = DashboardModel.body(of: screen)
      let layout = WorkspaceLayout(size, workspace.view, focused: workspace.focused)
      let context = context(of: entry)
      for name in workspace.view.panes where !workspace.pane(name).isEqual(to: before.pane(name)) {
        draw(name, workspace, context, layout, in: body, before)
      }
      drawFooter(in: screen.row(screen.rows - 1))
    }
    return Picture(model: self, grid: grid)
  }

  /// Whether the board is shown with nothing over it, on a terminal that is large enough.
  private var isBoardAlone: Bool { overlay == nil && details.isEmpty && isLargeEnough }
}
