import DubanCore
import DubanExports
import DubanReports

extension ReportCommand {
  /// Prints what the entry `number` raised: a slip, an instruction, findings to rectify.
  func printSlip(_ number: Int, _ language: Language) throws {
    try refuseOthers(than: "slip")
    let house = try paper.house()
    let format = try chosenFormat()
    let service = try serviceForReading()
    var progress = Progress()
    let found = try service.judged(only: only.plan, asOf: view.asOf, &progress, language) { open in
      open.board.directives.first { $0.number == number }.map { (open: open, raised: $0) }
    }.compactMap(\.self).first
    progress.end()
    guard let found else { throw Failure.unknown(.slip, name: "\(number)", nearest: nil) }
    // It says what was wrong when it was raised, and stays the same paper.
    let day = found.raised.directive.on
    let then = try service.board(of: found.open.plan, from: Viewpoint(asked: day, usual: found.open.board.asOf))
    let issuer = Circular.Settings.office(asked: office, house: house.issuer, plans: [found.open.plan])
    let paper = SlipPaper(found.raised, of: found.open, then: then, office: issuer, language)
    let bytes = try ReportWriter(paper: house.paper, layout: layout).bytes(of: paper.report, as: format)
    let file = file(["slip", "\(number)"], of: [found.open], on: day, format)
    try OutputFile.deliver(bytes, to: file, replaces: replace, language)
    [found.open].tellNotices(language)
  }
}
