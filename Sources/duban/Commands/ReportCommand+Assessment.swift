import DubanCore
import DubanExports
import DubanReports

/// `duban report --assessment`
extension ReportCommand {
  /// Writes the points of units under the plans that assess them.
  func writeAssessment(_ language: Language) throws {
    try refuseWhatOnlyOthersBear()
    let house = try paper.house()
    let isSheet = self.format == nil && output?.fileEnding == "xlsx"
    let format = isSheet ? ExportFormat.text : try ExportFormat.chosen(self.format, ofFile: output, else: .text)
    if !format.isText, output == nil { throw Failure.optionNeeds(option: "--format \(format.rawValue)", other: "-o") }
    let service = try serviceForReading()
    var progress = Progress()
    var opened: [OpenPlan] = []
    let parts = try service.judged(only: common.plan, asOf: view.asOf, &progress, language) {
      open -> ScoringReport.Part? in
      let part = try ScoringReport.Part(open, from: service)
      if part != nil { opened.append(open) }
      return part
    }.compactMap(\.self)
    progress.end()
    guard let day = opened.map(\.board.asOf).max() else { throw Failure.noAssessment(common.plan) }
    let report = ScoringReport(parts, office: office ?? house.issuer, day: day, language).report
    let writer = ReportWriter(paper: house.paper, layout: layout)
    let bytes: [UInt8]
    if isSheet, let output {
      bytes = try writer.bytes(of: report, file: output)
    } else {
      bytes = try writer.bytes(of: report, as: format)
    }
    try OutputFile.deliver(bytes, to: output, replaces: replace, language)
    opened.tellNotices(language)
  }

  /// What only a circular, a brief or a comparison bears is not left aside in silence.
  private func refuseWhatOnlyOthersBear() throws(Failure) {
    let others: [(name: String, isGiven: Bool)] = [
      ("brief", brief), ("against", against != nil), ("issue", issue), ("since", since != nil),
      ("number", number != nil), ("series", series != nil), ("to", addressees != nil),
    ]
    if let other = others.first(where: \.isGiven) { throw .optionsExclude(other.name, "assessment") }
  }
}
