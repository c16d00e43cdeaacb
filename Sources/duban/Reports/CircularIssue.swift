import DubanCore
import DubanExports
import DubanReports
import DubanStore

/// A circular that goes out (印发), for the command line and the dashboard alike: it takes its number, is recorded, and is written.
///
/// Nothing is recorded of a paper that could not be made, and no number is lost to a place where no file can stand.
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
    _ = try bytes(numbered: settings.number)
    if let file { try OutputFile.check(file, replaces: replaces) }
    let entry = try service.issueCircular(
      of: settings.series, number: settings.number, about: plan, asOf: settings.day, by: author)
    let number = CircularSeries(settings.series, last: entry).last?.number ?? 0
    do {
      try deliver(try bytes(numbered: number))
    } catch Failure.readerGone {
      throw Failure.readerGone
    } catch let failure as Failure {
      throw Failure.issuedWithoutPaper(number: number, failure)
    }
    return (entry, number)
  }

  private func bytes(numbered number: Int?) throws -> [UInt8] {
    var settings = settings
    settings.number = number
    return try writer.bytes(of: ReportKind.circular.report(parts, settings, language), as: format)
  }
}
