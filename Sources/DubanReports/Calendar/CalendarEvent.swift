package import DubanCore

/// A day in a calendar: by when something open must stand.
package struct CalendarEvent: Hashable, Sendable {
  /// What it is among all plans; never changes, so that a calendar that takes it in again moves the event.
  package let id: String
  /// Higher for whatever was said later of it.
  package let version: Int
  package let day: Day
  /// In one short line, as a phone shows it: who, what, by which day.
  package let title: String
  /// The rest: who answers for it, what must stand, how it stands.
  package let text: String
  /// The plan and the light, in words.
  package let categories: [String]
}

/// The due days of what is open in plans, and of the reports that units owe.
package struct DueCalendar: Sendable {
  /// What the calendar is called.
  package let title: String
  package let language: Language
  package let events: [CalendarEvent]

  /// The days of all that is open on `boards`, in the order of the plans and documents; what is overdue too. Behind the items of a plan
  /// stand its report duties.
  ///
  /// - Parameter planVersion: how often the definition of a plan was published: its days may have changed though nobody
  ///   reported anything.
  package init(_ boards: [Board], planVersion: (String) -> Int = { _ in 0 }, _ language: Language) {
    self.language = language
    let titles = boards.map { $0.plan.title.words(language) }
    title = titles.isEmpty ? language.pick("督办时限", "Due days") : language.list(titles)
    events = boards.flatMap { board in
      let version = planVersion(board.plan.id)
      return board.agenda.items.map { CalendarEvent($0, on: board, version, language) }
        + CalendarEvent.duties(of: board, version, language)
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
    let name = item.headline.words(language)
    let what = item.isPart ? item.title.words(language) : ""
    let sign = board.isSimulated ? language.pick("【演示】", "[simulated] ") : ""
    let units = item.units.map { plan.unit(named: $0)?.name.words(language) ?? $0 }
    title =
      sign + CalendarEvent.who(units, language) + CalendarEvent.what(name, what, language)
      + language.pick("（\(item.due.words(language, in: period))）", " (\(item.due.words(language, in: period)))")
    // The line above is cut; here all of it stands.
    var lines = [name + (what.isEmpty || what == name ? "" : language.pick("：", ": ") + what)]
    lines += [language.pick("编号：", "Id: ") + id, language.pick("方案：", "Plan: ") + plan.title.words(language)]
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

  /// How many cells of a terminal each piece of a title takes at most: a phone shows about forty.
  private static let (longestUnit, longestName, longestPart) = (16, 24, 16)

  /// `市住建局等3家：`; nothing where nobody is named.
  static func who(_ units: [String], _ language: Language) -> String {
    guard let first = units.first?.shortened(to: longestUnit) else { return "" }
    guard units.count > 1 else { return first + language.pick("：", ": ") }
    return first + language.pick("等\(units.count)家：", " and \(units.count - 1) more: ")
  }

  /// `改造老旧小区，完成60%`.
  private static func what(_ name: String, _ part: String, _ language: Language) -> String {
    let item = name.shortened(to: longestName)
    guard !part.isEmpty, part != name else { return item }
    return item + language.pick("，", ", ") + part.shortened(to: longestPart)
  }
}
