import DubanCore

/// The days by which units hand in reports: one event for each span of a duty of which something is not in, up to the end of the plan.
/// Each stands for itself and is no rule of recurrence: days at the end of a month, spans that are in and days after an amendment
/// would all be exceptions from one.
extension CalendarEvent {
  /// Those of `board`, in the order of its duties and their spans.
  static func duties(of board: Board, _ planVersion: Int, _ language: Language) -> [CalendarEvent] {
    board.plan.duties.flatMap { duty -> [CalendarEvent] in
      let sheet = board.dutySheet(of: duty)
      return sheet.spans.indices.compactMap { place in
        let owing = sheet.rows.filter { row in !(row.cells[place].state?.isIn ?? false) }.map(\.unit)
        guard !owing.isEmpty else { return nil }
        return CalendarEvent(
          duty, span: sheet.spans[place], owing: owing, of: sheet.rows.count, on: board, planVersion, language)
      }
    }
  }

  private init(
    _ duty: ReportDuty, span: Day, owing: [String], of all: Int, on board: Board, _ planVersion: Int,
    _ language: Language
  ) {
    let (plan, asOf) = (board.plan, board.asOf)
    let due = duty.deadline(of: span)
    let name = duty.title.words(language)
    let period = duty.name(of: span, in: due.year, language)
    let units = UnitNames(plan, language).list(owing)
    let isAll = owing.count == all && all > 1
    let day = due.words(language, in: plan.period)
    let who =
      isAll
      ? language.pick("\(all)家单位：", "\(all) units: ")
      : CalendarEvent.who(UnitNames(plan, language).all(owing), language)
    let sign = board.isSimulated ? language.pick("【演示】", "[simulated] ") : ""
    id = "\(plan.id)/\(duty.id)/\(span)"
    version = board.state(of: duty.id).version + planVersion
    self.day = due
    title =
      sign + who + language.pick("报送\(name.shortened(to: 24))", "hand in \(name.shortened(to: 24))")
      + language.pick("（\(period)，\(day)前）", " (\(period), by \(day))")
    var lines = [
      language.pick("报送：\(name)（\(period)）", "Report: \(name) (\(period))"),
      language.pick("编号：", "Id: ") + "\(plan.id)/\(duty.id)",
      language.pick("方案：", "Plan: ") + plan.title.words(language),
      language.pick("单位：", "Units: ") + units,
    ]
    if let receiver = duty.receiver { lines.append(language.pick("报送至：", "To: ") + receiver) }
    // Nothing is owed of a span that has not begun.
    let late = due.distance(to: asOf)
    let count = owing.count
    let state =
      late > 0
      ? language.pick(
        "\(count)家未报，逾期\(late)天", "\(English.count(count, "unit")) to go, \(English.count(late, "day")) late")
      : duty.start(of: span) > asOf
        ? language.pick("报送期未开始", "its span has not begun")
        : language.pick("\(count)家未报", "\(English.count(count, "unit")) to go")
    lines.append(language.pick("截至\(asOf)：", "As of \(asOf): ") + state)
    if board.isSimulated { lines.append(ReportWords.simulated(language)) }
    text = lines.joined(separator: "\n")
    categories = [plan.title.words(language), language.pick("报送", "report")]
  }
}
