package import DubanCore

/// What happened, in the order in which it was recorded, with the state of the item before and after.
package enum EventsListing: Listing {
  /// An entry with what is known of its item before and after it.
  package struct Row {
    /// The plan in which it happened.
    package let open: OpenPlan
    /// The entry.
    package let entry: Entry
    let before: ItemState
    let after: ItemState
    /// What is told of it in words.
    package let words: EntryWords
    /// The day and the time in the plan's zone, which only people are told.
    let time: () -> String
  }

  package static let kind = ListingKind.events
  package static let title = Name("记录", english: "Events")
  package static let filters: Set<FilterKey> = [
    .unit, .lead, .responsible, .cooperating, .source, .leader, .area, .section, .plan, .kind, .quarter, .by,
    .what,
  ]

  package static func rows(of open: OpenPlan, from journal: some EntrySource) throws -> [Row] {
    let entries = try journal.entries(of: open.plan.id) + journal.entriesOfStore()
    return rows(of: entries.sorted { $0.seq < $1.seq }, in: open, from: journal)
  }

  /// What happened to the store happened to each of its plans, and is told once.
  package static func identity(of row: Row) -> Int? { row.entry.plan.isEmpty ? row.entry.seq : nil }

  /// The rows for `entries`, which are all those of their items, as far as they are known on the board of `open`.
  package static func rows(of entries: [Entry], in open: OpenPlan, from journal: some EntrySource) -> [Row] {
    var histories: [String: [Entry]] = [:]
    var states: [String: ItemState] = [:]
    let words = EntryWords(among: entries)
    return entries.compactMap { entry in
      if let known = open.board.knownBy, entry.recorded > known { return nil }
      let before = states[entry.subject] ?? ItemState()
      histories[entry.subject, default: []].append(entry)
      // What takes an entry back needs the whole history; everything else only adds to what was known.
      let after =
        entry.change.kind == .revert
        ? ItemState(folding: histories[entry.subject] ?? [], asOf: .latest)
        : before.adding(entry)
      states[entry.subject] = after
      return Row(
        open: open, entry: entry, before: before, after: after, words: words,
        time: { journal.words(entry.at, in: open.plan.settings.timeZone) })
    }
  }

  package static func facets(of row: Row) -> Facets {
    var facets = Facets(of: row.entry.subject, in: row.open.board)
    facets.quarters = [Quarter(of: row.entry.on)]
    let entry = row.entry
    facets.entry = entry
    facets.words =
      [entry.actor, entry.note]
      + [.chinese, .english].map { row.words.kind(entry, $0) + " " + row.words.change(entry, $0) }
    return facets
  }

  package static func isSimulated(_ row: Row) -> Bool { row.entry.simulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("seq", "序号", "No.", .right) { .count($0.entry.seq) },
      ListingColumn("at", "时间", "When", shown: { $0.time() }) {
        .text($0.entry.at.description)
      },
      ListingColumn("actor", "操作人", "Who") { .text($0.entry.actor) },
      .people("单位", "Unit") { unit($0, language) },
      ListingColumn("kind", "类型", "What", shown: { $0.words.kind($0.entry, language) }) {
        .text($0.entry.change.kind.rawValue)
      },
      ListingColumn("subject", "编号", "Id") {
        .text($0.entry.plan.isEmpty ? "" : $0.open.id($0.entry.subject))
      },
      .people("内容", "Change", .flexible) { $0.words.change($0.entry, language) },
      .data("before") { facts($0.before, beside: $0.after, on: nil, in: $0.open.plan) },
      .data("after") { facts($0.after, beside: $0.before, on: $0.entry.on, in: $0.open.plan) },
      ListingColumn(
        "note", "说明", "Note", .flexible,
        shown: { row in
          [row.words.note(row.entry), row.words.evidence(row.entry, language)].compactMap(\.self)
            .joined(separator: language.pick("；", "; "))
        }
      ) { .text($0.entry.note) },
      .data("refused") { refused($0.entry) },
      .data("extension") { ApprovedExtension($0.entry, before: $0.before, in: $0.open).cell },
      .data("capacity") { .text($0.entry.author.capacity?.rawValue) },
      .data("unit") { .text($0.entry.author.unit) },
      .data("fingerprint") { .text($0.entry.author.fingerprint) },
      .data("evidence") { .list($0.entry.evidence.map(\.cell)) },
    ]
  }

  /// The unit in whose name it was recorded, as it is called now.
  private static func unit(_ row: Row, _ language: Language) -> String {
    guard let unit = row.entry.author.unit else { return "" }
    return row.open.plan.unit(recorded: unit)?.name.words(language) ?? unit
  }

  /// What was tried and why it was refused.
  private static func refused(_ entry: Entry) -> Table.Cell {
    guard case .refused(let tried, let reason) = entry.change else { return .empty }
    return .record([Table.Member("tried", .text(tried)), Table.Member("reason", .text(reason))])
  }

  /// What of `state` differs from `other`; for the state after an entry with the day for which it holds.
  private static func facts(_ state: ItemState, beside other: ItemState, on day: Day?, in plan: Plan) -> Table.Cell {
    var members = day.map { [Table.Member("on", .day($0))] } ?? []
    if state.status != other.status { members.append(Table.Member("status", .text(state.status?.rawValue))) }
    let names = Set(state.values.keys).union(other.values.keys).sorted()
    let changed = names.filter { state.values[$0]?.latest.value != other.values[$0]?.latest.value }
    if !changed.isEmpty {
      let values = changed.map { Table.Member($0, .figure(state.values[$0]?.latest.value)) }
      members.append(Table.Member("values", .record(values)))
    }
    if state.confirmed != other.confirmed { members.append(Table.Member("confirmedOn", .day(state.confirmed))) }
    if state.extendedDue != other.extendedDue { members.append(Table.Member("due", .day(state.extendedDue))) }
    if state.paid != other.paid { members.append(Table.Member("paid", .figure(state.paid))) }
    if state.handedIn != other.handedIn { members.append(Table.Member("handedIn", .count(state.pieces))) }
    if state.handling.cell(in: plan) != other.handling.cell(in: plan) {
      members.append(Table.Member("handling", state.handling.cell(in: plan)))
    }
    if state.handling.directives != other.handling.directives {
      members.append(Table.Member("directives", state.handling.directives(in: plan)))
    }
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
