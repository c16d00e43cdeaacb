package import DubanCore

/// The forms in which reminders leave the program.
package enum ReminderFormat: String, CaseIterable, Sendable {
  /// Lines to read, print or mail.
  case text
  /// What chat robots take: no tables, cut to the bytes that they take.
  case markdown
  /// For scripts.
  case json
}

extension Reminder {
  /// It in lines, each kind under its heading.
  package func text(_ language: Language) -> String {
    var text = heading(language) + "\n"
    for kind in Kind.allCases {
      let lines = lines.filter { $0.kind == kind }
      guard !lines.isEmpty else { continue }
      text +=
        "\n" + language.pick("\(kind.words(.chinese)) \(lines.count) 项", "\(kind.words(.english)): \(lines.count)")
        + "\n"
      for line in lines { text += "  \(line.words(language))  \(line.id)\n" }
    }
    return text
  }

  /// To whom it is told, as of when, and how much.
  package func heading(_ language: Language) -> String {
    language.pick(
      "\(unit):待办提醒(截至 \(asOf),共 \(lines.count) 项)",
      "\(unit): \(lines.count) reminder\(lines.count == 1 ? "" : "s") as of \(asOf)")
  }
}

extension Reminder.Line {
  /// What it is called, and when it is or was due.
  package func words(_ language: Language) -> String {
    let name = title.words(language)
    guard let due, let days else { return name }
    let day = due.words(language, year: due.year != asOf.year)
    switch kind {
    case .overdue:
      return language.pick("\(name)(应于\(day)完成,逾期 \(-days) 天)", "\(name) (due \(day), \(-days) days overdue)")
    case .unacknowledged:
      return days < 0
        ? language.pick("\(name)(应于\(day)前签收,已过 \(-days) 天)", "\(name) (by \(day), \(-days) days ago)")
        : language.pick("\(name)(\(day)前签收)", "\(name) (by \(day))")
    case .unanswered:
      return days < 0
        ? language.pick("\(name)(应于\(day)前答复,逾期 \(-days) 天)", "\(name) (answer by \(day), \(-days) days overdue)")
        : language.pick("\(name)(\(day)前答复)", "\(name) (answer by \(day))")
    case .returned, .due, .unreported:
      return language.pick(
        "\(name)(\(day)到期\(days == 0 ? ",就是今天" : ",还有 \(days) 天"))",
        "\(name) (due \(day), \(days == 0 ? "today" : "in \(days) days"))")
    }
  }
}

extension [Reminder] {
  /// For scripts: one row a line, with stable keys.
  package func table(_ language: Language) -> Table {
    let keys = ["unit", "kind", "id", "title", "due", "days", "asOf"]
    return Table(
      title: Name("提醒", english: "Reminders"), columns: keys.map { Table.Column($0, Name($0)) },
      rows: flatMap { reminder in
        reminder.lines.map { line in
          [
            .text(reminder.unit), .text(line.kind.rawValue), .text(line.id), .text(line.title.chinese), .day(line.due),
            line.days.map { .count($0) } ?? .empty, .day(reminder.asOf),
          ]
        }
      })
  }
}
