import DubanCore
import DubanStore
import DubanTUI

/// Puts the dashboard of somebody who came in over SSH together: what comes from elsewhere on the disk is read, the terminal is
/// taken, all rights but those on the store's folder are given up, and only then the store is opened.
enum ServeLauncher {
  /// Shows the store of `session` until the person leaves, or has pressed no key for `idle` minutes;
  /// the one with the id `plan` opened at once.
  static func run(
    _ session: ServeSession, idle: Int, plan: String?, _ display: DisplayOptions, _ common: CommonOptions,
    confine: () throws -> Void
  ) throws {
    let clock = try PlanClock()
    let setup = try DisplaySetup(display, common, clock)
    var setting = setup.setting(Settings.current.settings)
    setting.served = session.author
    let boards = BoardMaker(author: session.author, looks: .besideStore)
    let terminal = try setup.takeTerminal(isRaw: false)
    setting.size = terminal.size
    setting.copiesToFiles = !terminal.takesClipboard
    try confine()
    let service = PlanService(store: try StoreLocation(session.store).openForDashboard(), clock: clock)
    let plan = try plan ?? ownPlan(of: session.author, on: service)
    var stack = ScreenStack(try boards.board(service, plan: plan, setting)) {
      try boards.board($0.service, plan: $0.id, $1)
    }
    stack.take(setting)
    let limit = IdleLimit(minutes: idle, from: .now)
    if let farewell = Session.run(stack, on: terminal, idle: limit) { Output.tell(farewell) }
  }

  /// The id of the only plan that names the author's unit, whose work is shown at once; nil where there is none or several.
  private static func ownPlan(of author: Author, on service: PlanService) throws -> String? {
    guard author.capacity == .unit, let unit = author.unit else { return nil }
    let plans = try service.plans().filter { $0.unit(recorded: unit) != nil }
    return plans.count == 1 ? plans[0].id : nil
  }
}
