import DubanCore
import DubanReports
import DubanStore
import DubanTUI

/// Of what the reports about a plan, or about all of them, are made.
struct ReportSource {
  let service: PlanService
  /// The plan; nil for all of them, each on its own day.
  let plan: String?
  /// The day that was asked for.
  let day: DayArgument?

  /// The plans as they are shown.
  func opened() throws -> [OpenPlan] { try service.plans(only: plan).map { try service.open($0, asOf: day) } }

  /// The usual series of circulars about it.
  func series() throws -> CircularSeries {
    let name = Circular.Settings.usualSeries
    let last = try service.store.lastCircular(of: name, about: plan)
    let hasNews = try last.map { try service.store.hasNews(since: $0.seq, about: plan) } ?? true
    return CircularSeries(name, last: last, hasNews: hasNews)
  }

  /// The plans with how they stood on the days with which reports compare, and why no circular about them goes out now.
  ///
  /// - Throws: `Failure.noPlans` where there is none.
  func reported() throws -> (plans: [ReportedPlan], obstacle: IssuingObstacle?) {
    let opened = try opened()
    guard !opened.isEmpty else { throw Failure.noPlans }
    let last = try series().last?.asOf
    let plans = try opened.map { open in
      let circular = try service.part(of: open, for: .circular, since: last)
      return ReportedPlan(
        open.board, lastTime: circular.before, before: try service.part(of: open, for: .comparison).before,
        remarks: circular.remarks, scored: try ScoringReport.Part(open, from: service))
    }
    return (plans, try obstacle(opened))
  }

  /// As all writes, it needs a store that can be written and the board of today.
  private func obstacle(_ opened: [OpenPlan]) throws -> IssuingObstacle? {
    if service.store.isReadOnly { return .readOnly }
    if opened.contains(where: { $0.board.knownBy != nil }) { return .past }
    return try opened.contains { try $0.board.asOf > service.recordingDay(of: $0.plan) } ? .future : nil
  }
}
