package import DubanCore

/// What somebody hands over who leaves (交接清单): whatever is open of which they recorded something, with what they did last, how the
/// item stands and whose turn it is. `by:` asks for one person.
package enum HandoverListing: Listing {
  /// What one person recorded last of an open item.
  package struct Row {
    let open: OpenPlan
    /// The newest entry of the person on the item or on what belongs to it.
    let entry: Entry
    /// The task, indicator, duty or money that is open.
    let subject: String
    let title: Name
    let light: Light?
    let due: Day?
    /// What waits for the person's side, the most pressing first; where nothing does, what is owed next by whomever.
    let next: [NextStep]
    let words: EntryWords
  }

  package static let kind = ListingKind.handover
  package static let title = Name("交接清单", english: "Handover")
  package static let filters = FilterKey.ofItems.union([.by, .what])

  package static func rows(of open: OpenPlan, from journal: some EntrySource) throws -> [Row] {
    let entries = try journal.entries(of: open.plan.id).filter { entry in
      open.board.knownBy.map { entry.recorded <= $0 } ?? true
    }
    return rows(of: entries, in: open)
  }

  /// The rows that `entries`, all those of the plan in their order, make: person by person in the order in which they came, of each
  /// in the order of the document.
  package static func rows(of entries: [Entry], in open: OpenPlan) -> [Row] {
    let undone = Entry.undone(entries)
    var people: [String] = []
    var last: [String: [String: Entry]] = [:]
    for entry in entries where entry.change.step != nil && !undone.contains(entry.seq) {
      if last[entry.actor] == nil { people.append(entry.actor) }
      last[entry.actor, default: [:]][ItemID(entry.subject).owner] = entry
    }
    let words = EntryWords(among: entries)
    let items = openItems(of: open.board)
    var work: [WorkReader: [String: [WorkItem]]] = [:]
    func next(_ subject: String, for person: String) -> [NextStep] {
      // Whoever works on the file itself is of the office.
      let reader = last[person]?.values.max { $0.seq < $1.seq }?.author.reader ?? .office
      let waiting =
        work[reader] ?? Dictionary(grouping: WorkList(of: reader, on: open.board).items) { ItemID($0.subject).owner }
      work[reader] = waiting
      let own = (waiting[subject] ?? []).map { NextStep($0, for: reader) }
      return own.isEmpty ? open.board.nextStep(of: subject).map { [$0] } ?? [] : own
    }
    return people.flatMap { person in
      items.compactMap { item in
        last[person]?[item.subject].map { entry in
          Row(
            open: open, entry: entry, subject: item.subject, title: item.title, light: item.light, due: item.due,
            next: next(item.subject, for: person), words: words)
        }
      }
    }
  }

  private static func openItems(of board: Board) -> [(subject: String, title: Name, light: Light?, due: Day?)] {
    let tasks = board.tasks.filter { $0.assessment.light?.isOpen ?? false }.map { entry in
      (entry.task.id, entry.task.title, entry.assessment.light, Optional(entry.assessment.due))
    }
    let indicators = board.indicators.filter(\.assessment.light.isOpen).map { entry in
      (entry.indicator.id, entry.indicator.name, Optional(entry.assessment.light), Optional(entry.assessment.due))
    }
    return tasks + indicators
  }

  package static func facets(of row: Row) -> Facets {
    var facets = Facets(of: row.subject, in: row.open.board)
    facets.entry = row.entry
    return facets
  }

  package static func isSimulated(_ row: Row) -> Bool { row.entry.simulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("actor", "经办人", "Who") { .text($0.entry.actor) },
      .data("plan") { .text($0.open.plan.id) },
      ListingColumn("subject", "编号", "Id") { .text($0.open.id($0.subject)) },
      ListingColumn("title", "事项", "Item", .flexible, shown: { $0.title.words(language) }) { .text($0.title.chinese) },
      .light(language) { $0.light },
      ListingColumn("due", "期限", "Due") { .day($0.due) },
      ListingColumn("kind", "经办人最近", "Did last", shown: { $0.words.kind($0.entry, language) }) {
        .text($0.entry.change.kind.rawValue)
      },
      ListingColumn("on", "日期", "Day") { .day($0.entry.on) },
      ListingColumn("note", "说明", "Note", .flexible, shown: { $0.words.note($0.entry) ?? "" }) { .text($0.entry.note) },
      ListingColumn("next", "下一步", "Next", .flexible, shown: { nextWords($0, language) }) {
        .text($0.next.first?.step.rawValue)
      },
    ]
  }

  private static func nextWords(_ row: Row, _ language: Language) -> String {
    row.next.map { $0.words(in: row.open.plan, language) }.joined(separator: language.pick("；", "; "))
  }
}
