package import DubanCore

/// A day in a calendar: by when something open must stand.
package struct CalendarEvent: Hashable, Sendable {
  /// What it is among all plans; never changes, so that a calendar that takes it in again moves the event.
  package let id: String
  /// Higher for whatever was said later of it.
  package let version: Int
  package let day: Day
  /// In one line: what is due.
  package let title: String
  /// The rest: who answers for it, what must stand, how it stands.
  package let text: String
  /// The plan and the light, in words.
  package let categories: [String]
}

/// The due days of what is open in plans.
package struct DueCalendar: Sendable {
  /// What the calendar is called.
  package let title: String
  package let language: Language
  package let events: [CalendarEvent]

  /// The days of all that is open on `boards`, in the order of the plans and documents; what is overdue too.
  ///
  /// - Parameter planVersion: how often the definition of a plan was published: its days may have changed though nobody
  ///   reported anything.
  package init(_ boards: [Board], planVersion: (String) -> Int = { _ in 0 }, _ language: Language) {
    self.language = language
    let titles = boards.map { $0.plan.title.words(language) }
    title = titles.isEmpty ? language.pick("督办时限", "Due days") : language.list(titles)
    events = boards.flatMap { board in
      board.agenda.items.map { CalendarEvent($0, on: board, planVersion(board.plan.id), language) }
    }
  }
}

extension CalendarEvent {
  fileprivate init(_ item: AgendaItem, on board: Board, _ planVersion: Int, _ language: Language) {
    let plan = board.plan
    let period = plan.period
    id = "\(plan.id)/\(item.key)"
    // Both only grow, so their sum does.
    version = board.state(of: item.subject).version + planVersion
    day = item.due
    var name = item.headline.words(language)
    let what = item.title.words(language)
    if item.isPart, !what.isEmpty, what != name { name += language.pick("：", ": ") + what }
    let sign = board.isSimulated ? language.pick("【演示】", "[simulated] ") : ""
    title = sign + name
    let units = item.units.map { plan.unit(named: $0)?.name.words(language) ?? $0 }
    var lines = [language.pick("编号：", "Id: ") + id, language.pick("方案：", "Plan: ") + plan.title.words(language)]
    if !units.isEmpty { lines.append(language.pick("单位：", "Units: ") + language.list(units)) }
    if item.originalDue != item.due {
      lines.append(language.pick("原定时限：\(item.originalDue)", "Original due day: \(item.originalDue)"))
    }
    lines.append(
      language.pick("截至\(board.asOf)：", "As of \(board.asOf): ") + item.shownLight.words(language)
        + language.pick("，", ", ") + language.official(item.judgement.words(language, in: period)))
    if board.isSimulated { lines.append(ReportWords.simulated(language)) }
    text = lines.joined(separator: "\n")
    categories = [plan.title.words(language), item.shownLight.words(language)]
  }
}
