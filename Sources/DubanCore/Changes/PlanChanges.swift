/// What happened to a plan lately: by the day on which it was recorded and by item, the newest first. What was done to
/// several items at once is told once.
package struct PlanChanges: Equatable, Sendable {
  package let days: [DayOfChanges]
  /// Whether there were more than could be told; the oldest are missing then.
  package let isCut: Bool
  /// How the entries are told.
  package let words: EntryWords
  /// What each amendment of the plan changed, by the number of its entry.
  package let differences: [Int: PlanDifference]

  /// What was recorded on one day.
  package struct DayOfChanges: Equatable, Sendable {
    package let day: Day
    package let groups: [Group]

    /// How many acts there are.
    package var count: Int { Set(groups.flatMap(\.batches)).count }
  }

  /// What is told together.
  package enum Group: Equatable, Sendable {
    /// The acts on one item alone.
    case item(ItemChanges)
    /// One act on several items.
    case act(ActChanges)

    /// The entries that it tells.
    package var entries: [EventChange] {
      switch self {
      case .item(let item): item.entries
      case .act(let act): act.entries.map(\.change)
      }
    }

    fileprivate var batches: Set<Int> { Set(entries.map(\.entry.batch)) }

    fileprivate var newest: Int { entries.lazy.map(\.entry.seq).max() ?? 0 }
  }

  /// One act on several items.
  package struct ActChanges: Equatable, Sendable {
    /// In the order in which they were recorded, two at least.
    package let entries: [Part]

    /// What the act did to one item; its lights are those of the milestone that it touched, else those of the item.
    package struct Part: Equatable, Sendable {
      package let change: EventChange
      package let title: Name
    }

    /// How many items it touched.
    package var count: Int { Set(entries.map(\.change.entry.subject)).count }

    /// Whether all of it was taken back since.
    package var isUndone: Bool { entries.allSatisfy(\.change.isUndone) }
  }

  /// What was recorded on one day about one item and what belongs to it.
  package struct ItemChanges: Equatable, Sendable {
    /// A task, an indicator, a duty or funding; milestones and funding of a task are told with it.
    package let subject: String
    package let title: Name
    /// The light before the first and after the last of its entries, judged for the board's day; nil for what has none.
    package let before: Light?
    package let after: Light?
    /// The newest first.
    package let entries: [EventChange]
  }

  /// One entry and what it did to the light of the milestone that it touched.
  package struct EventChange: Equatable, Sendable {
    package let entry: Entry
    /// Nil for what is no milestone: its light is that of the item.
    package let before: Light?
    package let after: Light?
    /// Whether it was taken back since.
    package let isUndone: Bool
  }

  /// How many acts there are.
  package var count: Int { days.reduce(0) { $0 + $1.count } }
}

extension PlanChanges {
  /// Tells the changes among `entries`.
  ///
  /// - Parameters:
  ///   - entries: the whole history of every item that changed and of what belongs to it, in any order.
  ///   - isNew: which of them are to be told.
  ///   - isCut: whether some were left out as there are too many.
  ///   - asOf: the day for which lights are judged.
  ///   - knownBy: entries recorded later do not count; nil for all there are.
  ///   - differences: what each amendment changed, by the number of its entry.
  ///   - isJudgedThen: whether lights are those of the day on which each entry was recorded, as a register tells them, instead of
  ///     those of `asOf`, where a milestone may be overdue that was not yet due when it was reported on.
  package init(
    _ entries: [Entry], where isNew: (Entry) -> Bool, isCut: Bool = false, in plan: Plan, asOf: Day,
    knownBy: Day? = nil, differences: [Int: PlanDifference] = [:], isJudgedThen: Bool = false
  ) {
    self.isCut = isCut
    self.differences = differences
    let known = entries.filter { entry in knownBy.map { entry.recorded <= $0 } ?? true }.sorted { $0.seq < $1.seq }
    words = EntryWords(among: known, names: plan.tasks.reduce(into: [:]) { $1.nameFigures(in: &$0) })
    let past = Past(plan, known, isJudgedThen ? nil : asOf)
    let undone = Entry.undone(known)
    let days = Dictionary(grouping: known.filter(isNew), by: \.recorded)
    self.days = days.sorted { $0.key > $1.key }.map { day, entries in
      let acts = Dictionary(grouping: entries, by: \.batch)
        .filter { Set($0.value.lazy.map(\.subject)).count > 1 }
      let items = Dictionary(grouping: entries.filter { acts[$0.batch] == nil }) { past.owner(of: $0.subject) }
      let told =
        items.map { owner, entries in
          Group.item(PlanChanges.item(owner, entries.sorted { $0.seq > $1.seq }, past, undone))
        } + acts.values.map { Group.act(PlanChanges.act($0, past, undone)) }
      return DayOfChanges(day: day, groups: told.sorted { $0.newest > $1.newest })
    }
  }

