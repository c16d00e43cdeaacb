import DubanCore
import DubanStore

/// The place where plans are read and updated: a store, the clock, and how both make boards.
struct PlanService {
  let store: Store
  let clock: PlanClock

  // MARK: Plans

  /// All plans, or the one with the id `only`.
  func plans(only id: String? = nil) throws -> [Plan] {
    try id.map { [try plan($0)] } ?? store.plans()
  }

  /// Whether there is a plan with `id`.
  func has(plan id: String) throws -> Bool { try store.plan(id) != nil }

  /// The plan with `id`; when there is none, the nearest is named.
  func plan(_ id: String) throws -> Plan {
    if let plan = try store.plan(id) { return plan }
    throw Failure.unknown(.plan, name: id, nearest: nearestName(to: id, among: try store.planHeadlines().map(\.id)))
  }

  // MARK: Boards

  /// From where a plan is looked at when `asked` for a day, or for none: then it is the review day of its
  /// demonstration, else today, or its end once that has passed.
  func viewpoint(of plan: Plan, asked: Day? = nil) throws -> Viewpoint {
    try viewpoint(
      asked, store.demonstration(of: plan.id), plan.defaultAsOf(today: clock.today(in: plan.settings.timeZone)))
  }

  /// The day as of which a plan of which only the headline is known is judged unless somebody asks for another.
  func usualAsOf(of headline: PlanHeadline) throws -> Day {
    try store.demonstration(of: headline.id)?.reviewDay ?? min(clock.today(in: headline.timeZone), headline.period.end)
  }

  /// The day on which something recorded now is recorded in `plan`: in a demonstration the clock stands at its review day.
  func recordingDay(of plan: Plan) throws -> Day {
    try store.demonstration(of: plan.id)?.reviewDay ?? clock.today(in: plan.settings.timeZone)
  }

  private func viewpoint(_ asked: Day?, _ demonstration: Demonstration?, _ otherwise: Day) -> Viewpoint {
    Viewpoint(asked: asked, usual: demonstration?.reviewDay ?? otherwise)
  }

  /// `plan` as it stands on the day asked for, or on its usual one.
  func open(_ plan: Plan, asOf asked: Day? = nil) throws -> OpenPlan {
    let demonstration = try store.demonstration(of: plan.id)
    let today = clock.today(in: plan.settings.timeZone)
    let viewpoint = viewpoint(asked, demonstration, plan.defaultAsOf(today: today))
    return OpenPlan(
      board: try board(of: plan, from: viewpoint), notice: (demonstration?.notice).map(Name.init(notice:)))
  }

  /// `plan` as it stands on the day that somebody asked for, as seen from its usual one.
  func open(_ plan: Plan, asOf asked: DayArgument?) throws -> OpenPlan {
    try open(plan, asOf: asked.map { try $0.day(seenFrom: viewpoint(of: plan).asOf, in: plan.period) })
  }

  /// The day that somebody asked for in `plan`, else its usual one.
  func asOf(of plan: Plan, asked: DayArgument?) throws -> Day {
    let usual = try viewpoint(of: plan).asOf
    return try asked?.day(seenFrom: usual, in: plan.period) ?? usual
  }

  /// The day that somebody asked for in a plan of which only the headline is known, else its usual one.
  func asOf(of headline: PlanHeadline, asked: DayArgument?) throws -> Day {
    let usual = try usualAsOf(of: headline)
    return try asked?.day(seenFrom: usual, in: headline.period) ?? usual
  }

  /// `plan` as it stands from `viewpoint`.
  func board(of plan: Plan, from viewpoint: Viewpoint) throws -> Board {
    let states = try store.states(of: plan.id, asOf: viewpoint.asOf, knownBy: viewpoint.knownBy)
    return Board(plan, states: states, asOf: viewpoint.asOf, knownBy: viewpoint.knownBy)
  }

  /// What is known of some items of `plan` from `viewpoint`: what a board takes over after they were changed.
  func states(of plan: Plan, subjects: Set<String>, from viewpoint: Viewpoint) throws -> [String: ItemState] {
    var states: [String: ItemState] = [:]
    for subject in subjects {
      states[subject] = ItemState(
        folding: try store.entries(of: plan.id, subject: subject), asOf: viewpoint.asOf, knownBy: viewpoint.knownBy)
    }
    return states
  }

  // MARK: Updates

  /// What happened to the item `subject` of `plan`, or to all its items, in order.
  func entries(of plan: String, subject: String? = nil) throws -> [Entry] {
    try subject.map { try store.entries(of: plan, subject: $0) } ?? store.entries(of: plan)
  }

  /// The entries of all plans after the one with the number `seq`.
  func entries(since seq: Int) throws -> [Entry] { try store.entries(since: seq) }

  /// Records the drafts as one act by `actor`, durable when this returns.
  func record(_ drafts: [Draft], by actor: String) throws -> [Entry] {
    let now = clock.now
    return try store.record(drafts, actor: actor, at: now, recorded: try days(of: now))
  }

  /// What `actor` would take back next, or bring back; nil when there is nothing.
  func reversal(_ direction: Reversal.Direction, by actor: String) throws -> Reversal? {
    let batch =
      switch direction {
      case .undo: try store.lastUndoableBatch(actor: actor)
      case .redo: try store.lastRedoableBatch(actor: actor)
      }
    return try batch.map { try store.reversal(ofBatch: $0) }
  }

  /// Carries the reversal out as one act; refused when somebody else has changed one of its items since.
  func reverse(_ reversal: Reversal, by actor: String) throws -> [Entry] {
    let now = clock.now
    do {
      return try store.undo(batch: reversal.batch, actor: actor, at: now, recorded: try days(of: now))
    } catch StoreError.changedMeanwhile(_, _, let entries) {
      throw Failure.changedSince(reversal.direction, entries)
    }
  }

  /// Takes back the last act of `actor` that still holds, or brings back what `actor` took back last.
  func reverseLast(_ direction: Reversal.Direction, by actor: String) throws -> [Entry] {
    guard let reversal = try reversal(direction, by: actor) else {
      throw Failure.nothingToReverse(direction, actor: actor)
    }
    return try reverse(reversal, by: actor)
  }

  /// Which day `instant` is in the zone of each plan.
  private func days(of instant: Instant) throws -> (String) -> Day {
    let headlines = try store.planHeadlines()
    let zones = Dictionary(headlines.map { ($0.id, $0.timeZone) }) { first, _ in first }
    return { PlanClock.local(instant, in: zones[$0] ?? PlanSettings().timeZone).day }
  }
}
