import DubanCore
import DubanDocuments

/// What happened, in the order in which it was recorded, with the state of the item before and after.
enum EventsListing: Listing {
  /// An event with what is known of its item before and after it.
  struct Row {
    let open: OpenPlan
    let event: Event
    let before: ItemState
    let after: ItemState
    let words: EventWords
  }

  static let kind = ListingKind.events
  static let title = Name("记录", english: "Events")
  static let filters: Set<FilterKey> = [
    .unit, .lead, .cooperating, .source, .leader, .area, .section, .plan, .kind, .quarter,
  ]

  static func rows(of open: OpenPlan, on desk: Desk) throws -> [Row] {
    rows(of: try desk.events(of: open.plan.id), in: open)
  }

  /// The rows for `events`, which are all those of their items, as far as they are known on the board of `open`.
  static func rows(of events: [Event], in open: OpenPlan) -> [Row] {
    var histories: [String: [Event]] = [:]
    var states: [String: ItemState] = [:]
    let words = EventWords(among: events)
    return events.compactMap { event in
      if let known = open.board.knownBy, event.recorded > known { return nil }
      let before = states[event.subject] ?? ItemState()
      histories[event.subject, default: []].append(event)
      // What takes an event back needs the whole history; everything else only adds to what was known.
      let after =
        event.change.kind == .revert
        ? ItemState(folding: histories[event.subject] ?? [], asOf: .latest)
        : before.after(
          Draft(plan: event.plan, subject: event.subject, on: event.on, change: event.change, note: event.note, seen: 0)
        )
      states[event.subject] = after
      return Row(open: open, event: event, before: before, after: after, words: words)
    }
  }

  static func facets(of row: Row) -> Facets {
    var facets = Facets(of: row.event.subject, in: row.open.board)
    facets.quarters = [Quarter(of: row.event.on)]
    let event = row.event
    facets.words =
      [event.actor, event.note]
      + [.chinese, .english].map { row.words.kind(event, $0) + " " + row.words.change(event, $0) }
    return facets
  }

  static func isSimulated(_ row: Row) -> Bool { row.event.simulated }

  static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("seq", "序号", "No.", .right) { .count($0.event.seq) },
      ListingColumn("at", "时间", "When", shown: { PlanClock.words($0.event.at, in: $0.open.plan.settings.timeZone) }) {
        .text($0.event.at.description)
      },
      ListingColumn("actor", "操作人", "Who") { .text($0.event.actor) },
      ListingColumn("kind", "类型", "What", shown: { $0.words.kind($0.event, language) }) {
        .text($0.event.change.kind.rawValue)
      },
      ListingColumn("subject", "编号", "Id") { .text($0.open.id($0.event.subject)) },
      .people("内容", "Change", .flexible) { $0.words.change($0.event, language) },
      .data("before") { facts($0.before, beside: $0.after, on: nil) },
      .data("after") { facts($0.after, beside: $0.before, on: $0.event.on) },
      ListingColumn("note", "说明", "Note", .flexible, shown: { $0.words.note($0.event) ?? "" }) { .text($0.event.note) },
    ]
  }

  /// What of `state` differs from `other`; for the state after an event with the day for which it holds.
  private static func facts(_ state: ItemState, beside other: ItemState, on day: Day?) -> Table.Cell {
    var members = day.map { [Table.Member("on", .day($0))] } ?? []
    if state.status != other.status { members.append(Table.Member("status", .text(state.status?.rawValue))) }
    let names = Set(state.values.keys).union(other.values.keys).sorted()
    let changed = names.filter { state.values[$0]?.value != other.values[$0]?.value }
    if !changed.isEmpty {
      let values = changed.map { Table.Member($0, .figure(state.values[$0]?.value)) }
      members.append(Table.Member("values", .record(values)))
    }
    if state.confirmed != other.confirmed { members.append(Table.Member("confirmedOn", .day(state.confirmed))) }
    if state.extendedDue != other.extendedDue { members.append(Table.Member("due", .day(state.extendedDue))) }
    if state.paid != other.paid { members.append(Table.Member("paid", .figure(state.paid))) }
    if state.handedIn != other.handedIn { members.append(Table.Member("handedIn", .count(state.pieces))) }
    return members.isEmpty ? .empty : .record(members)
  }
}

extension ItemState {
  /// How many pieces of a duty came in from all units for all spans.
  fileprivate var pieces: Int { handedIn.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
}

extension Day {
  /// A day after all others.
  fileprivate static var latest: Day { Day(number: .max) }
}