  /// - Parameter entries: in order, at least one.
  private static func act(_ entries: [Entry], _ past: Past, _ undone: Set<Int>) -> ActChanges {
    let parts = entries.map { entry in
      let owner = past.owner(of: entry.subject)
      func light(before seq: Int) -> Light? {
        past.milestoneLight(entry.subject, before: seq, on: entry.recorded)
          ?? past.light(of: owner, before: seq, on: entry.recorded)
      }
      return ActChanges.Part(
        change: EventChange(
          entry: entry, before: light(before: entry.seq), after: light(before: entry.seq + 1),
          isUndone: undone.contains(entry.seq)), title: past.title(of: owner))
    }
    return ActChanges(entries: parts)
  }

  /// - Parameter entries: the newest first, at least one.
  private static func item(_ owner: String, _ entries: [Entry], _ past: Past, _ undone: Set<Int>) -> ItemChanges {
    let (first, last) = (entries[entries.count - 1], entries[0])
    return ItemChanges(
      subject: owner, title: past.title(of: owner),
      before: past.light(of: owner, before: first.seq, on: first.recorded),
      after: past.light(of: owner, before: last.seq + 1, on: last.recorded),
      entries: entries.map { entry in
        EventChange(
          entry: entry, before: past.milestoneLight(entry.subject, before: entry.seq, on: entry.recorded),
          after: past.milestoneLight(entry.subject, before: entry.seq + 1, on: entry.recorded),
          isUndone: undone.contains(entry.seq))
      })
  }
}

/// The lights of a plan's items as they stood after any number of their entries.
private struct Past {
  private let plan: Plan
  /// The day for which all of them are judged; nil where each is judged for the day that is asked for.
  private let asOf: Day?
  private let tasks: [String: Task]
  private let indicators: [String: Indicator]
  private let titles: [String: Name]
  /// The entries of each subject in order.
  private let entries: [String: [Entry]]

  /// - Parameter entries: in the order of their seq.
  init(_ plan: Plan, _ entries: [Entry], _ asOf: Day?) {
    self.plan = plan
    self.asOf = asOf
    let touched = Set(entries.map { Past.head(of: $0.subject) })
    tasks = Dictionary(plan.allTasks.lazy.filter { touched.contains($0.id) }.map { ($0.id, $0) }) { first, _ in first }
    indicators = Dictionary(plan.indicators.lazy.filter { touched.contains($0.id) }.map { ($0.id, $0) }) { first, _ in
      first
    }
    let others = plan.duties.map { ($0.id, $0.title) } + plan.funding.map { ($0.id, $0.name) }
    titles = Dictionary(others) { first, _ in first }
    self.entries = Dictionary(grouping: entries, by: \.subject)
  }

  private static func head(of subject: String) -> String { ItemID(subject).owner }

  /// The item with which `subject` is told.
  func owner(of subject: String) -> String {
    let head = Past.head(of: subject)
    return tasks[head] != nil ? head : subject
  }

  func title(of owner: String) -> Name {
    if owner.isEmpty { return plan.title }
    return tasks[owner]?.title ?? indicators[owner]?.name ?? titles[owner] ?? Name(owner)
  }

  /// The light of a task or an indicator when only entries before the one with the number `seq` had been recorded; on `day` where
  /// no day holds for all.
  func light(of owner: String, before seq: Int, on day: Day) -> Light? {
    let day = asOf ?? day
    if let task = tasks[owner] { return assessment(of: task, before: seq, on: day).light }
    guard let indicator = indicators[owner] else { return nil }
    return IndicatorAssessment(indicator, in: plan, state: state(of: owner, before: seq, on: day), on: day).light
  }

  /// The same for a milestone; nil for everything else.
  func milestoneLight(_ subject: String, before seq: Int, on day: Day) -> Light? {
    guard subject.contains("/"), let task = tasks[Past.head(of: subject)] else { return nil }
    return assessment(of: task, before: seq, on: asOf ?? day).milestones.first { $0.id == subject }?.light
  }

  private func assessment(of task: Task, before seq: Int, on day: Day) -> TaskAssessment {
    TaskAssessment(task, in: plan, states: { state(of: $0, before: seq, on: day) }, on: day)
  }

  private func state(of subject: String, before seq: Int, on day: Day) -> ItemState {
    ItemState(folding: (entries[subject] ?? []).prefix { $0.seq < seq }, asOf: day)
  }
}
