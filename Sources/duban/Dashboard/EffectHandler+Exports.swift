import DubanCore
import DubanReports
import DubanStore
import DubanTUI

/// What leaves the store from the dashboard.
extension EffectHandler {
  /// What reports about the plan `id` as it is shown are made of, or about all of them (nil), of which none is open on a day of its own.
  func source(_ id: String?) -> ReportSource {
    ReportSource(service: service, plan: id, day: id.flatMap { chosen[$0] }.map { DayArgument($0) } ?? asked)
  }

  /// Writes the plan `id` as it is shown, or all of them, as the ending of the file tells.
  func export(_ id: String?, _ request: ExportRequest, _ language: Language) -> [Message] {
    OutputFile.answer(request, language) {
      let writer = try ReportWriter.ofSettings
      let export = PlanExport(service: service, language: language, writer: writer)
      guard let format = PlanFormat(ofFile: request.path) else {
        throw Failure.noSuchFormat(request.path, known: ExportEnding.ofPlan.map(\.rawValue))
      }
      let opened = try source(id).opened()
      if id != nil, let open = opened.first { return try export.bytes(of: open, as: format) }
      guard let board = format.board else {
        throw Failure.noSuchFormat(format.rawValue, known: ExportEnding.ofPortfolio.map(\.rawValue))
      }
      return try export.board(of: opened, as: board)
    }
  }

  /// Writes an item of the plan `id` as it is shown, with its history.
  func export(_ item: String, of id: String, _ request: ExportRequest, _ language: Language) -> [Message] {
    OutputFile.answer(request, language) {
      guard let open = try source(id).opened().first,
        let page = try ItemReportBuilder(open: open, journal: service, language: language).page(of: item)
      else { throw Failure.unknown(.item, name: item, nearest: nil) }
      let writer = try ReportWriter.ofSettings
      return try writer.bytes(of: page.report(of: open, language), file: request.path)
    }
  }
}
