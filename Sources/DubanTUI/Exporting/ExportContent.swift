import DubanCore
import DubanReports
import DubanScreen

/// What can be exported of what is on the screen.
enum ExportContent: Hashable, Sendable {
  /// What the pane with the focus lists.
  case view
  /// The item that is selected, or whose detail is open.
  case item(String)
  /// The plan that is open; all plans on the portfolio.
  case plan
}

/// Which of what is on the screen is exported.
struct ExportContentWindow: Window {
  private var menu: Menu<ExportContent>

  /// A window that offers `items`.
  init(_ items: [Menu<ExportContent>.Item], selected: ExportContent, _ presentation: Presentation) {
    menu = Menu(presentation.pick("导出什么", "Export"), items, selected: selected)
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ExportContent> {
    menu.handle(key, context)
  }

  func draw(_ context: WindowContext, in region: Region) { menu.draw(context, in: region) }
}
