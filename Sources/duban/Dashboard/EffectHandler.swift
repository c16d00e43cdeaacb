import DubanCore
import DubanReports
import DubanStore
import DubanTUI

/// The plans behind the dashboard: answers what the interface asks of the store, and brings the news of other processes.
struct EffectHandler {
  /// Follows the store, whatever others do to it.
  var follower: Follower
  private let clock: PlanClock
  let author: Author
  private var looks: LastSeenFile
  /// Up to where the changes of plans were shown since each was opened.
  private var shown: [String: LastSeen] = [:]
  /// The day asked for at the start, for every plan.
  let asked: DayArgument?

  /// The plans that the interface holds whole, and from when each is looked at. The interface says which it lets go.
  var plans: [String: Plan] = [:]
  var viewpoints: [String: Viewpoint] = [:]
  /// The days that were asked for in the dashboard, by plan.
  var chosen: [String: Day] = [:]
  /// The plans that are still to be judged, in their order.
  var waiting: [String] = []
  /// The plans of the store when they were last listed.
  var listed: [String] = []
  /// The zones of those plans, and which day it was in each when that was last looked at.
  private(set) var zones: [String: String] = [:] {
    didSet { places = Set(zones.values).union([PlanSettings().timeZone]) }
  }
  /// Each zone once, that of plans that say none among them: at each key is asked how long the day still lasts there.
  private(set) var places: Set<String> = [PlanSettings().timeZone]
  var days: [String: Day] = [:]
  /// What can be found in the plans.
  var library = SearchLibrary()
  /// The lines that are to be remembered once every plan is judged.
  var judged: [PlanSummary] = []

  /// The plans and updates in the store that lies at the place now.
  var service: PlanService { PlanService(store: follower.store, clock: clock) }

  /// A room for `author`, who wants every plan judged on `asOf` unless that is nil.
  ///
  /// - Parameter looks: where is kept what the person has seen.
  init(service: PlanService, author: Author, asOf: DayArgument?, looks: LastSeenFile) {
    self.looks = looks
    follower = Follower(service.store)
    clock = service.clock
    self.author = author
    asked = asOf
  }

  /// Whether the store holds so much that plans are kept whole only while they are open.
  var isLarge = false

  /// A plan with more tasks than this takes so long to judge that the person is told first.
  private static let largePlan = 5_000

  // MARK: Judging

  /// The lines of the portfolio, with the counts that an earlier judgement left; the others are to be judged.
  ///
  /// - Throws: when there is no plan with the id `opening`.
  mutating func portfolio(opening: String?) throws -> [PortfolioEntry] {
    try follower.begin()
    if let opening { _ = try service.plan(opening) }
    let headlines = try takeHeadlines()
    let remembered = try service.store.rememberedSummaries(program: Duban.judging)
    return try headlines.map { headline in
      let summary = remembered[headline.id]
      // What is remembered is what was judged when no other day was asked for.
      let isCurrent = try asked == nil && (summary.map { try service.isCurrent($0, of: headline) } ?? false)
      // In a small store every plan is judged at once: the interface then holds them whole.
      if !isCurrent || !isLarge { waiting.append(headline.id) }
      return PortfolioEntry(id: headline.id, title: headline.title, summary: isCurrent ? summary : nil)
    }
  }

  /// The plans of the store as they are listed now, with their zones.
  mutating func takeHeadlines() throws -> [PlanHeadline] {
    let headlines = try service.store.planHeadlines()
    listed = headlines.map(\.id)
    zones = Dictionary(headlines.map { ($0.id, $0.timeZone) }) { first, _ in first }
    days = zones.mapValues { clock.today(in: $0) }
    isLarge = headlines.reduce(0) { $0 + $1.tasks } > DashboardModel.mostTasksHeld
    return headlines
  }

  /// Whether answering `effect` takes so long that what is on the screen should say so first.
  func takesLong(_ effect: Effect) -> Bool {
    switch effect {
    case .loadSearch: return isLarge
    case .importDocument, .report, .export, .exportItem, .write: return true
    case .loadBoard(let id, _):
      let headlines = try? service.store.planHeadlines()
      return (headlines?.first { $0.id == id }?.tasks ?? 0) > EffectHandler.largePlan
    case .record, .reverse, .released, .loadHistory, .saveView, .loadChanges, .looked, .amend, .refresh, .repaint,
      .keepTheme,
      .copy, .save, .newPlan, .quit:
      return false
    }
  }

  /// Whether plans are still to be judged.
  var isJudging: Bool { !waiting.isEmpty }

