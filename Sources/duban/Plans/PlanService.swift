import DubanCore
import DubanReports
import DubanDiagnostics
import DubanDocuments
import DubanStore

/// The place where plans are read and updated: a store, the clock, and how both make boards.
struct PlanService {
  let store: Store
  let clock: PlanClock

  // MARK: Plans

  /// All plans, or the one with the id `only`, in force on the day on which something is recorded now; where `seq` is given, those that
  /// were published before that entry, as they were defined then.
  func plans(only id: String? = nil, before seq: Int? = nil) throws -> [Plan] {
    guard let id else {
      let plans = try store.plans(before: seq)
      return seq == nil ? try plans.map { try inForce($0) } : plans
    }
    let plan = try plan(id)
    guard let seq else { return [plan] }
    return try store.plan(id, before: seq).map { [$0] } ?? []
  }

  /// Whether there is a plan with `id`.
  func has(plan id: String) throws -> Bool { try store.has(plan: id) }

  /// The plan with `id`, in force on the day on which something is recorded now; when there is none, the nearest is named.
  func plan(_ id: String) throws -> Plan { try definition(of: id).plan }

  /// The newest version of the plan with `id`, in force on the day on which something is recorded now: what an amendment starts from.
  func definition(of id: String) throws -> Store.Definition {
    if let definition = try store.definition(of: id) {
      return Store.Definition(plan: try inForce(definition.plan), version: definition.version)
    }
    throw Failure.unknown(.plan, name: id, nearest: nearestName(to: id, among: try store.planHeadlines().map(\.id)))
  }

  /// What a definition says on the day on which something is recorded now.
  private func inForce(_ plan: Plan) throws -> Plan {
    plan.unitChanges.isEmpty ? plan : plan.inForce(on: try recordingDay(of: plan))
  }

  // MARK: Boards

  /// Whether `summary`, which was judged after the last entry of its plan, still tells how that plan stands on its usual day.
  func isCurrent(_ summary: PlanSummary, of headline: PlanHeadline) throws -> Bool {
    if let demonstration = try store.demonstration(of: headline.id) { return summary.asOf == demonstration.reviewDay }
    return summary.holds(today: clock.today(in: headline.timeZone))
  }

  /// The day on which something recorded now is recorded in `plan`: in a demonstration the clock stands at its review day.
  func recordingDay(of plan: Plan) throws -> Day {
    try store.demonstration(of: plan.id)?.reviewDay ?? clock.today(in: plan.settings.timeZone)
  }

  /// `plan` as it stands on the day asked for, or on its usual one: that is the review day of its demonstration, else today,
  /// unless the plan rests (see `Board.init(usual:)`). The day asked for is seen from the usual one.
  ///
  /// - Parameter moment: an entry; then it stands as it did when that was recorded, of what was recorded before.
  func open(_ plan: Plan, asOf asked: DayArgument? = nil, before moment: Entry? = nil) throws -> OpenPlan {
    let demonstration = try store.demonstration(of: plan.id)
    let notice = (demonstration?.notice).map(Name.init(notice:))
    let zone = plan.settings.timeZone
    let today = moment.map { days(of: $0.at)(zone) } ?? clock.today(in: zone)
    if let day = demonstration?.reviewDay ?? (today > plan.period.end ? nil : today) {
      let viewpoint = Viewpoint(
        asked: try asked?.day(seenFrom: day, in: plan.period), usual: day, before: moment?.seq)
      return OpenPlan(board: try board(of: plan, from: viewpoint), usual: day, notice: notice)
    }
    let now = try self.plan(plan, from: Viewpoint(asked: nil, usual: today, before: moment?.seq))
    let usual = Board(
      usual: now, states: try store.states(of: plan.id, asOf: today, before: moment?.seq), today: today,
      newest: try store.newestDay(of: plan.id, notAfter: today, before: moment?.seq))
    let viewpoint = Viewpoint(
      asked: try asked?.day(seenFrom: usual.asOf, in: plan.period), usual: usual.asOf, before: moment?.seq)
    // What rests may rest at a day before a change of units.
    let isUsual =
      viewpoint.asOf == usual.asOf && viewpoint.knownBy == nil && (now.unitChanges.isEmpty || usual.asOf == today)
    let board = isUsual ? usual : try board(of: plan, from: viewpoint)
    return OpenPlan(board: board, usual: usual.asOf, notice: notice)
  }

  /// `plan` as it stands on the day on which something is recorded of it: today, or the review day of its demonstration.
  func openForRecording(_ plan: Plan) throws -> Board {
    try board(of: plan, from: Viewpoint(asked: nil, usual: try recordingDay(of: plan)))
  }

  /// `plan` as it was known from `viewpoint` and is in force there: a past day is shown with what the plan said then. Every board is
  /// made of what this returns.
  func plan(_ plan: Plan, from viewpoint: Viewpoint) throws -> Plan {
    // What was in force on another day is read anew: a change of units cannot be taken back from its result.
    guard viewpoint.knownBy != nil || viewpoint.before != nil || !plan.unitChanges.isEmpty else { return plan }
    let known = try store.plan(plan.id, knownBy: viewpoint.knownBy, before: viewpoint.before) ?? plan
    return known.inForce(on: viewpoint.asOf)
  }

