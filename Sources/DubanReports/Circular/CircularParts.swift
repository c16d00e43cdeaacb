import DubanCore

/// What circular, brief and comparison ask of the plans that they tell of.
extension [Circular.Part] {
  /// The day as of which they are told; nil where there is none.
  var asOf: Day? { map(\.board.asOf).max() }

  /// The day as of which all are told; nil where each is told as of its own.
  var sharedDay: Day? { Set(map(\.board.asOf)).count == 1 ? asOf : nil }

  /// The day with which all are compared; nil where none is, or each with its own.
  var sharedDayBefore: Day? { Set(compactMap(\.before?.asOf)).count == 1 ? asOfBefore : nil }

  /// `（截至2020年9月30日）` behind a title; nothing where each plan has a day of its own. What lies ahead is worked out, and says so.
  func dayInTitle(_ settings: Circular.Settings, _ language: Language) -> String {
    guard let day = sharedDay?.official(language) else { return "" }
    return isProjected(settings)
      ? language.pick("（推算至\(day)）", " projected to \(day)") : language.pick("（截至\(day)）", " as of \(day)")
  }

  /// Whether any of them is told as of a day that has not come.
  func isProjected(_ settings: Circular.Settings) -> Bool {
    settings.today.map { today in contains { $0.board.asOf > today } } ?? false
  }

  /// What to call the day of the report and the one with which it is compared in a table.
  func dayNames(_ language: Language) -> (now: String, before: String) {
    (
      sharedDay?.official(language) ?? language.pick("现在", "now"),
      sharedDayBefore?.official(language) ?? language.pick("此前", "before")
    )
  }

  /// The day with which all are compared; nil where none is.
  var asOfBefore: Day? { compactMap(\.before?.asOf).max() }

  /// What is judged in them, in the order of the documents.
  func items(_ settings: Circular.Settings, _ language: Language) -> [CircularItem] {
    var items: [CircularItem] = []
    for part in self {
      items += CircularItem.all(of: part, from: items.count, settings, isAmongOthers: count > 1, language)
    }
    return items
  }

  /// What was judged in them on the day with which they are compared.
  func itemsBefore(_ settings: Circular.Settings, _ language: Language) -> [CircularItem] {
    var items: [CircularItem] = []
    for board in compactMap(\.before) {
      items += CircularItem.all(
        of: .init(board, before: nil), from: items.count, settings, isAmongOthers: count > 1, language)
    }
    return items
  }

  /// What the plans ask for of the task or indicator `id`, without the answers that units owe; of that what is overdue, the
  /// oldest first.
  func overdue(_ id: ItemID.Global) -> [AgendaItem] {
    first { $0.board.plan.id == id.plan }?.board.agenda(of: id.item ?? "").overdue ?? []
  }

  /// What the plans ask for within `days` days, of each part what is due first before the others; answers that units owe are told
  /// by reminders and lists.
  func due(within days: Int) -> [(part: Int, item: AgendaItem)] {
    indices.flatMap { part in
      Agenda(ofPlan: self[part].board) { $0.isDue(within: days) }.due(within: days).map { (part, $0) }
    }
  }
}
