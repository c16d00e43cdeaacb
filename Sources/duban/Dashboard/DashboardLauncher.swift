import DubanCore
import DubanDiagnostics
import DubanScreen
import DubanStore
import DubanTUI

/// The program in full screen: prepares everything that can fail while there is still a line to say so on, then takes the terminal
/// until the person leaves.
enum DashboardLauncher {
  /// Shows the plans on `service` until the person leaves, the one with the id `plan` opened at once.
  ///
  /// - Parameter isThrownAway: whether the store is gone afterwards, so that nothing about it is to be remembered.
  static func run(
    _ service: PlanService, plan: String?, asOf: DayArgument?, author: Author, isThrownAway: Bool = false,
    replaying script: ReplayScript? = nil, _ display: DisplayOptions, _ common: CommonOptions
  ) throws {
    let boards = BoardMaker(author: author, asOf: asOf, looks: isThrownAway ? .nowhere : .own)
    try run(boards, service.clock, replaying: script, display, common, notes: service.store.notes) {
      try boards.board(service, plan: plan, $0)
    }
  }

  /// Shows the screen that `first` makes until the person leaves it and whatever it opened; `boards` makes the board of a plan
  /// that is published where none stands below.
  static func run(
    _ boards: BoardMaker, _ clock: PlanClock, replaying script: ReplayScript? = nil, _ display: DisplayOptions,
    _ common: CommonOptions, notes: [OpeningNote] = [],
    first: (ScreenSetting) throws -> any RunningScreen
  ) throws {
    let setup = try DisplaySetup(display, common, clock)
    let (catalog, language) = (setup.catalog, setup.presentation.language)
    var setting = setup.setting(Settings.current.settings)
    setting.isFirstStart = FirstStart().begin()
    let screen = try first(setting)
    let terminal = try setup.takeTerminal(isRaw: false)
    setting.size = script?.size ?? terminal.size
    if !terminal.takesClipboard { setting.copiesToFiles = true }
    let (fellBack, isOutgrown) = (terminal.fellBack, terminal.isOutgrown)
    var stack = ScreenStack(screen) { try boards.board($0.service, plan: $0.id, $1) }
    stack.take(setting)
    var remarks = notes.map { $0.words(language) }
    if fellBack {
      remarks.append(
        language.pick("系统不认识 TERM 所写的终端类型，已按通用类型显示", "the terminal type in TERM is unknown here; a common one is used"))
    }
    if isOutgrown { remarks.append(Session.outgrown(language)) }
    if display.theme == nil { remarks += [catalog.loss(language)].compactMap { $0 } }
    let settings = Settings.current.diagnostics
    remarks += [
      SettingsFile.complaint(settings, language), catalog.complaint(language), boards.catalog.complaint(language),
    ].compactMap { $0 }
    if let reason = DebugLog.begin(setting.size, now: "\(clock.now)") {
      let why = reason.words(language)
      remarks.append(language.pick("DUBAN_LOG 不能写入：\(why)", "DUBAN_LOG cannot be written: \(why)"))
    }
    defer { DebugLog.end() }
    if !remarks.isEmpty { stack.tell(remarks.joined(separator: language.pick("；", "; "))) }
    if let farewell = Session.run(stack, on: terminal, replaying: script) { Output.tell(farewell) }
  }
}
