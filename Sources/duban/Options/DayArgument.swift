import ArgumentParser
import DubanCore

/// A day as it was asked for on the command line; which one that is depends on the plan.
struct DayArgument: ExpressibleByArgument, Equatable {
  private let text: String

  /// Reads what every field of the dashboard reads too; nil for what is no single day.
  init?(argument: String) {
    guard (try? DayReader(asOf: DayArgument.leapDay).day(argument)) != nil else { return nil }
    text = argument
  }

  /// A day that is known already.
  init(_ day: Day) { text = day.description }

  /// Seen from here each day of a year exists.
  private static let leapDay = Day(number: 18_321)

  /// The day that is meant, seen from `asOf` in a plan of `period`.
  ///
  /// - Throws: `Failure` for 29 February of a year without one.
  func day(seenFrom asOf: Day, in period: Period, _ direction: DayPhrase.Direction = .near) throws(Failure) -> Day {
    do throws(DayProblem) {
      return try DayReader(asOf: asOf, in: period, direction).day(text)
    } catch {
      throw .badDay(text, error)
    }
  }
}
