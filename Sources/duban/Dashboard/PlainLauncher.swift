import DubanCore
import DubanExports
import DubanReports
import DubanScreen
import DubanStore
import DubanTUI

/// The dashboard read instead of looked at: every view as text, line by line, for screen readers and Braille lines.
enum PlainLauncher {
  /// Writes the portfolio, or all views of a plan: of the one called `plan`, or of the only one.
  ///
  /// - Parameter view: the one view that is wanted; nil for all.
  /// - Throws: `Failure.badWord` where there is no such view.
  static func run(
    _ service: PlanService, plan: String?, view: String?, asOf: DayArgument?, author: Author, _ common: CommonOptions
  ) throws {
    let boards = BoardMaker(author: author, asOf: asOf, looks: .nowhere)
    let views = boards.catalog.views
    if let view, !views.contains(where: { $0.id == view }) {
      throw Failure.badWord(
        option: "view", found: view, nearest: nearestName(to: view, among: views.map(\.id)), accepted: views.map(\.id))
    }
    let language = common.language
    let headlines = try service.store.planHeadlines().map(\.id)
    guard let only = plan ?? (headlines.count == 1 ? headlines.first : nil) else {
      if view != nil { throw Failure.planNeeded }
      var screen = try boards.board(service, plan: nil, setting(service, common))
      try write(screen.reports(of: nil))
      return Output.tell(
        language.pick("一个方案的全部视图：duban --plain --plan 方案编号", "all views of one plan: duban --plain --plan ID"))
    }
    var screen = try boards.board(service, plan: try service.plan(only).id, setting(service, common))
    for shown in views where view == nil || shown.id == view {
      try write(screen.reports(of: shown.id))
    }
  }

  private static func write(_ reports: [Report]) throws {
    for report in reports { try Output.write(LinearWriter.text(report) + "\n") }
  }

  private static func setting(_ service: PlanService, _ common: CommonOptions) -> ScreenSetting {
    let presentation = Presentation(
      language: common.language, glyphs: .unicode, today: service.clock.today(in: PlanSettings().timeZone))
    var setting = ScreenSetting(
      presentation: presentation, themes: [.base], theme: .base, keymap: .standard, size: Size(rows: 60, columns: 200),
      ambiguous: common.ambiguous.inText, hasMouse: false, copiesToFiles: false, opening: DesktopOpener().state)
    setting.ownPart = Settings.current.settings.ownPart
    return setting
  }
}
