package import DubanScreen
import DubanCore

/// The dashboard as a value: what it shows, what a message makes of it, and what must then happen outside.
///
/// It routes only: a key goes to the window on top, else to the detail that is open, else to the pane with the focus; the
/// panes and windows decide. It never shows what is not committed: boards change by messages from the store alone.
package struct DashboardModel: Sendable {
  /// What it shares with other screens: how everything is told and drawn, the keys, the terminal's size.
  package internal(set) var setting: ScreenSetting
  /// The ways to look at a plan, in the order of their digits; at least one.
  package internal(set) var views: [View]
  /// Whether the store was opened for reading only; nothing can be reported then.
  let isReadOnly: Bool

  /// The plans in the order of the store.
  var plans: [PortfolioEntry] = []
  /// The plans that are judged whole, by id.
  var entries: [String: PlanEntry] = [:]
  var portfolio = PortfolioPane()
  /// The panes of the plan that is open; nil on the portfolio.
  var workspace: Workspace?
  /// The details that are open, one above the other.
  var details: [DetailPane] = []
  /// The window on top.
  var overlay: Overlay?
  /// Whether the last key would have given up what was typed in the window, which asked whether it should.
  var asksToLeave = false
  /// The line at the bottom.
  var notice: Notice?
  /// Whether the last press of the mouse was in a window, which it may have closed.
  var pressedWindow = false
  /// Whether it was said what to do when nothing can be pasted.
  var toldOfClipboard = false
  /// What the last search found, to go through one by one.
  var matches: [String] = []
  /// The places that were left for others within the open plan, the last one to be gone back to first.
  var backStack: [Stop] = []
  /// What was chosen of a search while its plan is still being judged.
  var pendingHit: SearchWindow.Hit?

  /// A line at the bottom that stays until the next key.
  struct Notice: Equatable, Sendable {
    let text: DisplayText
    let isError: Bool
  }

  /// An interface without plans yet, with the ways to look at them.
  package init(setting: ScreenSetting, views: [View] = [.board], isReadOnly: Bool = false) {
    self.setting = setting
    self.views = views
    self.isReadOnly = isReadOnly
  }

  /// Takes in what happened and says what must be done outside.
  package mutating func update(_ message: Message) -> [Effect] {
    let effects = react(to: message)
    return effects + needs()
  }

  private mutating func react(to message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      notice = nil
      setting.isFirstStart = false
      return handle(key)
    case .mouse(let mouse): return handle(mouse)
    case .resized(let size): self.size = size
    case .plansLoaded(let plans): take(plans)
    case .summaryLoaded(let summary): take(summary)
    case .boardLoaded(let entry): return take(entry)
    case .itemsChanged(let plan, let states, let entries, let mine): return take(plan, states, entries, mine)
    case .historyLoaded(let plan, let subject, let entries):
      for index in details.indices where details[index].plan == plan && details[index].subject == subject {
        details[index].take(entries)
      }
      supply(.history(subject, entries), of: plan)
    case .changesLoaded(let plan, let changes):
      // Whatever start was chosen, the newest stand in sight.
      entries[plan]?.unread = 0
      supply(.changes(changes), of: plan)
    case .searchLoaded(let plan, let indexes): take(indexes, for: plan)
    case .changedMeanwhile(let drafts, let entries):
      var form: Form?
      if case .form(let open) = overlay { form = open }
      overlay = .conflict(ConflictWindow(.record(drafts, form), entries: entries))
    case .recorded(let entries): takeRecorded(entries)
    case .reversalOffered(let reversal, let states): overlay = .reversal(ReversalWindow(reversal, states))
    case .reversed(let reversal): takeReversed(reversal)
    case .reversalRefused(let direction, let entries):
      overlay = .conflict(ConflictWindow(.reverse(direction), entries: entries))
    case .viewSaved(let view): take(saved: view)
    case .viewExists(let view): overlay = .saveView(SaveViewWindow(taken: view))
    case .saved, .fileExists, .notSaved: takeSaved(message)
    case .screenOpened: (overlay, notice) = (nil, nil)
    case .noticed(let text): notice = Notice(text: DisplayText(text), isError: false)
    case .failed(let text): takeFailure(DisplayText(text))
    case .dayChanged(let day): presentation.today = day
    }
    return []
  }
}