  /// `plan`, of the version that is known from `viewpoint`, as it stands from there.
  func board(of plan: Plan, from viewpoint: Viewpoint) throws -> Board {
    let plan = try self.plan(plan, from: viewpoint)
    let states = try store.states(
      of: plan.id, asOf: viewpoint.asOf, knownBy: viewpoint.knownBy, before: viewpoint.before)
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
  func entries(of plan: String) throws -> [Entry] { try store.entries(of: plan) }

  func entries(of plan: String, subject: String) throws -> [Entry] {
    try store.entries(of: plan, subject: subject)
  }

  /// What happened to the store itself, in order.
  func entriesOfStore() throws -> [Entry] { try store.entriesOfStore() }

  /// The entries of all plans after the one with the number `seq`.
  func entries(since seq: Int) throws -> [Entry] { try store.entries(since: seq) }

  /// Takes plans in, as one act by `author`, with the reason if there is one; see `Store.publish`.
  func publish(
    _ plans: [Plan], by author: Author, note: String? = nil, replacing: Bool = false, renamed: [Renaming] = [],
    demonstrations: [Demonstration] = []
  ) throws -> [Publication] {
    let now = clock.now
    return try store.publish(
      plans, by: author, at: now, recorded: days(of: now), note: note, replacing: replacing, renamed: renamed,
      demonstrations: demonstrations)
  }

  /// Makes `plan` the next version of the published plan of its id, as one act by `author`, who saw the version `seen`.
  ///
  /// - Returns: the entry; nil when nothing was otherwise.
  /// - Throws: `Problems` where the plan is not one that a plan file can describe; see `Store.amend`.
  func amend(_ plan: Plan, seen: Int, by author: Author, reason: String, approver: String?) throws -> Entry? {
    try AuthorName.check(note: reason)
    try AuthorName.checkVisible(approver, option: "approver")
    let source = PlanFileReader.read(Array(PlanFileWriter.text(plan).utf8), file: plan.id)
    let faults = source.diagnostics + PlanCheck.diagnostics(in: PlanSource(plan: plan, name: plan.id))
    guard !faults.contains(where: { $0.severity == .error }) else { throw Problems(faults) }
    let now = clock.now
    do throws(StoreError) {
      return try store.amend(
        plan, seen: seen, by: author, at: now, recorded: days(of: now), reason: reason, approver: approver)
    } catch {
      recordAttempt(.publish, on: (plan.id, ""), refusedAs: error, by: author)
      throw error
    }
  }

  /// Records the drafts as one act by `author`, durable when this returns.
  func record(_ drafts: [Draft], by author: Author) throws -> [Entry] {
    let now = clock.now
    defer { tellUnwritten() }
    do throws(StoreError) {
      return try store.record(drafts, by: author, at: now, recorded: days(of: now))
    } catch {
      if case .refused(let plan, let subject, let refusal) = error,
        let draft = drafts.first(where: { $0.plan == plan && $0.subject == subject })
      {
        recordRefusal(of: draft, refusal, by: author)
      }
      throw error
    }
  }

  /// Records that the `number`th circular, or the next one, of `series` went out, about `plan` or all, as of `day`; see `Store.issueCircular`.
  func issueCircular(
    of series: String, number: Int?, about plan: String?, asOf day: Day, by author: Author, again: Bool,
    into file: String?
  ) throws -> Entry {
    do throws(StoreError) {
      return try store.issueCircular(
        of: series, number: number, about: plan, asOf: day, by: author, at: clock.now, recorded: clock.today,
        again: again, into: file)
    } catch {
      recordAttempt(.circular, on: (plan ?? "", ""), refusedAs: error, by: author)
      throw error
    }
  }

  /// Records drafts of several authors as one act, durable when this returns.
  func record(_ signed: [(draft: Draft, author: Author)]) throws -> [Entry] {
    let now = clock.now
    return try store.record(signed, at: now, recorded: days(of: now))
  }

  /// What `author` would take back next, or bring back; nil when there is nothing.
  func reversal(_ direction: Reversal.Direction, by author: Author) throws -> Reversal? {
    let batch =
      switch direction {
      case .undo: try store.lastUndoableBatch(actor: author.actor)
      case .redo: try store.lastRedoableBatch(actor: author.actor)
      }
    return try batch.map { try store.reversal(ofBatch: $0) }
  }

  /// Carries the reversal out as one act; refused when somebody else has changed one of its items since.
  func reverse(_ reversal: Reversal, by author: Author) throws -> [Entry] {
    let now = clock.now
    do throws(StoreError) {
      return try store.undo(batch: reversal.batch, by: author, at: now, recorded: days(of: now))
    } catch {
      if case .changedMeanwhile(_, _, let entries) = error { throw Failure.changedSince(reversal.direction, entries) }
      let first = reversal.items.first?.act
      recordAttempt(.revert, on: (first?.plan ?? "", first?.subject ?? ""), refusedAs: error, by: author)
      throw error
    }
  }

  /// Takes back the last act of `author` that still holds, or brings back what `author` took back last.
  func reverseLast(_ direction: Reversal.Direction, by author: Author) throws -> [Entry] {
    guard let reversal = try reversal(direction, by: author) else {
      throw Failure.nothingToReverse(direction, actor: author.actor)
    }
    return try reverse(reversal, by: author)
  }

  /// Which day `instant` is in a zone.
  func days(of instant: Instant) -> (_ zone: String) -> Day {
    { PlanClock.local(instant, in: $0).day }
  }
}
