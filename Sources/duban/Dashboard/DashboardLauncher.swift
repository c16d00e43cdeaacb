import DubanScreen
import DubanCore
import DubanStore
import DubanTUI

/// The full-screen dashboard: prepares everything that can fail while there is still a line to say so on, then takes the
/// terminal until the person leaves.
enum DashboardLauncher {
  /// Shows the plans on `service` until the person leaves, the one with the id `plan` opened at once.
  ///
  /// - Parameter isThrownAway: whether the store is gone afterwards, so that nothing about it is to be remembered.
  static func run(
    _ service: PlanService, plan: String?, asOf: DayArgument?, actor: String, isThrownAway: Bool = false,
    _ common: CommonOptions
  ) throws {
    let viewCatalog = ViewCatalog()
    let setup = try DisplaySetup(common, service.clock)
    let (catalog, language) = (setup.catalog, setup.presentation.language)
    let looks = LastSeenFile(store: service.store.path, actor: actor, isKept: !isThrownAway)
    var room = EffectHandler(service: service, actor: actor, asOf: asOf, looks: looks)
    let portfolio = try room.portfolio(opening: plan)
    let terminal = try setup.takeTerminal(isRaw: false)
    let personal = Settings.current.settings
    let model = DashboardModel(
      presentation: setup.presentation, themes: catalog.themes, theme: setup.theme, size: terminal.size,
      keymap: personal.keymap, views: viewCatalog.views, ambiguous: setup.ambiguous,
      isReadOnly: service.store.isReadOnly, hasMouse: personal.mouse ?? false,
      copiesToFiles: personal.clipboard == .file || !terminal.takesClipboard)
    let (fellBack, polls) = (terminal.fellBack, !terminal.watch(FilePath.folder(of: service.store.path)))
    var session = Session(model: model, room: room, terminal: terminal, polls: polls)
    session.send(.plansLoaded(portfolio))
    if let plan { session.open(plan) }
    var remarks: [String] = []
    if fellBack {
      remarks.append(
        language.pick("系统不认识 TERM 所写的终端类型,已按通用类型显示", "the terminal type in TERM is unknown here; a common one is used"))
    }
    if common.theme == nil { remarks += [catalog.loss(language)].compactMap { $0 } }
    let settings = Settings.current.diagnostics
    remarks += [
      SettingsFile.complaint(settings, language), catalog.complaint(language), viewCatalog.complaint(language),
    ].compactMap { $0 }
    if !remarks.isEmpty { session.send(.noticed(remarks.joined(separator: language.pick(";", "; ")))) }
    session.run()
  }
}
