import DubanCore

/// A day that the test's author knows to exist.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// A figure that the test's author knows to be one.
func figure(_ text: String) -> Figure {
  guard let figure = Figure(text) else { preconditionFailure("\(text) is no figure") }
  return figure
}

/// The whole of `year`.
func calendarYear(_ year: Int) -> Period {
  guard let start = Day(year, 1, 1), let end = Day(year, 12, 31), let period = Period(start: start, end: end)
  else { preconditionFailure("\(year) is no year") }
  return period
}

/// A plan for 2020 with nothing but `tasks` and `indicators`.
func plan(tasks: [Task] = [], indicators: [Indicator] = []) -> Plan {
  var plan = Plan(id: "test", title: Name("测试"), jurisdiction: "某市", period: calendarYear(2020))
  plan.tasks = tasks
  plan.indicators = indicators
  return plan
}

/// Events on one item of the test plan, numbered from 1.
func history(_ subject: String, _ changes: [(on: String, change: Change)]) -> [Entry] {
  changes.enumerated().map { index, entry in
    Entry(
      seq: index + 1, batch: index + 1, at: Instant(milliseconds: Int64(day(entry.on).number) * 86_400_000),
      recorded: day(entry.on), on: day(entry.on), actor: "某人", plan: "test", subject: subject, change: entry.change,
      note: nil, simulated: false)
  }
}

/// The milestone of a quarter of 2020.
func milestone(_ index: Int, _ text: String = "节点", criteria: [Criterion] = []) -> Milestone {
  let quarter = Quarter(year: 2020, index: index)
  return Milestone(id: quarter.short, quarters: [quarter], due: quarter.end, text: text, criteria: criteria)
}