// MARK: What it shares with other screens

extension DashboardModel {
  package internal(set) var presentation: Presentation {
    get { setting.presentation }
    set { setting.presentation = newValue }
  }

  package internal(set) var theme: Theme {
    get { setting.theme }
    set { setting.theme = newValue }
  }

  package internal(set) var size: Size {
    get { setting.size }
    set { setting.size = newValue }
  }

  package internal(set) var hasMouse: Bool {
    get { setting.hasMouse }
    set { setting.hasMouse = newValue }
  }

  var themes: [Theme] { setting.themes }
  var keymap: Keymap { setting.keymap }
  var ambiguous: AmbiguousWidth { setting.ambiguous }
  var copiesToFiles: Bool { setting.copiesToFiles }
  var isLargeEnough: Bool { setting.isLargeEnough }
}

// MARK: News from outside

extension DashboardModel {
  private mutating func take(_ plans: [PortfolioEntry]) {
    self.plans = plans
    portfolio.reload(plans, presentation)
    let ids = Set(plans.map(\.id))
    entries = entries.filter { ids.contains($0.key) }
    guard let workspace, !ids.contains(workspace.plan) else { return }
    // The plan that is open is in the store no more.
    (self.workspace, details, backStack, overlay, pendingHit) = (nil, [], [], nil, nil)
  }

  private mutating func take(_ summary: PlanSummary) {
    guard let index = plans.firstIndex(where: { $0.id == summary.id }) else { return }
    plans[index].summary = summary
    portfolio.reload(plans, presentation)
  }

  private mutating func take(_ entry: PlanEntry) -> [Effect] {
    entries[entry.id] = entry
    workspace?.searchIndex = nil
    // The portfolio keeps telling each plan on its own day, whatever day was asked for inside.
    if entry.board.asOf == entry.defaultAsOf { take(PlanSummary(entry.board)) }
    dropLostMarks(entry.board)
    reload(entry)
    for index in details.indices where details[index].plan == entry.id { details[index].forget() }
    renewSearch(entry)
    return histories(of: entry.id) + goToPendingHit()
  }

  /// The histories of the details that are open on a plan.
  private func histories(of plan: String) -> [Effect] {
    details.filter { $0.plan == plan }.map { .loadHistory(plan: plan, subject: $0.subject) }
  }

  private mutating func take(
    _ plan: String, _ states: [String: ItemState], _ news: [Entry], _ mine: Bool
  ) -> [Effect] {
    guard var entry = entries[plan] else { return [] }
    entry.board.apply(states)
    if !mine { entry.unread = entry.unread.map { $0 + news.count } }
    entries[plan] = entry
    workspace?.searchIndex = nil
    if entry.board.asOf == entry.defaultAsOf { take(PlanSummary(entry.board)) }
    reload(entry)
    if !mine, let last = news.last {
      let what = EntryWords(among: news).kind(last, presentation.language)
      notice = Notice(
        text: presentation.pick("\(last.actor) \(what) \(last.subject)", "\(last.actor): \(what), \(last.subject)"),
        isError: false)
    }
    return histories(of: plan)
  }

  /// Hands a plan's board to the panes, if they show that plan.
  mutating func reload(_ entry: PlanEntry) {
    guard workspace?.plan == entry.id else { return }
    refilter(entry)
    let context = context(of: entry)
    workspace?.reload(context)
  }

  /// What the panes may read of `entry`.
  func context(of entry: PlanEntry) -> PaneContext {
    let isOpen = workspace?.plan == entry.id
    return PaneContext(
      entry: entry, presentation: presentation, shown: isOpen ? workspace?.shown : nil,
      lights: isOpen ? workspace?.filter?.lights : nil,
      entries: isOpen ? workspace?.filter?.entries : nil,
      headings: isOpen ? workspace?.filter?.headings ?? [:] : [:], marked: isOpen ? workspace?.marked ?? [] : [],
      order: isOpen ? workspace?.order ?? .document : .document, columns: isOpen ? workspace?.view.columns ?? [] : [],
      keymap: keymap, since: isOpen ? workspace?.since ?? .lastSeen : .lastSeen,
      reader: setting.reader)
  }

  /// The open plan with its board, if it is judged already.
  var openEntry: PlanEntry? { workspace.flatMap { entries[$0.plan] } }
}
