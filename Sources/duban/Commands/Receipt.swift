import DubanCore
import DubanReports

/// What a command has recorded, and what has become of the items.
struct Receipt {
  private let rows: [EventsListing.Row]
  private let recorded: [Entry]

  /// The receipt for `entries`, which have just been recorded.
  init(_ entries: [Entry], on service: PlanService) throws {
    recorded = entries
    var rows: [EventsListing.Row] = []
    for id in Set(entries.map(\.plan)).sorted() {
      let open = try service.open(try service.plan(id))
      for subject in Set(entries.lazy.filter { $0.plan == id }.map(\.subject)) {
        rows += EventsListing.rows(of: try service.entries(of: id, subject: subject), in: open, from: service)
      }
    }
    self.rows = rows.sorted { $0.entry.seq < $1.entry.seq }
  }

  /// Writes a line for each entry, or the entries as `list events` does.
  func write(_ format: FormatOption.Format, _ common: CommonOptions) throws {
    let seqs = Set(recorded.map(\.seq))
    let fresh = rows.filter { seqs.contains($0.entry.seq) }
    guard format == .table else {
      return try EventsListing.answer(fresh, common.language).write(format, common)
    }
    try Output.write(fresh.map { Output.cleaned(line($0, common.language)) + "\n" }.joined())
  }

  private func line(_ row: EventsListing.Row, _ language: Language) -> String {
    let (entry, words) = (row.entry, row.words)
    let (kind, change) = (words.kind(entry, language), words.change(entry, language))
    var line = "\(row.open.id(entry.subject)) #\(entry.seq) \(kind)"
    if entry.change.kind == .revert {
      line += " \(change)"
    } else if change != kind {
      line += language.colon + change
    }
    if let note = words.note(entry) { line += language.bracketed(note) }
    guard let light = row.open.board.judgement(of: entry.subject) else { return line }
    return line + " → \(light.light.words(language))" + language.colon
      + light.words(language, in: row.open.plan.period)
  }
}