  /// Judges the next plan.
  mutating func judgeNext(_ language: Language) -> [Message] {
    guard let id = waiting.first else { return [] }
    waiting.removeFirst()
    guard !follower.isClosed else {
      waiting = []
      return []
    }
    do {
      let messages = try judge(id)
      if waiting.isEmpty { remember() }
      return messages
    } catch {
      return failed(error, language)
    }
  }

  private mutating func judge(_ id: String) throws -> [Message] {
    guard isLarge else { return [try board(of: id)] }
    let opened = try service.open(try service.plan(id), asOf: asked)
    judged.append(PlanSummary(opened.board))
    return [.summaryLoaded(PlanSummary(opened.board))]
  }

  /// Leaves the lines of a large store for the next start. They are derived: whoever cannot write simply judges again.
  private mutating func remember() {
    defer { judged = [] }
    guard !judged.isEmpty, asked == nil, !service.store.isReadOnly else { return }
    try? service.store.remember(judged, after: follower.lastSeq, program: Duban.judging)
  }

  /// A plan judged whole, on the day that was chosen for it.
  mutating func board(of id: String) throws -> Message {
    .boardLoaded(try entry(try service.open(try service.plan(id), asOf: chosen[id].map { DayArgument($0) } ?? asked)))
  }

  private mutating func entry(_ opened: OpenPlan) throws -> PlanEntry {
    let plan = opened.plan
    plans[plan.id] = plan
    viewpoints[plan.id] = Viewpoint(opened.board)
    let usual = try asked?.day(seenFrom: opened.usual, in: plan.period) ?? opened.usual
    return PlanEntry(
      board: opened.board, defaultAsOf: usual, notice: opened.notice, today: clock.today(in: plan.settings.timeZone),
      author: author.capacity == nil ? nil : author, unread: try unread(of: plan.id))
  }

  /// Whether the plan is shown at rest, at a day that is over: whatever is recorded of it may wake it, or be what it rests on.
  func isAtRest(_ plan: Plan) -> Bool {
    guard chosen[plan.id] == nil, asked == nil, let day = viewpoints[plan.id]?.asOf, day >= plan.period.end else {
      return false
    }
    return day < clock.today(in: plan.settings.timeZone)
  }

  // MARK: Effects

  /// What comes of an effect; a failure becomes a sentence.
  mutating func answer(_ effect: Effect, _ language: Language) -> [Message] {
    // Its name alone: what it carries are texts and items.
    DebugLog.note("effect", String(String(describing: effect).prefix { $0.isLetter }))
    do {
      if follower.isClosed {
        let news = news(language)
        return follower.isClosed ? news : news + answer(effect, language)
      }
      switch effect {
      case .record(let drafts): return try record(drafts, language)
      case .reverse(let direction, let agreed): return try reverse(direction, agreed, language)
      case .loadBoard(let id, let day):
        chosen[id] = day
        return [try board(of: id)]
      case .released(let ids):
        for id in ids { (plans[id], viewpoints[id], chosen[id]) = (nil, nil, nil) }
        return []
      case .loadHistory(let plan, let subject):
        return [.historyLoaded(plan: plan, subject: subject, entries: try history(plan, subject))]
      case .loadSearch(let plan): return [.searchLoaded(plan: plan, try library.indexes(of: plan, on: service))]
      case .loadChanges(let plan, let start, let today): return try told(plan, since: start, today)
      case .looked(let plan):
        // Whoever has not opened the changes has not looked at them.
        if let look = shown.removeValue(forKey: plan) { looks.keep(look, at: plan) }
        return []
      case .refresh: return news(language, asks: true)
      case .export(let plan, let request): return export(plan, request, language)
      case .exportItem(let plan, let item, let request): return export(item, of: plan, request, language)
      case .write(let report, let request):
        return OutputFile.answer(request, language) {
          try ReportWriter.ofSettings.bytes(of: report, file: request.path)
        }
      case .repaint, .keepTheme, .saveView, .copy, .save, .importDocument, .newPlan, .amend, .report, .quit: return []
      }
    } catch StoreError.replaced(let path) {
      // What the person wanted was meant for the other file; it is shown what lies there now.
      return news(language) + failed(StoreError.replaced(path: path), language)
    } catch {
      return failed(error, language)
    }
  }

