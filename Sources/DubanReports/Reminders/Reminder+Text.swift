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
    for need in WorkItem.Need.allCases {
      let lines = lines.filter { $0.need == need }
      guard !lines.isEmpty else { continue }
      text +=
        "\n" + language.pick("\(need.words(.chinese)) \(lines.count) 项", "\(need.words(.english)): \(lines.count)")
        + "\n"
      for line in lines { text += "  \(line.words(language))  \(line.id)\n" }
    }
    return text
  }

  /// To whom it is told, as of when, and how much.
  package func heading(_ language: Language) -> String {
    language.pick(
      "\(unit)：待办提醒（截至 \(asOf)，共 \(lines.count) 项）",
      "\(unit): \(lines.count) reminder\(lines.count == 1 ? "" : "s") as of \(asOf)")
  }
}

extension Reminder.Line {
  /// What it is called, what was said with it, and when it is or was due.
  package func words(_ language: Language) -> String {
    let told = [remark?.words(language), dayWords(language)].compactMap { $0 }
    let name = title.words(language)
    guard !told.isEmpty else { return name }
    return language.pick(
      "\(name)（\(told.joined(separator: "；"))）", "\(name) (\(told.joined(separator: "; ")))")
  }

  /// When it is or was due; nil where no day is set.
  private func dayWords(_ language: Language) -> String? {
    guard let due, let days else { return nil }
    let day = due.words(language, year: due.year != asOf.year)
    let isLate = days < 0
    switch need {
    case .acknowledging, .unacknowledged:
      return isLate
        ? language.pick("应于\(day)前签收，已过 \(-days) 天", "by \(day), \(English.count(-days, "day")) ago")
        : language.pick("\(day)前签收", "by \(day)")
    case .answering, .unanswered, .settling:
      return isLate
        ? language.pick("应于\(day)前答复，逾期 \(-days) 天", "answer by \(day), \(English.count(-days, "day")) overdue")
        : language.pick("\(day)前答复", "answer by \(day)")
    case .handingIn:
      let end =
        span.map { language.pick("报送期至\($0.words(.chinese, year: $0.year != asOf.year))，", "up to \($0), ") } ?? ""
      return end
        + (isLate
          ? language.pick("应于\(day)前报送，逾期 \(-days) 天", "by \(day), \(English.count(-days, "day")) overdue")
          : language.pick("\(day)前报送", "by \(day)"))
    case .extending, .closing, .reassigning, .proposing, .returned, .reporting, .overdue, .farBehind, .due, .asked:
      if isLate {
        return language.pick("应于\(day)完成，逾期 \(-days) 天", "due \(day), \(English.count(-days, "day")) overdue")
      }
      if let exceededDays {
        return exceededDays == 0
          ? language.pick("今天超过上限", "over its ceiling since today")
          : language.pick("超过上限 \(exceededDays) 天", "over its ceiling for \(English.count(exceededDays, "day"))")
      }
      return language.pick(
        "\(day)到期\(days == 0 ? "，就是今天" : "，还有 \(days) 天")",
        "due \(day), \(days == 0 ? "today" : "in \(English.count(days, "day"))")")
    }
  }
}

extension [Reminder] {
  /// For scripts: one row a line, with stable keys.
  package func table(_ language: Language) -> Table {
    let keys = ["unit", "kind", "id", "title", "due", "days", "span", "remark", "asOf"]
    return Table(
      title: Name("提醒", english: "Reminders"), columns: keys.map { Table.Column($0, Name($0)) },
      rows: flatMap { reminder in
        reminder.lines.map { line in
          [
            .text(reminder.unit), .text(line.need.rawValue), .text(line.id), .text(line.title.chinese), .day(line.due),
            line.days.map { .count($0) } ?? .empty, .day(line.span), .text(line.remark?.chinese), .day(reminder.asOf),
          ]
        }
      })
  }
}
