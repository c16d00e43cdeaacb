import DubanCore
package import DubanScreen

/// A screen, and the interface that it shows.
package struct Picture: Sendable {
  fileprivate let model: DashboardModel
  /// What is on the screen.
  package let grid: Grid
  /// What the footer told where the selection stood since anything else changed. Asking what can be done costs more than drawing.
  fileprivate var footers: [FooterPlace: [KeyHint]] = [:]

  fileprivate init(_ model: DashboardModel, _ grid: Grid) { (self.model, self.grid) = (model, grid) }
}

/// What the footer rests on while only the selection moves.
private struct FooterPlace: Hashable {
  let subject: String?
  let choice: PaneChoice?
  let measure: String?
  let isFoldedHead: Bool?
  /// Whether a heading stands for anything that could be marked.
  let isHeadOfNothing: Bool
  let hints: [Command]
  let matches: Int
  let stops: Int

  init(_ model: DashboardModel, _ workspace: Workspace, _ board: Board) {
    subject = workspace.selected(board)
    choice = workspace.choice(board)
    measure = workspace.measure(board)
    isFoldedHead = workspace.isFoldedHead
    isHeadOfNothing = subject == nil && workspace.covered(board).isEmpty
    hints = workspace.focusedPane.hints
    (matches, stops) = (model.matches.count, model.backStack.count)
  }

  /// How many places are kept: a long list that is run through needs no more.
  static let most = 500
}

extension DashboardModel {
  /// The same screen as `draw()`, made from the picture before it where only a pane of the board changed: a cursor move
  /// then draws one pane instead of all. Comparing is cheap, since what did not change is shared.
  package func picture(after previous: Picture?) -> Picture {
    guard let previous, isBoardAlone, previous.model.isBoardAlone, previous.model.size == size,
      previous.model.presentation == presentation
    else { return Picture(self, draw()) }
    if workspace == nil, previous.model.workspace == nil, plans == previous.model.plans {
      let grid = previous.grid.drawnOver(glyphs: presentation.glyphs) { screen in
        let body = DashboardModel.body(of: screen)
        if portfolio != previous.model.portfolio {
          portfolio.draw(presentation, in: body, since: previous.model.portfolio)
        }
        drawFooter(in: screen.row(screen.rows - 1))
      }
      return Picture(self, grid)
    }
    guard let workspace, let entry = openEntry, let before = previous.model.workspace,
      before.plan == workspace.plan, before.view == workspace.view, before.focused == workspace.focused,
      before.shown == workspace.shown, before.marked == workspace.marked,
      before.since == workspace.since, previous.model.openEntry == entry
    else { return Picture(self, draw()) }
    var footers = previous.footers.count < FooterPlace.most ? previous.footers : [:]
    let place = FooterPlace(self, workspace, entry.board)
    let grid = previous.grid.drawnOver(glyphs: presentation.glyphs) { screen in
      let body = DashboardModel.body(of: screen)
      let layout = WorkspaceLayout(size, workspace.view, focused: workspace.focused)
      let context = context(of: entry)
      for name in workspace.view.panes where !workspace.pane(name).isEqual(to: before.pane(name)) {
        draw(name, workspace, context, layout, in: body, before)
      }
      if workspace.selected(entry.board) != before.selected(entry.board) {
        drawPreview(workspace, context, layout, in: body)
      }
      let row = screen.row(screen.rows - 1)
      let hints = footers[place] ?? footerHints(in: row)
      footers[place] = hints
      drawFooter(in: row, hints)
    }
    var picture = Picture(self, grid)
    picture.footers = footers
    return picture
  }

  /// Whether the board is shown with nothing over it, on a terminal that is large enough.
  private var isBoardAlone: Bool { overlay == nil && details.isEmpty && isLargeEnough && !setting.isFirstStart }
}
