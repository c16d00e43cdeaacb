import DubanCore
import DubanExports
import DubanReports

/// `duban report --assessment`
extension ReportCommand {
  /// Writes the points of units under the plans that assess them.
  func writeAssessment(_ language: Language) throws {
    try refuseOthers(than: "assessment")
    let house = try paper.house()
    let isSheet = self.format == nil && output?.fileEnding == "xlsx"
    let format = isSheet ? ExportFormat.text : try chosenFormat()
    let service = try serviceForReading()
    var progress = Progress()
    var opened: [OpenPlan] = []
    let parts = try service.judged(only: only.plan, asOf: view.asOf, &progress, language) {
      open -> ScoringReport.Part? in
      let part = try ScoringReport.Part(open, from: service)
      if part != nil { opened.append(open) }
      return part
    }.compactMap(\.self)
    progress.end()
    guard let day = opened.map(\.board.asOf).max() else { throw Failure.noAssessment(only.plan) }
    let report = ScoringReport(
      parts, office: Circular.Settings.office(asked: office, house: house.issuer, plans: opened.map(\.plan)), day: day,
      language
    ).report
    let writer = ReportWriter(paper: house.paper, layout: layout)
    let bytes: [UInt8]
    if isSheet, let output {
      bytes = try writer.bytes(of: report, file: output)
    } else {
      bytes = try writer.bytes(of: report, as: format)
    }
    let file = file(["assessment"], of: opened, on: day, format)
    try OutputFile.deliver(bytes, to: file, replaces: replace, language)
    opened.tellNotices(language)
  }
}