  private mutating func record(_ drafts: [Draft], _ language: Language) throws -> [Message] {
    // Over SSH no file is looked at.
    let drafts = author.capacity == nil ? try drafts.map(EvidenceFile.hashed) : drafts
    do {
      let recorded = try service.record(drafts, by: author)
      // It is safe now, whatever becomes of reading it back.
      do {
        return try changes(language, mine: recorded) + [.recorded(recorded)]
      } catch {
        return [.recorded(recorded)] + failed(error, language)
      }
    } catch StoreError.changedMeanwhile(_, _, let entries) {
      return try changes(language) + [.changedMeanwhile(drafts: drafts, entries: entries)]
    }
  }

  private mutating func reverse(_ direction: Reversal.Direction, _ agreed: Int?, _ language: Language) throws
    -> [Message]
  {
    let found = try agreed.map { try service.store.reversal(ofBatch: $0) } ?? service.reversal(direction, by: author)
    guard let reversal = found else { throw Failure.nothingToReverse(direction, actor: author.actor) }
    do {
      if !reversal.since.isEmpty { throw Failure.changedSince(direction, reversal.since) }
      // What is taken back may be long out of sight. What was taken back just now stands in the footer.
      if agreed == nil, direction == .undo || reversal.items.count > 1 {
        return try changes(language) + [.reversalOffered(reversal, states: try states(after: reversal))]
      }
      return try changes(language, mine: try service.reverse(reversal, by: author)) + [.reversed(reversal)]
    } catch Failure.changedSince(_, let entries) {
      return try changes(language) + [.reversalRefused(direction, entries: entries)]
    }
  }

  /// The items' states after a reversal, by plan and id, of the plans that the interface holds.
  private func states(after reversal: Reversal) throws -> [String: [String: ItemState]] {
    var states: [String: [String: ItemState]] = [:]
    for act in reversal.items.map(\.act) {
      guard let viewpoint = viewpoints[act.plan], states[act.plan]?[act.subject] == nil else { continue }
      states[act.plan, default: [:]][act.subject] = reversal.state(
        after: try service.entries(of: act.plan, subject: act.subject), asOf: viewpoint.asOf, knownBy: viewpoint.knownBy
      )
    }
    return states
  }

  /// The entries on an item and on what belongs to it: its milestones and its funding.
  private func history(_ id: String, _ subject: String) throws -> [Entry] {
    guard let plan = plans[id] else { return [] }
    let subjects = plan.items.filter { $0.id == subject || ($0.parent == subject && $0.kind != .task) }.map(\.id)
    let knownBy = viewpoints[id]?.knownBy
    return try subjects.flatMap { try service.store.entries(of: id, subject: $0) }
      .filter { entry in knownBy.map { entry.recorded <= $0 } ?? true }.sorted { $0.seq < $1.seq }
  }

  /// What happened to a plan on the days of `start`; where that is a last look of which nothing is known, in the last seven days.
  private mutating func told(_ id: String, since start: ChangesSpan, _ today: Day) throws -> [Message] {
    guard let plan = plans[id], let viewpoint = viewpoints[id] else { return [] }
    let look = start == .lastSeen ? looks.lastSeen(at: id) : nil
    let from = look == nil ? start.day(today) ?? ChangesSpan.week.day(today) : nil
    let bound = from.map { Store.ChangesBound.recorded(since: $0) } ?? .after(seq: look?.seq ?? 0)
    let lookedAt = look.map { PlanClock.words($0.at, in: plan.settings.timeZone) }
    let last = start.lastDay(today)
    let changes = try service.changes(of: plan, since: bound, until: last, from: viewpoint)
    // Whoever looks at days gone by has not seen what came after them.
    if last == nil { shown[id] = LastSeen(seq: follower.lastSeq, at: service.clock.now) }
    return [
      .changesLoaded(
        plan: id,
        LoadedChanges(
          start: start, changes: changes, from: from, to: last, lookedAt: lookedAt,
          times: times(of: changes, in: plan.settings.timeZone)))
    ]
  }

  private func times(of changes: PlanChanges, in zone: String) -> [Int: String] {
    let entries = changes.days.flatMap { $0.groups.flatMap(\.entries) }.map(\.entry)
    return Dictionary(
      entries.map { ($0.seq, PlanClock.time($0.at, in: zone)) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many entries of others came in since this person last looked; nil where no look is known.
  private func unread(of plan: String) throws -> Int? {
    guard let look = shown[plan] ?? looks.lastSeen(at: plan) else { return nil }
    let most = PlanEntry.mostUnread + 1
    return try service.store.latestEntries(of: plan, since: .after(seq: look.seq), most: most)
      .count { !$0.author.isSame(as: author) }
  }

  func failed(_ error: any Error, _ language: Language) -> [Message] {
    [.failed(Failure.sentence(for: error, language))]
  }
}
