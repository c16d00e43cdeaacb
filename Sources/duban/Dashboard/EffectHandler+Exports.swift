import DubanCore
import DubanReports
import DubanStore
import DubanTUI

/// What leaves the store from the dashboard.
extension EffectHandler {
  /// The plan `id` as it is shown, or all of them (nil), each on its own day.
  private func opened(_ id: String?) throws -> [OpenPlan] {
    try service.plans(only: id).map { plan in
      // Where all are asked for, none is open on a day of its own.
      let day = id.flatMap { chosen[$0] }.map { DayArgument($0) }
      return try service.open(plan, asOf: day ?? asked)
    }
  }

  /// The plan `id` as it is shown, or all of them, with how they stood on the days with which reports compare.
  ///
  /// - Throws: `Failure.noPlans` where there is none.
  func reported(_ id: String?) throws -> [ReportedPlan] {
    let opened = try opened(id)
    guard let day = opened.map(\.board.asOf).max() else { throw Failure.noPlans }
    let last = try service.store.lastCircular(of: Circular.Settings(day: day).series, about: id)
    return try opened.map { open in
      ReportedPlan(
        open.board, lastTime: try service.part(of: open, for: .circular, since: last?.on).before,
        before: try service.part(of: open, for: .comparison).before)
    }
  }

  /// Writes the plan `id` as it is shown, or all of them, as the ending of the file tells.
  func export(_ id: String?, _ request: ExportRequest, _ language: Language) -> Message {
    OutputFile.answer(request, language) {
      let export = PlanExport(service: service, language: language)
      guard let format = PlanFormat(ofFile: request.path) else {
        throw Failure.noSuchFormat(request.path, known: ExportEnding.ofPlan.map(\.rawValue))
      }
      let opened = try opened(id)
      if id != nil, let open = opened.first { return try export.bytes(of: open, as: format) }
      guard let board = format.board else {
        throw Failure.noSuchFormat(format.rawValue, known: ExportEnding.ofPortfolio.map(\.rawValue))
      }
      return try export.board(of: opened, as: board)
    }
  }
}
