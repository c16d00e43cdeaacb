import DubanCore
import DubanReports
import DubanScreen
import DubanStore
import DubanTUI

/// The board over its store: what happens there goes to the interface as messages, and what the interface wants is done.
struct BoardScreen: RunningScreen {
  private var model: DashboardModel
  private var handler: EffectHandler
  /// What is on the screen.
  private var picture: Picture?
  /// The boards that are wanted; what takes long is judged once the screen was shown.
  private var delayed = EffectQueue()
  /// What is asked of the stack since it was last told.
  private var requests: [ScreenRequest] = []
  private let intake: PlanIntake

  /// The board of the plans on `service`, the one with the id `plan` opened at once.
  ///
  /// - Throws: when the store cannot be read, or there is no plan of that id.
  init(
    _ service: PlanService, plan: String?, asOf: DayArgument?, author: Author, looks: LastSeenFile, views: [View],
    _ setting: ScreenSetting
  ) throws {
    handler = EffectHandler(service: service, author: author, asOf: asOf, looks: looks)
    intake = PlanIntake(author: author, clock: service.clock)
    let portfolio = try handler.portfolio(opening: plan)
    model = DashboardModel(setting: setting, views: views, isReadOnly: service.store.isReadOnly)
    send(.plansLoaded(portfolio))
    if let plan { open(plan) }
    guard author.capacity != .unit, author.capacity != .viewer,
      let unwritten = try service.unwrittenPapers(language).last
    else { return }
    send(.failed(unwritten))
  }

  var setting: ScreenSetting { model.setting }

  /// Whether anything that was asked for is still to be answered.
  var hasDelayed: Bool { delayed.first != nil }

  /// What is on the screen, as reports.
  var shownReports: [Report] { model.shownReports }

  /// Shows a view of the open plan.
  mutating func show(view id: String) {
    for effect in model.show(view: id) { carryOut(effect) }
  }

  mutating func take(_ setting: ScreenSetting) { model.take(setting) }

  /// Hands a message to the interface and does what it asks for.
  private mutating func send(_ message: Message) {
    for effect in model.update(message) { carryOut(effect) }
  }

  /// Opens a plan, as if it had been chosen.
  private mutating func open(_ plan: String) {
    for effect in model.open(plan: plan) { carryOut(effect) }
  }

  private var language: Language { model.setting.presentation.language }

  private mutating func carryOut(_ effect: Effect) {
    if let obstacle = setting.filesObstacle, effect.touchesFiles { return send(.failed(obstacle.string)) }
    switch effect {
    case .quit: requests.append(.quit(saying: nil))
    case .repaint: requests.append(.repaint)
    case .copy(let text): requests.append(.copy(text))
    case .save(let text, let path, let replaces): send(TextFile.save(text, to: path, replaces: replaces, language))
    case .keepTheme(let theme): send(ThemePreference().answer(keeping: theme, language))
    case .saveView(let view, let replaces): send(ViewCatalog.answer(keeping: view, replaces: replaces, language))
    case .loadBoard, .importDocument, .report, .export, .exportItem, .write: delayed.append(effect)
    case .amend(let plan, let item): amend(plan, at: item)
    case .newPlan(let heading): take { .review(try $0.begin(heading, into: $1, $2)) }
    case .record, .reverse, .released, .loadSearch, .loadHistory, .loadChanges, .looked, .refresh: answer(effect)
    }
  }

  private mutating func answer(_ effect: Effect) {
    if case .importDocument(let name) = effect { return take { try $0.read(name, into: $1, $2) } }
    if case .report(let plan) = effect { return openReport(of: plan) }
    for message in handler.answer(effect, language) { send(message) }
  }

  /// Shows what comes of a new plan; what stands against it is said where it was asked for.
  private mutating func take(_ come: (PlanIntake, Store, ScreenSetting) throws -> PlanIntake.Coming) {
    do {
      let coming = try come(intake, handler.service.store, setting)
      send(.screenOpened)
      switch coming {
      case .review(let screen): requests.append(.open(screen))
      case .published(let published): requests += show(published) ?? []
      }
    } catch {
      send(.failed(Failure.sentence(for: error, language)))
    }
  }

  /// Opens the editor over the plan.
  private mutating func amend(_ plan: String, at item: String?) {
    do {
      requests.append(
        .open(try AmendmentScreen(plan, at: item, on: handler.service, by: handler.author, setting)))
    } catch {
      send(.failed(Failure.sentence(for: error, language)))
    }
  }

  /// Shows the reports about the plan, or about all of them.
  private mutating func openReport(of plan: String?) {
    do {
      let screen = try ReportScreen(handler.source(plan), by: handler.author, setting)
      send(.screenOpened)
      requests.append(.open(screen))
    } catch {
      send(.failed(Failure.sentence(for: error, language)))
    }
  }

  private mutating func taken() -> [ScreenRequest] {
    defer { requests = [] }
    return requests
  }

  // MARK: What happens

  mutating func take(_ event: ScreenEvent) -> [ScreenRequest] {
    for effect in model.handle(event) { carryOut(effect) }
    return taken()
  }

  mutating func tell(_ text: String, isError: Bool) -> [ScreenRequest] {
    send(isError ? .failed(text) : .noticed(text))
    return taken()
  }

  mutating func picture(isNew: Bool) -> Grid {
    let next = model.picture(after: isNew ? nil : picture)
    picture = next
    return next.grid
  }

  mutating func leave() -> [ScreenRequest] {
    // However the person left, what was on the screen counts as seen.
    for effect in model.leaving { carryOut(effect) }
    return taken()
  }

  // MARK: The store

  var watched: String? { FilePath.folder(of: handler.service.store.path) }

  mutating func takeNews() -> [ScreenRequest] {
    for message in handler.news(language) { send(message) }
    return taken()
  }

  /// Whether plans are still to be judged.
  var isBusy: Bool { handler.isJudging }

  mutating func work() -> [ScreenRequest] {
    for message in handler.judgeNext(language) { send(message) }
    return taken()
  }

  var idleTime: Int { handler.millisecondsToMidnight }

  mutating func timePassed() -> [ScreenRequest] {
    for message in handler.newDay(since: model.setting.presentation.today, language) { send(message) }
    return taken()
  }

  mutating func answerQuickly() -> [ScreenRequest] {
    while let effect = delayed.first, !handler.takesLong(effect) {
      _ = delayed.removeFirst()
      answer(effect)
    }
    return taken()
  }

  mutating func answerNext() -> [ScreenRequest]? {
    guard let effect = delayed.removeFirst() else { return nil }
    answer(effect)
    return taken()
  }

  mutating func show(_ published: PublishedPlan) -> [ScreenRequest]? {
    guard published.service.store.path == handler.service.store.path else { return nil }
    for message in handler.news(language, asks: true) { send(message) }
    open(published.id)
    return taken()
  }

  mutating func show(_ amended: PublishedPlan, by entry: Entry) -> [ScreenRequest]? {
    guard amended.service.store.path == handler.service.store.path else { return nil }
    for message in handler.news(language, asks: true) { send(message) }
    send(.noticed(EntryWords(among: [entry]).sentence(entry, language)))
    return taken()
  }

  mutating func show(_ item: ItemID.Global) -> [ScreenRequest]? {
    for effect in model.show(item) { carryOut(effect) }
    return taken()
  }
}
