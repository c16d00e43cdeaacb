import DubanCore

/// What a command has recorded, and what has become of the items.
struct Receipt {
  private let rows: [EventsListing.Row]
  private let recorded: [Event]

  /// The receipt for `events`, which have just been recorded.
  init(_ events: [Event], on desk: Desk) throws {
    recorded = events
    var rows: [EventsListing.Row] = []
    for id in Set(events.map(\.plan)).sorted() {
      let open = try desk.open(try desk.plan(id))
      for subject in Set(events.lazy.filter { $0.plan == id }.map(\.subject)) {
        rows += EventsListing.rows(of: try desk.events(of: id, subject: subject), in: open)
      }
    }
    self.rows = rows.sorted { $0.event.seq < $1.event.seq }
  }

  /// Writes a line for each event, or the events as `list events` does.
  func write(_ format: FormatOption.Format, _ common: CommonOptions) throws {
    let seqs = Set(recorded.map(\.seq))
    let fresh = rows.filter { seqs.contains($0.event.seq) }
    guard format == .table else {
      return try EventsListing.answer(fresh, common.language).write(format, common)
    }
    try Output.write(fresh.map { Output.cleaned(line($0, common.language)) + "\n" }.joined())
  }

  private func line(_ row: EventsListing.Row, _ language: Language) -> String {
    let (event, words) = (row.event, row.words)
    let (kind, change) = (words.kind(event, language), words.change(event, language))
    var line = "\(row.open.id(event.subject)) #\(event.seq) \(kind)"
    if event.change.kind == .revert {
      line += " \(change)"
    } else if change != kind {
      line += ": \(change)"
    }
    if let note = words.note(event) { line += " (\(note))" }
    guard let light = row.open.board.judgement(of: event.subject) else { return line }
    return line + " -> \(light.light.word(language)): "
      + light.sentence(language, years: row.open.plan.period.spansYears)
  }
}
