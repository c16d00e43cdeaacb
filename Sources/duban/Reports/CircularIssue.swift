import DubanCore
import DubanExports
import DubanReports
import DubanStore

/// A circular that goes out (印发), for the command line and the dashboard alike: it takes its number, is recorded, and is written.
///
/// Nothing is recorded of a paper that could not be made, and no number is lost to a place where no file can stand: it is written
/// there once before, and let go. What still fails afterwards leaves a number without its file, which the same number writes again.
struct CircularIssue {
  let service: PlanService
  /// The plan of which it tells; nil for all of them.
  let plan: String?
  let parts: [Circular.Part]
  /// What the office decides about it, its number where one is asked for.
  let settings: Circular.Settings
  let language: Language
  let writer: ReportWriter
  let format: ExportFormat
  /// Whether it may say once more what the last one says.
  let again: Bool

  /// Issues it in the name of `author`, into the file `file` or, where none is named, as `deliver` does.
  ///
  /// - Parameters:
  ///   - replaces: whether a file that is there already may be replaced.
  ///   - deliver: takes the bytes to their place.
  /// - Returns: the entry that tells of it, with the number that it took.
  /// - Throws: `Failure.issuedWithoutPaper` where it is recorded and only its file is missing; else nothing was done.
  func perform(
    by author: Author, into file: String?, replaces: Bool, deliver: ([UInt8]) throws -> Void
  ) throws -> (entry: Entry, number: Int) {
    let rehearsed = try bytes(numbered: settings.number)
    if let file { try OutputFile.rehearse(rehearsed, to: file, replaces: replaces) }
    let entry = try service.issueCircular(
      of: settings.series, number: settings.number, about: plan, asOf: settings.day, by: author, again: again,
      into: file.flatMap(TextFile.path))
    let number = CircularSeries(settings.series, last: entry).last?.number ?? 0
    do {
      try deliver(try bytes(numbered: number))
    } catch Failure.readerGone {
      throw Failure.readerGone
    } catch let failure as Failure {
      throw Failure.issuedWithoutPaper(number: number, again: command(numbered: number, into: file), failure)
    }
    // Where this is not kept the file is looked for once more, and found.
    if file != nil { try? service.store.paperStands(of: entry) }
    return (entry, number)
  }

  /// The command line that writes the paper of number `number` again.
  private func command(numbered number: Int, into file: String?) -> String {
    ReprintCommand(
      number: number, plan: plan, series: settings.series, office: settings.office, addressees: settings.addressees,
      output: file.map { ["-o", $0] } ?? ["--format", format.rawValue]
    ).line
  }

  private func bytes(numbered number: Int?) throws -> [UInt8] {
    var settings = settings
    settings.number = number
    return try writer.bytes(of: ReportKind.circular.report(parts, settings, language), as: format)
  }
}
