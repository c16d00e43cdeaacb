/// What happened to a plan lately: by the day on which it was recorded and by item, the newest first. What was done to
/// several items at once is told once.
package struct PlanChanges: Equatable, Sendable {
  package let days: [DayOfChanges]
  /// Whether there were more than could be told; the oldest are missing then.
  package let isCut: Bool
  /// How the events are told.
  package let words: EventWords

  /// What was recorded on one day.
  package struct DayOfChanges: Equatable, Sendable {
    package let day: Day
    package let entries: [Entry]

    /// How many acts there are.
    package var count: Int { Set(entries.flatMap(\.batches)).count }
  }

  /// What is told together.
  package enum Entry: Equatable, Sendable {
    /// The acts on one item alone.
    case item(ItemChanges)
    /// One act on several items.
    case act(ActChanges)

    /// The events that it tells.
    package var events: [EventChange] {
      switch self {
      case .item(let item): item.events
      case .act(let act): act.events.map(\.change)
      }
    }

    fileprivate var batches: Set<Int> { Set(events.map(\.event.batch)) }

    fileprivate var newest: Int { events.lazy.map(\.event.seq).max() ?? 0 }
  }

  /// One act on several items.
  package struct ActChanges: Equatable, Sendable {
    /// In the order in which they were recorded, two at least.
    package let events: [Part]

    /// What the act did to one item; its lights are those of the milestone that it touched, else those of the item.
    package struct Part: Equatable, Sendable {
      package let change: EventChange
      package let title: Name
    }

    /// How many items it touched.
    package var count: Int { Set(events.map(\.change.event.subject)).count }

    /// Whether all of it was taken back since.
    package var isUndone: Bool { events.allSatisfy(\.change.isUndone) }
  }

  /// What was recorded on one day about one item and what belongs to it.
  package struct ItemChanges: Equatable, Sendable {
    /// A task, an indicator, a duty or funding; milestones and funding of a task are told with it.
    package let subject: String
    package let title: Name
    /// The light before the first and after the last of its events, judged for the board's day; nil for what has none.
    package let before: Light?
    package let after: Light?
    /// The newest first.
    package let events: [EventChange]
  }

  /// One event and what it did to the light of the milestone that it touched.
  package struct EventChange: Equatable, Sendable {
    package let event: Event
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
  /// Tells the changes among `events`.
  ///
  /// - Parameters:
  ///   - events: the whole history of every item that changed and of what belongs to it, in any order.
  ///   - isNew: which of them are to be told.
  ///   - isCut: whether some were left out as there are too many.
  ///   - asOf: the day for which lights are judged.
  ///   - knownBy: events recorded later do not count; nil for all there are.
  package init(
    _ events: [Event], where isNew: (Event) -> Bool, isCut: Bool = false, in plan: Plan, asOf: Day, knownBy: Day? = nil
  ) {
    self.isCut = isCut
    let known = events.filter { event in knownBy.map { event.recorded <= $0 } ?? true }.sorted { $0.seq < $1.seq }
    words = EventWords(among: known)
    let past = Past(plan, known, asOf)
    let undone = Event.undone(known)
    let days = Dictionary(grouping: known.filter(isNew), by: \.recorded)
    self.days = days.sorted { $0.key > $1.key }.map { day, events in
      let acts = Dictionary(grouping: events, by: \.batch)
        .filter { Set($0.value.lazy.map(\.subject)).count > 1 }
      let items = Dictionary(grouping: events.filter { acts[$0.batch] == nil }) { past.owner(of: $0.subject) }
      let told =
        items.map { owner, events in
          Entry.item(PlanChanges.item(owner, events.sorted { $0.seq > $1.seq }, past, undone))
        } + acts.values.map { Entry.act(PlanChanges.act($0, past, undone)) }
      return DayOfChanges(day: day, entries: told.sorted { $0.newest > $1.newest })
    }
  }

  /// - Parameter events: in order, at least one.
  private static func act(_ events: [Event], _ past: Past, _ undone: Set<Int>) -> ActChanges {
    let parts = events.map { event in
      let owner = past.owner(of: event.subject)
      func light(before seq: Int) -> Light? {
        past.milestoneLight(event.subject, before: seq) ?? past.light(of: owner, before: seq)
      }
      return ActChanges.Part(
        change: EventChange(
          event: event, before: light(before: event.seq), after: light(before: event.seq + 1),
          isUndone: undone.contains(event.seq)), title: past.title(of: owner))
    }
    return ActChanges(events: parts)
  }

  /// - Parameter events: the newest first, at least one.
  private static func item(_ owner: String, _ events: [Event], _ past: Past, _ undone: Set<Int>) -> ItemChanges {
    let first = events[events.count - 1].seq
    return ItemChanges(
      subject: owner, title: past.title(of: owner), before: past.light(of: owner, before: first),
      after: past.light(of: owner, before: events[0].seq + 1),
      events: events.map { event in
        EventChange(
          event: event, before: past.milestoneLight(event.subject, before: event.seq),
          after: past.milestoneLight(event.subject, before: event.seq + 1), isUndone: undone.contains(event.seq))
      })
  }
}

/// The lights of a plan's items as they stood after any number of their events.
private struct Past {
  private let plan: Plan
  private let asOf: Day
  private let tasks: [String: Task]
  private let indicators: [String: Indicator]
  private let titles: [String: Name]
  /// The events of each subject in order.
  private let events: [String: [Event]]

  /// - Parameter events: in the order of their seq.
  init(_ plan: Plan, _ events: [Event], _ asOf: Day) {
    self.plan = plan
    self.asOf = asOf
    let touched = Set(events.map { Past.head(of: $0.subject) })
    tasks = Dictionary(plan.allTasks.lazy.filter { touched.contains($0.id) }.map { ($0.id, $0) }) { first, _ in first }
    indicators = Dictionary(plan.indicators.lazy.filter { touched.contains($0.id) }.map { ($0.id, $0) }) { first, _ in
      first
    }
    let others = plan.duties.map { ($0.id, $0.title) } + plan.funding.map { ($0.id, $0.name) }
    titles = Dictionary(others) { first, _ in first }
    self.events = Dictionary(grouping: events, by: \.subject)
  }

  private static func head(of subject: String) -> String { String(subject.prefix { $0 != "/" }) }

  /// The item with which `subject` is told.
  func owner(of subject: String) -> String {
    let head = Past.head(of: subject)
    return tasks[head] != nil ? head : subject
  }

  func title(of owner: String) -> Name {
    tasks[owner]?.title ?? indicators[owner]?.name ?? titles[owner] ?? Name(owner)
  }

  /// The light of a task or an indicator when only events before the one with the number `seq` had been recorded.
  func light(of owner: String, before seq: Int) -> Light? {
    if let task = tasks[owner] { return assessment(of: task, before: seq).light }
    guard let indicator = indicators[owner] else { return nil }
    return IndicatorAssessment(indicator, in: plan, state: state(of: owner, before: seq), on: asOf).light
  }

  /// The same for a milestone; nil for everything else.
  func milestoneLight(_ subject: String, before seq: Int) -> Light? {
    guard subject.contains("/"), let task = tasks[Past.head(of: subject)] else { return nil }
    return assessment(of: task, before: seq).milestones.first { $0.id == subject }?.light
  }

  private func assessment(of task: Task, before seq: Int) -> TaskAssessment {
    TaskAssessment(task, in: plan, states: { state(of: $0, before: seq) }, on: asOf)
  }

  private func state(of subject: String, before seq: Int) -> ItemState {
    ItemState(folding: (events[subject] ?? []).prefix { $0.seq < seq }, asOf: asOf)
  }
}
